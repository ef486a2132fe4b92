package chancery.reference;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/// The rows of a table beside these classes: one header line, then cells parted by tabs.
final class Rows {

    /// One row; cells by the place of their column.
    record Row(List<String> cells) {

        String at(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        Optional<String> maybe(int column) {
            return Optional.of(at(column)).filter(cell -> !cell.isEmpty());
        }

        List<String> list(int column) {
            String cell = at(column);
            return cell.isEmpty() ? List.of() : List.of(cell.split("; "));
        }

        double number(int column) {
            return at(column).isEmpty() ? Double.NaN : Double.parseDouble(at(column));
        }
    }

    private Rows() {}

    static void read(String table, Consumer<Row> row) {
        try (InputStream in =
                        Objects.requireNonNull(
                                Rows.class.getResourceAsStream(table), "no table " + table);
                BufferedReader lines =
                        new BufferedReader(
                                new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16)) {
            String header = lines.readLine();
            if (header == null) {
                throw new IllegalStateException("the table " + table + " is empty");
            }
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isEmpty()) {
                    row.accept(new Row(cells(line)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the table " + table + " cannot be read", e);
        }
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>(12);
        int from = 0;
        for (int tab = line.indexOf('\t'); tab >= 0; tab = line.indexOf('\t', from)) {
            cells.add(line.substring(from, tab));
            from = tab + 1;
        }
        cells.add(line.substring(from));
        return cells;
    }
}
