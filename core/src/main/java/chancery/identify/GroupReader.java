package chancery.identify;

import chancery.identify.Draft.Sort;
import chancery.identify.GroupWords.Kind;
import chancery.reference.StateTable;
import chancery.reference.StateTable.Sense;
import java.util.Optional;

/// Reads the unnamed people of a state and its institutions: "senior Chinese officials", "the
/// Chinese government", "a delegation of the Cuban government".
final class GroupReader {

    /// Words ahead of a group's noun that may stand between it and the state, and the noun:
    /// "Chinese trade and economic officials".
    private static final int REACH = 4;

    /// Words between a state behind "of" and its people, and the noun: "of Romania's new
    /// government".
    private static final int REACH_BEHIND = 3;

    private final Line line;
    private final Pieces pieces;
    private final NameBounds names;

    GroupReader(Line line, Pieces pieces, NameBounds names) {
        this.line = line;
        this.pieces = pieces;
        this.names = names;
    }

    /// The group whose noun stands at a word, or soon behind it where the draft has a state.
    Optional<Draft> read(Draft draft, int from) {
        for (int at = from; at < Math.min(from + REACH, line.size()); at++) {
            if (line.isMark(at)) {
                return Optional.empty();
            }
            Optional<Kind> kind = GroupWords.kind(line.folded(at));
            if (kind.isPresent() && !line.isVerb(at) && !isNoun(at + 1)) {
                return group(draft, kind.get(), at + 1);
            }
            boolean tooFar = draft.state.isEmpty() && (at > from || line.isCapital(at));
            if (tooFar || !qualifies(at)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean isNoun(int at) {
        return GroupWords.kind(line.folded(at)).isPresent() && !line.isVerb(at);
    }

    private boolean qualifies(int at) {
        return !line.isVerb(at)
                && (line.is(at, "and")
                        || line.tag(at).startsWith("JJ")
                        || line.tag(at).startsWith("NN"))
                && pieces.state(at).isEmpty()
                && !names.isPerson(at);
    }

    private Optional<Draft> group(Draft draft, Kind kind, int end) {
        int to = draft.state.isEmpty() ? stateBehind(draft, end) : end;
        if (draft.state.isEmpty() && kind != Kind.PEOPLE) {
            return Optional.empty();
        }
        draft.sort = kind == Kind.STATE ? Sort.STATE : Sort.GROUP;
        draft.person = kind != Kind.STATE;
        return Optional.of(draft.endingAt(to));
    }

    /// "officials of Peru", "a group of senior Norwegian lawmakers".
    private int stateBehind(Draft draft, int end) {
        if (!line.is(end, "of") && !line.is(end, "from")) {
            return end;
        }
        int at = line.is(end + 1, "the") ? end + 2 : end + 1;
        at = line.is(at, "senior") ? at + 1 : at;
        int people = people(draft, at);
        if (people > at) {
            return people;
        }
        Optional<StateTable.Word> state = pieces.stateAs(at, Sense.NAME);
        state.ifPresent(draft::belongTo);
        return state.isPresent() ? pieces.state(at).orElseThrow().end() : end;
    }

    /// "a delegation of the Cuban government", "leaders of Romania's new government": puts the
    /// state behind "of" into the draft and gives the end of its people or institution; the same
    /// word if there are none.
    int people(Draft draft, int at) {
        int owned = behindOwner(at);
        for (int p = owned; owned > at && p < Math.min(owned + REACH_BEHIND, line.size()); p++) {
            if (GroupWords.kind(line.folded(p)).isPresent()) {
                draft.belongTo(pieces.stateAs(at, Sense.ADJECTIVE, Sense.NAME).orElseThrow());
                return p + 1;
            }
            if (line.isMark(p) || line.isCapital(p) || line.isVerb(p)) {
                return at;
            }
        }
        return at;
    }

    private int behindOwner(int at) {
        if (pieces.state(at).isEmpty()) {
            return at;
        }
        int end = pieces.state(at).orElseThrow().end();
        if (line.isPossessive(end) && pieces.stateAs(at, Sense.NAME).isPresent()) {
            return end + 1;
        }
        return pieces.stateAs(at, Sense.ADJECTIVE).isPresent() ? end : at;
    }
}
