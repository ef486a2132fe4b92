package chancery.cli;

import chancery.evaluate.PageScorer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Compares cleaned pages with their true bodies and days.
@Command(
        name = "pages",
        description =
                "Compare what 'read --articles' printed with annotated pages: their bodies, their days, or the lines to keep of dumps.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  chancery evaluate pages body --lang en gold.jsonl.gz articles.jsonl",
            "  chancery evaluate pages dates gold.jsonl.gz articles.jsonl",
            "  chancery evaluate pages lines expected.json articles.jsonl --dumps seeds/"
        })
final class EvaluatePagesCommand implements Callable<Integer> {

    /// What is compared.
    enum What {
        BODY,
        DATES,
        LINES
    }

    private final Session session;

    @Parameters(index = "0", paramLabel = "body|dates|lines", description = "What to compare.")
    private What what = What.BODY;

    @Parameters(index = "1", paramLabel = "GOLD", description = "Annotated pages, one a line.")
    private Path gold = Path.of("");

    @Parameters(
            index = "2",
            paramLabel = "OUTPUT",
            description = "What 'chancery read --articles' printed for them.")
    private Path output = Path.of("");

    @Option(
            names = "--lang",
            paramLabel = "CODE",
            description = "Only pages in this language (body).")
    private Optional<String> language = Optional.empty();

    @Option(
            names = "--dumps",
            paramLabel = "FOLDER",
            description = "Where the dumps are that GOLD numbers the lines of (lines).")
    private Path dumps = Path.of("");

    EvaluatePagesCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        List<String> made = lines(output);
        session.console()
                .print(
                        switch (what) {
                            case BODY -> PageScorer.body(lines(gold), made, language);
                            case DATES -> PageScorer.dates(lines(gold), made);
                            case LINES ->
                                    PageScorer.lines(
                                            String.join("\n", lines(gold)), made, this::dump);
                        });
        return ExitCode.DONE;
    }

    private String dump(String file) {
        try {
            return Files.readString(dumps.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                BufferedReader reader =
                        new BufferedReader(
                                new InputStreamReader(
                                        file.toString().endsWith(".gz")
                                                ? new GZIPInputStream(in)
                                                : in,
                                        StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (NoSuchFileException e) {
            throw new Failure(
                    "there is no file "
                            + file
                            + "; give the annotated pages first, then the output.",
                    e);
        }
    }
}
