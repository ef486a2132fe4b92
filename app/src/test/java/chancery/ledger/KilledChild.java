package chancery.ledger;

import chancery.export.JsonLinesExport;
import chancery.pipeline.Reading;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The process that is killed: takes in pages one by one, corrects now and then, reads everything
/// anew at the end, and says what is acknowledged.
final class KilledChild {

    static final int ENGAGEMENTS = 15;

    private static final int CORRECTED = 8;

    private KilledChild() {}

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path file = Path.of(args[0]);
        try (Ledger ledger = Ledger.open(file)) {
            run(ledger, new MadeUpPages(Long.parseLong(args[1])).pages(ENGAGEMENTS), out);
            export(ledger, file.resolveSibling(file.getFileName() + ".jsonl"));
            out.println("end " + ledger.fingerprint());
        }
    }

    private static void export(Ledger ledger, Path file) {
        try (Writer writer = Files.newBufferedWriter(file)) {
            JsonLinesExport.write(ledger, "engagements", Query.all(), writer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void run(Ledger ledger, List<Reading> pages, PrintStream out) {
        Map<String, Reading> bySha = new HashMap<>();
        for (int i = 0; i < pages.size(); i++) {
            Reading page = pages.get(i);
            bySha.put(page.document().sha256(), page);
            ledger.ingest(page);
            out.println("document " + page.document().sha256());
            if (i % CORRECTED == 0) {
                correct(ledger, page, "after page " + i);
                out.println("fix after page " + i);
            }
        }
        ledger.recode(
                (document, _) -> Optional.ofNullable(bySha.get(document.sha256())).orElseThrow(),
                _ -> {});
    }

    /// Once: a run after a kill finds the correction of the run before.
    private static void correct(Ledger ledger, Reading page, String why) {
        boolean signed = ledger.corrections().stream().anyMatch(one -> one.why().equals(why));
        List<Entry> told = ledger.engagementsOf(page.document().sha256());
        if (!signed && !told.isEmpty() && told.getFirst().corrections().isEmpty()) {
            String id = told.getFirst().engagement().id();
            ledger.fix(id, "place", "Reykjavik, ISL", why, Optional.empty(), "tester");
        }
    }
}
