package chancery.interpret;

import chancery.identify.AnalysedArticle;
import chancery.identify.TimeResolver;
import chancery.reference.StatusCues;
import chancery.reference.TopicTable;
import chancery.reference.TriggerTable;
import java.util.ArrayList;
import java.util.List;

/// Reads the engagements that one page tells. Built once; may be shared by threads.
public final class EngagementReader {

    private final EngagementFinder finder;
    private final TimeResolver times;
    private final ReportWriter writer;

    private EngagementReader(EngagementFinder finder, TimeResolver times, ReportWriter writer) {
        this.finder = finder;
        this.times = times;
        this.writer = writer;
    }

    /// A reader with the product's own tables.
    public static EngagementReader standard() {
        return new EngagementReader(
                new EngagementFinder(TriggerTable.load(), new StatusReader(StatusCues.load())),
                new TimeResolver(),
                new ReportWriter(new TopicReader(TopicTable.load()), new OutcomeReader()));
    }

    /// The reports of the page, in the order it first tells them.
    public List<Report> read(AnalysedArticle article) {
        List<FoldedSentence> sentences =
                article.sentences().stream().map(FoldedSentence::new).toList();
        List<Draft> drafts = new ArrayList<>();
        for (FoldedSentence sentence : sentences) {
            drafts.addAll(finder.find(sentence));
        }
        DateReader dates = new DateReader(times, article.article().published().anchor());
        List<Telling> tellings = new PageReader(dates).read(drafts);
        return writer.write(article.article(), sentences, tellings);
    }
}
