package chancery.cli;

import chancery.acquire.Acquired;
import chancery.acquire.Drop;
import chancery.clean.StampCheck;
import chancery.clean.Stamps;
import chancery.pipeline.ArticleJson;
import chancery.pipeline.Reading;
import chancery.pipeline.ReportJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
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

    private static final int LOOKED_AT = 500;

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

    @Option(
            names = "--stamps",
            paramLabel = "believed|checked",
            description =
                    "Whether the day a feed stamps on an item is believed where nothing on the page supports it. Unless told, stamps are believed, but not where the texts contradict one in ten of the first 500 documents.")
    private Optional<Stamps> stamps = Optional.empty();

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
            Stamps trust = stamps.orElseGet(() -> checked(inputs));
            new Readings(session.pipeline(trust), threads.number())
                    .of(steps, new Printer(shown, drops, progress));
        }
        drops.summarise();
        return drops.exitCode();
    }

    /// Looks at the first documents of the files; standard input can be read only once.
    private Stamps checked(Inputs inputs) {
        StampCheck check = new StampCheck();
        try (Stream<Acquired> documents = inputs.again()) {
            documents
                    .limit(LOOKED_AT)
                    .forEach(acquired -> {
                        if (acquired instanceof Acquired.Taken(var document)) {
                            check.add(document);
                        }
                    });
        }
        if (check.verdict() == Stamps.CHECKED) {
            session.console()
                    .warn(
                            "The texts contradict %d of %d stamps, so a stamp that nothing on its page supports gives no day. To believe them all: --stamps believed."
                                    .formatted(check.contradicted(), check.stamped()));
        }
        return check.verdict();
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
