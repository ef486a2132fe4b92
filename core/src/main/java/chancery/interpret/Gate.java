package chancery.interpret;

import chancery.detect.Sentence;
import chancery.detect.Token;
import chancery.reference.TriggerTable;
import java.util.List;
import java.util.Locale;

/// Decides before any costly work whether sentences can hold an engagement at all: a trigger must
/// be within reach. Built once; may be shared.
public final class Gate {

    private static final int LEAD = 4;

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
        return (sentence.isHeadline() || sentence.index() < LEAD) && locates(sentence, words);
    }

    /// "Lavrov in Ankara", "Blinken was in Jeddah": in the headline or the lead it may tell a
    /// visit.
    private static boolean locates(Sentence sentence, List<String> words) {
        for (int i = 1; i + 1 < words.size(); i++) {
            boolean place =
                    words.get(i).equals("in")
                            && Character.isUpperCase(sentence.tokens().get(i + 1).text().charAt(0));
            if (place && (sentence.isHeadline() || Words.BE.contains(words.get(i - 1)))) {
                return true;
            }
        }
        return false;
    }
}
