package chancery.cli;

import chancery.evaluate.PlaceScorer;
import chancery.identify.ToponymReader;
import chancery.reference.Reference;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Places the annotated names of texts and prints how well.
@Command(
        name = "places",
        description =
                "Say where the given names of each text are, and compare with the annotated points.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  chancery evaluate places texts.jsonl",
            "  chancery evaluate places --show texts.jsonl"
        })
final class EvaluatePlacesCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(
            paramLabel = "GOLD",
            description =
                    "One text a line: {\"text\", \"toponyms\": [{\"start\", \"end\", \"lat\", \"lon\", \"geonameid\"}]}.")
    private Path gold = Path.of("");

    @Option(names = "--show", description = "Also print what was read wrongly.")
    private boolean show;

    EvaluatePlacesCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        PlaceScorer scorer = new PlaceScorer(new ToponymReader(Reference.load()));
        GoldLines.read(gold, scorer::text);
        if (show) {
            scorer.remarks().forEach(session.console()::print);
        }
        scorer.lines().forEach(session.console()::print);
        return ExitCode.DONE;
    }
}
