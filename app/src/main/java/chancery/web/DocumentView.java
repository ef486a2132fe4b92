package chancery.web;

import chancery.acquire.DropReason;
import chancery.clean.Article;
import chancery.clean.Cut;
import chancery.ledger.Dating;
import chancery.ledger.DocumentLine;
import chancery.ledger.Entry;
import chancery.ledger.StoredDocument;
import chancery.merge.ToldReport;
import chancery.pipeline.ArticleJson;
import chancery.trace.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// A stored page: its text, what was kept and cut, and the words that cells rest on.
record DocumentView(
        String document,
        String name,
        Optional<String> url,
        Optional<String> stamp,
        Optional<String> headline,
        Optional<String> outlet,
        Optional<String> agency,
        Optional<String> byline,
        Optional<String> language,
        Optional<String> copyOf,
        Optional<String> dropped,
        String seen,
        Optional<ObjectNode> published,
        Optional<Dated> dated,
        String text,
        Optional<Stretch> headlineSpan,
        List<Stretch> body,
        List<Left> cut,
        List<Marked> evidence,
        List<Line> engagements) {

    record Stretch(int start, int end) {

        static Stretch of(Span span) {
            return new Stretch(span.start(), span.end());
        }
    }

    record Left(int start, int end, String reason) {

        static Left of(Cut cut) {
            return new Left(cut.span().start(), cut.span().end(), cut.reason());
        }
    }

    /// About when a page without a day was written.
    ///
    /// @param engagement what it is about, dated by the other pages
    record Dated(String date, String engagement, List<String> documents) {

        static Dated of(Dating dating) {
            return new Dated(dating.date().text(), dating.engagement(), dating.documents());
        }
    }

    record Marked(int start, int end, String slot, String engagement) {}

    /// A document in a list.
    record Listed(
            String document,
            String name,
            Optional<String> headline,
            Optional<String> outlet,
            Optional<String> agency,
            Optional<String> language,
            Optional<String> published,
            Optional<String> copyOf,
            Optional<String> dropped,
            int reports,
            String seen) {

        /// @param headline as the page has it, for one that came without a title
        static Listed of(DocumentLine line, Optional<String> headline) {
            return new Listed(
                    line.sha256(),
                    line.id(),
                    line.title().or(() -> headline),
                    line.outlet(),
                    line.agency(),
                    line.language(),
                    line.published(),
                    line.copyOf(),
                    line.dropped().map(reason -> DropReason.valueOf(reason).says()),
                    line.reports(),
                    line.seen().toString());
        }
    }

    /// @param told its reports
    /// @param entries the engagements they stand in
    static DocumentView of(
            StoredDocument stored,
            Optional<Dating> dating,
            List<ToldReport> told,
            List<Entry> entries,
            List<Line> lines) {
        Optional<Article> article = stored.article();
        return new DocumentView(
                stored.document().sha256(),
                stored.document().id(),
                stored.document().url(),
                stored.document().stamp(),
                headline(stored).or(() -> stored.document().title()),
                article.flatMap(Article::outlet),
                article.flatMap(Article::agency),
                article.flatMap(Article::byline),
                article.map(Article::language),
                stored.copyOf(),
                stored.dropped().map(drop -> drop.reason().says()),
                stored.seen().toString(),
                article.map(
                        one -> ArticleJson.published(one.published(), stored.document().stamp())),
                dating.map(Dated::of),
                article.map(Article::pageText).orElse(""),
                article.flatMap(Article::headline).map(Stretch::of),
                article.map(one -> one.paragraphs().stream().map(Stretch::of).toList())
                        .orElse(List.of()),
                article.map(one -> one.cut().stream().map(Left::of).toList()).orElse(List.of()),
                marks(told, entries),
                lines);
    }

    static Optional<String> headline(StoredDocument stored) {
        return stored.article().flatMap(one -> one.headline().map(span -> span.in(one.pageText())));
    }

    private static List<Marked> marks(List<ToldReport> told, List<Entry> entries) {
        List<Marked> marks = new ArrayList<>();
        for (ToldReport report : told) {
            String engagement =
                    entries.stream()
                            .filter(entry ->
                                    entry.engagement().reports().stream()
                                            .anyMatch(one -> one.key().equals(report.key())))
                            .map(entry -> entry.engagement().id())
                            .findFirst()
                            .orElse("");
            report.report()
                    .evidence()
                    .forEach(cell ->
                            marks.add(
                                    new Marked(
                                            cell.evidence().span().start(),
                                            cell.evidence().span().end(),
                                            cell.slot(),
                                            engagement)));
        }
        marks.sort(
                Comparator.comparingInt(Marked::start)
                        .thenComparingInt(Marked::end)
                        .thenComparing(Marked::slot));
        return marks;
    }
}
