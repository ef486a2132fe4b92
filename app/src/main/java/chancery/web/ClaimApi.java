package chancery.web;

import chancery.ledger.ClaimCheck;
import chancery.ledger.ClaimVerdict;
import chancery.ledger.Coverage;
import chancery.ledger.KeptClaim;
import chancery.ledger.Ledger;
import chancery.pipeline.Pipeline;
import chancery.reference.Edtf;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/// Holds claims against the ledger: one that is sent, or those that its pages make. Never says that
/// something is true; only what this ledger has.
final class ClaimApi implements Api.Part {

    private static final int LONGEST = 4_000;
    private static final int MOST = 1_000;

    private final Ledger ledger;
    private final Lines lines;
    private final Supplier<Pipeline> pipeline;

    ClaimApi(Ledger ledger, Lines lines, Supplier<Pipeline> pipeline) {
        this.ledger = ledger;
        this.lines = lines;
        this.pipeline = pipeline;
    }

    /// @param verdict `consistent`, `contradicted`, `not-decidable` or `not-understood`
    /// @param readAs what the words were read as
    /// @param engagements those that the answer rests on
    record Check(
            String verdict,
            String says,
            Optional<String> readAs,
            List<Line> engagements,
            Coverage coverage) {}

    record Kept(List<KeptCheck> claims) {}

    /// @param sentence the words of the page
    record KeptCheck(String document, Optional<String> published, String sentence, Check check) {}

    @Override
    public void register(JavalinDefaultRoutingApi routes) {
        routes.post(Api.BASE + "/claims", this::check);
        routes.get(Api.BASE + "/claims", this::kept);
    }

    private void check(Context context) {
        JsonNode body = Json.object(context.body());
        String sentence = body.path("sentence").asString("").strip();
        if (sentence.isEmpty() || sentence.length() > LONGEST) {
            throw Problem.badRequest(
                    "\"sentence\" must have 1 to %d characters.".formatted(LONGEST));
        }
        Optional<LocalDate> day = body.path("date").stringValueOpt().map(ClaimApi::day);
        Api.json(context, view(ClaimCheck.of(ledger, pipeline.get(), sentence, day)));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Problem.badRequest("\"%s\" is no day; write 2023-06-18.".formatted(text));
        }
    }

    private void kept(Context context) {
        int limit = Api.number(context, "limit", MOST, 1, MOST);
        Api.json(
                context,
                new Kept(ledger.claims().stream().limit(limit).map(this::keptCheck).toList()));
    }

    private KeptCheck keptCheck(KeptClaim kept) {
        return new KeptCheck(
                kept.document(),
                kept.published().map(Edtf::text),
                kept.claim().evidence().quote().exact(),
                view(ClaimCheck.of(ledger, kept.claim(), kept.published().map(Edtf::latest))));
    }

    private Check view(ClaimVerdict verdict) {
        return new Check(
                verdict.answer().id(),
                verdict.says(),
                Optional.of(verdict.readAs()).filter(told -> !told.isEmpty()),
                verdict.engagements().stream().map(lines::of).toList(),
                verdict.coverage());
    }
}
