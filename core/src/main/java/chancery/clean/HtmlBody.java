package chancery.clean;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds the body of an HTML page: cuts what its names call furniture, goes down to the block that
/// holds the running text, and cuts what is left of lists, captions and tails in it.
///
/// One page, one thread.
final class HtmlBody {

    private static final Furniture FURNITURE = Furniture.TABLE;

    private final PageText page;
    private final List<Line> lines;
    private final Marks marks;
    private final Set<Rule> off;
    private final Map<String, Optional<String>> seen = new HashMap<>();

    /// The rules, in the order they are used; the documentation measures each.
    enum Rule {
        NAMED_BLOCK,
        BODY_NAME,
        DENSEST_BLOCK,
        LINKED_LINE,
        TAIL,
        FURNITURE_LINE,
        REPEATED_LINE,
        TITLE_LINE,
        LEAD_IN,
        LOOSE_END
    }

    private HtmlBody(PageText page, Set<Rule> off) {
        this.page = page;
        this.lines = page.lines();
        this.marks = new Marks(page);
        this.off = off;
    }

    static Marks find(PageText page, Set<Rule> off) {
        HtmlBody body = new HtmlBody(page, off);
        body.run();
        return body.marks;
    }

    private boolean on(Rule rule) {
        return !off.contains(rule);
    }

    private void run() {
        int all = marks.prose();
        if (on(Rule.NAMED_BLOCK)) {
            cutNamedBlocks(page.root(), all);
        }
        Block body = body();
        marks.cut(0, body.firstLine(), "outside");
        marks.cut(body.endLine(), lines.size(), "outside");
        if (on(Rule.TAIL)) {
            cutTail(body);
        }
        for (int i = body.firstLine(); i < body.endLine(); i++) {
            if (marks.isKept(i)) {
                cutLine(i);
            }
        }
        if (on(Rule.REPEATED_LINE)) {
            cutRepeated();
        }
        if (on(Rule.LOOSE_END)) {
            cutLooseEnds();
        }
    }

    /// A block that its names call furniture, unless it holds much of the page's running text.
    private void cutNamedBlocks(Block block, int all) {
        for (Block child : block.children()) {
            Optional<String> reason = reason(child);
            if (reason.isPresent() && marks.prose(child) * 10 < all * 3) {
                marks.cut(child, reason.get());
            } else {
                cutNamedBlocks(child, all);
            }
        }
    }

    private Optional<String> reason(Block block) {
        return FURNITURE
                .ofTag(block.tag())
                .or(() -> seen.computeIfAbsent(block.names(), FURNITURE::ofNames));
    }

    private Block body() {
        Block at = page.root();
        if (!on(Rule.DENSEST_BLOCK)) {
            return at;
        }
        while (true) {
            int here = marks.prose(at);
            Optional<Block> down = Optional.empty();
            for (Block child : at.children()) {
                if (child.endLine() - child.firstLine() > 1
                        && marks.prose(child) * 100 >= here * 85
                        && here > 0) {
                    down = Optional.of(child);
                }
            }
            if (down.isEmpty()) {
                return at;
            }
            at = down.get();
        }
    }

    /// From a line that opens a list of other stories to the end, where little running text
    /// follows.
    private void cutTail(Block body) {
        int before = 0;
        int all = marks.prose(body);
        for (int i = body.firstLine(); i < body.endLine(); i++) {
            Line line = lines.get(i);
            if (marks.isKept(i) && FURNITURE.opensTail(line.text()) && before * 2 > all) {
                marks.cut(i, body.endLine(), "related");
                return;
            }
            before += marks.isKept(i) ? line.prose() : 0;
        }
    }

    private void cutLine(int i) {
        Line line = lines.get(i);
        if (on(Rule.LINKED_LINE) && line.linkShare() > 0.8 && (line.size() < 150)) {
            marks.cut(i, "links");
        }
        if (on(Rule.FURNITURE_LINE) && line.size() < 200) {
            FURNITURE.ofLine(line.text()).ifPresent(reason -> marks.cut(i, reason));
        }
    }

    private void cutRepeated() {
        Set<String> told = new HashSet<>();
        for (int i : marks.kept()) {
            String text = lines.get(i).text();
            if (text.length() > 30 && !told.add(text)) {
                marks.cut(i, "repeated");
            }
        }
    }

    /// Short lines before the first and behind the last running text.
    private void cutLooseEnds() {
        List<Integer> kept = marks.kept();
        int first = 0;
        while (first < kept.size() && lines.get(kept.get(first)).prose() == 0) {
            first++;
        }
        int last = kept.size();
        while (last > first && lines.get(kept.get(last - 1)).prose() == 0) {
            last--;
        }
        for (int k = 0; k < kept.size(); k++) {
            if (k < first || k >= last) {
                marks.cut(kept.get(k), "loose-end");
            }
        }
    }
}
