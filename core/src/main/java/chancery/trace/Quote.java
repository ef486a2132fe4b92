package chancery.trace;

/// Words of a page with what stands before and after them, so that they can be found again if
/// offsets are lost (the TextQuoteSelector of the W3C Web Annotation model).
public record Quote(String exact, String prefix, String suffix) {

    // 32 units: the length that annotation clients customarily keep on either side.
    private static final int CONTEXT = 32;

    public static Quote of(String pageText, Span span) {
        int from = wholeCharacter(pageText, Math.max(0, span.start() - CONTEXT));
        int to = wholeCharacter(pageText, Math.min(pageText.length(), span.end() + CONTEXT));
        return new Quote(
                span.in(pageText),
                pageText.substring(Math.min(from, span.start()), span.start()),
                pageText.substring(span.end(), Math.max(to, span.end())));
    }

    /// Moves a cut that would part a surrogate pair behind the pair.
    private static int wholeCharacter(String text, int cut) {
        boolean parts =
                cut > 0
                        && cut < text.length()
                        && Character.isLowSurrogate(text.charAt(cut))
                        && Character.isHighSurrogate(text.charAt(cut - 1));
        return parts ? cut + 1 : cut;
    }
}
