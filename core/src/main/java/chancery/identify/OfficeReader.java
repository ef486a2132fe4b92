package chancery.identify;

import chancery.identify.Draft.Determiner;
import chancery.identify.Draft.Sort;
import chancery.identify.Pieces.Piece;
import chancery.reference.Role;
import chancery.reference.StateTable.Sense;
import java.util.Optional;
import java.util.Set;

/// Reads a phrase whose noun is an office: with the name of its holder ("Foreign Minister Wang
/// Yi"), without one ("the Secretary of State"), of several ("the foreign ministers of France and
/// Germany"), or by the other side ("his Chinese counterpart").
final class OfficeReader {

    /// Offices of a state that a part of it may also have: "Manitoba Premier".
    private static final Set<String> OF_WHOLE = Set.of("head_of_government", "head_of_state");

    private final Line line;
    private final Pieces pieces;
    private final NameBounds names;
    private final TitleReader titles;
    private final StateListReader stateLists;
    private final AppositionReader appositions;

    OfficeReader(
            Line line,
            Pieces pieces,
            NameBounds names,
            TitleReader titles,
            StateListReader stateLists,
            AppositionReader appositions) {
        this.line = line;
        this.pieces = pieces;
        this.names = names;
        this.titles = titles;
        this.stateLists = stateLists;
        this.appositions = appositions;
    }

    /// @param draft what stands before the title
    /// @param at where the title begins
    /// @param deputy whether the word before makes a deputy of it
    Optional<Draft> read(Draft draft, int at, boolean deputy) {
        int end = title(draft, at, deputy);
        Role role = draft.role.orElseThrow();
        if (role.officeClass().equals("counterpart")) {
            return counterpart(draft, role, end);
        }
        int from = names.honorifics(draft, end);
        int to = names.end(from, !role.plural());
        if (to > from && draft.determiner != Determiner.A) {
            names.name(draft, from, to);
            return Optional.of(appositions.behindName(draft, to));
        }
        return role.plural() ? officers(draft, role, end) : unnamed(draft, role, end);
    }

    /// Puts the office, and a second one that goes with it, into the draft; gives its end.
    private int title(Draft draft, int at, boolean deputy) {
        Piece<Role> piece = pieces.role(at).orElseThrow();
        Role role = piece.first();
        draft.top = titles.isTop(at, role);
        int end = piece.end();
        int second = titles.second(end);
        if (second > end) {
            Piece<Role> other = pieces.role(second).orElseThrow();
            role = both(role, other.first());
            end = other.end();
        }
        role = deputy ? role.deputy() : role;
        if (draft.ofPart && OF_WHOLE.contains(role.officeClass())) {
            role = new Role(role.phrase(), "other_official", role.state(), role.plural());
        }
        draft.role = Optional.of(role);
        int tail = titles.tail(draft, role, end);
        draft.roleText = line.text(deputy ? at - 1 : at, tail);
        return tail;
    }

    private Role both(Role first, Role second) {
        Role higher = titles.higher(first, second);
        Optional<String> state = first.state().or(second::state);
        return new Role(higher.phrase(), higher.officeClass(), state, higher.plural());
    }

    /// An office of one person without a name; empty where the words are too vague to be anyone's.
    private Optional<Draft> unnamed(Draft draft, Role role, int end) {
        boolean open =
                role.isVague()
                        || draft.determiner == Determiner.A
                        || TitleReader.isCommonWord(role);
        boolean told =
                draft.state.isPresent()
                        || draft.determiner == Determiner.HIS
                        || draft.determiner == Determiner.HER;
        if (open && isSomeone(draft, role, end, told)) {
            return Optional.of(someone(draft, end));
        }
        if (open && !told && (role.isVague() || draft.determiner != Determiner.THE)) {
            return Optional.empty();
        }
        draft.sort = Sort.OFFICE;
        draft.person = true;
        return Optional.of(appositions.behindOffice(draft, end));
    }

    private Draft someone(Draft draft, int end) {
        draft.sort = Sort.GROUP;
        draft.person = true;
        draft.count = 1;
        int behindPossessive = draft.endingAt(end).to;
        return appositions.behindOffice(draft, behindPossessive);
    }

    /// "a Chinese minister", "an official": one of many.
    private static boolean isSomeone(Draft draft, Role role, int end, boolean told) {
        boolean one = draft.determiner == Determiner.A;
        return (one && draft.state.isPresent())
                || (role.isVague()
                        && (one || told)
                        && GroupWords.isPeople(draft.line.folded(end - 1)));
    }

    private Optional<Draft> officers(Draft draft, Role role, int end) {
        if (draft.state.isEmpty() && role.isVague() && !GroupWords.isPeople(line.folded(end - 1))) {
            return Optional.empty();
        }
        draft.sort = Sort.GROUP;
        draft.person = true;
        draft.count = Math.max(2, draft.count);
        Optional<Draft> several =
                draft.moreStates.isEmpty() ? stateLists.behindOffice(draft, end) : Optional.empty();
        return several.or(() -> Optional.of(draft.endingAt(end)));
    }

    private Optional<Draft> counterpart(Draft draft, Role role, int end) {
        if (draft.state.isEmpty() && isBeforeTitle(end)) {
            return Optional.empty(); // "his counterpart Italian President Sergio Mattarella"
        }
        draft.sort = role.plural() ? Sort.GROUP : Sort.COUNTERPART;
        draft.person = true;
        int from = names.honorifics(draft, end);
        int to = names.end(from, true);
        if (to > from && !role.plural()) {
            names.name(draft, from, to);
            draft.sort = Sort.COUNTERPART;
            return Optional.of(draft.endingAt(to));
        }
        Optional<Draft> several =
                role.plural() ? stateLists.behindOffice(draft, end) : Optional.empty();
        return several.or(() -> Optional.of(appositions.behindOffice(draft, end)));
    }

    private boolean isBeforeTitle(int at) {
        return pieces.stateAs(at, Sense.ADJECTIVE).isPresent()
                && pieces.role(pieces.state(at).orElseThrow().end()).isPresent();
    }
}
