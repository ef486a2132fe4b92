package chancery.clean;

/// What can be told of text in any language from its characters alone.
final class Script {

    private static final String STOPS = ".!?…。！？।؟۔։።";
    private static final String CLOSERS = "\"'”’»)]›」』“";

    private Script() {}

    /// Chinese, Japanese and Korean, which say in one character what others say in two or three.
    static boolean isDense(char c) {
        return (c >= 0x2e80 && c <= 0x9fff) || (c >= 0xac00 && c <= 0xd7af) || c >= 0xff00;
    }

    static boolean endsSentence(String text) {
        int i = text.length() - 1;
        while (i >= 0 && (CLOSERS.indexOf(text.charAt(i)) >= 0 || isSpace(text.charAt(i)))) {
            i--;
        }
        return i >= 0 && STOPS.indexOf(text.charAt(i)) >= 0;
    }

    static boolean isSpace(char c) {
        return c <= ' '
                || c == '\u00a0'
                || c == '\u200b'
                || c == '\ufeff'
                || c == '\u00ad'
                || Character.isSpaceChar(c);
    }
}
