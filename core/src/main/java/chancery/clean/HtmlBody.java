package chancery.clean;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds the body of an HTML page: cuts what its names call furniture, goes down to the block that
/// holds the running text, and cuts what is left of lists, captions and tails in it.
///
/// One page, one thread.
final class HtmlBody {

    private static final Furniture FURNITURE = Furniture.TABLE;
    // Shares in percent, found on the dev pages: the F1 of the three sets moves by less than 0.003
    // from
    // 20 to 40 for the first, 25 to 50 for the second, 75 to 92 for the third.
    private static final int NAMED = 30;
    private static final int SCATTERED = 35;
    private static final int NEARLY_ALL = 85;
    private static final int COMMENTS = 90;
    private static final int LEVELS = 4;
    private static final int PAID = 250;
    private static final Set<String> STRONG = Set.of("comments", "consent");
    private static final Set<String> SURE =
            Set.of("comments", "caption", "promotion", "consent", "related");

    private final PageText page;
    private final List<Line> lines;
    private final Marks marks;
    private final Set<Rule> off;
    private final Map<String, Optional<String>> seen = new HashMap<>();

    /// The rules, in the order they are used; the documentation measures each.
    enum Rule {
        NAMED_BLOCK,
        PAID_TEXT,
        QUOTED_POST,
        STANDFIRST,
        DENSEST_BLOCK,
        LIKE_BLOCK,
        OTHER_ARTICLE,
        LABELLED_LINK,
        HEAD_LINE,
        LINKED_LINE,
        LINK_LIST,
        LINKED_HEADING,
        TAIL,
        FURNITURE_LINE,
        LONG_FURNITURE,
        CREDIT_LINE,
        TAIL_IN_BODY,
        REPEATED_LINE
    }

    private final int headline;

    private HtmlBody(PageText page, Optional<Integer> headline, Set<Rule> off) {
        this.headline = headline.orElse(-1);
        this.page = page;
        this.lines = page.lines();
        this.marks = new Marks(page);
        this.off = off;
    }

    static Marks find(PageText page, Optional<Integer> headline, Set<Rule> off) {
        HtmlBody body = new HtmlBody(page, headline, off);
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
        if (on(Rule.OTHER_ARTICLE)) {
            new OtherArticles(page, marks, headline).cut();
        }
        Block densest = body();
        new BodyLines(page, marks, densest, off).cut();
    }

    /// A block that its names call furniture, unless it holds much of the page's running text.
    private void cutNamedBlocks(Block block, int all) {
        for (Block child : block.children()) {
            Optional<String> reason = reason(child);
            boolean holdsHeadline = child.firstLine() <= headline && headline < child.endLine();
            if (reason.isPresent()
                    && !holdsHeadline
                    && marks.prose(child) * 100
                            < all * (isSure(child, reason.get()) ? COMMENTS : NAMED)) {
                marks.cut(child, reason.get());
            } else {
                cutNamedBlocks(child, all);
            }
        }
    }

    private static boolean isSure(Block block, String reason) {
        return STRONG.contains(reason) || block.tag().equals("figcaption");
    }

    private Optional<String> reason(Block block) {
        return FURNITURE.ofTag(block.tag()).or(() -> named(block, block.names()));
    }

    private Optional<String> named(Block block, String names) {
        return seen.computeIfAbsent(names, FURNITURE::ofNames)
                .filter(reason -> SURE.contains(reason) || !isRunningText(block))
                .filter(reason ->
                        !(on(Rule.QUOTED_POST) && marks.prose(block) > 0 && isQuotedPost(block)))
                .filter(reason ->
                        !(reason.equals("paywall") && on(Rule.PAID_TEXT) && isPaidText(block)));
    }

    /// A post that the article quotes, in a block named for sharing.
    private static boolean isQuotedPost(Block block) {
        if (block.tag().equals("blockquote")) {
            return true;
        }
        return block.children().size() == 1 && isQuotedPost(block.children().getFirst());
    }

    /// What stands behind a paywall is named for it and is the article, where the page has it.
    private boolean isPaidText(Block block) {
        return marks.prose(block) > PAID && words(block);
    }

    private boolean isRunningText(Block block) {
        return block.tag().equals("p") && marks.prose(block) > 100 && words(block);
    }

    /// The block that most of the running text stands near, with those of its neighbours that read
    /// like parts of it; the rest of the page is cut.
    private Block body() {
        if (!on(Rule.DENSEST_BLOCK)) {
            return page.root();
        }
        Block densest = densest();
        boolean[] inside = around(densest);
        if (on(Rule.LIKE_BLOCK)) {
            alike(inside, densest);
        }
        if (prose(inside) * 100 < marks.prose() * SCATTERED) {
            include(inside, common());
        }
        if (on(Rule.STANDFIRST)) {
            standfirst(inside);
        }
        for (int i = 0; i < inside.length; i++) {
            if (!inside[i]) {
                marks.cut(i, "outside");
            }
        }
        return densest;
    }

    /// Blocks anywhere on the page that have the names of the body found and stand in blocks of the
    /// same names: a body in parts.
    private void alike(boolean[] inside, Block densest) {
        String like = path(densest);
        if (like.isEmpty()) {
            return;
        }
        List<Block> open = new ArrayList<>(List.of(page.root()));
        while (!open.isEmpty()) {
            Block block = open.removeLast();
            if (path(block).equals(like) && marks.prose(block) > 80 && words(block)) {
                include(inside, block);
            } else {
                open.addAll(block.children());
            }
        }
    }

    /// The names of a block and of those around it; empty where it has none.
    private static String path(Block block) {
        StringBuilder path = new StringBuilder();
        Optional<Block> at = Optional.of(block);
        for (int up = 0; up < 3 && at.isPresent(); up++) {
            path.append(at.get().tag()).append('[').append(at.get().names()).append(']');
            at = at.get().parent();
        }
        return block.names().isEmpty() ? "" : path.toString();
    }

    private int prose(boolean[] inside) {
        int prose = 0;
        for (int i = 0; i < inside.length; i++) {
            prose += inside[i] && marks.isKept(i) ? lines.get(i).prose() : 0;
        }
        return prose;
    }

    private boolean[] around(Block densest) {
        boolean[] inside = new boolean[lines.size()];
        include(inside, densest);
        Block top = densest;
        Optional<Block> above = densest.parent();
        for (int up = 0; up < LEVELS && above.isPresent(); up++) {
            for (Block sibling : above.get().children()) {
                if (!sibling.equals(top) && belongs(sibling, top)) {
                    include(inside, sibling);
                }
            }
            top = above.get();
            above = top.parent();
        }
        headings(inside);
        return inside;
    }

    /// Headings between two parts of the body.
    private void headings(boolean[] inside) {
        int last = inside.length - 1;
        while (last >= 0 && !inside[last]) {
            last--;
        }
        boolean begun = false;
        for (int i = 0; i < last; i++) {
            begun |= inside[i];
            inside[i] |= begun && lines.get(i).block().isHeading();
        }
    }

    /// The smallest block that holds nearly all running text.
    private Block common() {
        Block at = page.root();
        while (true) {
            int here = marks.prose(at);
            Optional<Block> down = Optional.empty();
            for (Block child : at.children()) {
                if (child.endLine() - child.firstLine() > 1
                        && here > 0
                        && marks.prose(child) * 100 >= here * NEARLY_ALL) {
                    down = Optional.of(child);
                }
            }
            if (down.isEmpty()) {
                return at;
            }
            at = down.get();
        }
    }

    private static final Pattern STANDFIRST =
            Pattern.compile(
                    "(?<![a-z])(?:stand-?first|sub-?title|sub-?head(?:line)?|dek|deck|lead|lede|intro(?:duction)?|teaser-text|excerpt|summary|abstract|chapo|vorspann|sottotitolo|entradilla|bajada|copete|ingress|manchet|kicker-text|article-intro|description)(?![a-z])");

    /// Lines above the body in a block that is named for it.
    private void standfirst(boolean[] inside) {
        int first = 0;
        while (first < inside.length && !inside[first]) {
            first++;
        }
        for (int i = Math.max(0, first - 25); i < first; i++) {
            Line line = lines.get(i);
            if (marks.isKept(i)
                    && line.size() >= 40
                    && line.linkShare() < 0.3
                    && named(line.block())) {
                inside[i] = true;
            }
        }
    }

    private static boolean named(Block block) {
        Optional<Block> at = Optional.of(block);
        for (int up = 0; up < 2 && at.isPresent(); up++) {
            if (at.get().tag().equals("h1")) {
                return false;
            }
            if (STANDFIRST.matcher(at.get().names()).find()) {
                return true;
            }
            at = at.get().parent();
        }
        return false;
    }

    private static void include(boolean[] inside, Block block) {
        java.util.Arrays.fill(inside, block.firstLine(), block.endLine(), true);
    }

    /// Whether a neighbour is a further part of the body: of the same name, or mostly running text.
    private boolean belongs(Block block, Block like) {
        int prose = marks.prose(block);
        if (prose == 0) {
            return false;
        }
        boolean alike =
                block.tag().equals(like.tag())
                        && !block.names().isEmpty()
                        && block.names().equals(like.names());
        return (alike && words(block))
                || (prose > 80 && prose * 10 >= size(block) * 8 && words(block));
    }

    private boolean words(Block block) {
        return linked(block) * 4 < size(block);
    }

    private int size(Block block) {
        int size = 0;
        for (int i = block.firstLine(); i < block.endLine(); i++) {
            size += marks.isKept(i) ? lines.get(i).size() : 0;
        }
        return size;
    }

    private int linked(Block block) {
        int linked = 0;
        for (int i = block.firstLine(); i < block.endLine(); i++) {
            linked += marks.isKept(i) ? lines.get(i).linked() : 0;
        }
        return linked;
    }

    /// Each line of running text speaks for the block around it, and less for the blocks further
    /// out.
    private Block densest() {
        Map<Block, Double> votes = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            if (marks.isKept(i) && lines.get(i).prose() > 0) {
                vote(votes, lines.get(i));
            }
        }
        Block best = page.root();
        double most = 0;
        for (Map.Entry<Block, Double> vote : votes.entrySet()) {
            Block block = vote.getKey();
            double share = 1 - (double) linked(block) / Math.max(1, size(block));
            double value = vote.getValue() * share;
            if (value > most) {
                most = value;
                best = block;
            }
        }
        return best;
    }

    private static void vote(Map<Block, Double> votes, Line line) {
        double weight = 1 + Math.min(line.size() / 100.0, 3);
        Optional<Block> at = Optional.of(line.block());
        if (isParagraph(line.block())) {
            at = line.block().parent();
        }
        double share = 1;
        for (int up = 0; up < 4 && at.isPresent(); up++) {
            votes.merge(at.get(), weight * share, Double::sum);
            share = up == 0 ? 0.5 : share * 0.66;
            at = at.get().parent();
        }
    }

    private static boolean isParagraph(Block block) {
        return block.endLine() - block.firstLine() == 1
                || block.tag().equals("p")
                || block.tag().equals("li");
    }
}
