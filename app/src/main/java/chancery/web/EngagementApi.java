package chancery.web;

import chancery.export.Format;
import chancery.ledger.Correction;
import chancery.ledger.Entry;
import chancery.ledger.Found;
import chancery.ledger.Ledger;
import chancery.ledger.Query;
import chancery.ledger.StoredDocument;
import chancery.merge.ToldReport;
import chancery.pipeline.EngagementJson;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Engagements: in pages, one whole, and all at once for other programs.
final class EngagementApi implements Api.Part {

    private static final int USUAL = 100;
    private static final int MOST = 10_000;

    private final Ledger ledger;
    private final Lines lines;
    private final ExportApi exports;

    EngagementApi(Ledger ledger, Lines lines, ExportApi exports) {
        this.ledger = ledger;
        this.lines = lines;
        this.exports = exports;
    }

    @Override
    public void register(JavalinDefaultRoutingApi routes) {
        routes.get(Api.BASE + "/engagements", this::page);
        routes.get(Api.BASE + "/engagements.jsonl", this::jsonLines);
        routes.get(Api.BASE + "/engagements.csv", this::csv);
        routes.get(Api.BASE + "/calendar.ics", this::calendar);
        routes.get(Api.BASE + "/feed.atom", this::feed);
        routes.get(Api.BASE + "/engagements/{id}", this::one);
    }

    // A page begins behind the last line of the one before, wherever that now is: pages stay whole
    // while others write.
    private void page(Context context) {
        Page page =
                page(
                        Api.query(context),
                        order(context),
                        Api.parameter(context, "after"),
                        Api.number(context, "limit", USUAL, 1, MOST));
        context.contentType("application/json").result(page.json);
    }

    /// A page of lines.
    ///
    /// @param isWhole whether nothing is before or behind it
    record Page(String json, boolean isWhole) {}

    /// The page of the newest that a query finds.
    Page newest(Query query, int limit) {
        return page(query, Found.NEWEST_FIRST, "", limit);
    }

    private Page page(Query query, Comparator<Found> order, String after, int limit) {
        List<Found> found = lines.found(query);
        if (order.equals(Found.NEWEST_FIRST)) {
            found = newestFirst(found);
        }
        int from = firstBehind(found, after, order);
        List<Found> page = found.subList(from, Math.min(found.size(), from + limit));
        boolean more = found.size() > from + page.size();
        List<Lines.Known> shown = lines.of(page);
        StringBuilder body = new StringBuilder(shown.size() * 600 + 80);
        body.append("{\"total\":").append(found.size());
        body.append(",\"next\":").append(more ? Json.of(page.getLast().order()) : "null");
        body.append(",\"engagements\":[");
        for (int i = 0; i < shown.size(); i++) {
            body.append(i == 0 ? "" : ",").append(shown.get(i).json());
        }
        return new Page(body.append("]}").toString(), page.size() == found.size());
    }

    private static Comparator<Found> order(Context context) {
        return switch (Api.parameter(context, "order")) {
            case "", "oldest" -> Comparator.naturalOrder();
            case "newest" -> Found.NEWEST_FIRST;
            default -> throw Problem.badRequest("order is one of oldest, newest.");
        };
    }

    private static List<Found> newestFirst(List<Found> found) {
        List<Found> turned = new ArrayList<>(found);
        turned.sort(Found.NEWEST_FIRST);
        return turned;
    }

    // The list is in this order, so half of what is left is passed over at each step.
    private static int firstBehind(List<Found> found, String after, Comparator<Found> order) {
        if (after.isEmpty()) {
            return 0;
        }
        Found last =
                Found.placed(after)
                        .orElseThrow(() ->
                                Problem.badRequest("after is the \"next\" of a page before."));
        int place = Collections.binarySearch(found, last, order);
        return place < 0 ? -place - 1 : place + 1;
    }

    private void one(Context context) {
        String id = context.pathParam("id");
        Entry entry =
                ledger.engagement(id)
                        .orElseThrow(() ->
                                Problem.notFound(
                                        "This ledger has no engagement \"%s\".".formatted(id)));
        Line line = lines.of(entry);
        List<Line> wholes = lines.lines(line.partOf());
        List<Line> parts = lines.lines(ledger.partsOf(line.id()));
        Api.json(
                context,
                new EngagementView.Maker(entry, documents(ledger, entry))
                        .make(line, version(entry), wholes, parts));
    }

    static Map<String, StoredDocument> documents(Ledger ledger, Entry entry) {
        Map<String, StoredDocument> documents = new LinkedHashMap<>();
        for (ToldReport told : entry.engagement().reports()) {
            ledger.document(told.document())
                    .ifPresent(stored -> documents.put(told.document(), stored));
        }
        return documents;
    }

    /// Grows out of all that a person who corrects has seen.
    static String version(Entry entry) {
        StringBuilder seen = new StringBuilder(EngagementJson.canonical(entry.engagement()));
        for (Correction correction : entry.corrections()) {
            seen.append(' ').append(correction.number());
        }
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(
                                    seen.append(entry.rejected())
                                            .toString()
                                            .getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private void jsonLines(Context context) throws IOException {
        List<String> ids = ledger.ids(Api.query(context));
        context.contentType("application/jsonl; charset=utf-8");
        OutputStream out = context.outputStream();
        for (String id : ids) {
            Optional<Entry> entry = ledger.engagement(id);
            if (entry.isPresent()) {
                String line = EngagementJson.write(entry.get().engagement(), entry.get().aliases());
                out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private void csv(Context context) {
        List<Entry> found = ledger.engagements(Api.query(context));
        context.contentType("text/csv; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"engagements.csv\"")
                .result(EngagementsCsv.of(found));
    }

    private void calendar(Context context) throws IOException {
        exports.send(context, Format.ICS);
    }

    private void feed(Context context) {
        context.contentType("application/atom+xml; charset=utf-8")
                .result(
                        Feed.of(
                                Api.parameter(context, "q"),
                                lines.found(Api.query(context)),
                                lines,
                                ledger,
                                address(context)));
    }

    private static String address(Context context) {
        return "http://" + Optional.ofNullable(context.header("Host")).orElse("127.0.0.1");
    }
}
