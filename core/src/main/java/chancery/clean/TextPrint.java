package chancery.clean;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import com.dynatrace.hash4j.similarity.ElementHashProvider;
import com.dynatrace.hash4j.similarity.SimilarityHashPolicy;
import com.dynatrace.hash4j.similarity.SimilarityHashing;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What a text is known by among millions: hashes of its runs of four words, and from them the keys
/// under which texts that may be copies of each other meet.
///
/// Two steps, as everywhere where near copies are sought: texts that share a key are candidates;
/// the runs of words that both have decide. Both depend on the two texts alone.
public final class TextPrint implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int RUN = 4;
    // Below this a text is a headline or a caption, and two of them alike by chance.
    private static final int SHORTEST = 20;
    // 64 bands of two: texts that share a fifth of their runs meet with probability 0.93, a third
    // with 0.999. The bands of the lead catch a copy that was cut to its first paragraphs.
    private static final int BANDS = 64;
    private static final int LEAD_BANDS = 16;
    private static final int LEAD = 60;

    /// How many keys a text has.
    public static final int KEYS = BANDS + LEAD_BANDS;

    /// How many texts speak for a key that many texts have, those with the smallest identities: two
    /// texts meet under a key if one of the two speaks for it. A common phrase gives half the texts
    /// of a large ledger a key; the copies of one story find each other by those that speak for it.
    public static final int SPEAKERS = 64;

    // Share of the shorter text's runs that the longer one has too, and of its names. Readouts by
    // one
    // office of like calls share up to 0.83 of their runs but not their names, or all names but at
    // most half of the runs (2,643 texts of the White House, 3.5 million pairs); edited copies keep
    // nearly all names, and with one word in eight replaced still 0.58 of the runs.
    private static final double CONTAINED = 0.55;
    private static final double NAMES = 0.97;
    private static final double MOSTLY = 0.85;
    private static final double MOST_NAMES = 0.9;

    private static final String STOPS = ".!?:";
    private static final Hasher64 HASH = Hashing.wyhashFinal4();
    private static final SimilarityHashPolicy WHOLE = SimilarityHashing.minHash(2 * BANDS, 32);
    private static final SimilarityHashPolicy FIRST = SimilarityHashing.minHash(2 * LEAD_BANDS, 32);

    private final long[] runs;
    private final long[] lead;
    private final long[] names;

    private TextPrint(long[] runs, long[] lead, long[] names) {
        this.runs = runs;
        this.lead = lead;
        this.names = names;
    }

    /// The print of an article's body, whatever its headline; empty for one too short to tell.
    public static Optional<TextPrint> of(Article article) {
        return of(article.body());
    }

    static Optional<TextPrint> of(String text) {
        List<String> words = new ArrayList<>();
        Set<String> names = new HashSet<>();
        read(text, words, names);
        if (words.size() < SHORTEST) {
            return Optional.empty();
        }
        return Optional.of(
                new TextPrint(
                        runs(words),
                        runs(words.subList(0, Math.min(LEAD, words.size()))),
                        names.stream().mapToLong(HASH::hashCharsToLong).sorted().toArray()));
    }

    /// Words in lower case; scripts without spaces give a word a sign. Names are words with a
    /// capital inside a sentence, and numbers.
    private static void read(String text, List<String> words, Set<String> names) {
        int start = -1;
        boolean begins = true;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            boolean inside = Character.isLetterOrDigit(c);
            if (start >= 0 && (!inside || Script.isDense(c))) {
                String word = text.substring(start, i).toLowerCase(Locale.ROOT);
                char first = text.charAt(start);
                if ((Character.isUpperCase(first) && !begins) || Character.isDigit(first)) {
                    names.add(word);
                }
                words.add(word);
                begins = false;
                start = -1;
            }
            if (inside && start < 0) {
                start = i;
            }
            begins |= c == '\n' || (start < 0 && STOPS.indexOf(c) >= 0);
        }
    }

    /// Hashes of all runs, each once, in order.
    private static long[] runs(List<String> words) {
        long[] runs = new long[words.size() - RUN + 1];
        for (int i = 0; i < runs.length; i++) {
            runs[i] = HASH.hashCharsToLong(String.join(" ", words.subList(i, i + RUN)));
        }
        return Arrays.stream(runs).sorted().distinct().toArray();
    }

    /// The same for the same words in the same number, whatever stands around them.
    public long identity() {
        return HASH.hashBytesToLong(bytes(runs)) ^ HASH.hashBytesToLong(bytes(names));
    }

    private static byte[] bytes(long[] longs) {
        ByteBuffer bytes = ByteBuffer.allocate(8 * longs.length);
        bytes.asLongBuffer().put(longs);
        return bytes.array();
    }

    /// The keys under which it meets its copies.
    public long[] keys() {
        long[] keys = new long[KEYS];
        band(WHOLE, runs, BANDS, keys, 0);
        band(FIRST, lead, LEAD_BANDS, keys, BANDS);
        return keys;
    }

    private static void band(
            SimilarityHashPolicy policy, long[] runs, int bands, long[] keys, int from) {
        byte[] signature = policy.createHasher().compute(ElementHashProvider.ofValues(runs));
        for (int band = 0; band < bands; band++) {
            long one = policy.getComponent(signature, 2 * band);
            long two = policy.getComponent(signature, 2 * band + 1);
            keys[from + band] = HASH.hashLongLongToLong(one << 32 | two, from + (long) band);
        }
    }

    /// Whether one of the two texts repeats the other, whole or in part.
    public boolean repeats(TextPrint other) {
        double contained = share(runs, other.runs);
        if (contained < CONTAINED) {
            return false;
        }
        double named = share(names, other.names);
        return named >= NAMES || (contained >= MOSTLY && named >= MOST_NAMES);
    }

    /// How much of the shorter list stands in the longer one; all of an empty one.
    private static double share(long[] one, long[] other) {
        int shared = 0;
        int mine = 0;
        int theirs = 0;
        while (mine < one.length && theirs < other.length) {
            int order = Long.compare(one[mine], other[theirs]);
            shared += order == 0 ? 1 : 0;
            mine += order <= 0 ? 1 : 0;
            theirs += order >= 0 ? 1 : 0;
        }
        int shorter = Math.min(one.length, other.length);
        return shorter == 0 ? 1 : (double) shared / shorter;
    }

    /// A short sign for each run, in order: enough to see at once that two texts do not repeat each
    /// other.
    public byte[] outline() {
        ByteBuffer outline = ByteBuffer.allocate(Character.BYTES * runs.length);
        outline.asCharBuffer().put(signs());
        return outline.array();
    }

    private char[] signs() {
        char[] signs = new char[runs.length];
        for (int i = 0; i < signs.length; i++) {
            signs[i] = (char) runs[i];
        }
        Arrays.sort(signs);
        return signs;
    }

    /// The outline, ready to be held against many others.
    public Outline outlined() {
        return new Outline(signs());
    }

    /// The signs of a text, in order.
    public static final class Outline {

        private final char[] signs;

        private Outline(char[] signs) {
            this.signs = signs;
        }

        /// Whether the text of an outline may be one that [TextPrint#repeats] finds. It may not be
        /// in the end, but where this says no, the other does too: texts share at least as many
        /// signs as runs.
        public boolean mayRepeat(byte[] outline) {
            CharBuffer theirs = ByteBuffer.wrap(outline).asCharBuffer();
            int length = theirs.length();
            int shared = 0;
            int i = 0;
            int j = 0;
            while (i < signs.length && j < length) {
                int order = Character.compare(signs[i], theirs.get(j));
                shared += order == 0 ? 1 : 0;
                i += order <= 0 ? 1 : 0;
                j += order >= 0 ? 1 : 0;
            }
            return (double) shared / Math.min(signs.length, length) >= CONTAINED;
        }
    }

    /// How many runs of words it has: of two copies the longer one is the fuller.
    public int size() {
        return runs.length;
    }
}
