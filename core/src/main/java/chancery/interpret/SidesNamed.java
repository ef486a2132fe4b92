package chancery.interpret;

import chancery.detect.Sentence;
import chancery.reference.Location;
import chancery.reference.Person;
import chancery.reference.Reference;
import chancery.reference.Wording;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which sides the sentences of a page may bring in: states by name, by a place, by a person whom
/// the tables know; and offices. Looks at a sentence when it is first asked for. Belongs to one
/// thread.
final class SidesNamed {

    /// What one sentence names.
    ///
    /// @param states codes of states and bodies
    /// @param office whether it names an office of whatever state
    record Named(Set<String> states, boolean office) {

        boolean isEmpty() {
            return states.isEmpty() && !office;
        }
    }

    // A town with a name like a given name or a common word counts only where a place is expected.
    private static final Set<String> BEFORE_PLACE =
            Set.of(
                    "in",
                    "to",
                    "at",
                    "from",
                    "near",
                    "via",
                    "for",
                    "visit",
                    "visits",
                    "visited",
                    "visiting",
                    "outside",
                    "leaves",
                    "left",
                    "through");

    // An item of so few sentences may call everyone by surname alone; a longer page gives its
    // people
    // their full names or offices once.
    private static final int SHORT = 8;

    private final Reference reference;
    private final List<Sentence> sentences;
    private final @Nullable Named[] read;

    SidesNamed(Reference reference, List<Sentence> sentences) {
        this.reference = reference;
        this.sentences = sentences;
        this.read = new @Nullable Named[sentences.size()];
    }

    int size() {
        return read.length;
    }

    Named in(int sentence) {
        Named known = read[sentence];
        if (known == null) {
            known = new Reader(sentences.get(sentence), sentence == 0).read();
            read[sentence] = known;
        }
        return known;
    }

    /// Reads one sentence.
    private final class Reader {

        private final Wording words;
        private final int[] numbers;
        private final boolean first;
        private final Set<String> states = new HashSet<>();
        private boolean office;

        Reader(Sentence sentence, boolean first) {
            this.words = Wording.of(sentence.text());
            this.numbers = reference.vocabulary().numbers(words);
            this.first = first;
        }

        Named read() {
            for (int i = 0; i < numbers.length; i++) {
                if (numbers[i] >= 0) {
                    read(i);
                }
            }
            return new Named(states, office);
        }

        private void read(int at) {
            reference
                    .states()
                    .words()
                    .match(words, numbers, at, (word, _) -> states.add(word.state().code()));
            reference.roles().phrases().match(words, numbers, at, (_, _) -> office = true);
            if (words.isCapital(at)) {
                reference.names().full().match(words, numbers, at, (who, _) -> add(who));
                reference
                        .locations()
                        .phrases()
                        .match(words, numbers, at, (place, _) -> add(place, at));
                if (first || read.length <= SHORT) {
                    reference.names().bySurname(words.folded(at)).forEach(this::add);
                }
            }
        }

        private void add(Person person) {
            reference.tenures().of(person).forEach(tenure -> states.add(tenure.state()));
        }

        private void add(Location place, int at) {
            boolean known =
                    place.rank() == Location.Rank.CAPITAL || place.rank() == Location.Rank.KNOWN;
            if (first || known || at > 0 && BEFORE_PLACE.contains(words.folded(at - 1))) {
                place.state().ifPresent(states::add);
            }
        }
    }
}
