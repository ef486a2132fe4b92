package chancery.interpret;

import chancery.identify.Actor;
import chancery.identify.AnalysedArticle;
import chancery.identify.AnalysedSentence;
import chancery.identify.TimeResolver;
import chancery.reference.StatusCues;
import chancery.reference.TopicTable;
import chancery.reference.TriggerTable;
import chancery.trace.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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
                Speakers.heard(article.sentences()).stream().map(FoldedSentence::new).toList();
        List<Draft> drafts = new ArrayList<>();
        for (FoldedSentence sentence : sentences) {
            drafts.addAll(finder.find(sentence));
        }
        if (isSport(sentences)) {
            drafts.removeIf(EngagementReader::namesOnlyStates);
        }
        DateReader dates = new DateReader(times, article.article().published());
        List<Telling> tellings = new PageReader(dates).read(drafts);
        new PageContext(sentences, tellings, article.article().published().anchor()).settle();
        return writer.write(article.article(), sentences, tellings);
    }

    /// A page with words of sport: its teams bear the names of states.
    private static boolean isSport(List<FoldedSentence> sentences) {
        return sentences.stream().flatMap(s -> s.words().stream()).anyMatch(Words.SPORT::contains);
    }

    private static boolean namesOnlyStates(Draft draft) {
        return draft.parties().stream().noneMatch(p -> p.actor().isPersonOrOffice());
    }

    /// How each sentence was read, and why one gives nothing.
    public List<Explanation> explain(AnalysedArticle article) {
        return Speakers.heard(article.sentences()).stream().map(this::explain).toList();
    }

    private Explanation explain(AnalysedSentence sentence) {
        List<String> mentions = new ArrayList<>();
        sentence.actors()
                .forEach(a ->
                        mentions.add(
                                String.format(
                                        Locale.ROOT,
                                        "actor  \"%s\": %s; %s (%.2f)",
                                        words(sentence, a.span()),
                                        String.join(
                                                " and ",
                                                a.actors().stream()
                                                        .map(EngagementReader::named)
                                                        .toList()),
                                        a.why(),
                                        a.confidence())));
        sentence.places()
                .forEach(p ->
                        mentions.add(
                                "place  \"%s\": %s"
                                        .formatted(
                                                words(sentence, p.span()),
                                                p.place()
                                                        .city()
                                                        .or(p.place()::venue)
                                                        .or(p.place()::state)
                                                        .orElse("unknown"))));
        sentence.times().forEach(t -> mentions.add("time   \"%s\"".formatted(t.text())));
        List<String> triggers = finder.explain(new FoldedSentence(sentence));
        return new Explanation(
                sentence.sentence().text(),
                mentions,
                triggers.isEmpty()
                        ? List.of("no verb or noun of engagement in this sentence")
                        : triggers);
    }

    private static String words(AnalysedSentence sentence, Span span) {
        return span.shift(-sentence.sentence().span().start()).in(sentence.sentence().text());
    }

    private static String named(Actor actor) {
        return "%s (%s%s)"
                .formatted(
                        actor.name().or(actor::role).orElse("unnamed"),
                        actor.state().orElse("state unknown"),
                        actor.level().map(l -> ", " + l.id()).orElse(""));
    }
}
