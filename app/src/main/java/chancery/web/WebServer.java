package chancery.web;

import chancery.ledger.DocumentList;
import chancery.ledger.Entry;
import chancery.ledger.Ledger;
import chancery.ledger.Query;
import chancery.ledger.QueryException;
import chancery.ledger.StoredDocument;
import chancery.merge.ToldReport;
import chancery.pipeline.Pipeline;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Serves the pages of one ledger on loopback until it is closed. The ledger stays its opener's.
public final class WebServer implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";

    private final Ledger ledger;
    private final InstantSource clock;
    private final Token token;
    private final Api api;
    private final boolean plain;
    private final Javalin server;
    private Optional<Pipeline> pipeline = Optional.empty();

    private WebServer(Ledger ledger, InstantSource clock, boolean plain) {
        this.ledger = ledger;
        this.plain = plain;
        this.clock = clock;
        this.token = Token.fresh(clock);
        this.api = new Api(ledger, clock, token, this::pipeline);
        this.server = Javalin.create(this::configure);
    }

    /// @param port 0 for any that is free
    public static WebServer start(Ledger ledger, int port) {
        return start(ledger, port, !StaticAssets.areThere());
    }

    /// @param plain whether pages without script are shown, as in a program built without the
    ///   others
    static WebServer start(Ledger ledger, int port, boolean plain) {
        WebServer web = new WebServer(ledger, InstantSource.system(), plain);
        web.server.start(LOOPBACK, port);
        web.api.warm();
        return web;
    }

    /// Where the first page is.
    public String address() {
        return "http://" + LOOPBACK + ":" + server.port() + "/";
    }

    /// Where the first page is, with the key for changes.
    public String addressWithKey() {
        return address() + "?key=" + token.value();
    }

    // Loading the models takes about a second; whoever only looks does not wait for it.
    private synchronized Pipeline pipeline() {
        Pipeline loaded = pipeline.orElseGet(Pipeline::standard);
        pipeline = Optional.of(loaded);
        return loaded;
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        // Answers are computed and read from the database, which holds the carrier of a virtual
        // thread: two long ones would stop all others on two cores.
        config.concurrency.useVirtualThreads = false;
        config.http.maxRequestSize = Api.LARGEST_TEXT;
        // Packing and unpacking takes longer than loopback takes to carry it all.
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        config.jetty.modifyServer(server -> server.setErrorHandler(new GuardedErrors()));
        config.routes.before(WebServer::admit);
        api.register(config);
        if (plain) {
            config.routes.get("/", this::overview);
            config.routes.get("/engagement/{id}", this::engagement);
            config.routes.get("/document/{id}", this::document);
            config.routes.get("/documents", this::documents);
        } else {
            StaticAssets.register(config.routes, api.firstAnswers());
        }
        config.routes.get("/timeline.svg", this::timeline);
        config.routes.get("/engagements.csv", this::csv);
        config.routes.get(
                "/chancery.css", context -> resource(context, "chancery.css", "text/css"));
        config.routes.get(
                "/chancery.svg", context -> resource(context, "chancery.svg", "image/svg+xml"));
        config.routes.error(404, this::notFound);
        config.routes.exception(Exception.class, this::failed);
    }

    private static void admit(Context context) {
        Loopback.guard(context);
        if (!Loopback.isMeant(context)) {
            context.status(HttpStatus.MISDIRECTED_REQUEST)
                    .contentType("text/plain; charset=utf-8")
                    .result("This server answers to its own address only.\n");
            context.skipRemainingHandlers();
        } else if (Loopback.isForged(context)) {
            context.status(HttpStatus.FORBIDDEN)
                    .contentType("text/plain; charset=utf-8")
                    .result("Pages of other sites may change nothing here.\n");
            context.skipRemainingHandlers();
        } else if (Api.isTooLarge(context)) {
            context.status(HttpStatus.CONTENT_TOO_LARGE)
                    .header("Connection", "close")
                    .contentType("text/plain; charset=utf-8")
                    .result("The request is larger than is read.\n");
            context.skipRemainingHandlers();
        }
    }

    private void overview(Context context) {
        String query = parameter(context, "q");
        try {
            List<Entry> found = ledger.engagements(Query.parse(query));
            int page = Labels.number(parameter(context, "page")).orElse(1);
            show(
                    context,
                    query.isEmpty() ? "Overview" : query,
                    new OverviewPage(query, page, found).body());
        } catch (QueryException fault) {
            context.status(HttpStatus.BAD_REQUEST);
            show(context, "Search", OverviewPage.faulty(query, fault.shown()));
        }
    }

    private void engagement(Context context) {
        Entry entry = ledger.engagement(context.pathParam("id")).orElseThrow(NotFoundResponse::new);
        Map<String, StoredDocument> documents = new LinkedHashMap<>();
        for (ToldReport told : entry.engagement().reports()) {
            ledger.document(told.document())
                    .ifPresent(stored -> documents.put(told.document(), stored));
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Markup body = new EngagementPage(entry, documents, ledger.fingerprint(), today).body();
        show(context, Labels.title(entry.engagement()), body);
    }

    private void document(Context context) {
        StoredDocument stored =
                ledger.document(context.pathParam("id")).orElseThrow(NotFoundResponse::new);
        String sha256 = stored.document().sha256();
        Markup body =
                new DocumentPage(stored, ledger.reportsOf(sha256), ledger.engagementsOf(sha256))
                        .body();
        show(context, stored.document().title().orElse(stored.document().id()), body);
    }

    private void documents(Context context) {
        DocumentList page =
                ledger.documents("", parameter(context, "after"), DocumentsPage.AT_ONCE);
        show(context, "Documents", new DocumentsPage(page).body());
    }

    private void timeline(Context context) {
        TimelinePicture picture = new TimelinePicture(found(context));
        if (picture.isEmpty()) {
            throw new NotFoundResponse();
        }
        context.contentType("image/svg+xml")
                .header("Content-Disposition", "attachment; filename=\"timeline.svg\"")
                .result(picture.alone(text("picture.css")));
    }

    private void csv(Context context) {
        context.contentType("text/csv; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"engagements.csv\"")
                .result(EngagementsCsv.of(found(context)));
    }

    private List<Entry> found(Context context) {
        return ledger.engagements(Query.parse(parameter(context, "q")));
    }

    private void show(Context context, String title, Markup body) {
        context.contentType("text/html; charset=utf-8")
                .result(Frame.page(title, ledger.counts(), body));
    }

    private void notFound(Context context) {
        if (Api.isMeant(context)) {
            Api.nothing(context);
            return;
        }
        if (Optional.ofNullable(context.result()).orElse("").startsWith("<!doctype")) {
            return;
        }
        show(
                context,
                "Not found",
                Markup.of(
                        "<h1>Not found</h1><p>This ledger has nothing under <code>{}</code>. <a href=\"/\">All engagements</a></p>",
                        context.path()));
    }

    private void failed(Exception fault, Context context) {
        if (fault instanceof QueryException query) {
            context.status(HttpStatus.BAD_REQUEST)
                    .contentType("text/plain; charset=utf-8")
                    .result(query.shown());
            return;
        }
        System.getLogger(WebServer.class.getName())
                .log(System.Logger.Level.WARNING, context.path(), fault);
        if (Api.isMeant(context)) {
            Api.answer(
                    Problem.of(500, "Failed", "The fault is in the log of the program."), context);
            return;
        }
        context.status(HttpStatus.INTERNAL_SERVER_ERROR)
                .html(
                        Markup.of(
                                        "<!doctype html><title>Failed</title><h1>This page failed</h1><p>The fault is in the log of the program.</p>")
                                .toString());
    }

    private static String parameter(Context context, String name) {
        return Optional.ofNullable(context.queryParam(name)).orElse("").strip();
    }

    private static void resource(Context context, String name, String type) {
        context.contentType(type + "; charset=utf-8")
                .header("Cache-Control", "no-cache")
                .result(text(name));
    }

    private static String text(String name) {
        try (InputStream in = WebServer.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new NotFoundResponse();
            }
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        api.close();
        server.stop();
    }
}
