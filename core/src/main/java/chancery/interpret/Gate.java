package chancery.interpret;

import chancery.detect.Sentence;
import chancery.detect.Token;
import chancery.reference.TriggerTable;
import java.util.List;
import java.util.Locale;

/// Decides before any costly work whether sentences can hold an engagement at all: a trigger must
/// be within reach. Built once; may be shared.
public final class Gate {

    private final TriggerTable triggers;

    public Gate() {
        triggers = TriggerTable.load();
    }

    /// Whether any of the sentences, tagged or not, holds a trigger.
    public boolean opens(List<Sentence> sentences) {
        return sentences.stream().anyMatch(this::opens);
    }

    private boolean opens(Sentence sentence) {
        List<String> words =
                sentence.tokens().stream()
                        .map(Token::text)
                        .map(t -> t.toLowerCase(Locale.ROOT))
                        .toList();
        for (int i = 0; i < words.size(); i++) {
            if (triggers.forms().at(words, i).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
