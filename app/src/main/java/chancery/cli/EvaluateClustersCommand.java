package chancery.cli;

import chancery.evaluate.ClusterScorer;
import chancery.interpret.Salience;
import chancery.ledger.Entry;
import chancery.ledger.Ledger;
import chancery.ledger.Query;
import chancery.merge.ToldReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Are the pages that tell one event gathered in one engagement?
@Command(
        name = "clusters",
        description =
                "Compare the engagements of the ledger with events whose pages are known. Ingest the pages first.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  chancery ingest --ledger events.db events.docs.jsonl",
            "  chancery evaluate clusters --ledger events.db events.jsonl"
        })
final class EvaluateClustersCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(
            paramLabel = "EVENTS",
            description = "One event a line, with the names of its documents.")
    private Path events = Path.of("");

    @Option(names = "--show", description = "Also a line for each event.")
    private boolean show;

    EvaluateClustersCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        try (Stream<String> lines = Files.lines(events);
                Ledger ledger = LedgerKeeping.existing(session)) {
            ClusterScorer scorer = new ClusterScorer(lines);
            ledger.engagements(Query.all()).stream()
                    .map(Entry::engagement)
                    .forEach(engagement ->
                            scorer.engagement(engagement.id(), main(engagement.reports())));
            ClusterScorer.Score score = scorer.score();
            if (show) {
                score.matches().forEach(this::print);
            }
            session.console().print(score.line());
        }
        return ExitCode.DONE;
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
