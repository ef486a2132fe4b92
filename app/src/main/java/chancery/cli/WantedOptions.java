package chancery.cli;

import chancery.pipeline.Selection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/// Which pages to take, for the commands that read archives.
final class WantedOptions {

    @Option(
            names = "--host",
            paramLabel = "HOST",
            description =
                    "Only pages from this host and those below it; may be given several times.")
    private List<String> hosts = new ArrayList<>();

    @Option(
            names = "--language",
            paramLabel = "CODE",
            description = "Only pages in this language (en, fr, ...); may be given several times.")
    private List<String> languages = new ArrayList<>();

    @Option(
            names = "--from",
            paramLabel = "DAY",
            description = "Only pages published on that day or later.")
    private Optional<LocalDate> from = Optional.empty();

    @Option(
            names = "--to",
            paramLabel = "DAY",
            description = "Only pages published on that day or earlier.")
    private Optional<LocalDate> to = Optional.empty();

    Selection selection() {
        return new Selection(hosts, languages, from, to);
    }
}
