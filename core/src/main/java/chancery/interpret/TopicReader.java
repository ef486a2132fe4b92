package chancery.interpret;

import chancery.detect.Token;
import chancery.reference.PhraseIndex;
import chancery.reference.TopicTable;
import chancery.trace.Span;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Finds the topics that sentences name, with the words that name them. Stateless; may be shared.
final class TopicReader {

    private final TopicTable topics;

    TopicReader(TopicTable topics) {
        this.topics = topics;
    }

    /// Adds to `into` each topic the sentence names, at its first mention.
    ///
    /// @param parties the states of an engagement; their own names are no topics of it
    void read(FoldedSentence sentence, Set<String> parties, Map<String, Span> into) {
        List<Token> tokens = sentence.sentence().tokens();
        List<String> words =
                tokens.stream()
                        .map(t -> t.text().toLowerCase(Locale.ROOT).replace('’', '\''))
                        .toList();
        for (int i = 0; i < words.size(); i++) {
            Optional<PhraseIndex.Hit<String>> hit = topics.cues().at(words, i);
            if (hit.isPresent()) {
                int end = i + hit.get().length();
                if (!isOfMention(sentence, i, end, parties)) {
                    Span span = tokens.get(i).span().cover(tokens.get(end - 1).span());
                    hit.get().values().forEach(topic -> into.putIfAbsent(topic, span));
                }
                i = end - 1;
            }
        }
    }

    /// Whether the words belong to who somebody is ("Minister of Trade") or name a party.
    private static boolean isOfMention(
            FoldedSentence sentence, int from, int end, Set<String> parties) {
        return sentence.units().stream()
                .filter(unit -> unit.fromToken() <= from && end <= unit.endToken())
                .anyMatch(unit ->
                        unit.actor().stream()
                                        .flatMap(mention -> mention.actors().stream())
                                        .anyMatch(actor ->
                                                actor.isPersonOrOffice()
                                                        || actor.state()
                                                                .filter(parties::contains)
                                                                .isPresent())
                                || unit.place()
                                        .flatMap(mention -> mention.place().state())
                                        .filter(parties::contains)
                                        .isPresent());
    }

    /// The topics of several sentences, sorted by id.
    Map<String, Span> read(List<FoldedSentence> sentences, Set<String> parties) {
        Map<String, Span> found = new TreeMap<>();
        sentences.forEach(s -> read(s, parties, found));
        return found;
    }
}
