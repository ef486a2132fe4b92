package chancery.interpret;

import chancery.detect.Sentence;
import chancery.detect.Token;
import chancery.identify.Actor;
import chancery.identify.ActorMention;
import chancery.identify.AnalysedSentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Who "we" are in a transcript: "Remarks by President A and President B before their meeting" is a
/// talk between the two, and "we met a year ago" says so of both.
///
/// Stateless; may be shared.
final class Speakers {

    private static final Set<String> WE = Set.of("we", "us");

    private Speakers() {}

    /// The sentences with every "we" of such a page as a mention of those who speak; all others as
    /// they are.
    static List<AnalysedSentence> heard(List<AnalysedSentence> sentences) {
        List<Actor> speakers =
                sentences.stream()
                        .filter(s -> s.sentence().isHeadline())
                        .findFirst()
                        .map(Speakers::of)
                        .orElse(List.of());
        return speakers.isEmpty()
                ? sentences
                : sentences.stream().map(s -> withSpeakers(s, speakers)).toList();
    }

    /// Two named people of two states in a headline that calls the page their remarks.
    private static List<Actor> of(AnalysedSentence headline) {
        String title = headline.sentence().text().toLowerCase(Locale.ROOT);
        if (!title.startsWith("remarks by ")) {
            return List.of();
        }
        List<Actor> named =
                headline.actors().stream()
                        .flatMap(m -> m.actors().stream())
                        .filter(Actor::isPerson)
                        .distinct()
                        .toList();
        long states = named.stream().flatMap(a -> a.state().stream()).distinct().count();
        return named.size() == 2 && states == 2 ? named : List.of();
    }

    private static AnalysedSentence withSpeakers(AnalysedSentence analysed, List<Actor> speakers) {
        Sentence sentence = analysed.sentence();
        List<ActorMention> actors = new ArrayList<>(analysed.actors());
        for (int i = 0; i < sentence.tokens().size(); i++) {
            Token token = sentence.tokens().get(i);
            int at = i;
            boolean free =
                    analysed.actors().stream()
                            .noneMatch(m -> m.firstToken() <= at && at < m.endToken());
            if (free && WE.contains(token.text().toLowerCase(Locale.ROOT))) {
                actors.add(
                        new ActorMention(
                                token.span(),
                                i,
                                i + 1,
                                speakers,
                                ActorMention.Form.PRONOUN,
                                false,
                                false,
                                "those who speak on this page"));
            }
        }
        actors.sort(Comparator.comparingInt(ActorMention::firstToken));
        return new AnalysedSentence(sentence, actors, analysed.places(), analysed.times());
    }
}
