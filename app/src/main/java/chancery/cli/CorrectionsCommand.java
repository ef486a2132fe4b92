package chancery.cli;

import chancery.ledger.Correction;
import chancery.ledger.Ledger;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// All that was ruled by hand.
@Command(
        name = "corrections",
        description =
                "List what was ruled by hand, in the order in which it was signed; what was taken back is marked.",
        footerHeading = "%nExamples:%n",
        footer = "  chancery corrections")
final class CorrectionsCommand implements Callable<Integer> {

    private final Session session;

    CorrectionsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Console console = session.console();
        try (Ledger ledger = LedgerKeeping.existing(session)) {
            List<Correction> all = ledger.corrections();
            all.forEach(correction -> console.print(line(correction)));
            console.say("%,d found".formatted(all.size()));
        }
        return ExitCode.DONE;
    }

    private static String line(Correction correction) {
        String what =
                correction.slot().isEmpty()
                        ? correction.value()
                        : correction.slot() + "=" + correction.value();
        return "%4d  %-6s %s %s  (%s, %s: %s)%s"
                .formatted(
                        correction.number(),
                        correction.verb().id(),
                        correction.target(),
                        Plain.text(what),
                        Plain.text(correction.by()),
                        correction.at(),
                        Plain.text(correction.why()),
                        correction.undone() ? "  taken back" : "");
    }
}
