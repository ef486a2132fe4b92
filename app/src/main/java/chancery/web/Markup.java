package chancery.web;

import java.util.Collection;
import java.util.Optional;

/// A piece of HTML that is known to be safe: made of our own templates, with everything else
/// escaped.
final class Markup {

    static final Markup NONE = new Markup("");

    private final String html;

    private Markup(String html) {
        this.html = html;
    }

    /// Fills the gaps `{}` of a template, in order. Markup and collections of it go in as they are,
    /// an empty `Optional` leaves nothing, everything else is escaped as text.
    ///
    /// @param template a constant of ours, never words from a page
    static Markup of(String template, Object... parts) {
        StringBuilder filled = new StringBuilder(template.length() + 64);
        int from = 0;
        for (Object part : parts) {
            int gap = template.indexOf("{}", from);
            filled.append(template, from, gap);
            append(filled, part);
            from = gap + 2;
        }
        return new Markup(filled.append(template, from, template.length()).toString());
    }

    static Markup text(String words) {
        return new Markup(escaped(words));
    }

    static Markup join(Collection<Markup> pieces) {
        StringBuilder all = new StringBuilder();
        pieces.forEach(piece -> all.append(piece.html));
        return new Markup(all.toString());
    }

    private static void append(StringBuilder filled, Object part) {
        switch (part) {
            case Markup markup -> filled.append(markup.html);
            case Optional<?> maybe -> maybe.ifPresent(value -> append(filled, value));
            case Collection<?> several -> several.forEach(value -> append(filled, value));
            default -> filled.append(escaped(part.toString()));
        }
    }

    // Control characters are no HTML, and marks that turn the direction of writing would rearrange
    // the page around them.
    private static String escaped(String words) {
        StringBuilder safe = new StringBuilder(words.length() + 16);
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(shown(c));
            }
        }
        return safe.toString();
    }

    private static char shown(char c) {
        boolean turns = (c >= '\u202a' && c <= '\u202e') || (c >= '\u2066' && c <= '\u2069');
        boolean control = Character.isISOControl(c) && c != '\n' && c != '\t';
        return turns || control ? '\ufffd' : c;
    }

    boolean isEmpty() {
        return html.isEmpty();
    }

    @Override
    public String toString() {
        return html;
    }
}
