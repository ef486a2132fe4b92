package chancery.cli;

import chancery.acquire.Drop;
import chancery.clean.Article;
import chancery.clean.Cut;
import chancery.clean.PublicationDate;
import chancery.ledger.StoredDocument;
import chancery.trace.Span;
import java.util.List;
import java.util.TreeMap;

/// A page in its own order: what was kept of it, and what was cut and why.
final class PageParts {

    private static final int SHOWN = 160;

    private final Console console;

    PageParts(Console console) {
        this.console = console;
    }

    void print(StoredDocument stored) {
        console.printStyled(
                "@|bold %s|@  %s"
                        .formatted(
                                Plain.text(stored.document().id()),
                                Plain.text(stored.document().sha256())));
        stored.dropped()
                .map(Drop::line)
                .ifPresent(line -> console.print("left out: " + Plain.text(line)));
        stored.copyOf().ifPresent(origin -> console.print("copy of " + origin));
        stored.article().ifPresent(this::print);
    }

    private void print(Article article) {
        console.print("published: " + Plain.text(day(article.published())));
        reasons(article.published()).forEach(why -> console.print("  because " + Plain.text(why)));
        article.agency().ifPresent(agency -> console.print("agency: " + Plain.text(agency)));
        article.byline().ifPresent(byline -> console.print("byline: " + Plain.text(byline)));
        console.print("language: " + Plain.text(article.language()));
        TreeMap<Span, String> parts = new TreeMap<>();
        article.cut().forEach(cut -> parts.put(cut.span(), cut.reason()));
        article.headline().ifPresent(span -> parts.put(span, "headline"));
        article.paragraphs().forEach(span -> parts.put(span, ""));
        parts.forEach((span, reason) -> part(article, new Cut(span, reason)));
    }

    private static String day(PublicationDate published) {
        return switch (published) {
            case PublicationDate.Known known -> "%s (%s)".formatted(known.day(), known.clue().id());
            case PublicationDate.Disputed disputed ->
                    "%s (%s), though the page says %s"
                            .formatted(
                                    disputed.textImplies().day(),
                                    disputed.textImplies().clue().id(),
                                    day(disputed.pageSays()));
            case PublicationDate.Interval interval ->
                    "between %s and %s%s"
                            .formatted(
                                    interval.earliest(),
                                    interval.latest(),
                                    interval.pageSays()
                                            .map(says -> ", though the page says " + day(says))
                                            .orElse(""));
            case PublicationDate.Unknown _ -> "unknown";
        };
    }

    private static List<String> reasons(PublicationDate published) {
        return switch (published) {
            case PublicationDate.Disputed disputed -> disputed.reasons();
            case PublicationDate.Interval interval -> interval.reasons();
            case PublicationDate.Known _, PublicationDate.Unknown _ -> List.of();
        };
    }

    private void part(Article article, Cut part) {
        String words = part.span().in(article.pageText());
        if (part.reason().isEmpty()) {
            console.print("%-20s %s".formatted("kept", Plain.text(words)));
        } else {
            console.printStyled(
                    "@|faint %-20s %s|@"
                            .formatted(
                                    Plain.text(part.reason()),
                                    Plain.shortened(words.replace('\n', ' '), SHOWN)));
        }
    }
}
