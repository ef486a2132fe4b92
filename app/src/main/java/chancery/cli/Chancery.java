package chancery.cli;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The way in from the command line.
public final class Chancery {

    private Chancery() {}

    /// Runs one command and ends the program with its exit code.
    public static void main(String[] args) {
        // Numbers are written alike on every machine; the program speaks English only.
        Locale.setDefault(Locale.ROOT);
        quietLibraries();
        Console console = Console.standard(System.getenv());
        int code = run(console, System.getenv(), args);
        console.flush();
        System.exit(code);
    }

    // The libraries tell of their starts and ports; people want to hear of what went wrong only.
    private static void quietLibraries() {
        Logger root = Logger.getLogger("");
        root.setLevel(Level.WARNING);
        for (Handler handler : root.getHandlers()) {
            handler.setLevel(Level.WARNING);
        }
    }

    static int run(Console console, Map<String, String> environment, String... args) {
        Session session = new Session(console, environment);
        Optional<Callable<Integer>> plain = ShortCall.of(session, args);
        return plain.isPresent()
                ? run(plain.get(), session)
                : AllCommands.line(session).execute(args);
    }

    private static int run(Callable<Integer> command, Session session) {
        try {
            return command.call();
        } catch (Exception e) {
            return new Apology(session).tell(e);
        }
    }
}
