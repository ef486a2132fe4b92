package chancery.cli;

import chancery.ledger.Entry;
import chancery.ledger.Ledger;
import chancery.ledger.Query;
import chancery.merge.Engagement;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Draws the contacts of two states over time.
@Command(
        name = "timeline",
        description = "Draw the engagements of a pair of states over time, a lane for each kind.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  chancery timeline USA CHN",
            "  chancery timeline SAU IRN --query 'from:2023-01 kind:meeting'"
        })
final class TimelineCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(
            arity = "1..2",
            paramLabel = "STATE",
            description = "One or two states or bodies, by code or name: USA, CHN, EUU.")
    private List<String> states = List.of();

    @Option(
            names = "--query",
            paramLabel = "QUERY",
            description = "Further conditions, as for 'search'.")
    private String query = "";

    @Option(names = "--width", paramLabel = "COLUMNS", description = "How wide to draw; else 100.")
    private int width = 100;

    TimelineCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Query asked = Query.parse(Codes.condition(String.join(",", states)) + " " + query);
        try (Ledger ledger = LedgerKeeping.existing(session)) {
            List<Engagement> found =
                    ledger.engagements(asked).stream().map(Entry::engagement).toList();
            if (found.isEmpty()) {
                session.console()
                        .say(
                                "nothing in this ledger for %s; that is no proof that nothing happened"
                                        .formatted(String.join(",", asked.parties())));
                return ExitCode.DONE;
            }
            new TimelineDrawing(session.console(), Math.clamp(width, 60, 400)).draw(found);
        }
        return ExitCode.DONE;
    }
}
