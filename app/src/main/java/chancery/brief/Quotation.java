package chancery.brief;

/// Words of a page between quotation marks. Those that the words have themselves become single
/// ones, as in print, so that what a page quotes and what is quoted of it stay apart.
final class Quotation {

    private Quotation() {}

    /// With marks around.
    static String of(String words) {
        return "“" + inside(words) + "”";
    }

    /// Without marks around, for what draws them itself.
    static String inside(String words) {
        StringBuilder inside = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            char sign = words.charAt(i);
            inside.append(
                    switch (sign) {
                        case '“' -> '‘';
                        case '”' -> '’';
                        case '"' -> isOpening(words, i) ? '‘' : '’';
                        default -> sign;
                    });
        }
        return inside.toString();
    }

    private static boolean isOpening(String words, int at) {
        return at == 0
                || Character.isWhitespace(words.charAt(at - 1))
                || "([—–".indexOf(words.charAt(at - 1)) >= 0;
    }
}
