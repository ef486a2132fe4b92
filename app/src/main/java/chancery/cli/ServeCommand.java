package chancery.cli;

import chancery.ledger.Ledger;
import chancery.web.WebServer;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Shows the ledger in a browser.
@Command(
        name = "serve",
        description =
                "Show the ledger in the browser, on this machine only, until stopped with Ctrl-C.",
        footerHeading = "%nExamples:%n",
        footer = {"  chancery serve", "  chancery serve --port 8080 --no-open"})
final class ServeCommand implements Callable<Integer> {

    static final int PORT = 7465;

    private final Session session;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Port on loopback; 0 for any that is free. Default: ${DEFAULT-VALUE}.",
            defaultValue = "7465")
    private int port = PORT;

    @Option(names = "--no-open", description = "Only print the address; do not open a browser.")
    private boolean closed;

    ServeCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        try (Ledger ledger = LedgerKeeping.existing(session)) {
            serve(session, ledger, port, !closed);
        }
        return ExitCode.DONE;
    }

    static void serve(Session session, Ledger ledger, int port, boolean open) {
        try (WebServer server = WebServer.start(ledger, port)) {
            Console console = session.console();
            console.say("Open " + server.addressWithKey() + "  (Ctrl-C stops it)");
            if (open) {
                Browser.open(server.addressWithKey(), session);
            }
            untilStopped();
        }
    }

    private static void untilStopped() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
