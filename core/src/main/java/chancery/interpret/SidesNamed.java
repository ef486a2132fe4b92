package chancery.interpret;

import chancery.detect.Sentence;
import chancery.reference.Location;
import chancery.reference.LocationTable;
import chancery.reference.Person;
import chancery.reference.Reference;
import chancery.reference.StateGroupTable.StateGroup;
import chancery.reference.StateTable;
import chancery.reference.Wording;
import java.util.ArrayList;
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
    /// @param actor whether it names somebody who can act: a state, a known person, an office of
    ///   whatever state; a place alone is none
    record Named(Set<String> states, boolean actor) {

        boolean isEmpty() {
            return states.isEmpty() && !actor;
        }
    }

    // The headline and the first sentence call people by surnames that the rest may explain; an
    // item of so few sentences may call everyone so.
    private static final int LEAD = 2;
    private static final int SHORT = 8;
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

    // Families and towns are called so too.
    private static final Set<String> DAYS =
            Set.of(
                    "monday",
                    "tuesday",
                    "wednesday",
                    "thursday",
                    "friday",
                    "saturday",
                    "sunday",
                    "january",
                    "february",
                    "march",
                    "april",
                    "may",
                    "june",
                    "july",
                    "august",
                    "september",
                    "october",
                    "november",
                    "december");

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
            known = new Reader(sentences.get(sentence), sentence < LEAD).read();
            read[sentence] = known;
        }
        return known;
    }

    /// Reads one sentence.
    private final class Reader {

        private final Wording words;
        private final int[] numbers;
        private final boolean lead;
        private final Set<String> states = new HashSet<>();
        private boolean actor;

        Reader(Sentence sentence, boolean lead) {
            this.words = Wording.of(sentence.text());
            this.numbers = reference.vocabulary().numbers(words);
            this.lead = lead;
        }

        Named read() {
            for (int i = 0; i < numbers.length; i++) {
                if (numbers[i] >= 0) {
                    read(i);
                }
            }
            return new Named(states, actor);
        }

        private void read(int at) {
            reference.states().words().match(words, numbers, at, (word, _) -> add(word, at));
            reference.stateGroups().phrases().match(words, numbers, at, (group, _) -> add(group));
            reference.roles().phrases().match(words, numbers, at, (_, _) -> actor = true);
            if (words.isCapital(at) && !DAYS.contains(words.folded(at))) {
                reference.names().full().match(words, numbers, at, (who, _) -> add(who));
                List<Location> places = new ArrayList<>();
                reference
                        .locations()
                        .phrases()
                        .match(words, numbers, at, (place, _) -> places.add(place));
                if (!places.isEmpty()) {
                    add(LocationTable.likeliest(places), at);
                }
                if (lead || read.length <= SHORT) {
                    reference.names().bySurname(words.folded(at)).forEach(this::add);
                }
            }
        }

        /// "Residents of Vienna": a capital as a place, not as those who govern there.
        private void add(StateTable.Word word, int at) {
            states.add(word.state().code());
            actor |= word.sense() != StateTable.Sense.METONYM || !isPlaceExpected(at);
        }

        private boolean isPlaceExpected(int at) {
            return at > 0 && BEFORE_PLACE.contains(words.folded(at - 1));
        }

        private void add(StateGroup group) {
            states.addAll(group.states());
            actor = true;
        }

        private void add(Person person) {
            reference
                    .tenures()
                    .of(person)
                    .forEach(tenure -> {
                        states.add(tenure.state());
                        actor = true;
                    });
        }

        private void add(Location place, int at) {
            boolean known =
                    place.rank() == Location.Rank.CAPITAL || place.rank() == Location.Rank.KNOWN;
            if (lead || known || isPlaceExpected(at)) {
                place.state().ifPresent(states::add);
            }
        }
    }
}
