package chancery.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.Callable;

/// The calls that people make in passing, `who OFFICE --on DAY` and `try SENTENCE --date DAY`, in
/// just this form: the library that reads the words of all other calls takes longer to load than
/// these take to answer.
final class ShortCall {

    private static final int WORDS = 4;

    private ShortCall() {}

    /// The command of such a call, ready to run; empty for any other, and for a faulty one.
    static Optional<Callable<Integer>> of(Session session, String... args) {
        if (args.length != WORDS || !isPlain(args[1])) {
            return Optional.empty();
        }
        return switch (args[0] + ' ' + args[2]) {
            case "who --on" -> day(args[3]).map(on -> new WhoCommand(session, args[1], on));
            case "try --date" -> day(args[3]).map(on -> new TryCommand(session, args[1], on));
            default -> Optional.empty();
        };
    }

    // Neither an option nor a file of arguments.
    private static boolean isPlain(String words) {
        return !words.startsWith("-") && !words.startsWith("@");
    }

    private static Optional<LocalDate> day(String words) {
        try {
            return Optional.of(LocalDate.parse(words));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
