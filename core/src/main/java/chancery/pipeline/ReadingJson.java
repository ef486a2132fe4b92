package chancery.pipeline;

import chancery.acquire.Content;
import chancery.acquire.Document;
import chancery.clean.Article;
import chancery.identify.TenureSeen;
import chancery.interpret.Claim;
import chancery.interpret.Report;
import chancery.trace.Evidence;
import chancery.trace.Quote;
import chancery.trace.Span;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A reading as one JSON text beside the bytes of its document, and back: what the cluster job
/// hands to a ledger.
public final class ReadingJson {

    private ReadingJson() {}

    /// Everything but the bytes of the document. Readings of dropped documents are not written.
    public static String write(Reading reading) {
        Document document = reading.document();
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.put("id", document.id());
        tree.put("sha256", document.sha256());
        tree.put("form", document.form().name().toLowerCase(Locale.ROOT));
        ReportTree.text(tree, "charset", document.charset().map(Charset::name));
        ReportTree.text(tree, "url", document.url());
        ReportTree.text(tree, "stamp", document.stamp());
        ReportTree.text(tree, "title", document.title());
        ReportTree.text(tree, "language", document.language());
        reading.article().ifPresent(article -> article(tree, article));
        ArrayNode reports = tree.putArray("reports");
        reading.reports().forEach(report -> reports.add(ReportTree.of(report)));
        ArrayNode tenures = tree.putArray("tenures");
        reading.tenures().forEach(seen -> tenure(tenures.addObject(), seen));
        ArrayNode claims = tree.putArray("claims");
        for (Claim claim : reading.claims()) {
            ObjectNode one = claims.addObject();
            one.put("claim", ClaimJson.write(claim));
            ReportTree.evidence(one, claim.evidence());
        }
        return ReportJson.JSON.writeValueAsString(tree);
    }

    /// The page text of a dump is the dump; it is not written twice.
    private static void article(ObjectNode tree, Article article) {
        if (!pageIsContent(article)) {
            tree.put("page_text", article.pageText());
        }
        tree.put("article", ArticleParts.write(article));
    }

    private static boolean pageIsContent(Article article) {
        Document document = article.document();
        return document.form() == Document.Form.TEXT && text(document).equals(article.pageText());
    }

    private static String text(Document document) {
        return document.content().text(document.charset().orElse(StandardCharsets.UTF_8));
    }

    private static void tenure(ObjectNode tree, TenureSeen seen) {
        tree.put("person", seen.person());
        ReportTree.text(tree, "qid", seen.qid());
        tree.put("role", seen.role());
        ReportTree.text(tree, "role_class", seen.roleClass());
        tree.put("state", seen.state());
        ReportTree.evidence(tree, seen.evidence());
    }

    /// Reads what [#write] wrote.
    ///
    /// @param content the bytes of the document
    public static Reading read(String json, byte[] content) {
        JsonNode tree = ReportJson.JSON.readTree(json);
        Document document =
                new Document(
                        tree.path("id").asString(),
                        tree.path("sha256").asString(),
                        Document.Form.valueOf(
                                tree.path("form").asString().toUpperCase(Locale.ROOT)),
                        Content.of(content),
                        word(tree, "charset").map(Charset::forName),
                        word(tree, "url"),
                        word(tree, "stamp"),
                        word(tree, "title"),
                        word(tree, "language"));
        Optional<Article> article =
                word(tree, "article")
                        .map(parts ->
                                ArticleParts.read(
                                        parts,
                                        word(tree, "page_text").orElseGet(() -> text(document)),
                                        document));
        List<Report> reports =
                tree.path("reports")
                        .valueStream()
                        .map(report -> ReportTree.read(report, document.sha256()))
                        .toList();
        List<TenureSeen> tenures =
                tree.path("tenures")
                        .valueStream()
                        .map(seen -> tenure(seen, document.sha256()))
                        .toList();
        List<Claim> claims =
                tree.path("claims")
                        .valueStream()
                        .map(one ->
                                ClaimJson.read(
                                        one.path("claim").asString(),
                                        evidence(one, document.sha256())))
                        .toList();
        return new Reading(document, article, Optional.empty(), reports, tenures, claims);
    }

    private static TenureSeen tenure(JsonNode tree, String document) {
        return new TenureSeen(
                tree.path("person").asString(),
                word(tree, "qid"),
                tree.path("role").asString(),
                word(tree, "role_class"),
                tree.path("state").asString(),
                evidence(tree, document));
    }

    private static Evidence evidence(JsonNode tree, String document) {
        return new Evidence(
                document,
                new Span(tree.path("start").asInt(0), tree.path("end").asInt(0)),
                new Quote(
                        tree.path("exact").asString(""),
                        tree.path("prefix").asString(""),
                        tree.path("suffix").asString("")));
    }

    private static Optional<String> word(JsonNode tree, String key) {
        return tree.path(key).stringValueOpt();
    }
}
