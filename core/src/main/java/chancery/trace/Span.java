package chancery.trace;

import java.util.Comparator;

/// A stretch of a page text, in UTF-16 units; the end is exclusive.
public record Span(int start, int end) implements Comparable<Span> {

    private static final Comparator<Span> BY_PLACE =
            Comparator.comparingInt(Span::start).thenComparingInt(Span::end);

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException(
                    "a span runs forward from 0: " + start + " to " + end);
        }
    }

    public int length() {
        return end - start;
    }

    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /// The shortest span that holds both.
    public Span cover(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }

    public Span shift(int by) {
        return new Span(start + by, end + by);
    }

    /// The words that stand here in the page text.
    public String in(String pageText) {
        return pageText.substring(start, end);
    }

    @Override
    public int compareTo(Span other) {
        return BY_PLACE.compare(this, other);
    }
}
