package chancery.reference;

import java.util.HashMap;
import java.util.Map;

/// The words that occur in any table, by number; shared, so that a text is looked up once.
public final class Vocabulary {

    static final int UNKNOWN = -1;

    private final Map<String, Integer> numbers = new HashMap<>(80_000);

    Vocabulary() {}

    int add(String word) {
        return numbers.computeIfAbsent(word, _ -> numbers.size());
    }

    /// The numbers of a text's words; -1 for a word that no table holds.
    public int[] numbers(Wording text) {
        int[] found = new int[text.size()];
        for (int i = 0; i < found.length; i++) {
            found[i] = numbers.getOrDefault(text.folded(i), UNKNOWN);
        }
        return found;
    }
}
