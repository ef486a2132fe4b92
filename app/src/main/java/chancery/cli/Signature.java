package chancery.cli;

import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/// Who corrects, and why: a correction is a signed statement.
final class Signature {

    @Option(
            names = "--why",
            required = true,
            paramLabel = "REASON",
            description = "The reason, for those who come after.")
    private String why = "";

    @Option(
            names = "--by",
            paramLabel = "NAME",
            description = "Who signs; else the user of the machine.")
    private Optional<String> by = Optional.empty();

    String why() {
        return why;
    }

    String by(Map<String, String> environment) {
        return by.orElseGet(
                () -> environment.getOrDefault("USER", System.getProperty("user.name", "unknown")));
    }
}
