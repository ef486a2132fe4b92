package chancery.cli;

import chancery.ledger.Ledger;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Copies the ledger while it may be in use.
@Command(
        name = "backup",
        description = "Write a copy of the ledger, also while others use it.",
        footerHeading = "%nExamples:%n",
        footer = "  chancery backup ledger-2026-11-22.db")
final class BackupCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "FILE", description = "The copy; it must not be there yet.")
    private Path copy = Path.of("");

    BackupCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        try (Ledger ledger = LedgerKeeping.existing(session)) {
            ledger.backup(copy);
        }
        session.console().say("wrote " + copy);
        return ExitCode.DONE;
    }
}
