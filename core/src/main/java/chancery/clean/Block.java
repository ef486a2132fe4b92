package chancery.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A block of a page: an element that begins and ends lines, with the lines it holds.
///
/// Blocks know their lines by number, so that asking how much text a block holds costs nothing. One
/// thread builds the tree; it is not changed afterwards.
final class Block {

    private final Optional<Block> parent;
    private final String tag;
    private final String names;
    private final int firstLine;
    private int endLine;
    private final List<Block> children = new ArrayList<>();

    private Block(Optional<Block> parent, String tag, String names, int firstLine) {
        this.parent = parent;
        this.tag = tag;
        this.names = names;
        this.firstLine = firstLine;
    }

    static Block root() {
        return new Block(Optional.empty(), "body", "", 0);
    }

    Block child(String tag, String names, int firstLine) {
        Block child = new Block(Optional.of(this), tag, names.toLowerCase(Locale.ROOT), firstLine);
        children.add(child);
        return child;
    }

    void end(int line) {
        endLine = line;
    }

    Optional<Block> parent() {
        return parent;
    }

    String tag() {
        return tag;
    }

    /// Class, id, role and the like, in lower case, parted by spaces.
    String names() {
        return names;
    }

    int firstLine() {
        return firstLine;
    }

    int endLine() {
        return endLine;
    }

    List<Block> children() {
        return children;
    }

    boolean isHeading() {
        return tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1));
    }

    /// Whether it is, or stands in, a block with that tag.
    boolean isWithin(String ancestor) {
        Optional<Block> at = Optional.of(this);
        while (at.isPresent()) {
            if (at.get().tag.equals(ancestor)) {
                return true;
            }
            at = at.get().parent;
        }
        return false;
    }
}
