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
            if (c >= 'A' && c <= 'Z') {
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
