package chancery.cli;

import chancery.export.RecordJson;
import chancery.ledger.Commitment;
import chancery.ledger.Ledger;
import chancery.ledger.Query;
import chancery.reference.Edtf;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// What was promised, and what became of it.
@Command(
        name = "commitments",
        description =
                "List what was promised at engagements: open, fulfilled or dropped, with the engagement that closed it.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  chancery commitments --between USA,CHN --open",
            "  chancery commitments --format jsonl | wc -l"
        })
final class CommitmentsCommand implements Callable<Integer> {

    private final Session session;

    @Option(
            names = "--between",
            split = ",",
            paramLabel = "STATE",
            description = "Only between these states or bodies, by code or name: USA,CHN.")
    private List<String> between = new ArrayList<>();

    @Option(names = "--open", description = "Only those that no later report closes.")
    private boolean open;

    @Mixin private FormatOption format = new FormatOption();

    CommitmentsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Console console = session.console();
        try (Ledger ledger = LedgerKeeping.existing(session)) {
            List<Commitment> found =
                    ledger.commitments(Query.all().of(Codes.of(between))).stream()
                            .filter(one -> !open || one.status() == Commitment.State.OPEN)
                            .toList();
            for (Commitment one : found) {
                if (format.isTable(console)) {
                    line(one);
                } else {
                    console.print(RecordJson.of(one));
                }
            }
            console.say("%,d found".formatted(found.size()));
        }
        return ExitCode.DONE;
    }

    private void line(Commitment one) {
        session.console()
                .print(
                        "%-21s %-9s %-8s %s%s%s  %s"
                                .formatted(
                                        one.made().map(Edtf::text).orElse("-"),
                                        one.status().id(),
                                        String.join(",", one.by()),
                                        Plain.text(one.text()),
                                        one.due().map(due -> ", due " + due.text()).orElse(""),
                                        one.closedBy().map(id -> ", closed by " + id).orElse(""),
                                        one.engagement()));
    }
}
