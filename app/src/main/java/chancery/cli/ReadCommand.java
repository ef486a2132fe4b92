package chancery.cli;

import chancery.acquire.Drop;
import chancery.pipeline.ArticleJson;
import chancery.pipeline.Reading;
import chancery.pipeline.ReportJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What pages tell, without keeping anything.
@Command(
        name = "read",
        description = "Read pages and print the engagements they report; nothing is kept.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  chancery read page.html",
            "  chancery read --format jsonl pages/ feed.xml archive.warc.gz > reports.jsonl",
            "  chancery read --articles pages/ > articles.jsonl",
            "  cat documents.jsonl | chancery read -"
        })
final class ReadCommand implements Callable<Integer> {

    /// How to print.
    enum Format {
        TABLE,
        JSONL
    }

    private final Session session;

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description =
                    "Text dumps, HTML, feeds, WARC, JSON Lines documents, each possibly gzipped; folders; - for standard input.")
    private List<String> files = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "table|jsonl",
            description =
                    "table for people, jsonl for programs (one document a line); else table on a terminal, jsonl when piped.")
    private Optional<Format> format = Optional.empty();

    @Option(
            names = "--articles",
            description =
                    "Print the cleaned pages instead: text, headline, published, agency, byline, language, what was cut; one page a line.")
    private boolean articles;

    @Mixin private ThreadsOption threads = new ThreadsOption();

    ReadCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Console console = session.console();
        DropLog drops = new DropLog(console);
        Inputs inputs = new Inputs(files);
        Format shown = format.orElse(console.outIsTerminal() ? Format.TABLE : Format.JSONL);
        try (Progress progress = new Progress(console, "reading", inputs.size());
                Inputs.Steps steps = inputs.steps(_ -> false)) {
            new Readings(session.pipeline(), threads.number())
                    .of(steps, new Printer(shown, drops, progress));
        }
        drops.summarise();
        return drops.exitCode();
    }

    private final class Printer implements Readings.Listener {

        private final Format shown;
        private final DropLog drops;
        private final Progress progress;
        private long position;

        Printer(Format shown, DropLog drops, Progress progress) {
            this.shown = shown;
            this.drops = drops;
            this.progress = progress;
        }

        @Override
        public boolean read(Reading reading) {
            Console console = session.console();
            if (articles) {
                console.print(ArticleJson.line(reading));
                return told(reading);
            }
            switch (shown) {
                case JSONL -> console.print(ReportJson.write(reading));
                case TABLE -> new ReadingTable(console).print(reading);
            }
            return told(reading);
        }

        private boolean told(Reading reading) {
            reading.dropped().ifPresent(drops::add);
            progress.document(position);
            return !session.console().outIsClosed();
        }

        @Override
        public void at(long bytes) {
            position = bytes;
        }

        @Override
        public void refused(Drop drop) {
            drops.add(drop);
        }
    }
}
