package chancery.export;

import chancery.ledger.Ledger;
import chancery.ledger.Query;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/// A table of the ledger as CSV (RFC 4180), with a header line.
///
/// Text comes from pages of strangers: a cell that a spreadsheet would run as a formula gets an
/// apostrophe in front, unless raw cells are asked for.
public final class CsvExport {

    // What spreadsheets take for the beginning of a formula, also in full width.
    private static final String FORMULA = "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20";

    private CsvExport() {}

    /// Writes one table; its rows are in a fixed order.
    ///
    /// @throws IllegalArgumentException if there is no such table
    public static void write(Ledger ledger, String table, Query query, Writer out)
            throws IOException {
        write(ledger, table, query, out, false);
    }

    /// Writes one table.
    ///
    /// @param raw whether cells stay as they are, formulas included
    public static void write(Ledger ledger, String table, Query query, Writer out, boolean raw)
            throws IOException {
        Table found = Table.named(table);
        CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180);
        printer.printRecord(found.columns().stream().map(Column::name).toList());
        try {
            found.rows(ledger, query, row -> print(printer, raw ? row : safe(row)));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        printer.flush();
    }

    private static void print(CSVPrinter printer, List<String> row) {
        try {
            printer.printRecord(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> safe(List<String> row) {
        return row.stream().map(CsvExport::safe).toList();
    }

    /// The cell without NULs and never a formula. White space and what cannot be seen before the
    /// sign do not help it.
    public static String safe(String cell) {
        String clean = cell.replace("\0", "");
        int sign = 0;
        while (sign < clean.length() && isUnseen(clean.charAt(sign))) {
            sign++;
        }
        boolean formula = isSign(clean, 0) || isSign(clean, sign);
        return formula ? "'" + clean : clean;
    }

    private static boolean isSign(String cell, int at) {
        return at < cell.length() && FORMULA.indexOf(cell.charAt(at)) >= 0;
    }

    private static boolean isUnseen(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT;
    }
}
