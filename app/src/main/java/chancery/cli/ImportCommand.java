package chancery.cli;

import chancery.ledger.Backfilled;
import chancery.ledger.Ledger;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Loads what the cluster job has made.
@Command(
        name = "import",
        description =
                "Load what the job on a Spark cluster has read and merged; what the ledger holds already changes nothing.",
        footerHeading = "%nExamples:%n",
        footer = {"  chancery import --ledger archive.db cc-news-2023-06/"})
final class ImportCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(
            paramLabel = "FOLDER",
            description = "The output folder of the job, copied to this machine.")
    private Path folder = Path.of("");

    ImportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Backfilled run = Backfilled.in(folder);
        long size = run.size();
        try (Ledger ledger = LedgerKeeping.opened(session);
                Progress progress = new Progress(session.console(), "importing", size)) {
            long fresh =
                    ledger.load(run, session.rereader(), done -> progress.documents(done, done));
            Console console = session.console();
            console.say(
                    "took in %,d new documents of %,d; the ledger now holds %,d engagements: %s"
                            .formatted(
                                    fresh,
                                    size,
                                    ledger.counts().engagements(),
                                    session.ledgerFile()));
            if (fresh == ledger.counts().documents()
                    && !ledger.fingerprint().equals(run.fingerprint())) {
                console.say(
                        "its fingerprint is not that of the job's tables: the folder was not copied whole, or another Chancery wrote it");
            }
        }
        return ExitCode.DONE;
    }
}
