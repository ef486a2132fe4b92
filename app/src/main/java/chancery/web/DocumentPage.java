package chancery.web;

import chancery.clean.Article;
import chancery.clean.Cut;
import chancery.clean.PublicationDate;
import chancery.interpret.SlotEvidence;
import chancery.ledger.Entry;
import chancery.ledger.StoredDocument;
import chancery.merge.ToldReport;
import chancery.trace.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/// A stored page as text: what was kept, what was cut away and why, and the words that cells rest
/// on.
final class DocumentPage {

    private final StoredDocument stored;
    private final List<Entry> engagements;
    private final List<Span> evidence;

    DocumentPage(StoredDocument stored, List<ToldReport> reports, List<Entry> engagements) {
        this.stored = stored;
        this.engagements = engagements;
        this.evidence =
                reports.stream()
                        .flatMap(told -> told.report().evidence().stream())
                        .map(SlotEvidence::evidence)
                        .map(proof -> proof.span())
                        .distinct()
                        .sorted()
                        .toList();
    }

    Markup body() {
        return Markup.of(
                """
                <article class="document">
                <p class="crumb"><a href="/documents">All documents</a></p>
                <h1>{}</h1>
                <dl class="facts">{}</dl>
                {}
                <h2 id="told">Engagements told here</h2>
                {}
                <h2 id="text">The page as it was stored</h2>
                {}
                </article>
                """,
                headline(),
                facts(),
                stored.dropped()
                        .map(drop ->
                                Markup.of(
                                        "<p class=\"note\">Not read: {}.</p>",
                                        drop.reason().says())),
                told(),
                stored.article()
                        .map(this::text)
                        .orElse(Markup.of("<p class=\"none\">No text was kept.</p>")));
    }

    private String headline() {
        return stored.article()
                .flatMap(article -> article.headline().map(span -> span.in(article.pageText())))
                .or(() -> stored.document().title())
                .orElse(stored.document().id());
    }

    private List<Markup> facts() {
        List<Markup> facts = new ArrayList<>();
        fact(facts, "Document", Optional.of(stored.document().id()));
        stored.article()
                .ifPresent(article -> {
                    fact(facts, "Published", Optional.of(published(article.published())));
                    fact(facts, "Outlet", article.outlet());
                    fact(facts, "Agency", article.agency());
                    fact(facts, "Author", article.byline());
                    fact(facts, "Language", Optional.of(article.language()));
                });
        fact(facts, "Stamp", stored.document().stamp());
        Labels.link(stored.document().url())
                .ifPresentOrElse(
                        url ->
                                facts.add(
                                        Markup.of(
                                                "<div><dt>Address</dt><dd><a href=\"{}\" rel=\"noopener noreferrer nofollow\">{}</a></dd></div>",
                                                url,
                                                url)),
                        () -> fact(facts, "Address", stored.document().url()));
        stored.copyOf()
                .ifPresent(sha ->
                        facts.add(
                                Markup.of(
                                        "<div><dt>Copy of</dt><dd><a href=\"/document/{}\">{}</a></dd></div>",
                                        sha,
                                        sha.substring(0, Math.min(12, sha.length())))));
        fact(facts, "SHA-256", Optional.of(stored.document().sha256()));
        return facts;
    }

    private static void fact(List<Markup> facts, String name, Optional<String> value) {
        value.ifPresent(
                words -> facts.add(Markup.of("<div><dt>{}</dt><dd>{}</dd></div>", name, words)));
    }

    private static String published(PublicationDate date) {
        return switch (date) {
            case PublicationDate.Known known -> known.day() + ", from " + known.clue().id();
            case PublicationDate.Disputed disputed ->
                    "%s, from %s; the page says %s, which is not used: %s"
                            .formatted(
                                    disputed.textImplies().day(),
                                    disputed.textImplies().clue().id(),
                                    disputed.pageSays().day(),
                                    String.join(" ", disputed.reasons()));
            case PublicationDate.Interval interval ->
                    "between %s and %s: %s"
                            .formatted(
                                    interval.earliest(),
                                    interval.latest(),
                                    String.join(" ", interval.reasons()));
            case PublicationDate.Unknown _ -> "day unknown";
        };
    }

    private Markup told() {
        return engagements.isEmpty()
                ? Markup.of("<p class=\"none\">None.</p>")
                : Markup.of(
                        "<ul class=\"reports\">{}</ul>",
                        engagements.stream()
                                .map(entry ->
                                        Markup.of(
                                                "<li>{}<a href=\"/engagement/{}\">{}</a>, {}</li>",
                                                OverviewPage.chip(entry.engagement().status()),
                                                Labels.inAddress(entry.engagement().id()),
                                                Labels.title(entry.engagement()),
                                                Labels.date(entry.engagement().date())))
                                .toList());
    }

    private Markup text(Article article) {
        List<Span> kept =
                Stream.concat(article.headline().stream(), article.paragraphs().stream())
                        .distinct()
                        .sorted()
                        .toList();
        List<Markup> blocks = new ArrayList<>();
        int at = 0;
        for (Span block : kept) {
            if (block.start() >= at) {
                cut(blocks, new Span(at, block.start()), article);
                boolean headline = article.headline().filter(block::equals).isPresent();
                blocks.add(
                        Markup.of(
                                "<p class=\"{}\">{}</p>",
                                headline ? "headline" : "kept",
                                inline(block, article.pageText())));
                at = block.end();
            }
        }
        cut(blocks, new Span(at, article.pageText().length()), article);
        return Markup.of(
                "<p class=\"hint\">Body in full ink, cut text pale, words that a cell rests on marked.</p><div class=\"page\">{}</div>",
                blocks);
    }

    private static void cut(List<Markup> blocks, Span gap, Article article) {
        String words = gap.in(article.pageText()).strip();
        if (!words.isEmpty()) {
            String why =
                    article.cut().stream()
                            .filter(cut -> cut.span().overlaps(gap))
                            .map(Cut::reason)
                            .distinct()
                            .reduce((a, b) -> a + ", " + b)
                            .orElse("not body");
            blocks.add(
                    Markup.of(
                            "<div class=\"cut\"><span class=\"why\">{}</span>{}</div>",
                            why,
                            words));
        }
    }

    // Evidence may overlap: the text is divided at every edge, and each piece is marked or not.
    private Markup inline(Span block, String text) {
        List<Span> here = evidence.stream().filter(block::contains).toList();
        TreeSet<Integer> edges = new TreeSet<>(List.of(block.start(), block.end()));
        here.forEach(span -> {
            edges.add(span.start());
            edges.add(span.end());
        });
        List<Markup> pieces = new ArrayList<>();
        for (Integer from = edges.first(); from < block.end(); from = edges.higher(from)) {
            Integer end = edges.higher(from);
            Span piece = new Span(from, end == null ? block.end() : end);
            boolean marked = here.stream().anyMatch(span -> span.contains(piece));
            String words = piece.in(text);
            pieces.add(
                    marked
                            ? Markup.of("<mark id=\"c{}\">{}</mark>", piece.start(), words)
                            : Markup.text(words));
        }
        return Markup.join(pieces);
    }
}
