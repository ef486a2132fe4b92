package chancery.cli;

import chancery.ledger.Correction;
import chancery.ledger.Ledger;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Takes a correction back.
@Command(
        name = "undo",
        description = "Take a correction back. It stays on record as undone.",
        footerHeading = "%nExamples:%n",
        footer = "  chancery undo 12")
final class UndoCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(
            paramLabel = "NUMBER",
            description = "The number of the correction; 'corrections' lists them.")
    private long number;

    UndoCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        try (Ledger ledger = LedgerKeeping.existing(session)) {
            Correction undone = ledger.undo(number);
            session.console().say("correction %d is taken back".formatted(undone.number()));
        }
        return ExitCode.DONE;
    }
}
