package chancery.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Cuts the `article` elements of a page that are other stories. One page, one thread.
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

    /// Where the article with the headline has a text of its own, every other article of the page
    /// is another story.
    void cut() {
        Optional<Block> own =
                headline < 0 ? Optional.empty() : article(page.lines().get(headline).block());
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
}
