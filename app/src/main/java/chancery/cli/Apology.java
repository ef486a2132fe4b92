package chancery.cli;

import chancery.ledger.LedgerException;
import chancery.ledger.QueryException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;

/// Says in one sentence what went wrong; the stack only to those who set CHANCERY_DEBUG.
final class Apology implements CommandLine.IExecutionExceptionHandler {

    private final Session session;

    Apology(Session session) {
        this.session = session;
    }

    @Override
    public int handleExecutionException(
            Exception fault, CommandLine line, CommandLine.ParseResult parsed) {
        return tell(fault);
    }

    /// Says what went wrong.
    ///
    /// @return the exit code
    int tell(Exception fault) {
        if (fault instanceof QueryException query) {
            query.shown().lines().forEach(session.console()::say);
            return ExitCode.WRONG_USAGE;
        }
        session.console().warn(sentence(fault));
        if (session.environment().containsKey("CHANCERY_DEBUG")) {
            fault.printStackTrace(session.console().errWriter());
        }
        session.console().flush();
        return fault instanceof Failure failure ? failure.exitCode() : ExitCode.FAILED;
    }

    private static String sentence(Throwable fault) {
        return switch (fault) {
            case Failure failure -> said(failure);
            case LedgerException ledger -> said(ledger);
            case UncheckedIOException io when io.getCause() != null -> sentence(io.getCause());
            case IOException io when full(io) ->
                    "the disk is full; nothing half-written was kept. Free some space and run the same command again.";
            case IOException io -> "input or output failed: " + said(io) + ".";
            default ->
                    "this is a fault of the program: %s (%s). Run it again with CHANCERY_DEBUG=1 for the details."
                            .formatted(said(fault), fault.getClass().getSimpleName());
        };
    }

    /// A disk, a share of one, or the length that a file may have.
    private static boolean full(IOException io) {
        String said = said(io).toLowerCase(Locale.ROOT);
        return Stream.of("no space left", "quota exceeded", "file too large")
                .anyMatch(said::contains);
    }

    private static String said(Throwable fault) {
        return Optional.ofNullable(fault.getMessage()).orElse(fault.getClass().getSimpleName());
    }
}
