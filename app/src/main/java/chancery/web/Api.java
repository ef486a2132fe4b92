package chancery.web;

import chancery.ledger.Ledger;
import chancery.ledger.LedgerException;
import chancery.ledger.Query;
import chancery.ledger.QueryException;
import chancery.pipeline.Pipeline;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Everything under `/api/v1`, as `openapi.yaml` has it. Reading needs nothing but to be on this
/// machine; changes need the key.
final class Api {

    static final String BASE = "/api/v1";

    // Files may be feeds or archives; several together twice that.
    private static final int LARGEST_FILE_MB = 50;

    /// What is sent as text and not as files.
    static final int LARGEST_TEXT = 1 << 20;

    /// A part of the API.
    interface Part {
        void register(JavalinDefaultRoutingApi routes);
    }

    private final Lines lines;
    private final FirstAnswers firstAnswers;
    private final List<Part> parts;

    /// @param pipeline asked for when something is first to be read
    Api(Ledger ledger, InstantSource clock, Token token, Supplier<Pipeline> pipeline) {
        this.lines = new Lines(ledger, clock);
        Fingerprints fingerprints = new Fingerprints(ledger);
        ExportApi exports = new ExportApi(ledger, fingerprints);
        LedgerApi state = new LedgerApi(ledger, fingerprints);
        EngagementApi engagements = new EngagementApi(ledger, lines, exports);
        Months months = new Months(ledger);
        this.firstAnswers = new FirstAnswers(state, engagements, months);
        this.parts =
                List.of(
                        state,
                        engagements,
                        months,
                        exports,
                        new BriefApi(ledger, lines),
                        new DocumentApi(ledger, lines),
                        new PeopleApi(lines),
                        new ReviewApi(ledger, lines, token),
                        new ReadoutApi(ledger, lines),
                        new ClaimApi(ledger, lines, pipeline),
                        new CommitmentApi(ledger),
                        new IngestApi(ledger, token, pipeline));
    }

    void register(JavalinConfig config) {
        config.jetty.multipartConfig.maxFileSize(LARGEST_FILE_MB, SizeUnit.MB);
        config.jetty.multipartConfig.maxTotalRequestSize(2L * LARGEST_FILE_MB, SizeUnit.MB);
        parts.forEach(part -> part.register(config.routes));
        config.routes.exception(Problem.class, Api::answer);
        config.routes.exception(
                LedgerException.class,
                (fault, context) ->
                        answer(Problem.refused(String.valueOf(fault.getMessage())), context));
        config.routes.exception(HttpResponseException.class, Api::http);
    }

    /// What the overview asks for first.
    FirstAnswers firstAnswers() {
        return firstAnswers;
    }

    /// Makes the lines in the background, those first that the first page asks for.
    void warm() {
        Thread.ofPlatform().daemon().start(lines::warm);
    }

    /// Ends what runs in the background.
    void close() {
        lines.close();
    }

    static boolean isMeant(Context context) {
        return context.path().startsWith(BASE + "/") || context.path().equals(BASE);
    }

    static void answer(Problem problem, Context context) {
        context.status(problem.status())
                .contentType("application/problem+json")
                .result(problem.body());
    }

    /// For an address of the API that has nothing.
    static void nothing(Context context) {
        if (!Optional.ofNullable(context.result()).orElse("").startsWith("{")) {
            answer(
                    Problem.notFound(
                            "The API has nothing at %s; openapi.yaml lists what there is."
                                    .formatted(context.path())),
                    context);
        }
    }

    /// Whether more is announced than would be read, so that it need not be waited for.
    static boolean isTooLarge(Context context) {
        long most = context.isMultipartFormData() ? 2L * LARGEST_FILE_MB << 20 : LARGEST_TEXT;
        return context.req().getContentLengthLong() > most;
    }

    private static void http(HttpResponseException fault, Context context) {
        answer(
                Problem.of(fault.getStatus(), "Refused", String.valueOf(fault.getMessage())),
                context);
    }

    static void json(Context context, Object view) {
        context.contentType("application/json").result(Json.of(view));
    }

    /// The query of a request, in the language of the command line.
    static Query query(Context context) {
        try {
            return Query.parse(parameter(context, "q"));
        } catch (QueryException fault) {
            throw Problem.badQuery(String.valueOf(fault.getMessage()), fault.position());
        }
    }

    static String parameter(Context context, String name) {
        return Optional.ofNullable(context.queryParam(name)).orElse("").strip();
    }

    static int number(Context context, String name, int otherwise, int least, int most) {
        String text = parameter(context, name);
        if (text.isEmpty()) {
            return otherwise;
        }
        return Labels.number(text)
                .filter(number -> number >= least && number <= most)
                .orElseThrow(() ->
                        Problem.badRequest(
                                "%s must be a number from %d to %d.".formatted(name, least, most)));
    }

    /// @throws Problem where the request may change nothing
    static void demandKey(Context context, Token token) {
        token.demand(Optional.ofNullable(context.header("Authorization")).orElse(""));
    }
}
