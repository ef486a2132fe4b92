package chancery.cli;

import chancery.ledger.Correction;
import chancery.ledger.Ledger;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Sets a cell by hand.
@Command(
        name = "fix",
        description =
                "Set a cell of an engagement by hand. What the pages say stays beside it, and later readings do not undo it.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  chancery fix E-39cc3d9b date=2023-06-18 --why 'readout of both sides' --source page-17",
            "  chancery fix E-39cc3d9b 'place=Beijing, CHN' --why 'the venue is in Beijing'"
        })
final class FixCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(index = "0", paramLabel = "ID", description = "The engagement.")
    private String id = "";

    @Parameters(
            index = "1",
            paramLabel = "CELL=VALUE",
            description = "kind, status, date, place, parties or topics, and its value.")
    private String setting = "";

    @Mixin private Signature signature = new Signature();

    @Option(
            names = "--source",
            paramLabel = "DOCUMENT",
            description = "The document or address that shows it.")
    private Optional<String> source = Optional.empty();

    FixCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        int sign = setting.indexOf('=');
        if (sign < 1) {
            throw Failure.ofUsage(
                    "'%s' sets nothing; write CELL=VALUE, for instance date=2023-06-18."
                            .formatted(Plain.text(setting)));
        }
        try (Ledger ledger = LedgerKeeping.existing(session)) {
            Correction made =
                    ledger.fix(
                            id,
                            setting.substring(0, sign).strip(),
                            setting.substring(sign + 1).strip(),
                            signature.why(),
                            source,
                            signature.by(session.environment()));
            new CorrectionLine(session.console()).made(made);
        }
        return ExitCode.DONE;
    }
}
