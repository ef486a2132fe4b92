package chancery.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// Uses what a usual call uses, so that the launcher can keep it for quicker starts.
@Command(
        name = "warm-up",
        hidden = true,
        description = "Used by the launcher to prepare quicker starts.")
final class WarmUpCommand implements Callable<Integer> {

    private final Session session;

    WarmUpCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Chancery.run(session.console(), session.environment(), "--help");
        return ExitCode.DONE;
    }
}
