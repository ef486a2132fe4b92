package chancery.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The words and marks of a text as the tables compare them.
///
/// A hyphen parts words and is itself left out, so "Kim Jong-un" and "Kim Jong Un" are equal; so is
/// the full stop of an abbreviation. A possessive ending is a word of its own, `'s`. Other marks
/// are words of one character.
public final class Wording {

    private final String text;
    private final int[] starts;
    private final int[] ends;
    private final String[] folded;
    private final byte[] shapes;
    private final int size;

    private static final byte CAPITAL = 1;
    private static final byte UPPER = 2;
    private static final byte MARK = 4;

    private Wording(Maker maker) {
        this.text = maker.text;
        this.size = maker.folded.size();
        this.starts = Arrays.copyOf(maker.starts, size);
        this.ends = Arrays.copyOf(maker.ends, size);
        this.shapes = Arrays.copyOf(maker.shapes, size);
        this.folded = maker.folded.toArray(new String[0]);
    }

    public static Wording of(String text) {
        Maker maker = new Maker(text);
        maker.read(0, text.length());
        return new Wording(maker);
    }

    /// The words of a text whose tokens are known: a full stop inside a token belongs to its word.
    ///
    /// @param bounds start and end of each token in the text, in turn
    public static Wording of(String text, int[] bounds) {
        Maker maker = new Maker(text);
        for (int i = 0; i < bounds.length; i += 2) {
            maker.read(bounds[i], bounds[i + 1]);
        }
        return new Wording(maker);
    }

    public int size() {
        return size;
    }

    /// Where a word begins in the text.
    public int start(int word) {
        return starts[word];
    }

    public int end(int word) {
        return ends[word];
    }

    public String folded(int word) {
        return folded[word];
    }

    public boolean is(int word, String other) {
        return word >= 0 && word < size && folded[word].equals(other);
    }

    public boolean isCapital(int word) {
        return (shapes[word] & CAPITAL) != 0;
    }

    /// Whether a word is in capitals throughout; one of a single letter is not.
    public boolean isUpper(int word) {
        return (shapes[word] & UPPER) != 0;
    }

    public boolean isMark(int word) {
        return (shapes[word] & MARK) != 0;
    }

    public boolean isPossessive(int word) {
        return word >= 0 && word < size && folded[word].equals("'s");
    }

    /// Whether nothing stands between a word and the next but a hyphen.
    public boolean isJoinedToNext(int word) {
        return word + 1 < size
                && starts[word + 1] - ends[word] == 1
                && isHyphen(text.charAt(ends[word]));
    }

    private static boolean isHyphen(char c) {
        return c == '-' || c == '‐' || c == '‑' || c == '–';
    }

    public String text(int from, int to) {
        return text.substring(starts[from], ends[to - 1]);
    }

    private static final class Maker {

        private final String text;
        private final List<String> folded = new ArrayList<>();
        private int[] starts = new int[32];
        private int[] ends = new int[32];
        private byte[] shapes = new byte[32];

        Maker(String text) {
            this.text = text;
        }

        void read(int from, int to) {
            int at = from;
            while (at < to) {
                char c = text.charAt(at);
                if (Character.isLetterOrDigit(c)) {
                    at = word(at, to);
                } else if (Folding.isApostrophe(c) && possessive(at, to)) {
                    int end = at + 1 < to && isS(at + 1) ? at + 2 : at + 1;
                    add("'s", at, end, (byte) 0);
                    at = end;
                } else {
                    mark(c, at, from, to);
                    at++;
                }
            }
        }

        private boolean isS(int at) {
            char c = text.charAt(at);
            return (c == 's' || c == 'S')
                    && (at + 1 >= text.length() || !Character.isLetterOrDigit(text.charAt(at + 1)));
        }

        private boolean possessive(int at, int to) {
            if (at + 1 < to && isS(at + 1)) {
                return true;
            }
            boolean afterS = at > 0 && (text.charAt(at - 1) | 0x20) == 's';
            return afterS
                    && (at + 1 >= text.length() || !Character.isLetterOrDigit(text.charAt(at + 1)))
                    && !folded.isEmpty()
                    && ends[folded.size() - 1] == at;
        }

        private int word(int start, int to) {
            int at = start;
            boolean initials = true;
            while (at < to) {
                char c = text.charAt(at);
                if (Character.isLetterOrDigit(c)
                        || Character.getType(c) == Character.NON_SPACING_MARK) {
                    at++;
                } else if (Folding.isApostrophe(c) && joins(at, to)) {
                    at++;
                } else if (c == '.' && initials && at - start >= 1 && isInitial(start, at)) {
                    at++;
                    if (at >= to || !Character.isUpperCase(text.charAt(at))) {
                        break;
                    }
                    if (at + 1 < to && Character.isLetter(text.charAt(at + 1))) {
                        break;
                    }
                } else {
                    break;
                }
            }
            String word = text.substring(start, at);
            if (isPlain(word)) {
                add(word, start, at, (byte) 0);
            } else {
                add(Folding.word(word), start, at, shape(word));
            }
            return at;
        }

        /// Most words are: small letters throughout, which are folded as they stand.
        private static boolean isPlain(String word) {
            for (int i = 0; i < word.length(); i++) {
                char c = word.charAt(i);
                if (c < 'a' || c > 'z') {
                    return false;
                }
            }
            return true;
        }

        private boolean isInitial(int start, int at) {
            char before = text.charAt(at - 1);
            return Character.isUpperCase(before) && (at - 1 == start || text.charAt(at - 2) == '.');
        }

        private boolean joins(int at, int to) {
            return at + 1 < to && Character.isLetter(text.charAt(at + 1)) && !isS(at + 1);
        }

        private static byte shape(String word) {
            int letters = 0;
            int upper = 0;
            for (int i = 0; i < word.length(); i++) {
                char c = word.charAt(i);
                if (Character.isLetter(c)) {
                    letters++;
                    if (Character.isUpperCase(c)) {
                        upper++;
                    }
                }
            }
            int shape = Character.isUpperCase(word.charAt(0)) ? CAPITAL : 0;
            // d'Ivoire, al-Sisi: a capital after an apostrophe counts.
            if (shape == 0 && upper > 0 && word.indexOf('\'') == 1) {
                shape = CAPITAL;
            }
            return (byte) (letters > 1 && upper == letters ? shape | UPPER : shape);
        }

        private void mark(char c, int at, int from, int to) {
            switch (c) {
                case '&' -> add("and", at, at + 1, (byte) 0);
                case '.' -> {
                    if (at == from || !Character.isLetterOrDigit(text.charAt(at - 1))) {
                        add(".", at, at + 1, MARK);
                    } else if (at + 1 >= text.length() && to - from > 1) {
                        return;
                    }
                }
                case '-', '‐', '‑' -> {
                    boolean joins =
                            at > 0
                                    && at + 1 < text.length()
                                    && text.charAt(at - 1) != ' '
                                    && text.charAt(at + 1) != ' ';
                    if (!joins) {
                        add("—", at, at + 1, MARK);
                    }
                }
                case '–', '—' -> add("—", at, at + 1, MARK);
                case '“', '”', '"', '„', '«', '»' -> add("\"", at, at + 1, MARK);
                default -> {
                    if (!Character.isWhitespace(c)) {
                        add(String.valueOf(c), at, at + 1, MARK);
                    }
                }
            }
        }

        private void add(String word, int start, int end, byte shape) {
            int n = folded.size();
            if (n == starts.length) {
                starts = Arrays.copyOf(starts, n * 2);
                ends = Arrays.copyOf(ends, n * 2);
                shapes = Arrays.copyOf(shapes, n * 2);
            }
            starts[n] = start;
            ends[n] = end;
            shapes[n] = shape;
            folded.add(word);
        }
    }
}
