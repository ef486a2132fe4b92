package chancery.cli;

import chancery.ledger.Ledger;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Rules that something is no engagement.
@Command(
        name = "reject",
        description =
                "Rule that something is no engagement. It stays in the ledger, and out of lists and exports.",
        footerHeading = "%nExamples:%n",
        footer = "  chancery reject E-39cc3d9b --why 'a football match'")
final class RejectCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "ID", description = "The engagement.")
    private String id = "";

    @Mixin private Signature signature = new Signature();

    RejectCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        try (Ledger ledger = LedgerKeeping.existing(session)) {
            new CorrectionLine(session.console())
                    .made(ledger.reject(id, signature.why(), signature.by(session.environment())));
        }
        return ExitCode.DONE;
    }
}
