package chancery.identify;

import chancery.identify.Draft.Determiner;
import chancery.identify.Draft.Sort;
import chancery.reference.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the phrases of a line that name or stand for an actor: state, demonym, office, honorific
/// and name in the orders that news uses, each folded into one [Draft].
///
/// Goes from left to right and takes the first reading that fits at each word. The readers it asks
/// know nothing of who is meant; each tells where its phrase ends, or that there is none. Used by
/// one thread, for one line.
final class ActorGrammar {

    private final Line line;
    private final AnaphorReader anaphors;
    private final PremodifierReader premodifiers;
    private final StateListReader stateLists;
    private final TitleReader titles;
    private final OfficeReader offices;
    private final PersonReader persons;
    private final GroupReader groups;
    private final StateReader states;

    ActorGrammar(Reference reference, Line line, Pieces pieces, PageNames known) {
        this.line = line;
        NameBounds names = new NameBounds(reference, line, pieces, known);
        anaphors = new AnaphorReader(line, pieces);
        premodifiers = new PremodifierReader(line, pieces, names);
        groups = new GroupReader(line, pieces, names);
        stateLists = new StateListReader(line, pieces, premodifiers, groups);
        titles = new TitleReader(reference.roles(), line, pieces, names, groups, stateLists);
        AppositionReader appositions =
                new AppositionReader(line, pieces, names, premodifiers, titles);
        offices = new OfficeReader(line, pieces, names, titles, stateLists, appositions);
        persons = new PersonReader(line, pieces, names, appositions);
        states = new StateReader(reference.states(), line, pieces);
    }

    List<Draft> read() {
        List<Draft> drafts = new ArrayList<>();
        int at = 0;
        while (at < line.size()) {
            Optional<Draft> draft = line.isMark(at) ? Optional.empty() : at(at);
            if (draft.isPresent()) {
                linkOwner(drafts, draft.get());
                linkNeighbour(drafts, draft.get());
                drafts.add(draft.get());
                at = Math.max(at + 1, draft.get().to);
            } else {
                at++;
            }
        }
        return drafts;
    }

    private Optional<Draft> at(int at) {
        Optional<Draft> found = anaphors.phrase(at);
        found = found.isPresent() ? found : phrase(at);
        found = found.isPresent() ? found : persons.bare(at);
        found = found.isPresent() ? found : anaphors.pronoun(at);
        return found.isPresent() ? found : states.read(at);
    }

    /// A phrase with all that may stand before its noun: an office, a name, a group.
    private Optional<Draft> phrase(int at) {
        Draft draft = new Draft(line, at);
        int owned = behindOwner(draft, at);
        Optional<Draft> several =
                stateLists.listed(draft, owned).or(() -> stateLists.bloc(draft, at));
        if (several.isPresent()) {
            return several;
        }
        int modified = premodifiers.modifiers(draft, owned);
        int head = draft.state.isPresent() ? premodifiers.description(modified) : modified;
        boolean deputy = titles.isDeputy(head);
        int noun = deputy ? head + 1 : head;
        if (titles.isTitle(noun)) {
            return offices.read(draft, noun, deputy);
        }
        Optional<Draft> name = name(draft, noun);
        return name.isPresent() ? name : groups.read(draft, noun);
    }

    private int behindOwner(Draft draft, int at) {
        int p = premodifiers.determiner(draft, at);
        p = premodifiers.modifiers(draft, p);
        p = premodifiers.owner(draft, p);
        boolean counted =
                draft.state.isPresent() && line.isPossessive(p - 1) && line.tag(p).equals("CD");
        return counted ? p + 1 : p; // "NATO's 31 leaders"
    }

    private Optional<Draft> name(Draft draft, int at) {
        boolean mayBeTitled =
                draft.determiner == Determiner.NONE || draft.determiner == Determiner.THE;
        Optional<Draft> titled = mayBeTitled ? persons.titled(draft, at) : Optional.empty();
        return titled.isPresent() || draft.state.isEmpty() ? titled : persons.ofState(draft, at);
    }

    /// "Biden's national security adviser": the office is of the owner's state.
    private static void linkOwner(List<Draft> before, Draft draft) {
        if (before.isEmpty() || draft.determiner != Determiner.NONE) {
            return;
        }
        Draft last = before.getLast();
        if (last.possessive
                && last.to == draft.from
                && last.sort != Sort.PRONOUN
                && draft.state.isEmpty()) {
            draft.owner = Optional.of(last);
        }
    }

    /// "Israeli Foreign Minister Yair Lapid and National Security Adviser Eyal Hulata": the second
    /// may be of the first one's state.
    private void linkNeighbour(List<Draft> before, Draft draft) {
        if (before.isEmpty() || draft.role.isEmpty() || draft.state.isPresent()) {
            return;
        }
        Draft last = before.getLast();
        boolean list = last.role.isPresent() && last.person && last.to < draft.from;
        for (int i = last.to; list && i < draft.from; i++) {
            list = line.is(i, ",") || line.is(i, "and");
        }
        boolean otherOffice =
                list && !last.role.get().officeClass().equals(draft.role.get().officeClass());
        if (otherOffice) {
            draft.beside = Optional.of(last);
        }
    }
}
