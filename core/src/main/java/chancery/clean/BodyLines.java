package chancery.clean;

import chancery.clean.HtmlBody.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Cuts the lines inside the body of a page that are none of it. One page, one thread.
final class BodyLines {

    private static final Furniture FURNITURE = Furniture.TABLE;
    private static final Pattern CREDIT =
            Pattern.compile(
                    "\\(?\\b(?:Credit|Photo|Image|Photograph|Picture|Foto|Bild)s?(?: credit)?(?: by |: ?)[^.:]{2,60}\\)?$");

    private static final int CREDITED = 85;

    private final PageText page;
    private final List<Line> lines;
    private final Marks marks;
    private final Block densest;
    private final Set<Rule> off;

    /// @param densest the block that most running text stands in
    BodyLines(PageText page, Marks marks, Block densest, Set<Rule> off) {
        this.page = page;
        this.lines = page.lines();
        this.marks = marks;
        this.densest = densest;
        this.off = off;
    }

    private boolean on(Rule rule) {
        return !off.contains(rule);
    }

    void cut() {
        if (on(Rule.HEAD_LINE)) {
            cutHead();
        }
        if (on(Rule.TAIL)) {
            cutTail(page.root());
        }
        for (int i : marks.kept()) {
            cutLine(i);
        }
        if (on(Rule.REPEATED_LINE)) {
            cutRepeated();
        }
    }

    /// The day and the author above the first paragraph.
    private void cutHead() {
        List<Integer> kept = marks.kept();
        for (int i : kept.subList(0, Math.min(3, kept.size()))) {
            if (DumpBody.isHead(lines.get(i))) {
                marks.cut(i, "byline");
            }
        }
    }

    /// A paragraph that stands beside those of the body and is no card of another story.
    private boolean isParagraphOfBody(int i) {
        Line line = lines.get(i);
        return line.block().tag().equals("p")
                && line.prose() > 0
                && line.linkShare() < 0.2
                && line.block().parent().filter(densest::equals).isPresent();
    }

    private void cutLine(int i) {
        Line line = lines.get(i);
        if (on(Rule.LINKED_LINE)
                && line.linkShare() > 0.8
                && line.size() < 150
                && !(on(Rule.LINKED_HEADING) && isLinkedHeading(i))) {
            marks.cut(i, "links");
        }
        if (on(Rule.LONG_FURNITURE)) {
            FURNITURE.ofLongLine(line.text()).ifPresent(reason -> marks.cut(i, reason));
        }
        if (on(Rule.CREDIT_LINE) && isCredited(line)) {
            marks.cut(i, "caption");
        }
        if (on(Rule.LINK_LIST) && isLinkList(line)) {
            marks.cut(i, "links");
        }
        if (on(Rule.LABELLED_LINK) && isLabelledLink(line)) {
            marks.cut(i, "links");
        }
        if (on(Rule.FURNITURE_LINE) && line.size() < (line.endsSentence() ? 140 : 200)) {
            FURNITURE.ofLine(line.text()).ifPresent(reason -> marks.cut(i, reason));
        }
    }

    /// "Buyer's guide: MacBook", where the latter is a link.
    private static boolean isLabelledLink(Line line) {
        int colon = line.text().indexOf(": ");
        return colon > 2
                && colon < 30
                && line.size() < 90
                && !line.endsSentence()
                && line.linked() >= line.text().length() - colon - 3;
    }

    /// Three or more short links and little else.
    private static boolean isLinkList(Line line) {
        return line.links() >= 3 && line.linkShare() > 0.7 && line.linked() < line.links() * 60;
    }

    /// A heading of the body that is a link: running text beside it follows.
    private boolean isLinkedHeading(int i) {
        Block block = lines.get(i).block();
        Optional<Block> beside = block.parent();
        boolean heads = block.isHeading() && beside.filter(densest::equals).isPresent();
        for (int next = i + 1; heads && next < Math.min(i + 3, lines.size()); next++) {
            Line line = lines.get(next);
            if (marks.isKept(next) && line.prose() > 0 && line.block().parent().equals(beside)) {
                return true;
            }
        }
        return false;
    }

    /// The words under a picture end with whose picture it is.
    private static boolean isCredited(Line line) {
        String text = line.text();
        return line.size() < 400
                && CREDIT.matcher(text.substring(Math.max(0, text.length() - CREDITED))).find();
    }

    /// From a line that opens a list of other stories to the end, where little running text
    /// follows.
    private void cutTail(Block body) {
        int before = 0;
        int all = marks.prose(body);
        for (int i = body.firstLine(); i < body.endLine(); i++) {
            Line line = lines.get(i);
            if (marks.isKept(i) && FURNITURE.opensTail(line.text()) && before * 100 > all * 85) {
                for (int k = i; k < body.endLine(); k++) {
                    if (!(on(Rule.TAIL_IN_BODY) && k > i && isParagraphOfBody(k))) {
                        marks.cut(k, "related");
                    }
                }
                return;
            }
            before += marks.isKept(i) ? line.prose() : 0;
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
}
