package chancery.clean;

import chancery.trace.Span;

/// A line of a page text: the unit that is kept or cut.
///
/// @param span where it stands, without white space at its ends
/// @param text its words
/// @param block the innermost block of the page it stands in; for plain text a block of its own
/// @param linked how many of its characters are the text of links
/// @param links how many links it holds
/// @param size its length in characters, where a Chinese, Japanese or Korean one counts for two
record Line(Span span, String text, Block block, int linked, int links, int size) {

    static Line of(String text, Span span, Block block, int linked, int links) {
        return new Line(span, text, block, linked, links, size(text));
    }

    private static int size(String text) {
        int size = text.length();
        for (int i = 0; i < text.length(); i++) {
            size += Script.isDense(text.charAt(i)) ? 1 : 0;
        }
        return size;
    }

    double linkShare() {
        return text.isEmpty() ? 0 : (double) linked / text.length();
    }

    boolean endsSentence() {
        return Script.endsSentence(text);
    }

    /// How much of running text it is: its size where it reads like prose, else nothing.
    int prose() {
        boolean reads = size >= 120 || (size >= 40 && endsSentence());
        return reads && linkShare() < 0.5 ? size : 0;
    }
}
