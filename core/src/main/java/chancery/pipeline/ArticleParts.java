package chancery.pipeline;

import chancery.acquire.Document;
import chancery.clean.Article;
import chancery.clean.Clue;
import chancery.clean.Cut;
import chancery.clean.PublicationDate;
import chancery.clean.PublicationDate.Disputed;
import chancery.clean.PublicationDate.Interval;
import chancery.clean.PublicationDate.Known;
import chancery.clean.PublicationDate.Unknown;
import chancery.trace.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The parts of an article as one JSON text, without its page text and document, and back.
public final class ArticleParts {

    private static final JsonMapper JSON = JsonMapper.shared();

    private ArticleParts() {}

    public static String write(Article article) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.set("headline", span(article.headline()));
        ArrayNode paragraphs = tree.putArray("paragraphs");
        article.paragraphs().forEach(span -> paragraphs.add(span(span)));
        ArrayNode cuts = tree.putArray("cut");
        for (Cut cut : article.cut()) {
            cuts.add(span(cut.span()).add(cut.reason()));
        }
        tree.set("published", published(article.published()));
        tree.set("dateline", span(article.dateline()));
        put(tree, "agency", article.agency());
        put(tree, "outlet", article.outlet());
        put(tree, "byline", article.byline());
        tree.put("language", article.language());
        return JSON.writeValueAsString(tree);
    }

    /// Reads what [#write] wrote.
    public static Article read(String parts, String pageText, Document document) {
        JsonNode tree = JSON.readTree(parts);
        return new Article(
                document,
                pageText,
                readSpan(tree.path("headline")),
                tree.path("paragraphs").valueStream().map(ArticleParts::spanOf).toList(),
                tree.path("cut")
                        .valueStream()
                        .map(cut -> new Cut(spanOf(cut), cut.path(2).asString("")))
                        .toList(),
                readPublished(tree.path("published")),
                readSpan(tree.path("dateline")),
                tree.path("agency").stringValueOpt(),
                tree.path("outlet").stringValueOpt(),
                tree.path("byline").stringValueOpt(),
                tree.path("language").asString("und"));
    }

    private static ObjectNode published(PublicationDate published) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        switch (published) {
            case Known known -> tree.set("known", known(known));
            case Disputed disputed -> {
                tree.set("page", known(disputed.pageSays()));
                tree.set("text", known(disputed.textImplies()));
                reasons(tree, disputed.reasons());
            }
            case Interval interval -> {
                tree.put("earliest", interval.earliest().toString());
                tree.put("latest", interval.latest().toString());
                reasons(tree, interval.reasons());
                interval.pageSays().ifPresent(known -> tree.set("page", known(known)));
            }
            case Unknown _ -> {}
        }
        return tree;
    }

    private static PublicationDate readPublished(JsonNode tree) {
        if (tree.has("known")) {
            return readKnown(tree.path("known"));
        }
        if (tree.has("text")) {
            return new Disputed(
                    readKnown(tree.path("page")), readKnown(tree.path("text")), reasons(tree));
        }
        if (tree.has("earliest")) {
            return new Interval(
                    LocalDate.parse(tree.path("earliest").asString()),
                    LocalDate.parse(tree.path("latest").asString()),
                    reasons(tree),
                    tree.has("page")
                            ? Optional.of(readKnown(tree.path("page")))
                            : Optional.empty());
        }
        return new Unknown();
    }

    private static void reasons(ObjectNode tree, List<String> reasons) {
        ArrayNode array = tree.putArray("reasons");
        reasons.forEach(array::add);
    }

    private static List<String> reasons(JsonNode tree) {
        return tree.path("reasons").valueStream().map(JsonNode::asString).toList();
    }

    private static ObjectNode known(Known known) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.put("day", known.day().toString());
        tree.put("clue", known.clue().name());
        tree.set("at", span(known.at()));
        return tree;
    }

    private static Known readKnown(JsonNode tree) {
        return new Known(
                LocalDate.parse(tree.path("day").asString()),
                Clue.valueOf(tree.path("clue").asString()),
                readSpan(tree.path("at")));
    }

    private static JsonNode span(Optional<Span> span) {
        return span.<JsonNode>map(ArticleParts::span).orElseGet(JsonNodeFactory.instance::nullNode);
    }

    private static ArrayNode span(Span span) {
        return JsonNodeFactory.instance.arrayNode().add(span.start()).add(span.end());
    }

    private static Optional<Span> readSpan(JsonNode tree) {
        return tree.isArray() ? Optional.of(spanOf(tree)) : Optional.empty();
    }

    private static Span spanOf(JsonNode tree) {
        return new Span(tree.path(0).asInt(0), tree.path(1).asInt(0));
    }

    private static void put(ObjectNode tree, String key, Optional<String> value) {
        value.ifPresent(text -> tree.put(key, text));
    }
}
