package chancery.merge;

import java.util.ArrayList;
import java.util.List;

/// The cells that a report stands in when all reports are merged at once: two reports can bear on
/// each other only if they share a cell.
///
/// A cell is a block and a stretch of 32 days, so that no cell grows with the length of the
/// archive.
public final class Cells {

    private static final int DAYS = 32;

    /// The widest gap that still links two dated reports.
    private static final int GAP = 3;

    /// Some years: a report that may mean any day would stand in every cell there could ever be.
    private static final long EVERYWHERE = 4 * 366L;

    private static final long ANY = Long.MIN_VALUE;

    private Cells() {}

    /// @param block of the report: see [Reach]
    /// @param stretch number of the stretch of days
    public record Cell(String block, long stretch) {

        @Override
        public String toString() {
            return block + " " + stretch;
        }
    }

    /// The cells of a report. One that stands in all cells of its blocks meets others of its kind
    /// in a cell of their own: see [#everywhere(ToldReport)].
    public static List<Cell> of(ToldReport told) {
        Reach reach = Reach.of(told);
        if (reach.days() > EVERYWHERE) {
            return reach.blocks().stream().map(block -> new Cell(block, ANY)).toList();
        }
        Reach wide = reach.anchored() ? reach.widened(GAP) : reach;
        List<Cell> cells = new ArrayList<>();
        for (String block : wide.blocks()) {
            for (long stretch = Math.floorDiv(wide.first(), DAYS);
                    stretch <= Math.floorDiv(wide.last(), DAYS);
                    stretch++) {
                cells.add(new Cell(block, stretch));
            }
        }
        return cells;
    }

    /// The blocks in all of whose cells the report stands, because it may mean any day; none for
    /// the others.
    public static List<String> everywhere(ToldReport told) {
        Reach reach = Reach.of(told);
        return reach.days() > EVERYWHERE ? reach.blocks() : List.of();
    }
}
