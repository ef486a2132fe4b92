package chancery.identify;

import chancery.reference.Location;
import chancery.reference.Person;
import chancery.reference.Reference;
import chancery.reference.Role;
import chancery.reference.StateGroupTable.StateGroup;
import chancery.reference.StateTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the tables know of the words of a line: at each word the longest phrase of each table.
final class Pieces {

    /// A phrase found.
    ///
    /// @param end the word after it
    record Piece<T>(int end, List<T> values) {

        T first() {
            return values.get(0);
        }
    }

    private final List<Optional<Piece<StateTable.Word>>> states;
    private final List<Optional<Piece<Role>>> roles;
    private final List<Optional<Piece<Person>>> persons;
    private final List<Optional<Piece<Location>>> places;
    private final List<Optional<Piece<StateGroup>>> stateGroups;

    /// @param absent codes of states whose name means something else on this page
    Pieces(Line line, Reference reference, Set<String> absent) {
        int size = line.size();
        states = new ArrayList<>(size);
        roles = new ArrayList<>(size);
        persons = new ArrayList<>(size);
        places = new ArrayList<>(size);
        stateGroups = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            if (line.isMark(i) || line.numbers()[i] < 0) {
                states.add(Optional.empty());
                roles.add(Optional.empty());
                persons.add(Optional.empty());
                places.add(Optional.empty());
                stateGroups.add(Optional.empty());
                continue;
            }
            states.add(
                    longest(reference.states().words(), line, i)
                            .filter(p -> !absent.contains(p.first().state().code())));
            roles.add(longest(reference.roles().phrases(), line, i));
            boolean capital = line.isCapital(i);
            stateGroups.add(
                    capital
                            ? longest(reference.stateGroups().phrases(), line, i)
                            : Optional.empty());
            persons.add(capital ? longest(reference.names().full(), line, i) : Optional.empty());
            places.add(
                    capital ? longest(reference.locations().phrases(), line, i) : Optional.empty());
        }
        dropInsidePlaces();
    }

    /// "New Mexico", "the South China Sea": a state's name inside the longer name of a place is not
    /// the state.
    private void dropInsidePlaces() {
        for (int i = 0; i < places.size(); i++) {
            int end = places.get(i).map(Piece::end).orElse(i);
            for (int inside = i + 1; inside < end && states.get(i).isEmpty(); inside++) {
                if (states.get(inside).filter(s -> s.end() <= end).isPresent()) {
                    states.set(inside, Optional.empty());
                }
            }
        }
    }

    private static <T> Optional<Piece<T>> longest(
            chancery.reference.PhraseTable<T> table, Line line, int from) {
        Longest<T> longest = new Longest<>();
        table.match(line.words(), line.numbers(), from, longest::take);
        return longest.values.isEmpty()
                ? Optional.empty()
                : Optional.of(new Piece<>(longest.end, longest.values));
    }

    private static final class Longest<T> {
        private int end = -1;
        private List<T> values = List.of();

        void take(T value, int to) {
            if (to > end) {
                end = to;
                values = List.of(value);
            } else if (!values.contains(value)) {
                List<T> more = new ArrayList<>(values);
                more.add(value);
                values = more;
            }
        }
    }

    Optional<Piece<StateTable.Word>> state(int word) {
        return word < states.size() ? states.get(word) : Optional.empty();
    }

    Optional<Piece<StateGroup>> stateGroup(int word) {
        return word < stateGroups.size() ? stateGroups.get(word) : Optional.empty();
    }

    Optional<Piece<Role>> role(int word) {
        return word < roles.size() ? roles.get(word) : Optional.empty();
    }

    Optional<Piece<Person>> person(int word) {
        return word < persons.size() ? persons.get(word) : Optional.empty();
    }

    Optional<Piece<Location>> place(int word) {
        return word < places.size() ? places.get(word) : Optional.empty();
    }

    /// The state that begins at a word in one of the given senses.
    Optional<StateTable.Word> stateAs(int word, StateTable.Sense... senses) {
        return state(word)
                .flatMap(piece ->
                        piece.values().stream()
                                .filter(value -> List.of(senses).contains(value.sense()))
                                .findFirst());
    }

    /// The state that a phrase means: in the first of the given senses that it has.
    static Optional<StateTable.Word> preferred(
            Piece<StateTable.Word> piece, StateTable.Sense... order) {
        for (StateTable.Sense sense : order) {
            for (StateTable.Word word : piece.values()) {
                if (word.sense() == sense) {
                    return Optional.of(word);
                }
            }
        }
        return Optional.empty();
    }
}
