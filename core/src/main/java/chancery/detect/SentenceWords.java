package chancery.detect;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Words that decide whether a full stop ends a sentence, from `sentence-words.tsv`.
final class SentenceWords {

    /// What a word tells about the full stop behind or before it.
    enum Sort {
        /// "Gov.": a name follows; never an end.
        TITLE,
        /// "No.", "Sept.": an abbreviation only before a number.
        NUMBERED,
        /// "Inc.", "Jr.": an abbreviation that may also close its sentence.
        CLOSING,
        /// "The", "He": begins a sentence when it has a capital behind a full stop.
        STARTER,
        /// "is", "said": the capitalised word before it is a subject, not the rest of a name.
        VERB,
        /// "Secretary", "Treasury": goes on with the name that "U.S." begins.
        CONTINUES
    }

    private final Map<Sort, Set<String>> words = new EnumMap<>(Sort.class);

    private SentenceWords() {
        for (Sort sort : Sort.values()) {
            words.put(sort, new HashSet<>());
        }
    }

    static SentenceWords load() {
        SentenceWords loaded = new SentenceWords();
        try (InputStream in = SentenceWords.class.getResourceAsStream("sentence-words.tsv")) {
            if (in == null) {
                throw new IllegalStateException(
                        "chancery/detect/sentence-words.tsv is not in the jar; build it again");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(loaded::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return loaded;
    }

    private void add(String line) {
        int tab = line.indexOf('\t');
        Sort sort = Sort.valueOf(line.substring(0, tab).toUpperCase(Locale.ROOT));
        of(sort).addAll(List.of(line.substring(tab + 1).split(" ")));
    }

    boolean has(Sort sort, String word) {
        return of(sort).contains(word);
    }

    /// Whether the word, without its full stop, is one that carries a full stop of its own.
    boolean isAbbreviation(String word) {
        return has(Sort.TITLE, word) || has(Sort.CLOSING, word);
    }

    private Set<String> of(Sort sort) {
        Set<String> found = words.get(sort);
        return found == null ? Set.of() : found;
    }
}
