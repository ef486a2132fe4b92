package chancery.pipeline;

import chancery.clean.Article;
import chancery.clean.PublicationDate;
import chancery.clean.PublicationDate.Known;
import chancery.interpret.Report;
import chancery.reference.Edtf;
import chancery.trace.Span;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The JSON Lines form of what one document says: one document a line, keys in a fixed order.
public final class ReportJson {

    static final JsonMapper JSON = JsonMapper.shared();

    private ReportJson() {}

    /// One line, without its line end.
    public static String write(Reading reading) {
        return write(reading, Optional.empty());
    }

    /// One line, without its line end.
    ///
    /// @param copyOf the document that this one repeats, where it is known to be a copy
    public static String write(Reading reading, Optional<String> copyOf) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.put("document", reading.document().id());
        tree.put("sha256", reading.document().sha256());
        Optional<Article> article = reading.article();
        tree.set("published", published(article.map(Article::published)));
        ReportTree.text(tree, "language", article.map(Article::language));
        ReportTree.text(tree, "agency", article.flatMap(Article::agency));
        ReportTree.text(tree, "copyOf", copyOf);
        spans(tree.putArray("body"), article.map(Article::paragraphs).orElse(List.of()));
        ReportTree.text(tree, "dropped", reading.dropped().map(drop -> drop.reason().name()));
        ArrayNode reports = tree.putArray("reports");
        reading.reports().forEach(report -> reports.add(ReportTree.of(report)));
        return JSON.writeValueAsString(tree);
    }

    /// The cells of one report, evidence included, as one line.
    public static String write(Report report) {
        return JSON.writeValueAsString(ReportTree.of(report));
    }

    /// Reads what [#write(Report)] wrote.
    ///
    /// @param document sha256 of the document that the report is from
    public static Report read(String line, String document) {
        return ReportTree.read(JSON.readTree(line), document);
    }

    private static ObjectNode published(Optional<PublicationDate> published) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        PublicationDate date = published.orElseGet(PublicationDate.Unknown::new);
        ReportTree.text(tree, "date", date.date().map(Edtf::text));
        ReportTree.text(tree, "clue", clue(date));
        ReportTree.text(tree, "stamp", stamp(date));
        tree.put("disputed", stamp(date).isPresent());
        return tree;
    }

    private static Optional<String> clue(PublicationDate date) {
        return switch (date) {
            case Known known -> Optional.of(known.clue().id());
            case PublicationDate.Disputed disputed ->
                    Optional.of(disputed.textImplies().clue().id());
            case PublicationDate.Interval _ -> Optional.of("text-constraints");
            case PublicationDate.Unknown _ -> Optional.empty();
        };
    }

    /// The day that the page or item claims, where the text contradicts it.
    private static Optional<String> stamp(PublicationDate date) {
        return switch (date) {
            case PublicationDate.Disputed disputed ->
                    Optional.of(disputed.pageSays().day().toString());
            case PublicationDate.Interval interval ->
                    interval.pageSays().map(known -> known.day().toString());
            case Known _, PublicationDate.Unknown _ -> Optional.empty();
        };
    }

    private static void spans(ArrayNode array, List<Span> spans) {
        for (Span span : spans) {
            ObjectNode tree = array.addObject();
            tree.put("start", span.start());
            tree.put("end", span.end());
        }
    }
}
