package chancery.cli;

import chancery.ledger.Entry;
import chancery.ledger.Ledger;
import chancery.ledger.Query;
import chancery.pipeline.EngagementJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Asks the ledger.
@Command(
        name = "search",
        description = {
            "Find engagements in the ledger.",
            "",
            "Conditions: parties:USA,CHN kind:meeting status:held from:2023-02 to:2023-12 level>=minister person:Wang place:Beijing topic:taiwan text:balloon; words without a condition are text."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  chancery search 'parties:USA,CHN kind:meeting status:held from:2023-02 to:2023-12'",
            "  chancery search --format jsonl 'topic:taiwan' | wc -l",
            "  chancery search 'level>=minister person:\"Wang Yi\"'"
        })
final class SearchCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(
            arity = "0..*",
            paramLabel = "QUERY",
            description = "Conditions that must all hold; everything where there are none.")
    private List<String> words = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "table|jsonl",
            description =
                    "table for people, jsonl for programs; else table on a terminal, jsonl when piped.")
    private Optional<ReadCommand.Format> format = Optional.empty();

    SearchCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Query query = Query.parse(String.join(" ", words));
        Console console = session.console();
        try (Ledger ledger = LedgerKeeping.existing(session)) {
            List<Entry> found = ledger.engagements(query);
            switch (format.orElse(
                    console.outIsTerminal()
                            ? ReadCommand.Format.TABLE
                            : ReadCommand.Format.JSONL)) {
                case TABLE -> table(found);
                case JSONL ->
                        found.forEach(entry ->
                                console.print(
                                        EngagementJson.write(entry.engagement(), entry.aliases())));
            }
        }
        return ExitCode.DONE;
    }

    private void table(List<Entry> found) {
        EngagementTable table = new EngagementTable(session.console());
        found.forEach(entry -> table.line(entry.engagement()));
        session.console().say("%,d found".formatted(found.size()));
    }
}
