package chancery.cli;

import chancery.ledger.Ledger;
import chancery.ledger.Recoded;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Reads all stored pages anew.
@Command(
        name = "recode",
        description =
                "Read all stored pages anew, as after an update. Corrections stay in force; those that need a look are listed.",
        footerHeading = "%nExamples:%n",
        footer = "  chancery recode --all --ledger asia.db")
final class RecodeCommand implements Callable<Integer> {

    private final Session session;

    @Option(names = "--all", description = "All pages, which is what is done anyway.")
    @SuppressWarnings("unused") // there is nothing less than all
    private boolean all;

    RecodeCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Console console = session.console();
        try (Ledger ledger = LedgerKeeping.existing(session);
                Progress progress =
                        new Progress(console, "reading anew", ledger.counts().documents())) {
            Recoded done =
                    ledger.recode(session.rereader(), number -> progress.documents(number, number));
            console.say(
                    "read %,d documents anew, %,d say something else now"
                            .formatted(done.documents(), done.changed()));
            console.say("corrections: " + done.line());
            done.corrections().stream()
                    .filter(one ->
                            one.stand() == Recoded.Stand.NEEDS_YOU
                                    || one.stand() == Recoded.Stand.WITHOUT_TARGET)
                    .forEach(one ->
                            console.say(
                                    "  no. %d on %s: read now as %s"
                                            .formatted(
                                                    one.correction().number(),
                                                    one.correction().target(),
                                                    Plain.text(one.machine()))));
        }
        return ExitCode.DONE;
    }
}
