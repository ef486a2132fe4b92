package chancery.cli;

import chancery.ledger.Ledger;
import chancery.web.WebServer;
import java.io.OutputStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// Uses what a usual call uses, so that the launcher can keep it for quicker starts.
@Command(
        name = "warm-up",
        hidden = true,
        description = "Used by the launcher to prepare quicker starts.")
final class WarmUpCommand implements Callable<Integer> {

    private static final String OFFICE = "foreign minister of France";
    private static final String SENTENCE =
            "Foreign Minister Wang Yi will meet Foreign Minister Catherine Colonna in Lyon on Saturday.";

    private final Session session;

    WarmUpCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Console nowhere =
                Console.piped(OutputStream.nullOutputStream(), OutputStream.nullOutputStream());
        Chancery.run(nowhere, session.environment(), "--help");
        Chancery.run(nowhere, session.environment(), "who", OFFICE, "--on", "2023-02-16");
        Chancery.run(nowhere, session.environment(), "try", SENTENCE, "--date", "2023-02-16");
        try (Ledger ledger = Ledger.openInMemory();
                WebServer server = WebServer.start(ledger, 0)) {
            session.console().say(server.address());
        }
        return ExitCode.DONE;
    }
}
