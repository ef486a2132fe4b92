package chancery.identify;

import chancery.identify.Draft.Sort;
import chancery.identify.Pieces.Piece;
import chancery.reference.Location;
import chancery.reference.LocationTable;
import chancery.reference.State;
import chancery.reference.StateTable;
import chancery.reference.StateTable.Sense;
import java.util.Optional;

/// Reads a state or body that stands alone: by its name, by a word for its people ("the Chinese"),
/// or by its capital ("Beijing said").
final class StateReader {

    /// Words between a preposition and a place, at most.
    private static final int REACH = 3;

    private final StateTable states;
    private final Line line;
    private final Pieces pieces;

    StateReader(StateTable states, Line line, Pieces pieces) {
        this.states = states;
        this.line = line;
        this.pieces = pieces;
    }

    Optional<Draft> read(int at) {
        Optional<Piece<StateTable.Word>> piece = pieces.state(at);
        return piece.isPresent() ? Optional.of(state(at, piece.get())) : capital(at);
    }

    private Draft state(int at, Piece<StateTable.Word> piece) {
        int end = piece.end();
        StateTable.Word word =
                Pieces.preferred(piece, Sense.NAME, Sense.METONYM, Sense.NOUN, Sense.ADJECTIVE)
                        .orElseThrow();
        Draft draft = new Draft(line, at);
        draft.sort = Sort.STATE;
        draft.belongTo(word);
        draft.metonym = word.sense() == Sense.METONYM;
        boolean named = word.sense() == Sense.NAME || draft.metonym;
        boolean nounAhead = isNounAhead(end);
        if (!line.isPossessive(end)) {
            boolean people = word.sense() == Sense.NOUN && !nounAhead;
            if (people) {
                draft.sort = Sort.GROUP;
                draft.count = 2;
            }
            draft.adjectival = !people && (!named || qualifies(piece, end, nounAhead));
        }
        return draft.endingAt(end);
    }

    /// "Italian vessels", "Italian and German vessels", "U.S.-backed".
    private boolean isNounAhead(int end) {
        int at = behindAdjectives(end);
        boolean noun =
                at < line.size()
                        && !line.isMark(at)
                        && line.tag(at).startsWith("N")
                        && !line.isTitleCase();
        return noun || (line.words().isJoinedToNext(end - 1) && pieces.state(end).isEmpty());
    }

    private int behindAdjectives(int from) {
        int p = from;
        while (line.is(p, "and") && pieces.stateAs(p + 1, Sense.ADJECTIVE).isPresent()) {
            p = pieces.state(p + 1).orElseThrow().end();
        }
        return p;
    }

    /// Whether the name of a state only says of what kind the next word is.
    private boolean qualifies(Piece<StateTable.Word> piece, int end, boolean nounAhead) {
        boolean joined = line.words().isJoinedToNext(end - 1);
        if (joined && !line.isCapital(end)) {
            return true;
        }
        boolean otherState = joined && pieces.state(end).isPresent();
        return nounAhead && !otherState && has(piece, Sense.ADJECTIVE);
    }

    private static boolean has(Piece<StateTable.Word> piece, Sense sense) {
        return piece.values().stream().anyMatch(word -> word.sense() == sense);
    }

    /// A capital that may stand for its government.
    private Optional<Draft> capital(int at) {
        Optional<Piece<Location>> place = pieces.place(at);
        if (place.isEmpty() || isGoverned(at)) {
            return Optional.empty();
        }
        Location city = LocationTable.likeliest(place.get().values());
        int end = place.get().end();
        if (!isOfState(city) || isPartOfName(end)) {
            return Optional.empty();
        }
        Draft draft = new Draft(line, at);
        draft.sort = Sort.STATE;
        draft.metonym = true;
        draft.state = city.state();
        return Optional.of(draft.endingAt(end));
    }

    private boolean isOfState(Location city) {
        return city.rank() == Location.Rank.CAPITAL
                && city.kind() == Location.Kind.CITY
                && city.state()
                        .flatMap(states::state)
                        .filter(state -> state.kind() == State.Kind.STATE)
                        .isPresent();
    }

    /// "Paris, Texas", "the London Eye": the capital's name begins that of something else.
    private boolean isPartOfName(int end) {
        boolean inTown = line.is(end, ",") && pieces.place(end + 1).isPresent();
        boolean goesOn =
                !line.isTitleCase()
                        && line.isCapital(end)
                        && !line.isMark(end)
                        && !line.words().isJoinedToNext(end - 1)
                        && pieces.person(end).isEmpty()
                        && !line.tag(end).startsWith("VB");
        return inTown || goesOn;
    }

    private boolean isGoverned(int at) {
        int p = at - 1;
        while (p >= 0 && at - p <= REACH && line.isOne(p, WordLists.BEFORE_PLACES)) {
            p--;
        }
        return line.isOne(p, WordLists.PLACE_PREPOSITIONS);
    }
}
