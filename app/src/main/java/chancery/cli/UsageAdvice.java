package chancery.cli;

import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Says in a line or two what is wrong with the words of a command, and where to look.
final class UsageAdvice implements CommandLine.IParameterExceptionHandler {

    private final Console console;

    UsageAdvice(Console console) {
        this.console = console;
    }

    @Override
    public int handleParseException(ParameterException fault, String[] args) {
        CommandLine line = fault.getCommandLine();
        String command = line.getCommandSpec().qualifiedName();
        console.warn(sentence(fault));
        suggestions(fault).ifPresent(console::warn);
        console.warn("'" + command + " --help' shows how it is used.");
        return ExitCode.WRONG_USAGE;
    }

    private static String sentence(ParameterException fault) {
        if (fault instanceof UnmatchedArgumentException unknown
                && !unknown.getUnmatched().isEmpty()) {
            String word = unknown.getUnmatched().getFirst();
            boolean verb =
                    !word.startsWith("-") && !fault.getCommandLine().getSubcommands().isEmpty();
            return (verb ? "there is no command '%s'." : "'%s' is not understood here.")
                    .formatted(word);
        }
        return Optional.ofNullable(fault.getMessage()).orElse("the command is not understood.");
    }

    private static Optional<String> suggestions(ParameterException fault) {
        if (fault instanceof UnmatchedArgumentException unknown
                && !unknown.getSuggestions().isEmpty()) {
            return Optional.of(
                    unknown.getSuggestions().stream()
                            .limit(3)
                            .map(word -> "'" + word + "'")
                            .collect(Collectors.joining(" or ", "did you mean ", "?")));
        }
        return Optional.empty();
    }
}
