package chancery.cli;

import chancery.detect.SentenceFinder;
import chancery.evaluate.ActorScorer;
import chancery.identify.PhraseReader;
import chancery.reference.Reference;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Reads annotated phrases and prints how well.
@Command(
        name = "actors",
        description =
                "Read phrases that name an actor, each as of its date, and compare country and sector with the annotated ones.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  chancery evaluate actors phrases.jsonl",
            "  chancery evaluate actors --show phrases.jsonl"
        })
final class EvaluateActorsCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(
            paramLabel = "GOLD",
            description =
                    "One phrase a line: {\"phrase\", \"context\", \"date\", \"country\", \"code_1\"}.")
    private Path gold = Path.of("");

    @Option(names = "--show", description = "Also print what was read wrongly.")
    private boolean show;

    EvaluateActorsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        ActorScorer scorer =
                new ActorScorer(new PhraseReader(Reference.load(), new SentenceFinder()));
        GoldLines.read(gold, scorer::row);
        if (show) {
            scorer.remarks().forEach(session.console()::print);
        }
        scorer.lines().forEach(session.console()::print);
        return ExitCode.DONE;
    }
}
