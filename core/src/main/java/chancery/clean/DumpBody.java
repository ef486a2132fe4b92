package chancery.clean;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Finds the body of a plain-text dump of a page: the run of lines that reads most like an article,
/// less the furniture inside it.
///
/// One page, one thread.
final class DumpBody {

    private static final Furniture FURNITURE = Furniture.TABLE;
    // What a line counts for that is no running text: three menu lines weigh as much as one short
    // sentence, so a long run of them ends the article and a sub-heading does not.
    private static final int SHORT = -25;
    private static final int LONGEST = 400;
    private static final int READ = 300;
    // In percent: from 50 to 80 the F1 of the dumps moves by 0.001.
    private static final int MOST = 70;

    private final List<Line> lines;
    private final Marks marks;
    private int from;
    private int end;

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
        cutGlued();
        cutComments();
        bestRun();
        startBehindHead();
        endBeforeTail();
        marks.cut(0, from, "outside");
        marks.cut(end, lines.size(), "outside");
        cutTeaser();
        cutInside();
    }

    /// From the heading of the readers' comments on, where there is running text before it.
    private void cutComments() {
        int before = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (before > READ && FURNITURE.opensComments(lines.get(i).text())) {
                marks.cut(i, lines.size(), "comments");
                return;
            }
            before += Math.max(0, score(lines.get(i)));
        }
    }

    /// A heading of other stories ends the run, where most of it is before.
    private void endBeforeTail() {
        int[] before = sums();
        int all = before[end] - before[from];
        for (int i = from; i < end; i++) {
            boolean most = (before[i] - before[from]) * 100 > all * MOST;
            if (most && FURNITURE.opensTail(lines.get(i).text())) {
                end = i;
                return;
            }
        }
    }

    /// The run of lines with the greatest sum of scores.
    private void bestRun() {
        int best = 0;
        int sum = 0;
        int start = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (sum <= 0) {
                sum = 0;
                start = i;
            }
            sum += marks.isKept(i) ? score(lines.get(i)) : 0;
            if (sum > best) {
                best = sum;
                from = start;
                end = i + 1;
            }
        }
    }

    private static int score(Line line) {
        if (isBullet(line) || isFurniture(line)) {
            return SHORT;
        }
        boolean ends = line.endsSentence();
        if (line.size() < 40 || (!ends && line.size() < 160)) {
            return ends && line.size() >= 20 ? 0 : SHORT;
        }
        return Math.min(line.size(), LONGEST) / (ends ? 1 : 2);
    }

    private static boolean isFurniture(Line line) {
        return line.size() < 200 && FURNITURE.ofLine(line.text()).isPresent();
    }

    private static boolean isBullet(Line line) {
        String text = line.text();
        boolean mark = "•*-–·▪►»>|".indexOf(text.charAt(0)) >= 0;
        return (mark && !line.endsSentence()) || (text.startsWith("- ") && line.size() < 160);
    }

    /// A line that holds a whole other line of running text, with the words of a button or a search
    /// box run into it.
    private void cutGlued() {
        for (int i = 0; i < lines.size(); i++) {
            String text = lines.get(i).text();
            for (int k = Math.max(0, i - 3); k < Math.min(lines.size(), i + 6); k++) {
                String other = lines.get(k).text();
                if (other.length() >= 60
                        && other.length() < text.length()
                        && text.endsWith(other)) {
                    marks.cut(i, "repeated-standfirst");
                }
            }
        }
    }

    /// Where a line of the page's head (author, day) stands in the first third of the run, what is
    /// before it is a ticker or the end of another story.
    private void startBehindHead() {
        int[] before = sums();
        int first = from;
        for (int i = from; i < end; i++) {
            if (isHead(lines.get(i))
                    && (before[i] - before[first]) * 3 < before[end] - before[first]) {
                first = i + 1;
            }
        }
        from = first;
    }

    /// How much running text stands before each line: kept once, for a page may have a million.
    private int[] sums() {
        int[] sums = new int[lines.size() + 1];
        for (int i = 0; i < lines.size(); i++) {
            sums[i + 1] = sums[i] + Math.max(0, marks.isKept(i) ? score(lines.get(i)) : 0);
        }
        return sums;
    }

    /// A short line that is little more than a day or a byline.
    static boolean isHead(Line line) {
        String text = line.text();
        if (text.length() > 60 || line.endsSentence()) {
            return false;
        }
        return DayReader.all(text, false).stream()
                .anyMatch(day -> day.span().length() * 3 > text.length());
    }

    private void cutInside() {
        boolean related = false;
        Set<String> told = new HashSet<>();
        for (int i = from; i < end; i++) {
            Line line = lines.get(i);
            if (FURNITURE.opensTail(line.text())) {
                related = true;
            } else if (line.endsSentence() && line.size() >= 60 && !isBullet(line)) {
                related = false;
            }
            if (related) {
                marks.cut(i, "related");
            } else if (isFurniture(line)) {
                marks.cut(i, FURNITURE.ofLine(line.text()).orElseThrow());
            } else if (line.size() > 30 && !told.add(line.text())) {
                marks.cut(i, "repeated-standfirst");
            } else if (line.size() < 80 && !line.endsSentence() && !isSubheading(i)) {
                marks.cut(i, "loose-line");
            }
        }
    }

    /// A short line between two of running text.
    private boolean isSubheading(int i) {
        return i > from
                && i + 1 < end
                && !isBullet(lines.get(i))
                && lines.get(i - 1).prose() > 0
                && lines.get(i + 1).prose() > 0;
    }

    /// The teaser of another story glued to the end: a headline, and a sentence or two that say it
    /// again.
    private void cutTeaser() {
        List<Integer> kept = marks.kept();
        for (int back = 2; back <= 3 && back < kept.size() - 1; back++) {
            Line title = lines.get(kept.get(kept.size() - back));
            Line first = lines.get(kept.get(kept.size() - back + 1));
            if (!title.endsSentence()
                    && title.size() < 160
                    && repeats(title.text(), first.text())) {
                for (int k = kept.size() - back; k < kept.size(); k++) {
                    marks.cut(kept.get(k), "teaser");
                }
                return;
            }
        }
    }

    /// Whether more than half of the longer words of a headline come again in a sentence.
    private static boolean repeats(String title, String sentence) {
        Set<String> words = Set.copyOf(words(sentence));
        List<String> asked = words(title);
        long again = asked.stream().filter(words::contains).count();
        return asked.size() >= 4 && again * 2 > asked.size();
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
            if (word.length() > 3) {
                words.add(word.substring(0, Math.min(6, word.length())));
            }
        }
        return words;
    }
}
