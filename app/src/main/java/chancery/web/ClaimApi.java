package chancery.web;

import chancery.acquire.Document;
import chancery.interpret.Report;
import chancery.interpret.Status;
import chancery.ledger.Ledger;
import chancery.pipeline.Pipeline;
import chancery.reference.Edtf;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// Holds a sentence against the ledger: it is read like the sentence of a page, and what it reports
/// is looked for. Never says that something is true; only what this ledger has.
final class ClaimApi implements Api.Part {

    private static final int LONGEST = 4_000;
    private static final int SHOWN = 10;

    private final Ledger ledger;
    private final Lines lines;
    private final Supplier<Pipeline> pipeline;

    ClaimApi(Ledger ledger, Lines lines, Supplier<Pipeline> pipeline) {
        this.ledger = ledger;
        this.lines = lines;
        this.pipeline = pipeline;
    }

    /// @param verdict `found`, `contradicted`, `not-found` or `not-understood`
    /// @param readAs what the sentence was read as
    /// @param covered how far the ledger reaches
    record Check(
            String verdict,
            String says,
            List<String> readAs,
            List<Line> engagements,
            Covered covered) {}

    record Covered(long documents, Optional<LocalDate> first, Optional<LocalDate> last) {}

    @Override
    public void register(JavalinDefaultRoutingApi routes) {
        routes.post(Api.BASE + "/claims", this::check);
    }

    private void check(Context context) {
        JsonNode body = Json.object(context.body());
        String sentence = body.path("sentence").asString("").strip();
        if (sentence.isEmpty() || sentence.length() > LONGEST) {
            throw Problem.badRequest(
                    "\"sentence\" must have 1 to %d characters.".formatted(LONGEST));
        }
        Optional<String> stamp = body.path("date").stringValueOpt();
        stamp.filter(date -> Edtf.parse(date).isEmpty())
                .ifPresent(date -> {
                    throw Problem.badRequest(
                            "\"%s\" is no date; write 2023-06-18.".formatted(date));
                });
        Document document =
                Document.ofItem(
                        Optional.of("claim"),
                        Document.Form.ITEM,
                        sentence,
                        Optional.empty(),
                        stamp,
                        Optional.empty(),
                        Optional.of("en"));
        List<Report> reports = pipeline.get().read(document).reports();
        Api.json(context, reports.isEmpty() ? notUnderstood() : checked(reports));
    }

    private Check notUnderstood() {
        return new Check(
                "not-understood",
                "No meeting, call, visit or conference of two sides was read in the sentence. Name both sides and say what they did.",
                List.of(),
                List.of(),
                covered());
    }

    private Check checked(List<Report> reports) {
        List<Line> all = lines.all();
        List<Line> same = new ArrayList<>();
        List<Line> against = new ArrayList<>();
        for (Report report : reports) {
            for (Line line : all) {
                if (mayBe(report, line) && whenOf(report, line)) {
                    (agrees(report, line) ? same : against).add(line);
                }
            }
        }
        List<String> readAs = reports.stream().map(ClaimApi::told).toList();
        if (!same.isEmpty()) {
            return new Check(
                    "found",
                    "The ledger has %s that the sentence may mean; each shows its sentences."
                            .formatted(
                                    same.size() == 1
                                            ? "one engagement"
                                            : same.size() + " engagements"),
                    readAs,
                    first(same),
                    covered());
        }
        if (!against.isEmpty()) {
            return new Check(
                    "contradicted",
                    "The ledger has such an engagement, but with another status.",
                    readAs,
                    first(against),
                    covered());
        }
        return new Check(
                "not-found",
                "The ledger has no such engagement. That is no proof that there was none. Nearest in time with the same sides:",
                readAs,
                nearest(reports.getFirst(), all),
                covered());
    }

    private static boolean mayBe(Report report, Line line) {
        Set<String> states =
                line.parties().stream()
                        .map(Line.Party::state)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet());
        Set<String> names =
                line.parties().stream()
                        .map(Line.Party::name)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet());
        boolean kind =
                report.kind().id().equals(line.kind())
                        || (!report.kind().id().equals("call") && !line.kind().equals("call"));
        return kind
                && report.parties().stream()
                        .allMatch(party -> party.state().map(states::contains).orElse(true))
                && report.parties().stream()
                        .allMatch(party -> party.name().map(names::contains).orElse(true));
    }

    private static boolean whenOf(Report report, Line line) {
        Optional<Edtf> told = report.date();
        Optional<Edtf> known = line.date().flatMap(Edtf::parse);
        return told.isEmpty() || known.isEmpty() || told.get().overlaps(known.get());
    }

    private static boolean agrees(Report report, Line line) {
        return report.status().id().equals(line.status())
                || (report.status() != Status.HELD && line.isHeld());
    }

    private static List<Line> first(List<Line> found) {
        return found.stream().distinct().limit(SHOWN).toList();
    }

    private static List<Line> nearest(Report report, List<Line> all) {
        Optional<LocalDate> day = report.date().map(Edtf::earliest);
        return all.stream()
                .filter(line -> mayBe(report, line))
                .sorted(Comparator.comparingLong(line -> distance(day, line)))
                .limit(SHOWN)
                .toList();
    }

    private static long distance(Optional<LocalDate> day, Line line) {
        return day.flatMap(told ->
                        line.dateEarliest()
                                .map(known -> Math.abs(told.toEpochDay() - known.toEpochDay())))
                .orElse(Long.MAX_VALUE);
    }

    private static String told(Report report) {
        return "%s, %s: %s%s%s"
                .formatted(
                        report.kind().id(),
                        report.status().id(),
                        Labels.actors(report.parties()),
                        report.place()
                                .map(place -> ", " + Labels.place(Optional.of(place)))
                                .orElse(""),
                        report.date()
                                .map(date -> ", " + Labels.date(Optional.of(date)))
                                .orElse(""));
    }

    private Covered covered() {
        List<LocalDate> days =
                lines.all().stream()
                        .map(Line::dateEarliest)
                        .flatMap(Optional::stream)
                        .sorted()
                        .toList();
        return new Covered(
                ledger.counts().documents(),
                days.isEmpty() ? Optional.empty() : Optional.of(days.getFirst()),
                days.isEmpty() ? Optional.empty() : Optional.of(days.getLast()));
    }
}
