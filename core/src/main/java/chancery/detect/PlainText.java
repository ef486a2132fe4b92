package chancery.detect;

/// The words of a page as models and patterns want them: one unit for one unit, so that a place in
/// the plain text is the same place in the page.
///
/// Curly quotes become straight, odd spaces and line breaks become a space, the hyphens of
/// typesetting become a hyphen. Dashes stay.
final class PlainText {

    private PlainText() {}

    static String of(String pageText, int start, int end) {
        char[] plain = new char[end - start];
        for (int i = 0; i < plain.length; i++) {
            plain[i] = plain(pageText.charAt(start + i));
        }
        return new String(plain);
    }

    private static char plain(char c) {
        if (c < 0x80) {
            return c < ' ' ? ' ' : c;
        }
        return switch (c) {
            case '‘', '’', 'ʼ', 'ʻ', '`', '´', '′' -> '\'';
            case '“', '”', '„', '«', '»', '″' -> '"';
            case '‐', '‑' -> '-';
            case '\u00A0', '\u0085', '\u200B', '\u200E', '\u200F', '\u2028', '\u2029', '\uFEFF' ->
                    ' ';
            default -> Character.isSpaceChar(c) ? ' ' : c;
        };
    }
}
