package chancery.reference;

import java.io.IOException;
import java.io.InputStream;
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
        read(table, "", row);
    }

    /// Reads those rows alone that hold some text, cells and tabs as they stand; ASCII.
    static void read(String table, String part, Consumer<Row> row) {
        byte[] bytes = bytes(table);
        // A character a byte, so that rows nobody wants are passed over and never decoded.
        String raw = new String(bytes, StandardCharsets.ISO_8859_1);
        int at = lineEnd(raw, 0) + 1;
        if (at <= 1) {
            throw new IllegalStateException("the table " + table + " is empty");
        }
        for (at = next(raw, part, at); at < bytes.length; at = next(raw, part, at)) {
            int end = lineEnd(raw, at);
            if (end > at) {
                row.accept(new Row(cells(new String(bytes, at, end - at, StandardCharsets.UTF_8))));
            }
            at = end + 1;
        }
    }

    private static byte[] bytes(String table) {
        try (InputStream in =
                Objects.requireNonNull(
                        Rows.class.getResourceAsStream(table), "no table " + table)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the table " + table + " cannot be read", e);
        }
    }

    /// Where the next line begins that holds the part; the end of the table if none does.
    private static int next(String raw, String part, int from) {
        int found = part.isEmpty() ? from : raw.indexOf(part, from);
        return found < 0 || found >= raw.length()
                ? raw.length()
                : Math.max(from, raw.lastIndexOf('\n', found - 1) + 1);
    }

    private static int lineEnd(String raw, int from) {
        int end = raw.indexOf('\n', from);
        return end < 0 ? raw.length() : end;
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
