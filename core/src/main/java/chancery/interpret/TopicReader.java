package chancery.interpret;

import chancery.detect.Token;
import chancery.reference.PhraseIndex;
import chancery.reference.TopicTable;
import chancery.trace.Span;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Finds the topics that sentences name, with the words that name them. Stateless; may be shared.
final class TopicReader {

    private final TopicTable topics;

    TopicReader(TopicTable topics) {
        this.topics = topics;
    }

    /// Adds to `into` each topic the sentence names, at its first mention.
    void read(FoldedSentence sentence, Map<String, Span> into) {
        List<Token> tokens = sentence.sentence().tokens();
        List<String> words =
                tokens.stream()
                        .map(t -> t.text().toLowerCase(Locale.ROOT).replace('’', '\''))
                        .toList();
        for (int i = 0; i < words.size(); i++) {
            Optional<PhraseIndex.Hit<String>> hit = topics.cues().at(words, i);
            if (hit.isPresent()) {
                Span span =
                        tokens.get(i).span().cover(tokens.get(i + hit.get().length() - 1).span());
                hit.get().values().forEach(topic -> into.putIfAbsent(topic, span));
                i += hit.get().length() - 1;
            }
        }
    }

    /// The topics of several sentences, sorted by id.
    Map<String, Span> read(List<FoldedSentence> sentences) {
        Map<String, Span> found = new TreeMap<>();
        sentences.forEach(s -> read(s, found));
        return found;
    }
}
