package chancery.cli;

import chancery.evaluate.ReportScorer;
import chancery.pipeline.ReportJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Reads annotated pages and prints how well.
@Command(
        name = "reports",
        description = "Read the documents and compare the reports with the annotated pages.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  chancery evaluate reports gold.jsonl docs.jsonl",
            "  chancery evaluate reports --show gold.jsonl docs.jsonl | grep MISSED",
            "  chancery evaluate reports --made gold.jsonl output-of-read.jsonl"
        })
final class EvaluateReportsCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(index = "0", paramLabel = "GOLD", description = "Annotated pages, one a line.")
    private Path gold = Path.of("");

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "DOCS",
            description = "The same pages as documents, in any form that 'read' takes.")
    private List<String> documents = new ArrayList<>();

    @Option(
            names = "--made",
            description = "DOCS is what 'read --format jsonl' printed; read nothing.")
    private boolean made;

    @Option(
            names = "--show",
            description = "Also print what was missed, told inexactly or reported in excess.")
    private boolean show;

    @Mixin private ThreadsOption threads = new ThreadsOption();

    EvaluateReportsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        DropLog drops = new DropLog(session.console());
        List<String> output = made ? given() : read(drops);
        ReportScorer score = ReportScorer.compare(lines(gold), output);
        if (show) {
            score.remarks().forEach(session.console()::print);
        }
        score.lines().forEach(session.console()::print);
        drops.summarise();
        return ExitCode.DONE;
    }

    private List<String> given() throws IOException {
        List<String> all = new ArrayList<>();
        for (String name : documents) {
            all.addAll(lines(Path.of(name)));
        }
        return all;
    }

    private List<String> read(DropLog drops) {
        Inputs inputs = new Inputs(documents);
        try (Progress progress = new Progress(session.console(), "reading", inputs.size())) {
            return new Readings(session.pipeline(), threads.number())
                    .all(inputs.stream(), progress, drops).stream().map(ReportJson::write).toList();
        }
    }

    private static List<String> lines(Path file) throws IOException {
        try {
            return Files.readAllLines(file);
        } catch (NoSuchFileException e) {
            throw new Failure(
                    "there is no file "
                            + file
                            + "; give the annotated pages first, then the documents.",
                    e);
        }
    }
}
