package chancery.reference;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Reads the tab-separated data files of this package: comment lines begin with `#`, the first
/// other line names the columns.
final class Table {

    private Table() {}

    /// The rows below the column names, each padded with empty cells to the number of columns.
    static List<List<String>> rows(String resource) {
        InputStream in = Table.class.getResourceAsStream("/chancery/reference/" + resource);
        if (in == null) {
            throw new IllegalStateException(
                    "the data file %s is missing from the jar".formatted(resource));
        }
        try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<List<String>> rows = new ArrayList<>();
            int columns = -1;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.isEmpty() || line.startsWith("#")) {
                    continue;
                }
                List<String> cells = new ArrayList<>(List.of(line.split("\t", -1)));
                if (columns < 0) {
                    columns = cells.size();
                    continue;
                }
                while (cells.size() < columns) {
                    cells.add("");
                }
                rows.add(List.copyOf(cells));
            }
            return List.copyOf(rows);
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + resource, e);
        }
    }
}
