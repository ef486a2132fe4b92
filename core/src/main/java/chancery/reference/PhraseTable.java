package chancery.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;

/// Finds phrases of many words in a text, one hash look-up a word.
///
/// What is written with a capital in the table needs one in the text ("Turkey", not "turkey"), what
/// is all capitals needs all ("US", not "us"); what is written small matches either.
///
/// @param <T> what a phrase stands for; a phrase may stand for several
public final class PhraseTable<T> {

    private final Vocabulary vocabulary;
    private long[] keys = new long[1 << 10];
    private int[] targets = new int[1 << 10];
    private int transitions;
    private final List<List<Phrase<T>>> phrasesAt = new ArrayList<>();

    private record Phrase<T>(T value, long capitals, long uppers) {

        boolean fits(Wording text, int from, int length) {
            for (int i = 0; i < length && i < 63; i++) {
                boolean ok =
                        (uppers >> i & 1) != 0
                                ? text.isUpper(from + i)
                                : (capitals >> i & 1) == 0 || text.isCapital(from + i);
                if (!ok) {
                    return false;
                }
            }
            return true;
        }
    }

    PhraseTable(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        Arrays.fill(keys, -1);
        phrasesAt.add(List.of());
    }

    void add(String phrase, T value) {
        add(Wording.of(phrase), value);
    }

    void add(Wording words, T value) {
        if (words.size() == 0) {
            return;
        }
        int node = 0;
        long capitals = 0;
        long uppers = 0;
        for (int i = 0; i < words.size(); i++) {
            if (i < 63) {
                capitals |= words.isCapital(i) ? 1L << i : 0;
                uppers |= words.isUpper(i) ? 1L << i : 0;
            }
            node = child(node, vocabulary.add(words.folded(i)));
        }
        List<Phrase<T>> here = phrasesAt.get(node);
        Phrase<T> phrase = new Phrase<>(value, capitals, uppers);
        if (here.isEmpty()) {
            phrasesAt.set(node, List.of(phrase));
        } else if (!here.contains(phrase)) {
            List<Phrase<T>> more = new ArrayList<>(here);
            more.add(phrase);
            phrasesAt.set(node, more);
        }
    }

    /// Tells every phrase that begins at a word, shortest first: its value and the word after it.
    public void match(Wording text, int[] numbers, int from, BiConsumer<T, Integer> found) {
        int node = 0;
        for (int at = from; at < numbers.length; at++) {
            node = numbers[at] < 0 ? -1 : target(key(node, numbers[at]));
            if (node < 0) {
                return;
            }
            List<Phrase<T>> phrases = phrasesAt.get(node);
            for (int i = 0; i < phrases.size(); i++) {
                Phrase<T> phrase = phrases.get(i);
                if (phrase.fits(text, from, at + 1 - from)) {
                    found.accept(phrase.value, at + 1);
                }
            }
        }
    }

    /// What the whole text stands for.
    public List<T> whole(Wording text) {
        List<T> values = new ArrayList<>();
        match(
                text,
                vocabulary.numbers(text),
                0,
                (value, end) -> {
                    if (end == text.size() && !values.contains(value)) {
                        values.add(value);
                    }
                });
        return values;
    }

    private int child(int node, int word) {
        long key = key(node, word);
        int target = target(key);
        if (target >= 0) {
            return target;
        }
        if (transitions * 2 >= keys.length) {
            grow();
        }
        int next = phrasesAt.size();
        phrasesAt.add(List.of());
        put(key, next);
        transitions++;
        return next;
    }

    private static long key(int node, int word) {
        return (long) node << 32 | word;
    }

    private static int slot(long key, int length) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 40) & length - 1;
    }

    private int target(long key) {
        for (int i = slot(key, keys.length); keys[i] >= 0; i = i + 1 & keys.length - 1) {
            if (keys[i] == key) {
                return targets[i];
            }
        }
        return -1;
    }

    private void put(long key, int target) {
        int i = slot(key, keys.length);
        while (keys[i] >= 0) {
            i = i + 1 & keys.length - 1;
        }
        keys[i] = key;
        targets[i] = target;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldTargets = targets;
        keys = new long[oldKeys.length * 2];
        targets = new int[oldKeys.length * 2];
        Arrays.fill(keys, -1);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] >= 0) {
                put(oldKeys[i], oldTargets[i]);
            }
        }
    }
}
