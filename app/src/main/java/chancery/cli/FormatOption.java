package chancery.cli;

import java.util.Optional;
import picocli.CommandLine.Option;

/// `--format`, with a default for people and one for programs.
final class FormatOption {

    @Option(
            names = "--format",
            paramLabel = "table|jsonl",
            description =
                    "table for people, jsonl for programs; else table on a terminal, jsonl when piped.")
    private Optional<ReadCommand.Format> format = Optional.empty();

    boolean isTable(Console console) {
        return format.map(one -> one == ReadCommand.Format.TABLE).orElse(console.outIsTerminal());
    }
}
