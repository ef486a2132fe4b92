package chancery.clean;

import java.util.List;

/// A page text in lines, with the tree of blocks they stand in.
record PageText(String text, List<Line> lines, Block root) {

    PageText {
        lines = List.copyOf(lines);
    }
}
