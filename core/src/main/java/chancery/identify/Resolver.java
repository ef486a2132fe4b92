package chancery.identify;

import chancery.identify.ActorMention.Form;
import chancery.identify.Draft.Determiner;
import chancery.identify.Draft.Sort;
import chancery.identify.Register.Known;
import chancery.reference.Folding;
import chancery.reference.Level;
import chancery.reference.OfficeHolder;
import chancery.reference.Person;
import chancery.reference.Reference;
import chancery.reference.Role;
import chancery.reference.State;
import chancery.reference.Tenure;
import chancery.reference.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Says who is meant by each draft, line by line in page order: from the page where it has named
/// them, else from the tables as of the days of the page. Used by one thread, for one page.
final class Resolver {

    private final Reference reference;
    private final People people;
    private final Register register;
    private final Discourse discourse;
    private final Set<String> statesOfPage = new HashSet<>();
    private final Optional<String> home;
    private final Map<Draft, List<Actor>> resolved = new HashMap<>();
    private final Set<String> females;
    private final OtherBearers others;
    private List<Draft> drafts = List.of();
    private int lineIndex;

    Resolver(
            Reference reference,
            People people,
            OtherBearers others,
            Optional<String> home,
            Set<String> females) {
        this.reference = reference;
        this.people = people;
        this.others = others;
        this.register = new Register(reference.names());
        this.discourse = new Discourse();
        this.home = home;
        this.females = females;
    }

    void statesOfPage(List<Draft> drafts) {
        drafts.forEach(draft -> draft.state.ifPresent(statesOfPage::add));
    }

    /// Learns the full names of the page before its short ones are read.
    void introduce(Draft draft) {
        boolean full =
                draft.sort == Sort.NAME
                        || (draft.sort == Sort.COUNTERPART && !draft.persons.isEmpty());
        if (full && draft.name.isPresent()) {
            named(draft);
        }
    }

    List<ActorMention> line(int index, List<Draft> drafts) {
        lineIndex = index;
        this.drafts = drafts;
        discourse.begin(index);
        List<ActorMention> mentions = new ArrayList<>();
        for (Draft draft : drafts) {
            resolve(draft)
                    .ifPresent(mention -> {
                        resolved.put(draft, mention.actors());
                        mentions.add(mention);
                    });
        }
        discourse.end();
        return mentions;
    }

    private Optional<ActorMention> resolve(Draft draft) {
        return switch (draft.sort) {
            case NAME -> Optional.of(person(draft, named(draft)));
            case SURNAME -> surname(draft);
            case OFFICE -> Optional.of(office(draft));
            case COUNTERPART -> Optional.of(counterpart(draft));
            case GROUP -> Optional.of(group(draft));
            case STATE -> Optional.of(state(draft));
            case PRONOUN -> pronoun(draft);
            case PAIR -> Optional.of(pair(draft));
        };
    }

    // by name

    private ActorMention person(Draft draft, Known known) {
        known.seen(lineIndex, draft.from);
        known.female |= draft.female;
        known.male |= draft.male;
        discourse.person(known, draft.from);
        return mention(draft, List.of(known.actor), Form.NAMED, why(known));
    }

    private static String why(Known known) {
        return known.person.isPresent() ? "in the tables by name" : "named on the page";
    }

    private Known named(Draft draft) {
        String name = draft.name.orElseThrow();
        Optional<String> state = stateOf(draft);
        List<Person> candidates =
                draft.persons.isEmpty() ? reference.tenures().named(name) : draft.persons;
        Optional<Person> person =
                people.ofFullName(
                        candidates, state.or(() -> draft.role.flatMap(Role::state)), draft.role);
        if (person.isEmpty() && draft.role.isPresent()) {
            person = ofSurnameAndOffice(name, state, draft.role.get());
        }
        Optional<Known> before = register.ofFullName(name, person);
        if (before.isPresent()) {
            learn(before.get(), draft, state.or(() -> neighbour(draft, before.get())));
            return before.get();
        }
        return introduce(draft, spelling(name, person), person, state);
    }

    /// The page's own spelling of a name ("Sergei Lavrov"); the usual one where the page shortens a
    /// given name or adds initials and ranks ("Joseph R. Biden, Jr.").
    private static String spelling(String name, Optional<Person> person) {
        if (person.isEmpty()) {
            return name;
        }
        Wording here = Wording.of(name);
        Wording usual = Wording.of(person.get().name());
        boolean variant = here.size() == usual.size();
        for (int i = 0; variant && i < here.size(); i++) {
            String a = here.folded(i);
            String b = usual.folded(i);
            variant = a.charAt(0) == b.charAt(0) && Math.abs(a.length() - b.length()) <= 1;
        }
        boolean sameLast = here.size() < 2 || folded(name).contains(usual.folded(usual.size() - 1));
        return sameLast && !variant ? person.get().name() : name;
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
                            .filter(p -> hasGivenName(p, words))
                            .filter(p -> initialsAgree(Wording.of(p.name()), words));
            if (person.isPresent()) {
                return person;
            }
        }
        return Optional.empty();
    }

    /// George H. W. Bush is not George W. Bush: where both names have initials those of one are
    /// among those of the other.
    private static boolean initialsAgree(Wording a, Wording b) {
        List<String> first = initials(a);
        List<String> second = initials(b);
        return first.isEmpty() || second.isEmpty() || first.equals(second);
    }

    private static List<String> initials(Wording name) {
        List<String> initials = new ArrayList<>();
        for (int i = 1; i < name.size() - 1; i++) {
            if (name.folded(i).length() == 1) {
                initials.add(name.folded(i));
            }
        }
        return initials;
    }

    private boolean hasGivenName(Person person, Wording name) {
        Wording usual = Wording.of(person.name());
        for (int i = 0; i < usual.size(); i++) {
            for (int k = 0; k < name.size() - 1; k++) {
                if (name.folded(k).length() > 1
                        && reference.names().isSameGivenName(usual.folded(i), name.folded(k))) {
                    return true;
                }
            }
        }
        return false;
    }

    private Known introduce(
            Draft draft, String name, Optional<Person> person, Optional<String> state) {
        Optional<String> code =
                state.or(() -> person.flatMap(people::state))
                        .or(() -> draft.role.flatMap(Role::state))
                        .or(() -> ownTitleState(draft))
                        .or(() -> draft.beside.flatMap(this::stateNow))
                        .or(() ->
                                home.filter(_ ->
                                        draft.role
                                                .map(Role::isVague)
                                                .orElse(draft.line.size() < 25)));
        Optional<Tenure> tenure = person.flatMap(p -> people.office(p, code));
        boolean ofPage = draft.role.isPresent() && !isCounterpart(draft);
        Optional<String> role = ofPage ? Optional.of(draft.roleText) : tenure.map(Tenure::title);
        Optional<String> roleClass =
                ofPage ? Optional.of(roleClass(draft, tenure)) : tenure.map(Tenure::officeClass);
        Known known =
                register.add(
                        new Actor(
                                Optional.of(name),
                                person.flatMap(Person::qid),
                                role,
                                roleClass,
                                code,
                                level(draft, roleClass)),
                        person);
        known.roleFromPage = ofPage;
        known.female |= draft.female || females.contains(known.given);
        known.male |= draft.male;
        return known;
    }

    private static boolean isCounterpart(Draft draft) {
        return draft.role.map(role -> role.officeClass().equals("counterpart")).orElse(false);
    }

    /// The class of the page's words, or that of the tables where the words are vague.
    private static String roleClass(Draft draft, Optional<Tenure> tenure) {
        String told = draft.role.orElseThrow().officeClass();
        if (draft.former) {
            return "former";
        }
        boolean vague = draft.role.get().isVague() || told.equals("other_minister") || draft.top;
        return vague ? tenure.map(Tenure::officeClass).orElse(told) : told;
    }

    private static final Set<String> OWN = Set.of("president", "vice president");

    /// Bodies named by the adjective of a part of the world.
    private static final Set<String> REGIONS =
            Set.of("AU", "EUU", "ASEAN", "ARAB", "PIF", "CARICOM", "CELAC");

    private static final Set<String> AMERICAN_TITLES =
            Set.of("sen", "rep", "gov", "congressman", "congresswoman", "senator");

    private static Optional<String> ownTitleState(Draft draft) {
        for (int i = draft.from; i < draft.to; i++) {
            if (draft.line.isOne(i, AMERICAN_TITLES)) {
                return Optional.of("USA");
            }
        }
        return Optional.empty();
    }

    private Optional<Level> level(Draft draft, Optional<String> roleClass) {
        return draft.former
                ? Optional.of(Level.OFFICIAL)
                : roleClass.flatMap(reference.roles()::level);
    }

    /// The page's own words for an office, once given, stand for the rest of the page.
    private void learn(Known known, Draft draft, Optional<String> state) {
        known.female |= draft.female;
        known.male |= draft.male;
        boolean better = draft.role.isPresent() && !isCounterpart(draft) && !known.roleFromPage;
        if (!better && (state.isEmpty() || known.actor.state().isPresent())) {
            return;
        }
        Actor a = known.actor;
        Optional<Tenure> tenure = known.person.flatMap(p -> people.office(p, a.state()));
        Optional<String> roleClass = better ? Optional.of(roleClass(draft, tenure)) : a.roleClass();
        known.roleFromPage |= better;
        known.actor =
                new Actor(
                        a.name(),
                        a.qid(),
                        better ? Optional.of(draft.roleText) : a.role(),
                        roleClass,
                        a.state().or(() -> state).or(() -> draft.role.flatMap(Role::state)),
                        better ? level(draft, roleClass) : a.level());
    }

    private Optional<String> stateOf(Draft draft) {
        if (draft.state.isPresent()) {
            return draft.state;
        }
        return draft.owner
                .flatMap(owner -> actors(owner).stream().findFirst())
                .flatMap(Actor::state);
    }

    /// The state of the one named before in the list, for someone of whom none is known.
    private Optional<String> neighbour(Draft draft, Known known) {
        boolean open =
                known.person.isEmpty()
                        && known.actor.state().isEmpty()
                        && draft.role.flatMap(Role::state).isEmpty();
        return open ? draft.beside.flatMap(this::stateNow) : Optional.empty();
    }

    /// The state of someone of this line, also before he is resolved.
    private Optional<String> stateNow(Draft draft) {
        return stateOf(draft)
                .or(() -> draft.role.flatMap(Role::state))
                .or(() ->
                        draft.name
                                .flatMap(name -> register.ofFullName(name, Optional.empty()))
                                .flatMap(known -> known.actor.state()))
                .or(() ->
                        draft.name
                                .map(Resolver::folded)
                                .map(register::ofSurname)
                                .filter(found -> found.size() == 1)
                                .flatMap(found -> found.getFirst().actor.state()))
                .or(() -> draft.beside.flatMap(this::stateNow));
    }

    private List<Actor> actors(Draft draft) {
        return resolved.getOrDefault(draft, List.of());
    }

    private Optional<ActorMention> surname(Draft draft) {
        String folded = folded(draft.name.orElseThrow());
        Optional<String> state = stateOf(draft);
        Optional<Known> onPage = latest(register.ofSurname(folded), state, draft);
        if (onPage.isPresent()) {
            learn(onPage.get(), draft, state);
            known(draft, onPage.get());
            return Optional.of(
                    mention(
                            draft,
                            List.of(onPage.get().actor),
                            Form.NAMED,
                            "named in full on the page"));
        }
        boolean announced = draft.role.isPresent() || state.isPresent() || isTitled(draft);
        Optional<Person> person =
                announced
                        ? people.ofSurname(
                                        folded,
                                        state.or(() -> draft.role.flatMap(Role::state)),
                                        draft.role)
                                .or(() ->
                                        draft.role.isPresent()
                                                        && draft.role.get().state().isPresent()
                                                ? people.ofSurname(folded, state, Optional.empty())
                                                : Optional.empty())
                                .or(() ->
                                        draft.role.isEmpty() && state.isEmpty()
                                                ? people.leading(folded, statesOfPage, true)
                                                : Optional.empty())
                        : people.leading(folded, statesOfPage, false)
                                .filter(p -> !others.isAnother(folded, p));
        if (person.isPresent()) {
            Known known =
                    register.ofFullName(person.get().name(), person)
                            .orElseGet(() ->
                                    introduce(
                                            draft,
                                            ownSurname(person.get().name(), draft.name.get()),
                                            person,
                                            state));
            learn(known, draft, state);
            known(draft, known);
            return Optional.of(
                    mention(
                            draft,
                            List.of(known.actor),
                            Form.NAMED,
                            "the only one in office of this surname"));
        }
        if (!announced) {
            return Optional.empty();
        }
        Optional<Known> holder = holderOfGivenName(draft, folded, state);
        if (holder.isPresent()) {
            known(draft, holder.get());
            return Optional.of(
                    mention(
                            draft,
                            List.of(holder.get().actor),
                            Form.NAMED,
                            "the holder of the office has this given name"));
        }
        Known known = introduce(draft, draft.name.get(), Optional.empty(), state);
        known(draft, known);
        return Optional.of(mention(draft, List.of(known.actor), Form.NAMED, "named on the page"));
    }

    /// "Ukrainian President Volodymyr...": a name that a teaser has cut off.
    private Optional<Known> holderOfGivenName(Draft draft, String folded, Optional<String> state) {
        if (draft.role.isEmpty() || state.isEmpty()) {
            return Optional.empty();
        }
        OfficeHolder holder =
                people.holder(draft.role.get(), draft.roleText, draft.top, state.get());
        if (holder instanceof OfficeHolder.Known known
                && Wording.of(known.tenure().person().name()).is(0, folded)) {
            Person person = known.tenure().person();
            return Optional.of(
                    register.ofFullName(person.name(), Optional.of(person))
                            .orElseGet(() ->
                                    introduce(draft, person.name(), Optional.of(person), state)));
        }
        return Optional.empty();
    }

    /// The usual full name with the surname spelt as the page spells it.
    private static String ownSurname(String usual, String surname) {
        Wording words = Wording.of(usual);
        int last = words.size() - 1;
        boolean other =
                last > 0
                        && Wording.of(surname).size() == 1
                        && !words.is(last, folded(surname))
                        && !words.is(0, folded(surname))
                        && !folded(usual).contains(folded(surname));
        return other ? words.text(0, last) + " " + surname : usual;
    }

    private boolean isTitled(Draft draft) {
        return draft.line.isOne(draft.from, WordLists.HONORIFICS);
    }

    private void known(Draft draft, Known known) {
        known.seen(lineIndex, draft.from);
        known.female |= draft.female;
        known.male |= draft.male;
        discourse.person(known, draft.from);
    }

    private static String folded(String name) {
        Wording words = Wording.of(name);
        StringBuilder folded = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            folded.append(i == 0 ? "" : " ").append(Folding.word(words.folded(i)));
        }
        return folded.toString();
    }

    /// The one of a surname who was spoken of last, of those that the words allow.
    private static Optional<Known> latest(
            List<Known> candidates, Optional<String> state, Draft draft) {
        Optional<Known> best = Optional.empty();
        for (Known known : candidates) {
            boolean fits =
                    (state.isEmpty()
                                    || known.actor.state().isEmpty()
                                    || known.actor.state().equals(state))
                            && !(draft.female && known.male)
                            && !(draft.male && known.female);
            boolean sameOffice =
                    draft.role.isPresent()
                            && known.actor
                                    .roleClass()
                                    .map(draft.role.get().officeClass()::equals)
                                    .orElse(false);
            if (fits
                    && (best.isEmpty()
                            || sameOffice
                            || known.lastLine > best.get().lastLine
                            || (known.lastLine == best.get().lastLine
                                    && known.lastWord > best.get().lastWord))) {
                best = Optional.of(known);
                if (sameOffice) {
                    return best;
                }
            }
        }
        return best;
    }

    // by office

    private ActorMention office(Draft draft) {
        Role role = draft.role.orElseThrow();
        Optional<String> told =
                stateOf(draft).or(() -> pronounOwnerState(draft)).or(() -> countryOwner(draft));
        if (told.isEmpty() && isOfHome(draft, role)) {
            told = home;
        }
        if (told.isEmpty()) {
            Optional<Known> onPage = ofOffice(role);
            if (onPage.isPresent()) {
                known(draft, onPage.get());
                return mention(
                        draft,
                        List.of(onPage.get().actor),
                        Form.OFFICE,
                        "the page names the " + role.phrase());
            }
        }
        Optional<String> state = told.or(role::state).or(() -> home.filter(_ -> isExecutive(role)));
        if (state.isEmpty()) {
            return unresolved(draft, role, state, "the page does not say of which state");
        }
        if (draft.former) {
            return unresolved(draft, role, state, "a former holder, not named");
        }
        OfficeHolder holder = people.holder(role, draft.roleText, draft.top, state.get());
        return switch (holder) {
            case OfficeHolder.Known known -> byTenure(draft, known.tenure(), known.why());
            case OfficeHolder.LastKnown last -> byTenure(draft, last.tenure(), last.why());
            case OfficeHolder.Ambiguous several -> ofPage(draft, role, state.get(), several);
            case OfficeHolder.Unknown unknown ->
                    ofOffice(role)
                            .filter(known -> known.actor.state().equals(state))
                            .map(known -> {
                                known(draft, known);
                                return mention(
                                        draft,
                                        List.of(known.actor),
                                        Form.OFFICE,
                                        "the page names the " + role.phrase());
                            })
                            .orElseGet(() -> unresolved(draft, role, state, unknown.why()));
        };
    }

    /// "the President" on the pages of his own government, whoever else is one there.
    private static boolean isOfHome(Draft draft, Role role) {
        return !draft.former
                && draft.determiner == Determiner.THE
                && OWN.contains(role.phrase())
                && draft.line.isCapital(draft.to - 1);
    }

    private static boolean isExecutive(Role role) {
        return Set.of("head_of_state", "head_of_government", "deputy_head_of_state")
                .contains(role.officeClass());
    }

    private Optional<String> pronounOwnerState(Draft draft) {
        if (draft.determiner != Determiner.HIS && draft.determiner != Determiner.HER) {
            return Optional.empty();
        }
        return discourse
                .antecedent(
                        draft.determiner == Determiner.HER,
                        draft.determiner == Determiner.HIS,
                        draft.from,
                        lineIndex)
                .flatMap(known -> known.actor.state());
    }

    /// "the country's elected president": of the state spoken of last.
    private Optional<String> countryOwner(Draft draft) {
        if (draft.line.is(draft.from, "its") || draft.line.is(draft.from - 1, "its")) {
            return discourse.lastState();
        }
        for (int i = draft.from - 1; i > Math.max(0, draft.from - 4); i--) {
            if (draft.line.isPossessive(i) && draft.line.isOne(i - 1, WordLists.COUNTRY)) {
                return discourse.lastState();
            }
        }
        return Optional.empty();
    }

    private ActorMention byTenure(Draft draft, Tenure tenure, String why) {
        Known known =
                register.ofFullName(tenure.person().name(), Optional.of(tenure.person()))
                        .orElseGet(() ->
                                introduce(
                                        draft,
                                        tenure.person().name(),
                                        Optional.of(tenure.person()),
                                        Optional.of(tenure.state())));
        known(draft, known);
        return mention(draft, List.of(known.actor), Form.OFFICE, why);
    }

    /// Of several holders the one that the page names, if it names one.
    private ActorMention ofPage(
            Draft draft, Role role, String state, OfficeHolder.Ambiguous several) {
        List<Known> named = new ArrayList<>();
        for (Tenure tenure : several.candidates()) {
            register.ofFullName(tenure.person().name(), Optional.of(tenure.person()))
                    .filter(known -> !named.contains(known))
                    .ifPresent(named::add);
        }
        if (named.size() == 1) {
            known(draft, named.get(0));
            return mention(
                    draft,
                    List.of(named.get(0).actor),
                    Form.OFFICE,
                    "the page names the " + role.phrase());
        }
        return unresolved(draft, role, Optional.of(state), several.why());
    }

    private Optional<Known> ofOffice(Role role) {
        Optional<Known> best = Optional.empty();
        for (Known known : register.all()) {
            boolean fits =
                    known.actor.roleClass().map(role.officeClass()::equals).orElse(false)
                            && (role.state()
                                            .map(s ->
                                                    known.actor
                                                            .state()
                                                            .map(s::equals)
                                                            .orElse(false))
                                            .orElse(true)
                                    || isSoCalled(known, role));
            if (fits
                    && best.map(b ->
                                    known.lastLine > b.lastLine
                                            || (known.lastLine == b.lastLine
                                                    && known.lastWord > b.lastWord))
                            .orElse(true)) {
                best = Optional.of(known);
            }
        }
        return best;
    }

    /// Whether the page itself calls the person so, as British papers call the American a "defence
    /// secretary".
    private static boolean isSoCalled(Known known, Role role) {
        return known.roleFromPage && phraseOf(known).equals(role.phrase());
    }

    private ActorMention unresolved(Draft draft, Role role, Optional<String> state, String why) {
        Actor actor =
                new Actor(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(draft.roleText.isEmpty() ? role.phrase() : draft.roleText),
                        Optional.of(draft.former ? "former" : role.officeClass()),
                        state,
                        level(draft, Optional.of(role.officeClass())));
        discourse.unnamed(actor, draft.from);
        return mention(draft, List.of(actor), Form.OFFICE, why);
    }

    private ActorMention counterpart(Draft draft) {
        Optional<Known> from =
                discourse.antecedent(
                        draft.determiner == Determiner.HER,
                        draft.determiner == Determiner.HIS,
                        draft.from,
                        lineIndex);
        if (draft.name.isPresent()) {
            Optional<ActorMention> named =
                    Wording.of(draft.name.get()).size() == 1 && draft.persons.isEmpty()
                            ? surname(draft)
                            : Optional.of(person(draft, named(draft)));
            if (named.isPresent()) {
                return named.get();
            }
        }
        Optional<String> roleClass = from.flatMap(known -> known.actor.roleClass());
        if (draft.state.isEmpty() && from.isPresent()) {
            draft.state = discourse.otherState(from.get().actor.state(), draft.from, lineIndex);
        }
        if (roleClass.isEmpty() || draft.state.isEmpty()) {
            return unresolvedCounterpart(draft, roleClass);
        }
        Role role = new Role(phraseOf(from.get()), roleClass.get(), Optional.empty(), false);
        OfficeHolder holder =
                people.holder(role, from.get().actor.role().orElse(""), false, draft.state.get());
        return switch (holder) {
            case OfficeHolder.Known known -> counterpartBy(draft, known.tenure(), known.why());
            case OfficeHolder.LastKnown last -> counterpartBy(draft, last.tenure(), last.why());
            case OfficeHolder.Ambiguous _, OfficeHolder.Unknown _ ->
                    unresolvedCounterpart(draft, roleClass);
        };
    }

    private static String phraseOf(Known known) {
        String role = known.actor.role().orElse("");
        return folded(role);
    }

    private ActorMention counterpartBy(Draft draft, Tenure tenure, String why) {
        Known known = ofTenure(tenure);
        known(draft, known);
        return mention(
                draft,
                List.of(known.actor),
                Form.COUNTERPART,
                "the same office on the other side: " + why);
    }

    private ActorMention unresolvedCounterpart(Draft draft, Optional<String> roleClass) {
        Actor actor =
                new Actor(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("counterpart"),
                        roleClass,
                        draft.state,
                        roleClass.flatMap(reference.roles()::level));
        discourse.unnamed(actor, draft.from);
        return mention(draft, List.of(actor), Form.OFFICE, "the counterpart could not be told");
    }

    // groups and states

    private ActorMention group(Draft draft) {
        boolean others = isCounterpart(draft);
        Optional<String> state =
                stateOf(draft)
                        .or(() -> others ? Optional.empty() : pronounOwnerState(draft))
                        .or(() -> countryOwner(draft))
                        .or(() -> others ? Optional.empty() : whereTheyServe(draft));
        Optional<String> roleClass =
                draft.role.map(Role::officeClass).filter(c -> !c.equals("counterpart"));
        if (!draft.moreStates.isEmpty()) {
            return several(draft, state.orElseThrow());
        }
        Actor actor =
                new Actor(
                        Optional.empty(),
                        Optional.empty(),
                        isNationals(draft)
                                ? Optional.empty()
                                : Optional.of(
                                        draft.line.text(
                                                draft.from,
                                                draft.possessive ? draft.to - 1 : draft.to)),
                        roleClass,
                        state.or(() -> draft.role.flatMap(Role::state))
                                .filter(code -> isLand(code) || !isSomeone(draft)),
                        roleClass.flatMap(reference.roles()::level));
        discourse.group(actor, draft.from);
        return mention(draft, List.of(actor), Form.GROUP, "not named");
    }

    /// "Belgians": people of a state, in no office.
    private static boolean isNationals(Draft draft) {
        return draft.role.isEmpty() && draft.to - draft.from == 1 && draft.state.isPresent();
    }

    /// "senior officials in India", "leaders in Manama": of the state that they are in; "senators
    /// led by Chuck Schumer": of his.
    private Optional<String> whereTheyServe(Draft draft) {
        if (draft.line.is(draft.to, "led") && draft.line.is(draft.to + 1, "by")) {
            return drafts.stream()
                    .filter(other -> other.from == draft.to + 2)
                    .findFirst()
                    .flatMap(this::stateNow);
        }
        boolean senior = draft.role.isPresent() && draft.line.is(draft.to, "in");
        return drafts.stream()
                .filter(other -> senior && other.sort == Sort.STATE && other.from == draft.to + 1)
                .findFirst()
                .flatMap(other -> other.state)
                .filter(this::isLand);
    }

    private boolean isLand(String code) {
        return reference.states().state(code).map(State::isLand).orElse(false);
    }

    /// "an African leader" does not stand for the African Union.
    private static boolean isSomeone(Draft draft) {
        return draft.role.isPresent()
                && draft.state.filter(REGIONS::contains).isPresent()
                && draft.line.isOne(draft.from, Set.of("a", "an", "another", "one"));
    }

    /// One actor for each state of the list: the holder of the office, where that is one person.
    private ActorMention several(Draft draft, String first) {
        List<String> states = new ArrayList<>(List.of(first));
        states.addAll(draft.moreStates);
        List<Actor> actors = new ArrayList<>();
        boolean offices = false;
        for (String state : states) {
            Optional<Tenure> tenure =
                    draft.role
                            .filter(role -> !role.isVague())
                            .flatMap(role ->
                                    people.holder(role, draft.roleText, false, state)
                                                    instanceof OfficeHolder.Known known
                                            ? Optional.of(known.tenure())
                                            : Optional.empty());
            if (tenure.isPresent()) {
                Known known = ofTenure(tenure.get());
                known(draft, known);
                actors.add(known.actor);
                offices = true;
            } else {
                Actor actor =
                        new Actor(
                                Optional.empty(),
                                Optional.empty(),
                                draft.role.map(Role::phrase),
                                draft.role.map(Role::officeClass),
                                Optional.of(state),
                                draft.role
                                        .map(Role::officeClass)
                                        .flatMap(reference.roles()::level));
                discourse.unnamed(actor, draft.from);
                actors.add(actor);
            }
        }
        return mention(draft, actors, offices ? Form.OFFICE : Form.GROUP, "one for each state");
    }

    private Known ofTenure(Tenure tenure) {
        return register.ofFullName(tenure.person().name(), Optional.of(tenure.person()))
                .orElseGet(() -> {
                    Actor actor =
                            new Actor(
                                    Optional.of(tenure.person().name()),
                                    tenure.person().qid(),
                                    Optional.of(tenure.title()),
                                    Optional.of(tenure.officeClass()),
                                    Optional.of(tenure.state()),
                                    reference.roles().level(tenure.officeClass()));
                    return register.add(actor, Optional.of(tenure.person()));
                });
    }

    private ActorMention state(Draft draft) {
        String code = draft.state.orElseThrow();
        Actor actor = Actor.ofState(code);
        boolean body =
                reference.states().state(code).map(State::isLand).map(land -> !land).orElse(false);
        if (!draft.adjectival && !draft.line.isTitleCase()) {
            discourse.state(code, draft.from);
        }
        return mention(
                draft,
                List.of(actor),
                body ? Form.BODY : Form.STATE,
                draft.metonym ? "stands for its government" : "named");
    }

    // pronouns and definite phrases

    private Optional<ActorMention> pronoun(Draft draft) {
        if (draft.count > 1) {
            List<Actor> actors = discourse.they(draft.from, lineIndex);
            return actors.isEmpty()
                    ? Optional.of(mention(draft, List.of(), Form.PRONOUN, "nobody in reach"))
                    : Optional.of(mention(draft, actors, Form.PRONOUN, "those spoken of last"));
        }
        Optional<Known> known =
                discourse
                        .antecedent(draft.female, draft.male, draft.from, lineIndex)
                        .or(() -> namedLater(draft));
        Optional<Actor> unnamed =
                known.isPresent() ? Optional.empty() : discourse.unnamedOne(draft.from, lineIndex);
        if (unnamed.isPresent()) {
            return Optional.of(
                    mention(
                            draft,
                            List.of(unnamed.get()),
                            Form.PRONOUN,
                            "the one spoken of last, not named"));
        }
        known.ifPresent(k -> {
            k.female |= draft.female;
            k.male |= draft.male;
            k.lastLine = lineIndex;
            k.lastWord = draft.from;
            // "In the morning he met Han Zheng. Later he sat down ...": he stays the one spoken of
            discourse.person(k, draft.from);
        });
        return Optional.of(
                mention(
                        draft,
                        known.map(k -> List.of(k.actor)).orElse(List.of()),
                        Form.PRONOUN,
                        known.isPresent() ? "the one spoken of last" : "nobody in reach"));
    }

    /// "After his return from Kyiv, Rafael Grossi said": the first one named behind, where the page
    /// has named nobody yet.
    private Optional<Known> namedLater(Draft draft) {
        return drafts.stream()
                .filter(other -> other.from > draft.from && other.sort == Sort.NAME)
                .findFirst()
                .flatMap(other -> other.name)
                .flatMap(name -> register.ofFullName(name, Optional.empty()))
                .filter(known -> !(draft.female && known.male) && !(draft.male && known.female));
    }

    private ActorMention pair(Draft draft) {
        List<Actor> actors =
                draft.person
                        ? discourse.twoPeople(draft.count, draft.from)
                        : discourse.twoStates(draft.count);
        discourse.together(actors, draft.from);
        return mention(
                draft,
                actors,
                Form.DEFINITE,
                actors.isEmpty() ? "could not be told" : "the last spoken of together");
    }

    private ActorMention mention(Draft draft, List<Actor> actors, Form form, String why) {
        return new ActorMention(
                draft.line.span(draft.from, draft.to),
                draft.line.token(draft.from),
                draft.line.token(draft.to - 1) + 1,
                actors,
                form,
                draft.possessive,
                draft.adjectival,
                why);
    }

    Register register() {
        return register;
    }
}
