package chancery.cli;

import chancery.ledger.Ledger;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Rules that some documents tell another engagement.
@Command(
        name = "split",
        description = "Rule that what some documents tell is another engagement.",
        footerHeading = "%nExamples:%n",
        footer =
                "  chancery split E-39cc3d9b page-17 page-18 --why 'a second meeting, the day after'")
final class SplitCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(index = "0", paramLabel = "ID", description = "The engagement.")
    private String id = "";

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "DOCUMENT",
            description = "The documents that leave it.")
    private List<String> documents = new ArrayList<>();

    @Mixin private Signature signature = new Signature();

    SplitCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        try (Ledger ledger = LedgerKeeping.existing(session)) {
            new CorrectionLine(session.console())
                    .made(
                            ledger.split(
                                    id,
                                    documents,
                                    signature.why(),
                                    signature.by(session.environment())));
        }
        return ExitCode.DONE;
    }
}
