package chancery.interpret;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words of a sentence in lower case, parted at hyphens, with where they stand in its text.
final class ClaimWords {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}']+");

    private record Word(String text, int start, int end) {}

    private final List<Word> words = new ArrayList<>();

    ClaimWords(String sentence) {
        Matcher word = WORD.matcher(sentence);
        while (word.find()) {
            String text = word.group().toLowerCase(Locale.ROOT);
            words.add(new Word(text, word.start(), word.end()));
        }
    }

    int size() {
        return words.size();
    }

    /// Empty behind the last word.
    String at(int index) {
        return index >= 0 && index < words.size() ? words.get(index).text : "";
    }

    boolean is(int index, String... phrase) {
        for (int i = 0; i < phrase.length; i++) {
            if (!at(index + i).equals(phrase[i])) {
                return false;
            }
        }
        return true;
    }

    boolean isOne(int index, Set<String> some) {
        return some.contains(at(index));
    }

    /// Where the first of some words stands from an index on; -1 if it is none of the next `reach`.
    int next(int from, int reach, Set<String> some) {
        for (int i = from; i < Math.min(words.size(), from + reach); i++) {
            if (some.contains(words.get(i).text)) {
                return i;
            }
        }
        return -1;
    }

    /// Place in the text of the sentence; its end behind the last word.
    int start(int index) {
        if (words.isEmpty()) {
            return 0;
        }
        return index < words.size() ? words.get(index).start : words.getLast().end;
    }

    int end(int index) {
        return words.get(Math.min(index, words.size() - 1)).end;
    }
}
