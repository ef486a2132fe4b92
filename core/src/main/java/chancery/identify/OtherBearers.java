package chancery.identify;

import chancery.reference.Folding;
import chancery.reference.Person;
import chancery.reference.Wording;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The names in full on a page of people whom no table knows: where a page tells of a Mengyao Wu,
/// its "Wu" is no minister of that surname. Used by one thread, for one page.
final class OtherBearers {

    /// Words of a name, at most.
    private static final int LONGEST = 3;

    private final Map<String, Set<String>> givenNames = new HashMap<>();

    OtherBearers(List<Line> lines, List<Pieces> pieces) {
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isTitleCase() && !lines.get(i).isUpperCase()) {
                read(lines.get(i), pieces.get(i));
            }
        }
    }

    private void read(Line line, Pieces pieces) {
        for (int i = 1; i < line.size(); i++) {
            if (isName(line, i)
                    && isName(line, i - 1)
                    && !line.words().isJoinedToNext(i - 1)
                    && isUnknown(line, pieces, i - 1)
                    && isNameAlone(line, i)) {
                givenNames
                        .computeIfAbsent(Folding.word(line.folded(i)), _ -> new HashSet<>(2))
                        .add(Folding.word(line.folded(i - 1)));
            }
        }
    }

    /// Not the end of a headline that ran into the text: "The Morning Letter Macron".
    private static boolean isNameAlone(Line line, int last) {
        int from = last;
        while (from > 0 && last - from <= LONGEST && line.isCapital(from - 1)) {
            from--;
        }
        return last - from < LONGEST;
    }

    private static boolean isName(Line line, int i) {
        return line.isCapital(i)
                && !line.isMark(i)
                && line.tag(i).startsWith("NNP")
                && line.folded(i).length() > 1
                && !line.isOne(i, WordLists.NEVER_NAMES);
    }

    private static boolean isUnknown(Line line, Pieces pieces, int i) {
        return pieces.role(i).isEmpty()
                && pieces.state(i).isEmpty()
                && pieces.place(i).isEmpty()
                && pieces.person(i).isEmpty()
                && !line.isOne(i, WordLists.HONORIFICS);
    }

    /// Whether the page gives the surname to someone with another given name.
    boolean isAnother(String surname, Person person) {
        Set<String> given = givenNames.getOrDefault(surname, Set.of());
        Wording name = Wording.of(person.name());
        for (int i = 0; i < name.size(); i++) {
            if (given.contains(Folding.word(name.folded(i)))) {
                return false;
            }
        }
        return !given.isEmpty();
    }
}
