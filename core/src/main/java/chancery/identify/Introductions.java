package chancery.identify;

import chancery.identify.Register.Known;
import chancery.reference.Level;
import chancery.reference.Person;
import chancery.reference.Reference;
import chancery.reference.Role;
import chancery.reference.Tenure;
import chancery.reference.Wording;
import java.util.List;
import java.util.Optional;

/// Enters people in the register of the page: with what the words that first name them and the
/// tables say of them, and with what later words add. Used by one thread, for one page.
///
/// The page's own words for an office, once given, stand for the rest of the page; the tables only
/// fill in what it leaves open.
final class Introductions {

    /// Words of a line that may be a headline or caption: who is named there without an office is
    /// of the page's own state.
    private static final int SHORT_LINE = 25;

    private final Reference reference;
    private final People people;
    private final Register register;
    private final Allegiance allegiance;
    private final Optional<String> home;

    /// @param home the state whose government's own site the page is from
    Introductions(
            Reference reference,
            People people,
            Register register,
            Allegiance allegiance,
            Optional<String> home) {
        this.reference = reference;
        this.people = people;
        this.register = register;
        this.allegiance = allegiance;
        this.home = home;
    }

    /// Someone named in full.
    Known ofFullName(Draft draft) {
        String name = draft.name.orElseThrow();
        Optional<String> state = allegiance.told(draft);
        Optional<Person> person = person(draft, name, state);
        Optional<Known> before = register.ofFullName(name, person);
        if (before.isPresent()) {
            learn(before.get(), draft, state.or(() -> neighbour(draft, before.get())));
            return before.get();
        }
        String shown = person.map(p -> NameForms.shown(name, p.name())).orElse(name);
        return enter(draft, shown, person, state);
    }

    /// The state of the one named before in the list, for someone of whom none is known.
    private Optional<String> neighbour(Draft draft, Known known) {
        boolean open =
                known.person.isEmpty()
                        && known.actor.state().isEmpty()
                        && draft.role.flatMap(Role::state).isEmpty();
        return open ? allegiance.neighbour(draft) : Optional.empty();
    }

    private Optional<Person> person(Draft draft, String name, Optional<String> state) {
        List<Person> candidates =
                draft.persons.isEmpty() ? reference.tenures().named(name) : draft.persons;
        return people.ofFullName(
                        candidates, state.or(() -> draft.role.flatMap(Role::state)), draft.role)
                .or(() -> draft.role.flatMap(role -> ofSurnameAndOffice(name, state, role)));
    }

    /// Someone whose longer name in the tables has this surname and given name, in that office:
    /// Philip Davis is the tables' Philip Edward Davis.
    private Optional<Person> ofSurnameAndOffice(String name, Optional<String> state, Role role) {
        Wording words = Wording.of(name);
        if (words.size() < 2) {
            return Optional.empty();
        }
        for (String surname : reference.names().surnames(name, state.orElse(""))) {
            Optional<Person> person =
                    people.ofSurname(surname, state.or(role::state), Optional.of(role))
                            .filter(p -> mayBeCalled(Wording.of(p.name()), words));
            if (person.isPresent()) {
                return person;
            }
        }
        return Optional.empty();
    }

    private boolean mayBeCalled(Wording usual, Wording ofPage) {
        return NameForms.shareGivenName(reference.names(), usual, ofPage)
                && NameForms.initialsAgree(usual, ofPage);
    }

    /// Someone of the tables: as the page has named them, else by the name the tables have.
    Known ofTables(Draft draft, Person person, Optional<String> state) {
        return register.ofFullName(person.name(), Optional.of(person))
                .orElseGet(() -> enter(draft, person.name(), Optional.of(person), state));
    }

    /// The holder of an office of which the page only gives the class: as the page has named them,
    /// else with the title that the tables have.
    Known ofTenure(Tenure tenure) {
        Person person = tenure.person();
        return register.ofFullName(person.name(), Optional.of(person))
                .orElseGet(() ->
                        register.add(
                                new Actor(
                                        Optional.of(person.name()),
                                        person.qid(),
                                        Optional.of(tenure.title()),
                                        Optional.of(tenure.officeClass()),
                                        Optional.of(tenure.state()),
                                        reference.roles().level(tenure.officeClass())),
                                Optional.of(person)));
    }

    /// Enters someone new.
    ///
    /// @param person the one of the tables, where they have one
    Known enter(Draft draft, String name, Optional<Person> person, Optional<String> state) {
        Optional<String> code = state.or(() -> state(draft, person));
        Optional<Tenure> tenure = person.flatMap(p -> people.office(p, code));
        boolean ofPage = givesOffice(draft);
        Optional<String> roleClass =
                ofPage ? Optional.of(roleClass(draft, tenure)) : tenure.map(Tenure::officeClass);
        Actor actor =
                new Actor(
                        Optional.of(name),
                        person.flatMap(Person::qid),
                        ofPage ? Optional.of(draft.roleText) : tenure.map(Tenure::title),
                        roleClass,
                        code,
                        level(draft, roleClass));
        Known known = register.add(actor, person);
        known.roleFromPage = ofPage;
        known.female = reference.names().femaleGivenNames().contains(known.given);
        known.learnSex(draft);
        return known;
    }

    private Optional<String> state(Draft draft, Optional<Person> person) {
        return person.flatMap(people::state)
                .or(() -> draft.role.flatMap(Role::state))
                .or(() -> Allegiance.ofTitle(draft))
                .or(() -> allegiance.neighbour(draft))
                .or(() -> home.filter(_ -> mayBeOfHome(draft)));
    }

    private static boolean mayBeOfHome(Draft draft) {
        return draft.role.map(Role::isVague).orElse(draft.line.size() < SHORT_LINE);
    }

    /// Adds to someone the page has named what a further mention says.
    void learn(Known known, Draft draft, Optional<String> state) {
        known.learnSex(draft);
        Actor before = known.actor;
        boolean office = givesOffice(draft) && !known.roleFromPage;
        if (!office && (state.isEmpty() || before.state().isPresent())) {
            return;
        }
        Optional<Tenure> tenure = known.person.flatMap(p -> people.office(p, before.state()));
        Optional<String> roleClass =
                office ? Optional.of(roleClass(draft, tenure)) : before.roleClass();
        known.roleFromPage |= office;
        known.actor =
                new Actor(
                        before.name(),
                        before.qid(),
                        office ? Optional.of(draft.roleText) : before.role(),
                        roleClass,
                        before.state().or(() -> state).or(() -> draft.role.flatMap(Role::state)),
                        office ? level(draft, roleClass) : before.level());
    }

    private static boolean givesOffice(Draft draft) {
        return draft.role.isPresent() && !draft.isCounterpart();
    }

    /// The class of the page's words, or that of the tables where the words are vague.
    private static String roleClass(Draft draft, Optional<Tenure> tenure) {
        if (draft.former) {
            return "former";
        }
        Role role = draft.role.orElseThrow();
        String told = role.officeClass();
        boolean vague = role.isVague() || told.equals("other_minister") || draft.top;
        return vague ? tenure.map(Tenure::officeClass).orElse(told) : told;
    }

    /// The level of an office that a draft tells of.
    Optional<Level> level(Draft draft, Optional<String> roleClass) {
        return draft.former
                ? Optional.of(Level.OFFICIAL)
                : roleClass.flatMap(reference.roles()::level);
    }
}
