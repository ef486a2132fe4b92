package chancery.pipeline;

import chancery.acquire.Document;
import chancery.clean.Article;
import chancery.clean.Clue;
import chancery.clean.PublicationDate;
import chancery.trace.Span;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The JSON Lines form of a cleaned article, as `read --articles` prints it.
public final class ArticleJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ArticleJson() {}

    /// One line, without its end. A page that was dropped before it had an article has its reason
    /// and no text.
    public static String line(Reading reading) {
        ObjectNode node =
                reading.article().map(ArticleJson::tree).orElseGet(() -> empty(reading.document()));
        node.put("dropped", reading.dropped().map(drop -> drop.reason().name()).orElse(null));
        return JSON.writeValueAsString(node);
    }

    private static ObjectNode empty(Document document) {
        ObjectNode node = JSON.createObjectNode();
        node.put("document", document.id());
        node.put("sha256", document.sha256());
        node.putNull("text");
        return node;
    }

    /// One line, without its end.
    public static String line(Article article) {
        return JSON.writeValueAsString(tree(article));
    }

    private static ObjectNode tree(Article article) {
        ObjectNode node = JSON.createObjectNode();
        String page = article.pageText();
        node.put("document", article.document().id());
        node.put("sha256", article.document().sha256());
        node.put("headline", article.headline().map(h -> h.in(page)).orElse(null));
        node.set("published", published(article.published(), article.document().stamp()));
        node.put("agency", article.agency().orElse(null));
        node.put("outlet", article.outlet().orElse(null));
        node.put("byline", article.byline().orElse(null));
        node.put("language", article.language());
        node.put("text", article.body());
        node.set("body", spans(article.paragraphs()));
        ArrayNode cuts = node.putArray("cut");
        article.cut()
                .forEach(cut ->
                        cuts.addObject()
                                .put("start", cut.span().start())
                                .put("end", cut.span().end())
                                .put("reason", cut.reason()));
        return node;
    }

    /// The publication day: `date` (a day, an interval or null), the `clue` that gave it, the
    /// `stamp` that the page bears, whether it is `disputed`, and the `reasons`.
    public static ObjectNode published(PublicationDate published, Optional<String> stamp) {
        ObjectNode node = JSON.createObjectNode();
        node.put("date", published.date().map(Object::toString).orElse(null));
        node.put("clue", clue(published).map(Clue::id).orElse(null));
        node.put("stamp", stamp(published).or(() -> stamp).orElse(null));
        node.put("disputed", isDisputed(published));
        ArrayNode reasons = node.putArray("reasons");
        reasons(published).forEach(reasons::add);
        return node;
    }

    private static Optional<Clue> clue(PublicationDate published) {
        return switch (published) {
            case PublicationDate.Known known -> Optional.of(known.clue());
            case PublicationDate.Disputed disputed -> Optional.of(disputed.textImplies().clue());
            case PublicationDate.Interval _ -> Optional.of(Clue.TEXT_CONSTRAINTS);
            case PublicationDate.Unknown _ -> Optional.empty();
        };
    }

    private static Optional<String> stamp(PublicationDate published) {
        return switch (published) {
            case PublicationDate.Disputed disputed ->
                    Optional.of(disputed.pageSays().day().toString());
            case PublicationDate.Interval interval ->
                    interval.pageSays().map(known -> known.day().toString());
            case PublicationDate.Known _, PublicationDate.Unknown _ -> Optional.empty();
        };
    }

    private static boolean isDisputed(PublicationDate published) {
        return switch (published) {
            case PublicationDate.Disputed _ -> true;
            case PublicationDate.Interval interval -> interval.pageSays().isPresent();
            case PublicationDate.Known _, PublicationDate.Unknown _ -> false;
        };
    }

    private static List<String> reasons(PublicationDate published) {
        return switch (published) {
            case PublicationDate.Disputed disputed -> disputed.reasons();
            case PublicationDate.Interval interval -> interval.reasons();
            case PublicationDate.Known _, PublicationDate.Unknown _ -> List.of();
        };
    }

    private static ArrayNode spans(List<Span> spans) {
        ArrayNode array = JSON.createArrayNode();
        spans.forEach(span -> array.addObject().put("start", span.start()).put("end", span.end()));
        return array;
    }
}
