package chancery.cli;

import chancery.acquire.Document;
import chancery.clean.Stamps;
import chancery.ledger.DocumentReader;
import chancery.pipeline.Pipeline;
import chancery.pipeline.Reading;
import chancery.pipeline.Selection;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// What all commands of one call share: the console, the environment, the ledger that was named.
final class Session {

    private final Console console;
    private final Map<String, String> environment;

    @Option(
            names = "--ledger",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description =
                    "The ledger to use, before or after the command; else CHANCERY_LEDGER, else the file that 'chancery doctor' names.")
    private Optional<Path> ledger = Optional.empty();

    private Optional<Pipeline> pipeline = Optional.empty();

    Session(Console console, Map<String, String> environment) {
        this.console = console;
        this.environment = environment;
    }

    Console console() {
        return console;
    }

    Map<String, String> environment() {
        return environment;
    }

    Path ledgerFile() {
        return ledger.or(() -> variable("CHANCERY_LEDGER").map(Path::of))
                .orElseGet(() -> dataFolder().resolve("ledger.db"));
    }

    /// The user's data folder, by the XDG rules.
    Path dataFolder() {
        return variable("XDG_DATA_HOME")
                .map(Path::of)
                .filter(Path::isAbsolute)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".local", "share"))
                .resolve("chancery");
    }

    /// The folder the program stands in, where the launcher said so.
    Optional<Path> home() {
        return Optional.ofNullable(System.getProperty("chancery.home")).map(Path::of);
    }

    /// Reads one document; made when first asked for, since it loads models.
    Function<Document, Reading> pipeline() {
        return pipeline(Selection.all());
    }

    /// Reads one document if it is wanted.
    Function<Document, Reading> pipeline(Selection wanted) {
        Pipeline ready = loaded();
        return document -> ready.read(document, wanted);
    }

    /// Reads one document, trusting stamps as told.
    Function<Document, Reading> pipeline(Stamps stamps) {
        Pipeline ready = loaded().with(stamps);
        return ready::read;
    }

    /// Reads a document anew when an earlier copy of it turns up.
    DocumentReader rereader() {
        return (document, earlierCopy) -> loaded().read(document, earlierCopy);
    }

    private synchronized Pipeline loaded() {
        Pipeline ready = pipeline.orElseGet(Pipeline::standard);
        pipeline = Optional.of(ready);
        return ready;
    }

    private Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }
}
