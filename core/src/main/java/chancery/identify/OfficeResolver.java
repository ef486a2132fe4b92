package chancery.identify;

import chancery.identify.ActorMention.Form;
import chancery.identify.Draft.Determiner;
import chancery.identify.Register.Known;
import chancery.reference.OfficeHolder;
import chancery.reference.Role;
import chancery.reference.Tenure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Says who is meant by an office without a name: its holder on the days of the page, or the one
/// whom the page names in it. Used by one thread, for one page.
///
/// Where several could be meant, or none, the office stays without a name.
final class OfficeResolver {

    private static final Set<String> EXECUTIVE =
            Set.of("head_of_state", "head_of_government", "deputy_head_of_state");

    /// Titles that a government's own pages give without a state.
    private static final Set<String> OWN = Set.of("president", "vice president");

    private final Incumbents incumbents;
    private final Register register;
    private final Introductions introductions;
    private final Allegiance allegiance;
    private final Discourse discourse;
    private final Optional<String> home;

    OfficeResolver(
            Incumbents incumbents,
            Register register,
            Introductions introductions,
            Allegiance allegiance,
            Discourse discourse,
            Optional<String> home) {
        this.incumbents = incumbents;
        this.register = register;
        this.introductions = introductions;
        this.allegiance = allegiance;
        this.discourse = discourse;
        this.home = home;
    }

    ActorMention resolve(Draft draft) {
        Role role = draft.role.orElseThrow();
        Optional<String> told =
                allegiance
                        .told(draft)
                        .or(() -> allegiance.ofPronoun(draft))
                        .or(() -> allegiance.ofCountry(draft))
                        .or(() -> home.filter(_ -> isOfHome(draft, role)));
        Optional<Known> onPage = told.isEmpty() ? onPage(role) : Optional.empty();
        if (onPage.isPresent()) {
            return named(draft, role, onPage.get());
        }
        Optional<String> state = told.or(role::state).or(() -> home.filter(_ -> isExecutive(role)));
        if (state.isEmpty()) {
            return unnamed(draft, role, state, "the page does not say of which state");
        }
        return draft.former
                ? unnamed(draft, role, state, "a former holder, not named")
                : ofState(draft, role, state.get());
    }

    /// "the President" on the pages of his own government, whoever else is one there.
    private static boolean isOfHome(Draft draft, Role role) {
        return !draft.former
                && draft.determiner == Determiner.THE
                && OWN.contains(role.phrase())
                && draft.line.isCapital(draft.to - 1);
    }

    private static boolean isExecutive(Role role) {
        return EXECUTIVE.contains(role.officeClass());
    }

    private ActorMention ofState(Draft draft, Role role, String state) {
        return switch (incumbents.holder(role, draft.roleText, draft.top, state)) {
            case OfficeHolder.Known known -> holder(draft, known.tenure(), known.why());
            case OfficeHolder.LastKnown last -> holder(draft, last.tenure(), last.why());
            case OfficeHolder.Ambiguous several ->
                    onlyOneNamed(several)
                            .map(known -> named(draft, role, known))
                            .orElseGet(
                                    () -> unnamed(draft, role, Optional.of(state), several.why()));
            case OfficeHolder.Unknown unknown ->
                    onPage(role)
                            .filter(known -> known.actor.state().equals(Optional.of(state)))
                            .map(known -> named(draft, role, known))
                            .orElseGet(
                                    () -> unnamed(draft, role, Optional.of(state), unknown.why()));
        };
    }

    private ActorMention holder(Draft draft, Tenure tenure, String why) {
        Known known = introductions.ofTables(draft, tenure.person(), Optional.of(tenure.state()));
        return discourse.person(draft, known, Form.OFFICE, why);
    }

    private ActorMention named(Draft draft, Role role, Known known) {
        return discourse.person(draft, known, Form.OFFICE, "the page names the " + role.phrase());
    }

    private ActorMention unnamed(Draft draft, Role role, Optional<String> state, String why) {
        Actor actor =
                Actor.unnamed(
                        Optional.of(draft.roleText.isEmpty() ? role.phrase() : draft.roleText),
                        Optional.of(draft.former ? "former" : role.officeClass()),
                        state,
                        introductions.level(draft, Optional.of(role.officeClass())));
        return discourse.unnamed(draft, actor, why);
    }

    /// Of several holders the one that the page names, if it names one alone.
    private Optional<Known> onlyOneNamed(OfficeHolder.Ambiguous several) {
        List<Known> named = new ArrayList<>();
        for (Tenure tenure : several.candidates()) {
            register.ofFullName(tenure.person().name(), Optional.of(tenure.person()))
                    .filter(known -> !named.contains(known))
                    .ifPresent(named::add);
        }
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    /// The one in the office of those whom the page has named, the last spoken of.
    private Optional<Known> onPage(Role role) {
        Optional<Known> best = Optional.empty();
        for (Known known : register.all()) {
            if (holds(known, role) && (best.isEmpty() || known.isLaterThan(best.get()))) {
                best = Optional.of(known);
            }
        }
        return best;
    }

    private static boolean holds(Known known, Role role) {
        boolean sameClass = known.actor.roleClass().filter(role.officeClass()::equals).isPresent();
        boolean sameState = role.state().isEmpty() || role.state().equals(known.actor.state());
        return sameClass && (sameState || isSoCalled(known, role));
    }

    /// Whether the page itself calls the person so, as British papers call the American a "defence
    /// secretary".
    private static boolean isSoCalled(Known known, Role role) {
        return known.roleFromPage && known.rolePhrase().equals(role.phrase());
    }
}
