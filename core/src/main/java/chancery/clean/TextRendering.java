package chancery.clean;

import chancery.trace.Span;
import java.util.ArrayList;
import java.util.List;

/// Parts a plain text into lines, or, where it is hard-wrapped, into the paragraphs between blank
/// lines. The text itself stays as it is.
final class TextRendering {

    // Mail and text browsers wrap at 72 to 80 signs; nothing else breaks most lines in this range.
    private static final int NARROW = 45;
    private static final int WIDE = 100;
    // Editors wrap wider as well; then a line must go on in small letters to be believed.
    private static final int WIDEST = 160;

    private final String text;
    private final int from;
    private final Block root = Block.root();
    private final List<Line> lines = new ArrayList<>();

    private TextRendering(String text, int from) {
        this.text = text;
        this.from = from;
    }

    /// @param from where the text proper begins, behind a title that is not parted
    static PageText of(String text, int from) {
        TextRendering rendering = new TextRendering(text, from);
        List<Span> rows = rendering.rows();
        if (rendering.isWrapped(rows)) {
            rendering.paragraphs(rows);
        } else {
            rows.forEach(rendering::add);
        }
        rendering.root.end(rendering.lines.size());
        return new PageText(text, rendering.lines, rendering.root);
    }

    private List<Span> rows() {
        List<Span> rows = new ArrayList<>();
        int start = from;
        while (start <= text.length()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            rows.add(stripped(start, end));
            start = end + 1;
        }
        return rows;
    }

    private Span stripped(int start, int end) {
        int first = start;
        int last = end;
        while (first < last && Script.isSpace(text.charAt(first))) {
            first++;
        }
        while (last > first && Script.isSpace(text.charAt(last - 1))) {
            last--;
        }
        return new Span(first, last);
    }

    private boolean isWrapped(List<Span> rows) {
        int wrapped = 0;
        int followed = 0;
        int goesOn = 0;
        int longest = rows.stream().mapToInt(Span::length).max().orElse(0);
        // An item has its paragraphs on lines of their own more often than a dump of a page.
        if (longest > (from == 0 ? WIDEST : WIDE)) {
            return false;
        }
        for (int i = 0; i + 1 < rows.size(); i++) {
            int length = rows.get(i).length();
            if (length > 0 && rows.get(i + 1).length() > 0) {
                followed++;
                boolean midSentence = !Script.endsSentence(rows.get(i).in(text));
                boolean long_ = length >= NARROW && midSentence;
                wrapped += long_ ? 1 : 0;
                char next = text.charAt(rows.get(i + 1).start());
                goesOn += long_ && Character.isLowerCase(next) ? 1 : 0;
            }
        }
        boolean believed = longest <= WIDE || goesOn * 2 >= wrapped;
        return followed > 0 && wrapped * 2 > followed && believed;
    }

    private void paragraphs(List<Span> rows) {
        Span open = new Span(from, from);
        for (Span row : rows) {
            boolean begins = open.length() == 0 || row.length() == 0 || isBullet(row);
            if (begins) {
                add(open);
                open = row;
            } else {
                open = open.cover(row);
            }
        }
        add(open);
    }

    private boolean isBullet(Span row) {
        String words = row.in(text);
        return words.startsWith("- ") || words.startsWith("* ") || words.startsWith("•");
    }

    private void add(Span span) {
        if (span.length() > 0) {
            lines.add(Line.of(span.in(text), span, root, 0, 0));
        }
    }
}
