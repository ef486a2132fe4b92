package chancery.identify;

import chancery.identify.Draft.Determiner;
import chancery.identify.Draft.Sort;
import chancery.identify.Pieces.Piece;
import chancery.reference.Role;
import chancery.reference.StateTable;
import chancery.reference.StateTable.Sense;
import java.util.Optional;
import java.util.Set;

/// Reads what stands behind a name or an office and says more of the same one: "Antony Blinken, the
/// US secretary of state,", "China's top diplomat, Wang Yi,", "President Volodymyr Zelenskyy of
/// Ukraine".
///
/// An apposition is taken only if a mark or the end of the line closes it: "Blinken, President
/// Biden and" is a list.
final class AppositionReader {

    private static final Set<String> BEHIND_OFFICE = Set.of(",", ".", ";", ")", "—", "\"");
    private static final Set<String> BEHIND_NAME = Set.of(",", ".", ";", "(", "—", "\"");

    private final Line line;
    private final Pieces pieces;
    private final NameBounds names;
    private final PremodifierReader premodifiers;
    private final TitleReader titles;

    AppositionReader(
            Line line,
            Pieces pieces,
            NameBounds names,
            PremodifierReader premodifiers,
            TitleReader titles) {
        this.line = line;
        this.pieces = pieces;
        this.names = names;
        this.premodifiers = premodifiers;
        this.titles = titles;
    }

    /// Ends a draft that has a name: with the state and the office behind the name, if they stand
    /// there.
    Draft behindName(Draft draft, int nameEnd) {
        int end = state(draft, nameEnd);
        Optional<Draft> office =
                line.is(end, ",")
                        ? office(end + 1).filter(found -> !contradicts(draft, found))
                        : Optional.empty();
        if (office.isEmpty()) {
            return draft.endingAt(end);
        }
        add(draft, office.get());
        return draft.endingAt(office.get().to);
    }

    /// "President Volodymyr Zelenskyy of Ukraine": the state behind the name.
    private int state(Draft draft, int nameEnd) {
        boolean open =
                line.is(nameEnd, "of")
                        && draft.state.isEmpty()
                        && (draft.role.isPresent() || !draft.persons.isEmpty());
        int at = line.is(nameEnd + 1, "the") ? nameEnd + 2 : nameEnd + 1;
        Optional<StateTable.Word> state = open ? pieces.stateAs(at, Sense.NAME) : Optional.empty();
        if (state.isEmpty()) {
            return nameEnd;
        }
        draft.belongTo(state.get());
        return pieces.state(at).orElseThrow().end();
    }

    /// The office of one person that is all there is between a comma and the next mark.
    private Optional<Draft> office(int from) {
        Draft office = new Draft(line, from);
        int p = premodifiers.determiner(office, from);
        if (office.determiner == Determiner.HIS || office.determiner == Determiner.HER) {
            return Optional.empty();
        }
        p = premodifiers.modifiers(office, p);
        p = premodifiers.owner(office, p);
        p = premodifiers.modifiers(office, p);
        boolean deputy = titles.isDeputy(p);
        int title = deputy ? p + 1 : p;
        return pieces.role(title)
                .filter(piece -> isOfOne(piece.first()))
                .flatMap(piece -> office(office, title, piece, deputy));
    }

    private static boolean isOfOne(Role role) {
        return !role.plural() && !role.officeClass().equals("counterpart");
    }

    private Optional<Draft> office(Draft office, int title, Piece<Role> piece, boolean deputy) {
        Role role = deputy ? piece.first().deputy() : piece.first();
        int end = titles.tail(office, role, piece.end());
        if (line.is(end, "and") && pieces.role(end + 1).isPresent()) {
            Piece<Role> also = pieces.role(end + 1).orElseThrow();
            role = titles.higher(role, also.first());
            end = titles.tail(office, also.first(), also.end());
        }
        if (names.end(end, true) > end || !closes(end, BEHIND_OFFICE)) {
            return Optional.empty();
        }
        office.role = Optional.of(role);
        office.roleText = line.text(title, end);
        office.top = titles.isTop(title, role);
        office.to = end;
        return Optional.of(office);
    }

    private boolean closes(int at, Set<String> marks) {
        return at >= line.size() || line.isOne(at, marks);
    }

    /// An office of one state and an office of another are of two people.
    private static boolean contradicts(Draft draft, Draft office) {
        return draft.role.isPresent()
                && office.state.isPresent()
                && !office.state.equals(draft.state);
    }

    private static void add(Draft draft, Draft office) {
        if (draft.role.isEmpty()) {
            draft.role = office.role;
            draft.roleText = office.roleText;
        }
        if (draft.state.isEmpty()) {
            draft.state = office.state;
            draft.stateIsBody = office.stateIsBody;
        }
        draft.former |= office.former;
        draft.top |= office.top;
    }

    /// Ends a draft that has an office and no name: with the name behind it, if one stands there.
    Draft behindOffice(Draft draft, int officeEnd) {
        if (!line.is(officeEnd, ",")) {
            return draft.endingAt(officeEnd);
        }
        int from = names.honorifics(draft, officeEnd + 1);
        boolean state =
                pieces.stateAs(from, Sense.NAME, Sense.ADJECTIVE).isPresent()
                        && !names.isPerson(from);
        int to = state ? from : names.end(from, true);
        if (!isWhole(from, to) || !closes(to, BEHIND_NAME)) {
            return draft.endingAt(officeEnd);
        }
        Sort before = draft.sort;
        names.name(draft, from, to);
        if (before == Sort.COUNTERPART) {
            draft.sort = Sort.COUNTERPART;
        }
        return draft.endingAt(to);
    }

    private boolean isWhole(int from, int to) {
        boolean known = names.isPerson(from);
        return to > from && (known || (to - from >= 2 && !line.isTitleCase()));
    }
}
