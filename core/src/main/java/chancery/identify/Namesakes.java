package chancery.identify;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// States that share their name with a part of another one: Georgia, which American pages mostly
/// mean the American state by.
final class Namesakes {

    private static final Set<String> OF_THE_COUNTRY =
            Set.of(
                    "tbilisi",
                    "georgian",
                    "georgians",
                    "caucasus",
                    "abkhazia",
                    "ossetia",
                    "batumi",
                    "moldova",
                    "armenia",
                    "azerbaijan");
    private static final Set<String> OF_THE_PART =
            Set.of("atlanta", "fulton", "savannah", "ossoff", "warnock", "kemp", "voters");

    private Namesakes() {}

    /// Codes of the states that the page does not speak of, although their name stands in it.
    ///
    /// @param home the state whose government's own site the page is from
    static Set<String> absent(List<Line> lines, Optional<String> home) {
        boolean named = says(lines, Set.of("georgia"));
        if (!named || says(lines, OF_THE_COUNTRY)) {
            return Set.of();
        }
        boolean american = home.filter("USA"::equals).isPresent() || says(lines, OF_THE_PART);
        return american ? Set.of("GEO") : Set.of();
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
