package chancery.cli;

import chancery.acquire.Document;
import chancery.acquire.Drop;
import chancery.acquire.DropReason;
import chancery.ledger.Change;
import chancery.ledger.Counts;
import chancery.ledger.DocumentReader;
import chancery.ledger.FinishedFile;
import chancery.ledger.Ingested;
import chancery.ledger.Ledger;
import chancery.pipeline.Reading;
import chancery.pipeline.Selection;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
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
            "  chancery ingest --resume --host apnews.com --from 2023-06-01 cc-news/*.warc.gz",
            "  chancery ingest --dry-run cc-news/*.warc.gz",
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

    @Option(
            names = "--resume",
            description =
                    "Pass over files that an earlier run has taken in whole and that have not changed since.")
    private boolean resume;

    @Option(
            names = "--dry-run",
            description =
                    "Keep nothing; measure a sample and say how long it takes and how large the ledger gets.")
    private boolean dryRun;

    @Mixin private WantedOptions wanted = new WantedOptions();

    @Mixin private ThreadsOption threads = new ThreadsOption();

    IngestCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Inputs inputs = new Inputs(files);
        Selection selection = wanted.selection();
        if (dryRun) {
            new DryRun(session, threads.number(), selection).measure(inputs);
            return ExitCode.DONE;
        }
        DropLog drops = new DropLog(session.console());
        try (Ledger ledger = LedgerKeeping.opened(session);
                Progress progress = new Progress(session.console(), "ingesting", inputs.size());
                Inputs.Steps steps = inputs.steps(file -> isFinished(file, selection, ledger))) {
            if (resume) {
                sayFinished(inputs.files(), selection, ledger);
            }
            Intake intake = new Intake(ledger, session.rereader(), selection, drops, progress);
            new Readings(document -> read(document, selection, ledger), threads.number())
                    .of(steps, intake);
            intake.finish();
            report(intake, ledger.counts());
        }
        drops.summarise();
        return drops.exitCode();
    }

    /// What the ledger holds already is not read again: of a file that was stopped half-way only
    /// the rest costs anything.
    private Reading read(Document document, Selection selection, Ledger ledger) {
        if (ledger.holds(document.sha256())) {
            Drop drop = Drop.whole(document.name(), DropReason.SAME_CONTENT, "");
            return new Reading(document, Optional.empty(), Optional.of(drop), List.of());
        }
        return session.pipeline(selection).apply(document);
    }

    private boolean isFinished(Path file, Selection selection, Ledger ledger) {
        return resume && FinishedFile.of(file, selection).filter(ledger::isFinished).isPresent();
    }

    private void sayFinished(List<Path> all, Selection selection, Ledger ledger) {
        long finished = all.stream().filter(file -> isFinished(file, selection, ledger)).count();
        session.console()
                .say(
                        "%,d of %,d files were taken in before and are passed over"
                                .formatted(finished, all.size()));
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
        private static final Set<DropReason> PASSED_OVER =
                EnumSet.of(DropReason.SAME_CONTENT, DropReason.NOT_WANTED);
        private static final long LONGEST = Duration.ofSeconds(1).toNanos();

        private final Ledger ledger;
        private final DocumentReader rereader;
        private final DropLog drops;
        private final Progress progress;
        private final Selection selection;
        private final List<Reading> batch = new ArrayList<>();
        private final List<FinishedFile> ended = new ArrayList<>();
        private final List<Change> changes = new ArrayList<>();
        private long begun = System.nanoTime();
        private long seen;
        private long fresh;
        private long position;

        Intake(
                Ledger ledger,
                DocumentReader rereader,
                Selection selection,
                DropLog drops,
                Progress progress) {
            this.ledger = ledger;
            this.rereader = rereader;
            this.selection = selection;
            this.drops = drops;
            this.progress = progress;
        }

        @Override
        public boolean read(Reading reading) {
            if (isPassedOver(reading)) {
                seen++;
                reading.dropped().ifPresent(drops::add);
            } else {
                batch.add(reading);
            }
            if (batch.size() >= BATCH || System.nanoTime() - begun > LONGEST) {
                finish();
            }
            progress.document(position);
            return true;
        }

        private static boolean isPassedOver(Reading reading) {
            return reading.dropped().map(Drop::reason).filter(PASSED_OVER::contains).isPresent();
        }

        @Override
        public void at(long bytes) {
            position = bytes;
        }

        /// Noted as finished with the next batch, when all of it is in the ledger.
        @Override
        public void ended(Path file) {
            FinishedFile.of(file, selection).ifPresent(ended::add);
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
            ledger.finish(ended);
            batch.clear();
            ended.clear();
            begun = System.nanoTime();
        }

        private void note(Reading reading, Ingested result) {
            seen++;
            if (result.isNew()) {
                fresh++;
                changes.addAll(result.changes());
                reading.dropped().ifPresent(drops::add);
            } else {
                drops.add(Drop.whole(reading.document().name(), DropReason.SAME_CONTENT, ""));
            }
        }

        long changed(Change.What what) {
            return changes.stream().filter(change -> change.what() == what).count();
        }
    }
}
