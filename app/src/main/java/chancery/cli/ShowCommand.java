package chancery.cli;

import chancery.clean.Article;
import chancery.identify.Actor;
import chancery.interpret.Outcome;
import chancery.interpret.Report;
import chancery.interpret.SlotEvidence;
import chancery.ledger.Correction;
import chancery.ledger.Entry;
import chancery.ledger.Ledger;
import chancery.ledger.StoredDocument;
import chancery.merge.Engagement;
import chancery.merge.ToldReport;
import chancery.reference.Edtf;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// One engagement, with the words behind every cell.
@Command(
        name = "show",
        description =
                "Show an engagement with its sentences, disagreements and sources, or what was kept and cut of a page.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  chancery show E-39cc3d9b",
            "  chancery show --why E-39cc3d9b",
            "  chancery show page 001"
        })
final class ShowCommand implements Callable<Integer> {

    private static final int QUOTE = 160;

    private final Session session;

    @Parameters(
            arity = "1..2",
            paramLabel = "ID",
            description =
                    "The id of an engagement, any id it ever had, or the beginning of one; or 'page' and the name of a document.")
    private List<String> ids = new ArrayList<>();

    @Option(names = "--why", description = "Also the rules that read each report.")
    private boolean why;

    ShowCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        String id = ids.getLast();
        try (Ledger ledger = LedgerKeeping.existing(session)) {
            if (ids.size() == 2) {
                page(ledger, id);
                return ExitCode.DONE;
            }
            Entry entry =
                    ledger.engagement(id)
                            .orElseThrow(() ->
                                    new Failure(
                                            "no engagement '%s' in %s; 'chancery search' lists them with their ids."
                                                    .formatted(
                                                            Plain.text(id), session.ledgerFile())));
            show(entry, ledger);
        }
        return ExitCode.DONE;
    }

    private void page(Ledger ledger, String id) {
        if (!ids.getFirst().equals("page")) {
            throw Failure.ofUsage("show takes one id, or 'page' and the name of a document.");
        }
        StoredDocument stored =
                ledger.document(id)
                        .orElseThrow(() ->
                                new Failure(
                                        "no document '%s' in %s; 'chancery export --table documents' lists them."
                                                .formatted(Plain.text(id), session.ledgerFile())));
        new PageParts(session.console()).print(stored);
    }

    private void show(Entry entry, Ledger ledger) {
        Engagement engagement = entry.engagement();
        new EngagementTable(session.console()).line(engagement);
        if (entry.rejected()) {
            print("ruled to be no engagement; left out of lists and exports");
        }
        cells(engagement);
        for (Engagement.Disagreement differ : engagement.disagreements()) {
            heading("sources differ on " + differ.slot());
            differ.values()
                    .forEach(value ->
                            print(
                                    "  %s: %s"
                                            .formatted(
                                                    Plain.text(value.value()),
                                                    String.join(", ", value.documents()))));
        }
        heading("history");
        engagement
                .history()
                .forEach(step ->
                        print(
                                "  told %-12s %-9s %s"
                                        .formatted(
                                                text(step.told()),
                                                step.step().id(),
                                                step.date().map(d -> "for " + d).orElse(""))));
        heading(reports(engagement));
        engagement.reports().forEach(told -> report(told, ledger));
        corrections(entry);
    }

    private void cells(Engagement engagement) {
        cell("kind", engagement.kind().id(), engagement, "kind");
        cell("status", engagement.status().id(), engagement, "status");
        engagement.date().ifPresent(date -> cell("date", date.text(), engagement, "date"));
        engagement
                .place()
                .ifPresent(place -> cell("place", EngagementTable.in(place), engagement, "place"));
        for (Actor party : engagement.parties()) {
            heading(
                    "party: "
                            + Plain.text(ReadingTable.party(party))
                            + party.role().map(role -> ", " + Plain.text(role)).orElse(""));
            quotes(engagement, report -> slotOf(report, party));
        }
        engagement.topics().forEach(topic -> cell("topic", topic, engagement, "topic:" + topic));
        for (Outcome outcome : engagement.outcomes()) {
            heading("outcome: %s, %s".formatted(outcome.kind().id(), Plain.text(outcome.text())));
            quotes(engagement, report -> slotOf(report, outcome));
        }
    }

    private void cell(String name, String value, Engagement engagement, String slot) {
        heading(name + ": " + Plain.text(value));
        quotes(engagement, _ -> slot);
    }

    private static String slotOf(Report report, Actor party) {
        for (int i = 0; i < report.parties().size(); i++) {
            Actor other = report.parties().get(i);
            if (other.name().equals(party.name()) && other.state().equals(party.state())) {
                return "party:" + i;
            }
        }
        return "";
    }

    private static String slotOf(Report report, Outcome outcome) {
        List<String> texts = report.outcomes().stream().map(Outcome::text).toList();
        return "outcome:" + texts.indexOf(outcome.text());
    }

    private void quotes(Engagement engagement, java.util.function.Function<Report, String> slot) {
        Set<String> lines = new LinkedHashSet<>();
        for (ToldReport told : engagement.reports()) {
            String wanted = slot.apply(told.report());
            told.report().evidence().stream()
                    .filter(cell -> cell.slot().equals(wanted))
                    .map(SlotEvidence::evidence)
                    .map(evidence ->
                            "%s@|bold %s|@%s"
                                    .formatted(
                                            Plain.edge(evidence.quote().prefix()),
                                            Plain.shortened(evidence.quote().exact(), QUOTE),
                                            Plain.edge(evidence.quote().suffix())))
                    .forEach(words ->
                            lines.add(
                                    "  “%s”  @|faint %s|@"
                                            .formatted(words, Plain.text(told.documentId()))));
        }
        lines.forEach(session.console()::printStyled);
    }

    private static String reports(Engagement engagement) {
        int all = engagement.reports().size();
        long independent = engagement.independentReports();
        return all == independent ? "reports" : all + " reports, " + independent + " independent";
    }

    private void report(ToldReport told, Ledger ledger) {
        String outlet =
                ledger.document(told.document())
                        .flatMap(stored -> stored.article().flatMap(Article::outlet))
                        .map(name -> ", " + Plain.text(name))
                        .orElse("");
        print(
                "  %s%s, published %s, %s%s"
                        .formatted(
                                Plain.text(told.documentId()),
                                outlet,
                                text(told.published()),
                                told.report().salience().id(),
                                told.copyOf().map(_ -> ", a copy").orElse("")));
        ledger.dating(told.document())
                .ifPresent(dating ->
                        print(
                                "    written about %s, going by %s, which %s tell"
                                        .formatted(
                                                dating.date().text(),
                                                dating.engagement(),
                                                Plain.text(
                                                        String.join(", ", dating.documents())))));
        if (why) {
            print("    rules: " + String.join(", ", told.report().rules()));
        }
    }

    private void corrections(Entry entry) {
        if (!entry.corrections().isEmpty()) {
            heading("corrections");
        }
        for (Correction correction : entry.corrections()) {
            print(
                    "  no. %d, %s %s %s by %s: %s"
                            .formatted(
                                    correction.number(),
                                    correction.verb().id(),
                                    correction.slot(),
                                    Plain.text(correction.value()),
                                    Plain.text(correction.by()),
                                    Plain.text(correction.why())));
        }
        if (!entry.aliases().isEmpty()) {
            heading("also known as " + String.join(", ", entry.aliases()));
        }
    }

    private static String text(java.util.Optional<Edtf> date) {
        return date.map(Edtf::text).orElse("unknown");
    }

    private void heading(String words) {
        session.console().printStyled("@|bold,underline %s|@".formatted(words));
    }

    private void print(String line) {
        session.console().print(line);
    }
}
