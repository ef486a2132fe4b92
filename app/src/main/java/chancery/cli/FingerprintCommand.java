package chancery.cli;

import chancery.ledger.Ledger;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// What the ledger holds, as one short word.
@Command(
        name = "fingerprint",
        description =
                "Print the hash of the canonical export, alone on a line. One set of pages and corrections has one fingerprint.",
        footerHeading = "%nExamples:%n",
        footer = "  chancery fingerprint --ledger asia.db")
final class FingerprintCommand implements Callable<Integer> {

    private final Session session;

    FingerprintCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        try (Ledger ledger = LedgerKeeping.existing(session)) {
            session.console().print(ledger.fingerprint());
        }
        return ExitCode.DONE;
    }
}
