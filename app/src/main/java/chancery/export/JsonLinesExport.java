package chancery.export;

import chancery.ledger.Ledger;
import chancery.ledger.Query;
import chancery.pipeline.EngagementJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A table of the ledger as JSON Lines. `engagements` is the whole record, one engagement a line;
/// the other tables have the columns of the CSV export.
public final class JsonLinesExport {

    private JsonLinesExport() {}

    /// Writes one table; its rows are in a fixed order.
    ///
    /// @throws IllegalArgumentException if there is no such table
    public static void write(Ledger ledger, String table, Query query, Writer out)
            throws IOException {
        if (table.equals("engagements")) {
            engagements(ledger, query, out);
            return;
        }
        Table found = Table.named(table);
        List<Column> columns = found.columns();
        found.rows(
                ledger,
                query,
                row -> {
                    ObjectNode tree = JsonNodeFactory.instance.objectNode();
                    for (int i = 0; i < columns.size(); i++) {
                        put(tree, columns.get(i), row.get(i));
                    }
                    line(out, JsonMapper.shared().writeValueAsString(tree));
                });
    }

    private static void put(ObjectNode tree, Column column, String cell) {
        if (cell.isEmpty()) {
            tree.putNull(column.name());
        } else if (column.type() == Column.Type.INTEGER) {
            tree.put(column.name(), Long.parseLong(cell));
        } else {
            tree.put(column.name(), cell);
        }
    }

    /// Without aliases: they tell in which order pages came, and one set of pages has one export.
    /// `show` prints them.
    private static void engagements(Ledger ledger, Query query, Writer out) throws IOException {
        try {
            Selected.each(
                    ledger,
                    query,
                    entry -> line(out, EngagementJson.canonical(entry.engagement())));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void line(Writer out, String text) {
        try {
            out.write(text);
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
