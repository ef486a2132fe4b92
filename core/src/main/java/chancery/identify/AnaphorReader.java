package chancery.identify;

import chancery.identify.Draft.Sort;
import java.util.Optional;
import java.util.Set;

/// Reads the words that stand for actors spoken of before: pronouns, and phrases such as "the two
/// leaders" and "both sides".
final class AnaphorReader {

    private static final Set<String> THE = Set.of("the", "these", "those");
    private static final Set<String> NUMBERS = Set.of("two", "three", "four");

    /// Nouns that mean two also without a number.
    private static final Set<String> TWO_BY_THEMSELVES =
            Set.of("sides", "leaders", "pair", "duo", "parties");

    /// Words between a number and its noun: "the two top diplomats".
    private static final int REACH = 2;

    private final Line line;
    private final Pieces pieces;

    AnaphorReader(Line line, Pieces pieces) {
        this.line = line;
        this.pieces = pieces;
    }

    /// "the two leaders", "both sides", "the pair", "the two".
    Optional<Draft> phrase(int at) {
        boolean both = line.is(at, "both");
        if (!both && !line.isOne(at, THE)) {
            return Optional.empty();
        }
        boolean number = line.isOne(at + 1, NUMBERS);
        int from = number ? at + 2 : at + 1;
        int reach = number || both ? REACH : 0;
        for (int p = from; p <= from + reach && p < line.size(); p++) {
            if (isNoun(p, number, both) && !line.is(p + 1, "of") && !line.is(p + 1, "from")) {
                return Optional.of(pair(at, p + 1, WordLists.PAIR_PEOPLE.contains(line.folded(p))));
            }
            if (line.isMark(p) || pieces.state(p).isPresent() || pieces.stateGroup(p).isPresent()) {
                break;
            }
        }
        boolean bare = number && !both && (line.isMark(from) || line.isVerb(from));
        return bare ? Optional.of(pair(at, from, true)) : Optional.empty();
    }

    private boolean isNoun(int at, boolean number, boolean both) {
        String noun = line.folded(at);
        return (WordLists.PAIR_PEOPLE.contains(noun) || WordLists.PAIR_STATES.contains(noun))
                && (number || both || TWO_BY_THEMSELVES.contains(noun));
    }

    private Draft pair(int from, int to, boolean people) {
        Draft draft = new Draft(line, from);
        draft.sort = Sort.PAIR;
        draft.person = people;
        draft.count = line.is(from + 1, "three") ? 3 : line.is(from + 1, "four") ? 4 : 2;
        return draft.endingAt(to);
    }

    /// he, his, they.
    Optional<Draft> pronoun(int at) {
        String word = line.folded(at);
        boolean possessive = WordLists.OF_PERSONS.contains(word);
        if (!possessive && !WordLists.PERSONAL.contains(word)) {
            return Optional.empty();
        }
        if (line.isCapital(at) && line.words().isUpper(at) && !line.isUpperCase()) {
            return Optional.empty();
        }
        boolean object = word.equals("her") && line.tag(at).equals("PRP");
        Draft draft = new Draft(line, at);
        draft.sort = Sort.PRONOUN;
        draft.possessive = possessive && !object;
        draft.male = word.startsWith("h") && !word.startsWith("her");
        draft.female = word.equals("she") || word.equals("her");
        draft.count = word.startsWith("the") ? 2 : 1;
        draft.to = at + 1;
        return Optional.of(draft);
    }
}
