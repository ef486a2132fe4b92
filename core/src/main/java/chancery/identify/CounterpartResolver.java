package chancery.identify;

import chancery.identify.ActorMention.Form;
import chancery.identify.Register.Known;
import chancery.reference.OfficeHolder;
import chancery.reference.Role;
import chancery.reference.RoleTable;
import chancery.reference.Tenure;
import chancery.reference.Wording;
import java.util.Optional;

/// Says who is meant by "his Chinese counterpart": the holder, on the other side, of the office of
/// the one spoken of. Used by one thread, for one page.
final class CounterpartResolver {

    private final RoleTable roles;
    private final Incumbents incumbents;
    private final Introductions introductions;
    private final Discourse discourse;
    private final NameResolver names;

    CounterpartResolver(
            RoleTable roles,
            Incumbents incumbents,
            Introductions introductions,
            Discourse discourse,
            NameResolver names) {
        this.roles = roles;
        this.incumbents = incumbents;
        this.introductions = introductions;
        this.discourse = discourse;
        this.names = names;
    }

    ActorMention resolve(Draft draft) {
        Optional<Known> from = discourse.antecedentOfDeterminer(draft);
        Optional<ActorMention> named = draft.name.flatMap(name -> named(draft, name));
        if (named.isPresent()) {
            return named.get();
        }
        if (draft.state.isEmpty() && from.isPresent()) {
            draft.state = discourse.otherState(from.get().actor.state(), draft.from);
        }
        Optional<String> roleClass = from.flatMap(known -> known.actor.roleClass());
        return roleClass.isEmpty() || draft.state.isEmpty()
                ? unnamed(draft, roleClass)
                : ofState(draft, from.orElseThrow(), roleClass.get(), draft.state.get());
    }

    /// "his Chinese counterpart Wang Yi".
    private Optional<ActorMention> named(Draft draft, String name) {
        return Wording.of(name).size() == 1 && draft.persons.isEmpty()
                ? names.surname(draft)
                : Optional.of(names.full(draft));
    }

    private ActorMention ofState(Draft draft, Known from, String roleClass, String state) {
        Role role = new Role(from.rolePhrase(), roleClass, Optional.empty(), false);
        return switch (incumbents.holder(role, from.actor.role().orElse(""), false, state)) {
            case OfficeHolder.Known known -> holder(draft, known.tenure(), known.why());
            case OfficeHolder.LastKnown last -> holder(draft, last.tenure(), last.why());
            case OfficeHolder.Ambiguous _, OfficeHolder.Unknown _ ->
                    unnamed(draft, Optional.of(roleClass));
        };
    }

    private ActorMention holder(Draft draft, Tenure tenure, String why) {
        return discourse.person(
                draft,
                introductions.ofTenure(tenure),
                Form.COUNTERPART,
                "the same office on the other side: " + why);
    }

    private ActorMention unnamed(Draft draft, Optional<String> roleClass) {
        Actor actor =
                Actor.unnamed(
                        Optional.of("counterpart"),
                        roleClass,
                        draft.state,
                        roleClass.flatMap(roles::level));
        return discourse.unnamed(draft, actor, "the counterpart could not be told");
    }
}
