package chancery.clean;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Cleans the text of a feed item or a document of JSON Lines, which comes without its page: all of
/// it is the article but the buttons at its end, lists of links, captions and repetitions.
final class ItemBody {

    private static final Furniture FURNITURE = Furniture.TABLE;

    private ItemBody() {}

    static Marks find(PageText page) {
        Marks marks = new Marks(page);
        List<Line> lines = page.lines();
        Set<String> told = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            Optional<String> tag = FURNITURE.ofTag(line.block().tag());
            if (tag.isPresent()) {
                marks.cut(i, tag.get());
            } else if (isLink(line) || FURNITURE.opensTail(line.text())) {
                marks.cut(i, "related");
            } else if (isMark(line.text())) {
                marks.cut(i, "mark");
            } else if (!told.add(line.text())) {
                marks.cut(i, "repeated");
            } else {
                int at = i;
                FURNITURE.ofButton(line.text()).ifPresent(reason -> marks.cut(at, reason));
            }
        }
        return marks;
    }

    /// A line that is nothing but a link, or a point of a list that is mostly one.
    private static boolean isLink(Line line) {
        return line.linkShare() > 0.9 || (line.linkShare() > 0.3 && line.block().isWithin("li"));
    }

    /// Signs that part or end a text: "###", "---", "* * *".
    private static boolean isMark(String text) {
        return text.chars().noneMatch(Character::isLetterOrDigit);
    }
}
