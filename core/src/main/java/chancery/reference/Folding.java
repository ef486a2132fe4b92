package chancery.reference;

import java.text.Normalizer;
import java.util.Locale;

/// Makes spellings of one word equal: lower case, no accents, no full stops or apostrophes.
public final class Folding {

    private Folding() {}

    /// One word, without the marks around it.
    public static String word(CharSequence text) {
        StringBuilder folded = new StringBuilder(text.length());
        boolean plain = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 'x' && i > 0 && escaped(text, i) >= 0xC0) {
                plain = false;
                folded.append((char) escaped(text, i));
                i += 2;
            } else if (c >= 'A' && c <= 'Z') {
                folded.append((char) (c | 0x20));
            } else if (c < 0x80) {
                if (c != '.' && c != '\'' && c != '`') {
                    folded.append(c);
                }
            } else if (!isApostrophe(c)) {
                plain = false;
                folded.append(c);
            }
        }
        return plain ? folded.toString() : unaccented(folded.toString());
    }

    /// The letter of an escape that lost its backslash, "LxF3pez"; -1 if there is none.
    private static int escaped(CharSequence text, int at) {
        int high = at + 2 < text.length() ? hexadecimal(text.charAt(at + 1)) : -1;
        int low = high < 0 ? -1 : hexadecimal(text.charAt(at + 2));
        return low < 0 ? -1 : high * 16 + low;
    }

    private static int hexadecimal(char c) {
        return c >= '0' && c <= '9' ? c - '0' : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
    }

    static boolean isApostrophe(char c) {
        return c == '\'' || c == '’' || c == '‘' || c == '`' || c == 'ʻ' || c == 'ʼ';
    }

    private static String unaccented(String word) {
        String parted = Normalizer.normalize(word, Normalizer.Form.NFKD);
        StringBuilder folded = new StringBuilder(parted.length());
        for (int i = 0; i < parted.length(); i++) {
            char c = parted.charAt(i);
            if (Character.getType(c) == Character.NON_SPACING_MARK) {
                continue;
            }
            switch (c) {
                case 'ł', 'Ł' -> folded.append('l');
                case 'ø', 'Ø' -> folded.append('o');
                case 'đ', 'Đ' -> folded.append('d');
                case 'ı' -> folded.append('i');
                case 'ß' -> folded.append("ss");
                case 'æ', 'Æ' -> folded.append("ae");
                case 'ə', 'Ə' -> folded.append('a');
                default -> folded.append(c);
            }
        }
        return folded.toString().toLowerCase(Locale.ROOT);
    }
}
