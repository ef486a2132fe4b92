package chancery.cli;

import chancery.ledger.Ledger;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Rules that two engagements are one.
@Command(
        name = "join",
        description = "Rule that two engagements are one. Both ids stay good.",
        footerHeading = "%nExamples:%n",
        footer = "  chancery join E-39cc3d9b E-07603b6c --why 'one meeting under two dates'")
final class JoinCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(index = "0", paramLabel = "ID", description = "An engagement.")
    private String id = "";

    @Parameters(index = "1", paramLabel = "OTHER", description = "The other.")
    private String other = "";

    @Mixin private Signature signature = new Signature();

    JoinCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        try (Ledger ledger = LedgerKeeping.existing(session)) {
            new CorrectionLine(session.console())
                    .made(
                            ledger.join(
                                    id,
                                    other,
                                    signature.why(),
                                    signature.by(session.environment())));
        }
        return ExitCode.DONE;
    }
}
