package chancery.cli;

import chancery.evaluate.ClusterScorer;
import chancery.interpret.Salience;
import chancery.ledger.Ledger;
import chancery.merge.Engagement;
import chancery.merge.ToldReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Are the pages that tell one event gathered in one engagement?
@Command(
        name = "clusters",
        description =
                "Compare engagements with events whose pages are known: those read from the documents named, else those in the ledger.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  chancery evaluate clusters events.jsonl events.docs.jsonl",
            "  chancery evaluate clusters --ledger events.db events.jsonl"
        })
final class EvaluateClustersCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(
            index = "0",
            paramLabel = "EVENTS",
            description = "One event a line, with the names of its documents.")
    private Path events = Path.of("");

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "DOCS",
            description =
                    "The pages as documents, in any form that 'read' takes; they go into a ledger of their own that is gone afterwards.")
    private List<String> documents = new ArrayList<>();

    @Option(names = "--show", description = "Also a line for each event.")
    private boolean show;

    @Mixin private ThreadsOption threads = new ThreadsOption();

    EvaluateClustersCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        DropLog drops = new DropLog(session.console());
        try (Stream<String> lines = Files.lines(events);
                Ledger ledger = ledger(drops)) {
            ClusterScorer scorer = new ClusterScorer(lines);
            ledger.eachEngagement(entry -> tell(scorer, entry.engagement()));
            ClusterScorer.Score score = scorer.score();
            if (show) {
                score.matches().forEach(this::print);
            }
            session.console().print(score.line());
        } catch (NoSuchFileException e) {
            throw new Failure("there is no file " + events + "; give the events first.", e);
        }
        drops.summarise();
        return ExitCode.DONE;
    }

    private static void tell(ClusterScorer scorer, Engagement engagement) {
        scorer.engagement(engagement.id(), main(engagement.reports()));
    }

    private Ledger ledger(DropLog drops) {
        return documents.isEmpty() ? LedgerKeeping.existing(session) : read(drops);
    }

    private Ledger read(DropLog drops) {
        Ledger ledger = Ledger.openInMemory();
        Inputs inputs = new Inputs(documents);
        try (Progress progress = new Progress(session.console(), "reading", inputs.size())) {
            ledger.ingest(
                    new Readings(session.pipeline(), threads.number())
                            .all(inputs.stream(), progress, drops));
        }
        return ledger;
    }

    private static List<String> main(List<ToldReport> reports) {
        return reports.stream()
                .filter(told -> told.report().salience() == Salience.MAIN)
                .map(ToldReport::documentId)
                .toList();
    }

    private void print(ClusterScorer.Match match) {
        session.console()
                .print(
                        String.format(
                                Locale.ROOT,
                                "%.2f  %-10s %3d documents  %s -> %s",
                                match.f1(),
                                match.event(),
                                match.documents(),
                                match.name(),
                                match.engagement().orElse("None")));
    }
}
