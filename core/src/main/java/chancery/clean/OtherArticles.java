package chancery.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Cuts the `article` elements of a page that are other stories or comments. One page, one thread.
final class OtherArticles {

    // Characters. A headline stands alone in its element on some pages; then the text is elsewhere.
    private static final int ALONE = 400;

    private final PageText page;
    private final Marks marks;
    private final int headline;

    OtherArticles(PageText page, Marks marks, int headline) {
        this.page = page;
        this.marks = marks;
        this.headline = headline;
    }

    void cutNested() {
        cutNested(page.root());
    }

    /// An article that stands within another one, of which more is text of its own, is another story
    /// or a comment. The entries of a live blog are more than what stands beside them.
    private void cutNested(Block block) {
        boolean holds = block.tag().equals("article");
        int nested = holds ? nested(block) : 0;
        boolean own = holds && nested > 0 && marks.prose(block) - nested > nested;
        for (Block child : block.children()) {
            if (own) {
                cutArticles(child);
            } else {
                cutNested(child);
            }
        }
    }

    private void cutArticles(Block block) {
        boolean holdsHeadline = block.firstLine() <= headline && headline < block.endLine();
        if (block.tag().equals("article") && !holdsHeadline) {
            marks.cut(block, "related");
        } else {
            block.children().forEach(this::cutArticles);
        }
    }

    /// Where the article with the headline has a text of its own, every other article of the page is
    /// another story.
    void cutBeside() {
        Optional<Block> own = headline < 0 ? Optional.empty() : article(page.lines().get(headline).block());
        if (own.isEmpty() || marks.prose(own.get()) < ALONE) {
            return;
        }
        List<Block> open = new ArrayList<>(List.of(page.root()));
        while (!open.isEmpty()) {
            Block block = open.removeLast();
            boolean around = block.firstLine() <= headline && headline < block.endLine();
            if (block.tag().equals("article") && !around) {
                marks.cut(block, "related");
            } else if (!block.equals(own.get())) {
                open.addAll(block.children());
            }
        }
    }

    private static Optional<Block> article(Block block) {
        Optional<Block> at = Optional.of(block);
        while (at.isPresent() && !at.get().tag().equals("article")) {
            at = at.get().parent();
        }
        return at;
    }

    /// How much running text stands in articles within a block.
    private int nested(Block block) {
        int prose = 0;
        for (Block child : block.children()) {
            prose += child.tag().equals("article") ? marks.prose(child) : nested(child);
        }
        return prose;
    }
}
