package chancery.cli;

import java.util.OptionalInt;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `--threads`, for the commands that read many documents.
final class ThreadsOption {

    private static final int MOST = 256;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    private OptionalInt threads = OptionalInt.empty();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description =
                    "How many documents to read at the same time; else one a processor. The output is the same for any number.")
    void threads(int number) {
        if (number < 1 || number > MOST) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--threads %d: a number from 1 to %d is needed".formatted(number, MOST));
        }
        threads = OptionalInt.of(number);
    }

    int number() {
        return threads.orElseGet(() -> Runtime.getRuntime().availableProcessors());
    }
}
