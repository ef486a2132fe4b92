package chancery.web;

import chancery.ledger.Correction;
import chancery.ledger.Entry;
import chancery.ledger.Ledger;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import tools.jackson.databind.JsonNode;

/// What deserves a second look, and the corrections that may come of it.
final class ReviewApi implements Api.Part {

    private static final int USUAL = 100;
    private static final int MOST = 10_000;
    private static final int VAGUE_DAYS = 31;

    private final Ledger ledger;
    private final Lines lines;
    private final Token token;
    // Between looking at a record and correcting it nobody else may correct it.
    private final ReentrantLock correcting = new ReentrantLock();

    ReviewApi(Ledger ledger, Lines lines, Token token) {
        this.ledger = ledger;
        this.lines = lines;
        this.token = token;
    }

    /// @param certainty 1 where nothing speaks against it; only good for ordering
    record Doubt(Line engagement, double certainty, List<String> reasons) {}

    record Doubts(int total, List<Doubt> doubts) {}

    record All(List<EngagementView.Signed> corrections) {}

    @Override
    public void register(JavalinDefaultRoutingApi routes) {
        routes.get(Api.BASE + "/review", this::review);
        routes.get(
                Api.BASE + "/corrections",
                context ->
                        Api.json(
                                context,
                                new All(
                                        ledger.corrections().stream()
                                                .map(EngagementView.Signed::of)
                                                .toList())));
        routes.post(Api.BASE + "/corrections", this::correct);
        routes.post(Api.BASE + "/corrections/{number}/undo", this::undo);
    }

    private void review(Context context) {
        int limit = Api.number(context, "limit", USUAL, 1, MOST);
        List<Doubt> doubts =
                lines.lines(Api.query(context)).stream()
                        .map(ReviewApi::doubt)
                        .flatMap(Optional::stream)
                        .sorted(
                                Comparator.comparingDouble(Doubt::certainty)
                                        .thenComparing(doubt -> doubt.engagement.order()))
                        .toList();
        Api.json(context, new Doubts(doubts.size(), doubts.stream().limit(limit).toList()));
    }

    // The weights only order the list: what a person must decide comes before what time may tell.
    private static Optional<Doubt> doubt(Line line) {
        List<String> reasons = new ArrayList<>();
        double doubt = 0;
        if (line.parties().stream().map(party -> party.state().or(party::name)).distinct().count()
                < 2) {
            reasons.add("one side is not known");
            doubt += 0.35;
        }
        if (line.disagreements() > 0) {
            reasons.add(
                    line.disagreements() == 1
                            ? "reports differ on one point"
                            : "reports differ on %d points".formatted(line.disagreements()));
            doubt += 0.2 + 0.08 * line.disagreements();
        }
        if (line.date().isEmpty()) {
            reasons.add("no date");
            doubt += 0.25;
        } else if (isVague(line)) {
            reasons.add("vague date");
            doubt += 0.1;
        }
        if (line.passed()) {
            reasons.add("its day has passed without a report");
            doubt += 0.15;
        }
        if (!reasons.isEmpty() && line.independent() == 1) {
            reasons.add("one report only");
            doubt += 0.05;
        }
        return reasons.isEmpty() || line.corrected()
                ? Optional.empty()
                : Optional.of(new Doubt(line, Math.max(0, 1 - doubt), reasons));
    }

    private static boolean isVague(Line line) {
        return line.dateEarliest()
                .flatMap(first ->
                        line.dateLatest()
                                .map(last -> ChronoUnit.DAYS.between(first, last) > VAGUE_DAYS))
                .orElse(false);
    }

    private void correct(Context context) {
        Api.demandKey(context, token);
        JsonNode body = Json.object(context.body());
        String target = word(body, "target");
        correcting.lock();
        try {
            Entry entry =
                    ledger.engagement(target)
                            .orElseThrow(() ->
                                    Problem.notFound(
                                            "This ledger has no engagement \"%s\"."
                                                    .formatted(target)));
            String seen = body.path("version").asString("");
            if (!seen.isEmpty() && !seen.equals(EngagementApi.version(entry))) {
                throw Problem.stale(
                        "%s has changed since you opened it; nothing was corrected. Load it again, look at it and sign anew."
                                .formatted(target));
            }
            Correction signed = sign(target, body);
            context.status(201);
            Api.json(context, EngagementView.Signed.of(signed));
        } finally {
            correcting.unlock();
        }
    }

    private Correction sign(String target, JsonNode body) {
        String why = word(body, "why");
        String by = word(body, "by");
        return switch (word(body, "verb")) {
            case "fix" ->
                    ledger.fix(
                            target,
                            word(body, "slot"),
                            word(body, "value"),
                            why,
                            body.path("source").stringValueOpt(),
                            by);
            case "join" -> ledger.join(target, word(body, "value"), why, by);
            case "split" ->
                    ledger.split(target, List.of(word(body, "value").split("[ ,]+", -1)), why, by);
            case "reject" -> ledger.reject(target, why, by);
            default -> throw Problem.badRequest("\"verb\" is one of fix, join, split, reject.");
        };
    }

    private void undo(Context context) {
        Api.demandKey(context, token);
        long number =
                Labels.number(context.pathParam("number"))
                        .orElseThrow(
                                () -> Problem.badRequest("A correction is named by its number."))
                        .longValue();
        if (ledger.corrections().stream().noneMatch(one -> one.number() == number)) {
            throw Problem.notFound("There is no correction %d.".formatted(number));
        }
        Correction undone = ledger.undo(number);
        Api.json(context, EngagementView.Signed.of(undone));
    }

    private static String word(JsonNode body, String name) {
        return body.path(name)
                .stringValueOpt()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> Problem.badRequest("\"%s\" is missing.".formatted(name)));
    }
}
