package chancery.identify;

import chancery.identify.Draft.Determiner;
import chancery.identify.Draft.Sort;
import chancery.reference.Role;
import chancery.reference.State;
import chancery.reference.StateTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Of which state someone is, by what the page says in and around the words that name them. Used by
/// one thread, for one page.
final class Allegiance {

    /// Words between "the country's" and the office, at most.
    private static final int REACH = 3;

    private static final Set<String> AMERICAN_TITLES =
            Set.of("sen", "rep", "gov", "congressman", "congresswoman", "senator");

    private final StateTable states;
    private final Register register;
    private final Discourse discourse;
    private final Map<Draft, List<Actor>> resolved = new HashMap<>();

    Allegiance(StateTable states, Register register, Discourse discourse) {
        this.states = states;
        this.register = register;
        this.discourse = discourse;
    }

    /// Notes who is meant by a draft: what the page calls theirs is of their state.
    void resolved(Draft draft, List<Actor> actors) {
        resolved.put(draft, actors);
    }

    boolean isLand(String code) {
        return states.state(code).map(State::isLand).orElse(false);
    }

    boolean isBody(String code) {
        return states.state(code).map(state -> !state.isLand()).orElse(false);
    }

    /// The state that the words name, or that of the one named before with a possessive.
    Optional<String> told(Draft draft) {
        if (draft.state.isPresent()) {
            return draft.state;
        }
        return draft.owner
                .flatMap(owner -> resolved.getOrDefault(owner, List.of()).stream().findFirst())
                .flatMap(Actor::state);
    }

    /// The state of someone of this line, also before it is resolved who that is.
    Optional<String> now(Draft draft) {
        return told(draft)
                .or(() -> draft.role.flatMap(Role::state))
                .or(() ->
                        draft.name
                                .flatMap(name -> register.ofFullName(name, Optional.empty()))
                                .flatMap(known -> known.actor.state()))
                .or(() ->
                        draft.name
                                .map(name -> register.ofSurname(NameForms.folded(name)))
                                .filter(found -> found.size() == 1)
                                .flatMap(found -> found.getFirst().actor.state()))
                .or(() -> neighbour(draft));
    }

    /// The state of the one named before in the list.
    Optional<String> neighbour(Draft draft) {
        return draft.beside.flatMap(this::now);
    }

    /// "his foreign minister": the state of the one that the pronoun means.
    Optional<String> ofPronoun(Draft draft) {
        return draft.determiner == Determiner.HIS || draft.determiner == Determiner.HER
                ? discourse.antecedentOfDeterminer(draft).flatMap(known -> known.actor.state())
                : Optional.empty();
    }

    /// "the country's elected president", "its president": of the state spoken of last.
    Optional<String> ofCountry(Draft draft) {
        if (draft.line.is(draft.from, "its") || draft.line.is(draft.from - 1, "its")) {
            return discourse.lastState();
        }
        for (int i = draft.from - 1; i > Math.max(0, draft.from - 1 - REACH); i--) {
            if (draft.line.isPossessive(i) && draft.line.isOne(i - 1, WordLists.COUNTRY)) {
                return discourse.lastState();
            }
        }
        return Optional.empty();
    }

    /// "senior officials in India", "leaders in Manama": of the state that they are in; "senators
    /// led by Chuck Schumer": of his.
    Optional<String> whereTheyServe(Draft draft, List<Draft> ofLine) {
        if (draft.line.is(draft.to, "led") && draft.line.is(draft.to + 1, "by")) {
            return ofLine.stream()
                    .filter(other -> other.from == draft.to + 2)
                    .findFirst()
                    .flatMap(this::now);
        }
        boolean senior = draft.role.isPresent() && draft.line.is(draft.to, "in");
        return ofLine.stream()
                .filter(other -> senior && other.sort == Sort.STATE && other.from == draft.to + 1)
                .findFirst()
                .flatMap(other -> other.state)
                .filter(this::isLand);
    }

    /// "Sen. Chuck Schumer": titles that the news gives without a state are American.
    static Optional<String> ofTitle(Draft draft) {
        for (int i = draft.from; i < draft.to; i++) {
            if (draft.line.isOne(i, AMERICAN_TITLES)) {
                return Optional.of("USA");
            }
        }
        return Optional.empty();
    }
}
