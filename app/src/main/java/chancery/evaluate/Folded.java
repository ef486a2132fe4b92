package chancery.evaluate;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Names as they are compared: without accents, marks and case.
final class Folded {

    private static final Pattern OTHER = Pattern.compile("[^a-z ]");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private Folded() {}

    static String text(String name) {
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFKD)
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(plain::appendCodePoint);
        return OTHER.matcher(plain.toString().toLowerCase(Locale.ROOT)).replaceAll(" ");
    }

    /// The words of a name; a name in another script has none.
    static Set<String> words(String name) {
        return Arrays.stream(BLANKS.split(text(name)))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
