package chancery.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// States that share their name with a part of another one, and the words that tell which of the
/// two a page means: `namesakes.tsv`.
public final class NamesakeTable {

    /// A name of two.
    ///
    /// @param code the state so called
    /// @param name the name, folded
    /// @param home the state that the part belongs to
    /// @param ofTheState folded words that only stand on pages about the state
    /// @param ofThePart folded words that only stand on pages about the part
    public record Namesake(
            String code, String name, String home, Set<String> ofTheState, Set<String> ofThePart) {}

    private final List<Namesake> rows = new ArrayList<>();

    NamesakeTable() {
        Rows.read(
                "namesakes.tsv",
                row ->
                        rows.add(
                                new Namesake(
                                        row.at(0),
                                        row.at(1),
                                        row.at(2),
                                        Set.copyOf(row.list(3)),
                                        Set.copyOf(row.list(4)))));
    }

    public List<Namesake> all() {
        return List.copyOf(rows);
    }
}
