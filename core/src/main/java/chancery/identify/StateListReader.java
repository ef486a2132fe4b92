package chancery.identify;

import chancery.identify.Draft.Sort;
import chancery.identify.Pieces.Piece;
import chancery.reference.StateGroupTable.StateGroup;
import chancery.reference.StateTable;
import chancery.reference.StateTable.Sense;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads people and institutions of several states told at once: the states one by one ("Russian
/// and Chinese delegates", "the leaders of France and Germany") or by one name ("the Nordic prime
/// ministers").
///
/// The first state is the draft's own, the others are its [Draft#moreStates].
final class StateListReader {

    /// Words of a state's name, at most.
    private static final int LONGEST_NAME = 5;

    /// Words of a town's name, at most.
    private static final int LONGEST_TOWN = 3;

    private final Line line;
    private final Pieces pieces;
    private final PremodifierReader premodifiers;
    private final GroupReader groups;

    StateListReader(Line line, Pieces pieces, PremodifierReader premodifiers, GroupReader groups) {
        this.line = line;
        this.pieces = pieces;
        this.premodifiers = premodifiers;
        this.groups = groups;
    }

    /// States that a list goes on with.
    ///
    /// @param end the word behind the last
    private record Further(List<String> states, int end) {}

    /// The states behind a comma or "and".
    private Further further(int from, Sense... senses) {
        List<String> states = new ArrayList<>();
        int p = from;
        while (line.is(p, "and") || line.is(p, ",")) {
            int at = line.is(p, ",") && line.is(p + 1, "and") ? p + 2 : p + 1;
            at = line.is(at, "the") ? at + 1 : at;
            Optional<StateTable.Word> word = pieces.stateAs(at, senses);
            if (word.isEmpty()) {
                break;
            }
            states.add(word.get().state().code());
            p = pieces.state(at).orElseThrow().end();
        }
        return new Further(states, p);
    }

    /// "Russian and Chinese delegates", "the U.S., Japanese and South Korean foreign ministers".
    ///
    /// @param draft what has been read so far, its state the first of the list
    /// @param at the word behind that state
    Optional<Draft> listed(Draft draft, int at) {
        boolean goesOn = line.is(at, "and") || line.is(at, ",");
        if (draft.state.isEmpty() || !goesOn || isBehindTown(draft)) {
            return Optional.empty();
        }
        Further further = further(at, Sense.ADJECTIVE, Sense.NAME);
        if (further.states.isEmpty()) {
            return Optional.empty();
        }
        Draft whole = begun(draft);
        whole.state = draft.state;
        whole.moreStates = further.states;
        int noun = behindStates(whole, further.end);
        return officers(whole, noun)
                .or(() ->
                        groups.read(whole, noun)
                                .filter(d ->
                                        d.sort == Sort.GROUP
                                                || line.folded(d.to - 1).endsWith("s")));
    }

    private Draft begun(Draft draft) {
        Draft whole = new Draft(line, draft.from);
        whole.determiner = draft.determiner;
        return whole;
    }

    private int behindStates(Draft whole, int end) {
        return premodifiers.modifiers(whole, line.isPossessive(end) ? end + 1 : end);
    }

    private Optional<Draft> officers(Draft whole, int at) {
        return pieces.role(at)
                .filter(piece -> piece.first().plural())
                .map(piece -> {
                    whole.role = Optional.of(piece.first());
                    whole.roleText = piece.first().phrase();
                    whole.sort = Sort.GROUP;
                    whole.person = true;
                    return whole.endingAt(piece.end());
                });
    }

    /// "in Hiroshima, Japan, G7 leaders": the state only says where the town lies.
    private boolean isBehindTown(Draft draft) {
        int comma = draft.from - 1;
        for (int at = comma - 1; at >= Math.max(0, comma - LONGEST_TOWN); at--) {
            boolean town =
                    line.is(comma, ",")
                            && pieces.place(at)
                                    .filter(piece -> piece.end() == comma)
                                    .filter(piece ->
                                            piece.values().stream()
                                                    .anyMatch(l -> l.state().equals(draft.state)))
                                    .isPresent();
            if (town) {
                return true;
            }
        }
        return false;
    }

    /// "Nordic prime ministers", "the three Baltic states", "the E3": several states by one name.
    Optional<Draft> bloc(Draft draft, int at) {
        int p = line.isOne(at, WordLists.ARTICLES) ? at + 1 : at;
        p = line.isOne(p, WordLists.COUNTS) ? p + 1 : p;
        Optional<Piece<StateGroup>> piece = pieces.stateGroup(p);
        return draft.state.isPresent() || piece.isEmpty()
                ? Optional.empty()
                : bloc(draft, piece.get());
    }

    private Optional<Draft> bloc(Draft draft, Piece<StateGroup> piece) {
        List<String> states = piece.first().states();
        Draft whole = begun(draft);
        whole.sort = Sort.GROUP;
        whole.state = Optional.of(states.getFirst());
        whole.moreStates = states.subList(1, states.size());
        int noun = behindStates(whole, piece.end());
        Optional<Draft> officers = officers(whole, noun);
        if (officers.isPresent()) {
            return officers;
        }
        if (line.isOne(noun, WordLists.PAIR_STATES) || line.is(noun, "republics")) {
            return Optional.of(whole.endingAt(noun + 1));
        }
        boolean bare = piece.first().bare();
        return groups.read(whole, noun)
                .or(() -> bare ? Optional.of(whole.endingAt(piece.end())) : Optional.empty());
    }

    /// "the leaders of France, Germany and Poland": puts the states that follow an office of the
    /// first one into the draft.
    Optional<Draft> behindOffice(Draft draft, int end) {
        if (draft.state.isEmpty() || !endsInState(end)) {
            return Optional.empty();
        }
        Further further = further(end, Sense.NAME);
        if (further.states.isEmpty() || line.isPossessive(further.end)) {
            return Optional.empty();
        }
        draft.moreStates = further.states;
        return Optional.of(draft.endingAt(further.end));
    }

    /// Whether the phrase before ends in the name of a state: "the leaders of Russia".
    private boolean endsInState(int end) {
        for (int at = Math.max(0, end - LONGEST_NAME); at < end; at++) {
            if (pieces.state(at).map(piece -> piece.end() == end).orElse(false)
                    && line.isCapital(at)) {
                return true;
            }
        }
        return false;
    }
}
