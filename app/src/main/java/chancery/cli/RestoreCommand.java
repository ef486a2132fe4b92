package chancery.cli;

import chancery.ledger.Ledger;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Puts a backup in the place of the ledger.
@Command(
        name = "restore",
        description =
                "Put a backup in the place of the ledger, after looking it over. Nobody may have the ledger open.",
        footerHeading = "%nExamples:%n",
        footer = "  chancery restore ledger-2026-11-22.db")
final class RestoreCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "FILE", description = "A copy that 'backup' wrote.")
    private Path copy = Path.of("");

    RestoreCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Ledger.restore(copy, session.ledgerFile());
        session.console().say("restored %s from %s".formatted(session.ledgerFile(), copy));
        return ExitCode.DONE;
    }
}
