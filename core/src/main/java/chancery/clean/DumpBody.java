package chancery.clean;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds the body of a plain-text dump of a page: the run of lines that reads most like an article,
/// less the furniture inside it.
///
/// One page, one thread.
final class DumpBody {

    private static final Furniture FURNITURE = Furniture.TABLE;
    // What a line counts for that is no running text, so that about three menu lines weigh as much
    // as one short sentence. Long runs of them end the article.
    private static final int SHORT = -25;

    private final List<Line> lines;
    private final Marks marks;

    private DumpBody(PageText page) {
        this.lines = page.lines();
        this.marks = new Marks(page);
    }

    static Marks find(PageText page) {
        DumpBody body = new DumpBody(page);
        body.run();
        return body.marks;
    }

    private void run() {
        int[] scores = new int[lines.size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = score(lines.get(i));
        }
        int from = 0;
        int best = 0;
        int bestFrom = 0;
        int bestEnd = 0;
        int sum = 0;
        for (int i = 0; i < scores.length; i++) {
            if (sum <= 0) {
                sum = 0;
                from = i;
            }
            sum += scores[i];
            if (sum > best) {
                best = sum;
                bestFrom = from;
                bestEnd = i + 1;
            }
        }
        marks.cut(0, bestFrom, "outside");
        marks.cut(bestEnd, lines.size(), "outside");
        cutInside(bestFrom, bestEnd);
    }

    private int score(Line line) {
        if (FURNITURE.ofLine(line.text()).isPresent() && line.size() < 200) {
            return SHORT;
        }
        boolean ends = line.endsSentence();
        if (line.size() < 40 || (!ends && line.size() < 160)) {
            return ends && line.size() >= 20 ? 0 : SHORT;
        }
        return Math.min(line.size(), 400) / (ends ? 1 : 2);
    }

    private void cutInside(int from, int end) {
        boolean related = false;
        Set<String> told = new HashSet<>();
        for (int i = from; i < end; i++) {
            Line line = lines.get(i);
            Optional<String> reason = FURNITURE.ofLine(line.text());
            if (FURNITURE.opensTail(line.text())) {
                related = true;
            } else if (line.endsSentence() && line.size() >= 60) {
                related = false;
            }
            if (related) {
                marks.cut(i, "related");
            } else if (reason.isPresent() && line.size() < 200) {
                marks.cut(i, reason.get());
            } else if (line.size() > 30 && !told.add(line.text())) {
                marks.cut(i, "repeated");
            } else if (line.size() < 80 && !line.endsSentence()) {
                marks.cut(i, "loose-line");
            }
        }
    }
}
