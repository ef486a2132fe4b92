package chancery.clean;

import chancery.trace.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Which lines of a page are kept, and why the others are cut. The first reason given to a line
/// stays. Used by one thread.
final class Marks {

    private static final String KEPT = "";

    /// No page of news is longer than a tenth of it; what runs on for megabytes is read so far.
    private static final int MOST_LETTERS = 1_000_000;

    private final PageText page;
    private final String[] reasons;

    Marks(PageText page) {
        this.page = page;
        this.reasons = new String[page.lines().size()];
        Arrays.fill(reasons, KEPT);
    }

    boolean isKept(int line) {
        return reasons[line].isEmpty();
    }

    void cut(int line, String reason) {
        if (isKept(line)) {
            reasons[line] = reason;
        }
    }

    void cut(int from, int end, String reason) {
        for (int i = from; i < end; i++) {
            cut(i, reason);
        }
    }

    void cut(Block block, String reason) {
        cut(block.firstLine(), block.endLine(), reason);
    }

    int size() {
        return reasons.length;
    }

    /// How much running text is still kept in these lines.
    int prose(int from, int end) {
        int sum = 0;
        for (int i = from; i < end; i++) {
            sum += isKept(i) ? page.lines().get(i).prose() : 0;
        }
        return sum;
    }

    int prose(Block block) {
        return prose(block.firstLine(), block.endLine());
    }

    int prose() {
        return prose(0, size());
    }

    /// The lines that are kept, in page order.
    List<Integer> kept() {
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            if (isKept(i)) {
                kept.add(i);
            }
        }
        return kept;
    }

    List<Span> paragraphs() {
        return kept().stream().map(i -> clipped(page.lines().get(i).span())).toList();
    }

    void cutOverlong() {
        for (int i = size() - 1;
                i >= 0 && page.lines().get(i).span().start() >= MOST_LETTERS;
                i--) {
            cut(i, "overlong");
        }
    }

    private static Span clipped(Span line) {
        return new Span(line.start(), Math.min(line.end(), MOST_LETTERS));
    }

    /// The lines that are cut; neighbours with one reason are one cut.
    List<Cut> cuts() {
        List<Cut> cuts = new ArrayList<>();
        int i = 0;
        while (i < size()) {
            int end = i + 1;
            while (end < size() && reasons[end].equals(reasons[i])) {
                end++;
            }
            if (!isKept(i)) {
                Span first = page.lines().get(i).span();
                cuts.add(new Cut(first.cover(page.lines().get(end - 1).span()), reasons[i]));
            }
            i = end;
        }
        return cuts;
    }
}
