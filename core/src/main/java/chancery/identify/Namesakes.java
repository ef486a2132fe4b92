package chancery.identify;

import chancery.reference.NamesakeTable;
import chancery.reference.NamesakeTable.Namesake;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// States that share their name with a part of another one: Georgia, which American pages mostly
/// mean the American state by.
final class Namesakes {

    private Namesakes() {}

    /// Codes of the states that the page does not speak of, although their name stands in it.
    ///
    /// @param home the state whose government's own site the page is from
    static Set<String> absent(NamesakeTable table, List<Line> lines, Optional<String> home) {
        return table.all().stream()
                .filter(namesake -> meansPart(namesake, lines, home))
                .map(Namesake::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean meansPart(Namesake namesake, List<Line> lines, Optional<String> home) {
        return says(lines, Set.of(namesake.name()))
                && !says(lines, namesake.ofTheState())
                && (home.filter(namesake.home()::equals).isPresent()
                        || says(lines, namesake.ofThePart()));
    }

    private static boolean says(List<Line> lines, Set<String> words) {
        return lines.stream()
                .anyMatch(line -> {
                    for (int i = 0; i < line.size(); i++) {
                        if (line.isOne(i, words)) {
                            return true;
                        }
                    }
                    return false;
                });
    }
}
