package chancery.web;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// The pages that are drawn by script: one page for all their addresses, and what it loads. They
/// are built from `src/main/frontend`; a program built without them shows plain pages.
final class StaticAssets {

    private static final String FOLDER = "ui/";

    private static final List<String> ADDRESSES =
            List.of(
                    "/engagement/{id}",
                    "/document/{id}",
                    "/documents",
                    "/search",
                    "/people",
                    "/people/{name}",
                    "/readouts/{id}",
                    "/brief",
                    "/claims",
                    "/review",
                    "/ingest");

    private static final Map<String, String> TYPES =
            Map.of(
                    "js",
                    "text/javascript",
                    "css",
                    "text/css",
                    "json",
                    "application/json",
                    "svg",
                    "image/svg+xml",
                    "html",
                    "text/html",
                    "md",
                    "text/markdown");

    private StaticAssets() {}

    static boolean areThere() {
        return StaticAssets.class.getResource(FOLDER + "index.html") != null;
    }

    /// @param first put into the page of the overview
    static void register(JavalinDefaultRoutingApi routes, FirstAnswers first) {
        byte[] page = bytes(FOLDER + "index.html");
        String overview = new String(page, StandardCharsets.UTF_8);
        routes.get(
                "/",
                context ->
                        context.contentType("text/html; charset=utf-8")
                                .result(
                                        first.of(context)
                                                .map(answers -> with(answers, overview))
                                                .orElse(overview)));
        ADDRESSES.forEach(address ->
                routes.get(
                        address,
                        context -> context.contentType("text/html; charset=utf-8").result(page)));
        routes.get(
                "/assets/{name}", context -> asset(context, "assets/" + context.pathParam("name")));
        routes.get("/mark.svg", context -> asset(context, "mark.svg"));
        routes.get("/licenses.md", context -> asset(context, "licenses.md"));
    }

    // Data and no script, whatever stands in it: the content policy lets none of a page's own run.
    private static String with(String answers, String page) {
        return page.replace(
                "<div id=\"app\">",
                "<script id=\"first\" type=\"application/json\">%s</script><div id=\"app\">"
                        .formatted(answers));
    }

    // The name of an asset holds a hash of its content, so a browser may keep it for ever.
    private static void asset(Context context, String name) {
        if (!name.matches("[A-Za-z0-9_./-]+") || name.contains("..")) {
            throw new NotFoundResponse();
        }
        String ending = name.substring(name.lastIndexOf('.') + 1);
        context.contentType(
                        TYPES.getOrDefault(ending, "application/octet-stream") + "; charset=utf-8")
                .header(
                        "Cache-Control",
                        name.startsWith("assets/")
                                ? "public, max-age=31536000, immutable"
                                : "no-cache")
                .result(bytes(FOLDER + name));
    }

    static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String name) {
        try (InputStream in = StaticAssets.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new NotFoundResponse();
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
