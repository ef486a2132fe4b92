package chancery.identify;

import chancery.identify.ActorMention.Form;
import chancery.identify.Register.Known;
import chancery.reference.OfficeHolder;
import chancery.reference.Person;
import chancery.reference.Role;
import chancery.reference.Wording;
import java.util.List;
import java.util.Optional;

/// Says who is meant by a name: in full, or by surname alone. Used by one thread, for one page.
final class NameResolver {

    private final People people;
    private final FamiliarSurnames familiar;
    private final Incumbents incumbents;
    private final Register register;
    private final Introductions introductions;
    private final Allegiance allegiance;
    private final Discourse discourse;

    NameResolver(
            People people,
            FamiliarSurnames familiar,
            Incumbents incumbents,
            Register register,
            Introductions introductions,
            Allegiance allegiance,
            Discourse discourse) {
        this.people = people;
        this.familiar = familiar;
        this.incumbents = incumbents;
        this.register = register;
        this.introductions = introductions;
        this.allegiance = allegiance;
        this.discourse = discourse;
    }

    ActorMention full(Draft draft) {
        Known known = introductions.ofFullName(draft);
        return discourse.person(
                draft,
                known,
                Form.NAMED,
                known.person.isPresent() ? "in the tables by name" : "named on the page");
    }

    /// Who is meant by a surname: someone the page has named in full, else the one in office whom
    /// the words allow; nobody where it may be no name at all.
    Optional<ActorMention> surname(Draft draft) {
        String surname = NameForms.folded(draft.name.orElseThrow());
        Optional<String> state = allegiance.told(draft);
        Optional<Known> onPage = latest(register.ofSurname(surname), state, draft);
        if (onPage.isPresent()) {
            introductions.learn(onPage.get(), draft, state);
            return named(draft, onPage.get(), "named in full on the page");
        }
        boolean announced =
                draft.role.isPresent()
                        || state.isPresent()
                        || draft.line.isOne(draft.from, WordLists.HONORIFICS);
        Optional<Person> person =
                announced ? announced(draft, surname, state) : familiar.alone(surname);
        if (person.isPresent()) {
            return inOffice(draft, person.get(), state);
        }
        return announced ? unknown(draft, surname, state) : Optional.empty();
    }

    private Optional<ActorMention> named(Draft draft, Known known, String why) {
        return Optional.of(discourse.person(draft, known, Form.NAMED, why));
    }

    /// The one of a surname who was spoken of last, of those that the words allow; someone in the
    /// office that the words give goes before all others.
    private static Optional<Known> latest(
            List<Known> candidates, Optional<String> state, Draft draft) {
        Optional<Known> best = Optional.empty();
        for (Known known : candidates) {
            if (!fits(known, state, draft)) {
                continue;
            }
            if (isInOffice(known, draft)) {
                return Optional.of(known);
            }
            if (best.isEmpty() || known.isLaterThan(best.get())) {
                best = Optional.of(known);
            }
        }
        return best;
    }

    private static boolean fits(Known known, Optional<String> state, Draft draft) {
        Optional<String> own = known.actor.state();
        return (state.isEmpty() || own.isEmpty() || own.equals(state))
                && known.mayBe(draft.female, draft.male);
    }

    private static boolean isInOffice(Known known, Draft draft) {
        return draft.role.isPresent()
                && draft.role.map(Role::officeClass).equals(known.actor.roleClass());
    }

    /// Someone of the tables by a surname that an office, a state or an honorific goes with.
    private Optional<Person> announced(Draft draft, String surname, Optional<String> state) {
        Optional<String> ofRole = draft.role.flatMap(Role::state);
        Optional<Person> inOffice = people.ofSurname(surname, state.or(() -> ofRole), draft.role);
        if (inOffice.isPresent()) {
            return inOffice;
        }
        if (ofRole.isPresent()) {
            return people.ofSurname(surname, state, Optional.empty());
        }
        return draft.role.isEmpty() && state.isEmpty()
                ? familiar.titled(surname)
                : Optional.empty();
    }

    private Optional<ActorMention> inOffice(Draft draft, Person person, Optional<String> state) {
        Known known =
                register.ofFullName(person.name(), Optional.of(person))
                        .orElseGet(() ->
                                introductions.enter(
                                        draft,
                                        NameForms.withSurname(
                                                person.name(), draft.name.orElseThrow()),
                                        Optional.of(person),
                                        state));
        introductions.learn(known, draft, state);
        return named(draft, known, "the only one in office of this surname");
    }

    private Optional<ActorMention> unknown(Draft draft, String word, Optional<String> state) {
        Optional<Known> holder = holderOfGivenName(draft, word, state);
        if (holder.isPresent()) {
            return named(draft, holder.get(), "the holder of the office has this given name");
        }
        Known known = introductions.enter(draft, draft.name.orElseThrow(), Optional.empty(), state);
        return named(draft, known, "named on the page");
    }

    /// "Ukrainian President Volodymyr...": a name that a teaser has cut off.
    private Optional<Known> holderOfGivenName(Draft draft, String word, Optional<String> state) {
        if (draft.role.isEmpty() || state.isEmpty()) {
            return Optional.empty();
        }
        OfficeHolder holder =
                incumbents.holder(draft.role.get(), draft.roleText, draft.top, state.get());
        return holder instanceof OfficeHolder.Known known
                        && Wording.of(known.tenure().person().name()).is(0, word)
                ? Optional.of(introductions.ofTables(draft, known.tenure().person(), state))
                : Optional.empty();
    }
}
