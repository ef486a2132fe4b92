package chancery.cli;

import chancery.acquire.Drop;
import chancery.acquire.DropReason;
import chancery.ledger.Change;
import chancery.ledger.Counts;
import chancery.ledger.DocumentReader;
import chancery.ledger.Ingested;
import chancery.ledger.Ledger;
import chancery.pipeline.Reading;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Takes pages into the ledger.
@Command(
        name = "ingest",
        description =
                "Read pages and keep them, with what they report, in the ledger. Pages it holds already change nothing.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  chancery ingest pages/",
            "  chancery ingest --ledger asia.db archive.warc.gz feed.xml",
            "  cat documents.jsonl | chancery ingest -"
        })
final class IngestCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description =
                    "Text dumps, HTML, feeds, WARC, JSON Lines documents, each possibly gzipped; folders; - for standard input.")
    private List<String> files = new ArrayList<>();

    @Mixin private ThreadsOption threads = new ThreadsOption();

    IngestCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Inputs inputs = new Inputs(files);
        DropLog drops = new DropLog(session.console());
        try (Ledger ledger = LedgerKeeping.opened(session);
                Progress progress = new Progress(session.console(), "ingesting", inputs.size())) {
            Intake intake = new Intake(ledger, session.rereader(), drops, progress);
            new Readings(session.pipeline(), threads.number()).of(inputs.stream(), intake);
            intake.finish();
            report(intake, ledger.counts());
        }
        drops.summarise();
        return drops.exitCode();
    }

    private void report(Intake intake, Counts counts) {
        Console console = session.console();
        console.say(
                "took in %,d new documents of %,d; engagements: %,d added, %,d changed, %,d joined"
                        .formatted(
                                intake.fresh,
                                intake.seen,
                                intake.changed(Change.What.ADDED),
                                intake.changed(Change.What.CHANGED),
                                intake.changed(Change.What.JOINED)));
        console.say(
                "the ledger now holds %,d engagements from %,d documents: %s"
                        .formatted(counts.engagements(), counts.documents(), session.ledgerFile()));
    }

    /// Hands readings to the ledger in batches, so that the disk is waited for seldom, but never
    /// holds them back for long.
    private static final class Intake implements Readings.Listener {

        private static final int BATCH = 64;
        private static final long LONGEST = Duration.ofSeconds(1).toNanos();

        private final Ledger ledger;
        private final DocumentReader rereader;
        private final DropLog drops;
        private final Progress progress;
        private final List<Reading> batch = new ArrayList<>();
        private final List<Change> changes = new ArrayList<>();
        private long begun = System.nanoTime();
        private long seen;
        private long fresh;
        private long bytes;

        Intake(Ledger ledger, DocumentReader rereader, DropLog drops, Progress progress) {
            this.ledger = ledger;
            this.rereader = rereader;
            this.drops = drops;
            this.progress = progress;
        }

        @Override
        public boolean read(Reading reading) {
            batch.add(reading);
            if (batch.size() >= BATCH || System.nanoTime() - begun > LONGEST) {
                finish();
            }
            bytes += reading.document().content().size();
            progress.document(bytes);
            return true;
        }

        @Override
        public void refused(Drop drop) {
            drops.add(drop);
        }

        void finish() {
            List<Ingested> results = ledger.ingest(batch, rereader);
            for (int i = 0; i < results.size(); i++) {
                note(batch.get(i), results.get(i));
            }
            batch.clear();
            begun = System.nanoTime();
        }

        private void note(Reading reading, Ingested result) {
            seen++;
            if (result.isNew()) {
                fresh++;
                changes.addAll(result.changes());
                reading.dropped().ifPresent(drops::add);
            } else {
                drops.add(Drop.whole(reading.document().id(), DropReason.SAME_CONTENT, ""));
            }
        }

        long changed(Change.What what) {
            return changes.stream().filter(change -> change.what() == what).count();
        }
    }
}
