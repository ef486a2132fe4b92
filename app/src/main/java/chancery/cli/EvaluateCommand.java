package chancery.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Comparisons with what careful readers wrote down.
@Command(
        name = "evaluate",
        synopsisSubcommandLabel = "COMMAND",
        description = "Compare what the program makes with annotated pages.")
final class EvaluateCommand implements Callable<Integer> {

    private final Session session;

    @Spec private CommandSpec spec = CommandSpec.create();

    EvaluateCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        CommandLine line = spec.commandLine();
        line.usage(session.console().errWriter(), session.console().colours());
        return ExitCode.WRONG_USAGE;
    }
}
