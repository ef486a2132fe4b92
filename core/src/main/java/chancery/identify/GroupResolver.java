package chancery.identify;

import chancery.identify.ActorMention.Form;
import chancery.identify.Register.Known;
import chancery.reference.OfficeHolder;
import chancery.reference.Role;
import chancery.reference.RoleTable;
import chancery.reference.Tenure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Says for whom an unnamed group stands: people of a state, or the holders of one office in
/// several. Used by one thread, for one page.
final class GroupResolver {

    /// Bodies named by the adjective of a part of the world.
    private static final Set<String> REGIONS =
            Set.of("AU", "EUU", "ASEAN", "ARAB", "PIF", "CARICOM", "CELAC");

    private static final Set<String> ONE = Set.of("a", "an", "another", "one");

    private final RoleTable roles;
    private final Incumbents incumbents;
    private final Introductions introductions;
    private final Allegiance allegiance;
    private final Discourse discourse;

    GroupResolver(
            RoleTable roles,
            Incumbents incumbents,
            Introductions introductions,
            Allegiance allegiance,
            Discourse discourse) {
        this.roles = roles;
        this.incumbents = incumbents;
        this.introductions = introductions;
        this.allegiance = allegiance;
        this.discourse = discourse;
    }

    ActorMention resolve(Draft draft, List<Draft> ofLine) {
        Optional<String> state = state(draft, ofLine);
        if (!draft.moreStates.isEmpty()) {
            return several(draft, state.orElseThrow());
        }
        Optional<Role> role = draft.role.filter(_ -> !draft.isCounterpart());
        Optional<String> roleClass = role.map(Role::officeClass);
        Actor actor =
                Actor.unnamed(
                        Optional.of(words(draft)).filter(_ -> !isNationals(draft)),
                        roleClass,
                        state.or(() -> draft.role.flatMap(Role::state))
                                .filter(code -> allegiance.isLand(code) || !isSomeone(draft)),
                        roleClass.flatMap(roles::level));
        return discourse.group(draft, actor, "not named");
    }

    private Optional<String> state(Draft draft, List<Draft> ofLine) {
        boolean others = draft.isCounterpart();
        return allegiance
                .told(draft)
                .or(() -> others ? Optional.empty() : allegiance.ofPronoun(draft))
                .or(() -> allegiance.ofCountry(draft))
                .or(() -> others ? Optional.empty() : allegiance.whereTheyServe(draft, ofLine));
    }

    private static String words(Draft draft) {
        return draft.line.text(draft.from, draft.possessive ? draft.to - 1 : draft.to);
    }

    /// "Belgians": people of a state, in no office.
    private static boolean isNationals(Draft draft) {
        return draft.role.isEmpty() && draft.to - draft.from == 1 && draft.state.isPresent();
    }

    /// "an African leader" does not stand for the African Union.
    private static boolean isSomeone(Draft draft) {
        return draft.role.isPresent()
                && draft.state.filter(REGIONS::contains).isPresent()
                && draft.line.isOne(draft.from, ONE);
    }

    /// One actor for each state of the list: the holder of the office, where that is one person.
    private ActorMention several(Draft draft, String first) {
        List<String> states = new ArrayList<>(List.of(first));
        states.addAll(draft.moreStates);
        List<Actor> actors = new ArrayList<>();
        boolean offices = false;
        for (String state : states) {
            Optional<Tenure> tenure = holder(draft, state);
            offices |= tenure.isPresent();
            actors.add(tenure.map(t -> holder(draft, t)).orElseGet(() -> unnamed(draft, state)));
        }
        return draft.mention(actors, offices ? Form.OFFICE : Form.GROUP, "one for each state");
    }

    private Optional<Tenure> holder(Draft draft, String state) {
        return draft.role
                .filter(role -> !role.isVague())
                .map(role -> incumbents.holder(role, draft.roleText, false, state))
                .flatMap(holder ->
                        holder instanceof OfficeHolder.Known known
                                ? Optional.of(known.tenure())
                                : Optional.empty());
    }

    private Actor holder(Draft draft, Tenure tenure) {
        Known known = introductions.ofTenure(tenure);
        discourse.person(draft, known);
        return known.actor;
    }

    private Actor unnamed(Draft draft, String state) {
        Optional<String> roleClass = draft.role.map(Role::officeClass);
        Actor actor =
                Actor.unnamed(
                        draft.role.map(Role::phrase),
                        roleClass,
                        Optional.of(state),
                        roleClass.flatMap(roles::level));
        discourse.unnamed(draft, actor);
        return actor;
    }
}
