package chancery.interpret;

import chancery.detect.Sentence;
import chancery.detect.Token;
import chancery.identify.Actor;
import chancery.identify.ActorMention;
import chancery.identify.AnalysedSentence;
import chancery.reference.Folding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Who "we", "I" and "you" are in a transcript: "Remarks by President A and President B before
/// their meeting" is a talk between the two; "we met a year ago" says so of both, "my visit to
/// Tokyo" of the one whose name stands before the colon of his turn.
///
/// Belongs to one reading of one page; not shared.
final class Speakers {

    private static final Set<String> WE = Set.of("we", "us", "our");
    private static final Set<String> I = Set.of("i", "me", "my");
    private static final Set<String> YOU = Set.of("you", "your");
    private static final Set<String> OWNERS = Set.of("our", "my", "your");

    /// Characters in which the name of who speaks must end.
    private static final int LABEL = 60;

    private final List<Actor> speakers;
    private Optional<Actor> speaking;

    private Speakers(List<Actor> speakers) {
        this.speakers = speakers;
        this.speaking = speakers.size() == 1 ? Optional.of(speakers.getFirst()) : Optional.empty();
    }

    /// The sentences with every "we", "I" and "you" of such a page as a mention of those who speak;
    /// all others as they are.
    static List<AnalysedSentence> heard(List<AnalysedSentence> sentences) {
        List<Actor> speakers =
                sentences.stream()
                        .filter(s -> s.sentence().isHeadline())
                        .findFirst()
                        .map(Speakers::of)
                        .orElse(List.of());
        if (speakers.isEmpty()) {
            return sentences;
        }
        Speakers page = new Speakers(speakers);
        return sentences.stream().map(page::withSpeakers).toList();
    }

    /// The people named in a headline that calls the page their remarks: one, or two of two states.
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
        return named.size() == 1 || named.size() == 2 && states == 2 ? named : List.of();
    }

    private AnalysedSentence withSpeakers(AnalysedSentence analysed) {
        Sentence sentence = analysed.sentence();
        if (sentence.isHeadline()) {
            return analysed;
        }
        label(sentence.text()).ifPresent(label -> speaking = ofLabel(label));
        List<ActorMention> actors = new ArrayList<>(analysed.actors());
        for (int i = 0; i < sentence.tokens().size(); i++) {
            Token token = sentence.tokens().get(i);
            int at = i;
            boolean free =
                    analysed.actors().stream()
                            .noneMatch(m -> m.firstToken() <= at && at < m.endToken());
            String word = token.text().toLowerCase(Locale.ROOT);
            List<Actor> meant = free ? meant(word) : List.of();
            if (!meant.isEmpty()) {
                actors.add(
                        new ActorMention(
                                token.span(),
                                i,
                                i + 1,
                                meant,
                                ActorMention.Form.PRONOUN,
                                OWNERS.contains(word),
                                false,
                                "who speaks on this page"));
            }
        }
        actors.sort(Comparator.comparingInt(ActorMention::firstToken));
        return new AnalysedSentence(sentence, actors, analysed.places(), analysed.times());
    }

    private List<Actor> meant(String word) {
        if (WE.contains(word) && speakers.size() == 2) {
            return speakers;
        }
        if (I.contains(word)) {
            return speaking.map(List::of).orElse(List.of());
        }
        boolean two = YOU.contains(word) && speaking.isPresent() && speakers.size() == 2;
        return two ? speakers.stream().filter(a -> !a.equals(speaking.get())).toList() : List.of();
    }

    /// "PRESIDENT BIDEN:", "Q": whose turn begins with the sentence, if one does.
    private static Optional<String> label(String sentence) {
        if (sentence.startsWith("Q ") || sentence.startsWith("Q\u00a0")) {
            return Optional.of("Q");
        }
        int colon = sentence.indexOf(':');
        if (colon < 2 || colon > LABEL) {
            return Optional.empty();
        }
        String label = sentence.substring(0, colon);
        return label.equals(label.toUpperCase(Locale.ROOT)) ? Optional.of(label) : Optional.empty();
    }

    private Optional<Actor> ofLabel(String label) {
        Set<String> words = Set.copyOf(List.of(label.split("[ .]+")));
        if (speakers.size() == 1 && words.contains("THE")) {
            return Optional.of(speakers.getFirst());
        }
        return speakers.stream()
                .filter(a -> {
                    String name = Folding.word(a.name().orElseThrow()).toUpperCase(Locale.ROOT);
                    return Arrays.stream(name.split(" "))
                            .anyMatch(n -> n.length() > 2 && words.contains(n));
                })
                .findFirst();
    }
}
