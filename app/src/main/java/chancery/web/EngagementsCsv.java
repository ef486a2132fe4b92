package chancery.web;

import chancery.export.CsvExport;
import chancery.ledger.Entry;
import chancery.merge.Engagement;
import chancery.reference.Edtf;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/// The data behind a picture as CSV, for a spreadsheet. No cell can become a formula.
final class EngagementsCsv {

    private EngagementsCsv() {}

    static String of(List<Entry> entries) {
        StringBuilder table = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(table, CSVFormat.RFC4180)) {
            printer.printRecord(
                    "engagement",
                    "kind",
                    "status",
                    "date",
                    "date_earliest",
                    "date_latest",
                    "parties",
                    "place",
                    "topics",
                    "reports");
            for (Entry entry : entries) {
                printer.printRecord(row(entry.engagement()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table.toString();
    }

    private static List<String> row(Engagement engagement) {
        return List.of(
                engagement.id(),
                engagement.kind().id(),
                engagement.status().id(),
                engagement.date().map(Edtf::text).orElse(""),
                engagement.date().map(date -> date.earliest().toString()).orElse(""),
                engagement.date().map(date -> date.latest().toString()).orElse(""),
                CsvExport.safe(Labels.actors(engagement.parties())),
                CsvExport.safe(Labels.place(engagement.place())),
                String.join("; ", engagement.topics()),
                Integer.toString(engagement.reports().size()));
    }
}
