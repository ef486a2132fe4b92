package chancery.identify;

import chancery.identify.ActorMention.Form;
import chancery.identify.Draft.Determiner;
import chancery.identify.Register.Known;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Who has been spoken of, line by line, so that pronouns and definite phrases can be told. Used by
/// one thread, for one page.
final class Discourse {

    /// Lines back that a pronoun reaches.
    private static final int REACH = 2;

    /// Someone spoken of.
    private record Spoken(int line, int word, Optional<Known> known, Actor actor) {}

    private final List<Pair> pairs = new ArrayList<>();
    private final List<Spoken> people = new ArrayList<>();
    private final List<Spoken> groups = new ArrayList<>();
    private final List<Spoken> named = new ArrayList<>();
    private final List<String> states = new ArrayList<>();
    private int line;

    void begin(int index) {
        line = index;
    }

    /// Notes someone in the register who is meant by a draft, and gives the mention.
    ActorMention person(Draft draft, Known known, Form form, String why) {
        person(draft, known);
        return draft.mention(List.of(known.actor), form, why);
    }

    void person(Draft draft, Known known) {
        known.seen(line, draft.from);
        known.learnSex(draft);
        people.add(new Spoken(line, draft.from, Optional.of(known), known.actor));
        known.actor.state().ifPresent(this::state);
    }

    /// Notes the holder of an office whom nobody names, and gives the mention.
    ActorMention unnamed(Draft draft, Actor actor, String why) {
        unnamed(draft, actor);
        return draft.mention(List.of(actor), Form.OFFICE, why);
    }

    void unnamed(Draft draft, Actor actor) {
        people.add(new Spoken(line, draft.from, Optional.empty(), actor));
        actor.state().ifPresent(this::state);
    }

    /// Notes an unnamed group, and gives the mention.
    ActorMention group(Draft draft, Actor actor, String why) {
        groups.add(new Spoken(line, draft.from, Optional.empty(), actor));
        actor.state().ifPresent(this::state);
        return draft.mention(List.of(actor), Form.GROUP, why);
    }

    /// "the two ministers": they stay those spoken of, and none of them alone is.
    void together(List<Actor> actors, int word) {
        pairs.add(new Pair(line, word, actors));
    }

    /// Actors spoken of as one.
    private record Pair(int line, int word, List<Actor> actors) {}

    private Optional<List<Actor>> pairOf(int index, int word) {
        return pairs.stream()
                .filter(p -> p.line == index && p.word < word && p.actors.size() >= 2)
                .map(Pair::actors)
                .reduce((_, b) -> b);
    }

    void state(String code, int word) {
        named.add(new Spoken(line, word, Optional.empty(), Actor.ofState(code)));
        state(code);
    }

    Optional<String> lastState() {
        return states.isEmpty() ? Optional.empty() : Optional.of(states.getLast());
    }

    private void state(String code) {
        states.remove(code);
        states.add(code);
    }

    /// Who "he", "she" or "his" is: the first one named in this line before the word, else the
    /// first one of the line before.
    ///
    /// First because news keeps to its subject: "Blinken met Wang ... He said".
    Optional<Known> antecedent(boolean female, boolean male, int word) {
        for (int back = 0; back <= REACH; back++) {
            for (Spoken spoken : people) {
                boolean here = spoken.line == line - back && (back > 0 || spoken.word < word);
                if (here && spoken.known.filter(known -> known.mayBe(female, male)).isPresent()) {
                    return spoken.known;
                }
            }
        }
        return Optional.empty();
    }

    /// Whose office or counterpart a draft tells of, where it begins with "his" or "her".
    Optional<Known> antecedentOfDeterminer(Draft draft) {
        return antecedent(
                draft.determiner == Determiner.HER, draft.determiner == Determiner.HIS, draft.from);
    }

    /// Who "they" are: two or more people or groups of this line before the word or of the line
    /// before, else two states.
    List<Actor> they(int word) {
        for (int back = 0; back <= REACH; back++) {
            List<Actor> found = several(line - back, back == 0 ? word : Integer.MAX_VALUE);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private List<Actor> several(int index, int word) {
        List<Actor> persons = distinct(index, word);
        if (persons.size() >= 2) {
            return persons.subList(0, 2);
        }
        List<Actor> here = statesOf(index, word);
        if (here.size() >= 2) {
            return here.subList(0, 2);
        }
        return pairOf(index, word).or(() -> groupOf(index, word).map(List::of)).orElse(List.of());
    }

    /// The one other state named in this line before the word: "in Beijing, where she met her
    /// counterpart".
    Optional<String> otherState(Optional<String> own, int word) {
        List<String> others =
                statesOf(line, word).stream()
                        .flatMap(a -> a.state().stream())
                        .filter(code -> own.isPresent() && !own.get().equals(code))
                        .distinct()
                        .toList();
        return others.size() == 1 ? Optional.of(others.getFirst()) : Optional.empty();
    }

    private List<Actor> statesOf(int index, int word) {
        return named.stream()
                .filter(s -> s.line == index && s.word < word)
                .map(Spoken::actor)
                .distinct()
                .toList();
    }

    /// "A senior French diplomat said ... her": one official without a name, of this line.
    Optional<Actor> unnamedOne(int word) {
        Optional<Actor> group =
                groups.stream()
                        .filter(s -> s.line == line && s.word < word)
                        .map(Spoken::actor)
                        .filter(actor ->
                                actor.state().isPresent()
                                        && actor.role().filter(Discourse::isOne).isPresent())
                        .findFirst();
        return people.stream()
                .filter(s -> s.line == line && s.word < word && s.known.isEmpty())
                .map(Spoken::actor)
                .filter(actor -> actor.state().isPresent())
                .findFirst()
                .or(() -> group);
    }

    private static boolean isOne(String role) {
        return role.regionMatches(true, 0, "a ", 0, 2) || role.regionMatches(true, 0, "an ", 0, 3);
    }

    private Optional<Actor> groupOf(int index, int word) {
        return groups.stream()
                .filter(s -> s.line == index && s.word < word)
                .map(Spoken::actor)
                .reduce((_, b) -> b);
    }

    private List<Actor> distinct(int index, int word) {
        List<Actor> found = new ArrayList<>();
        for (Spoken spoken : people) {
            Actor actor = spoken.known.map(k -> k.actor).orElse(spoken.actor);
            if (spoken.line == index && spoken.word < word && !found.contains(actor)) {
                found.add(actor);
            }
        }
        return found;
    }

    /// The last people spoken of, of different states where the page has such.
    List<Actor> twoPeople(int count, int word) {
        for (int back = 0; back <= line; back++) {
            List<Actor> here = distinct(line - back, back == 0 ? word : Integer.MAX_VALUE);
            List<Actor> apart = apart(here);
            if (apart.size() >= count) {
                return apart.subList(0, count);
            }
        }
        List<Actor> recent = new ArrayList<>();
        for (int i = people.size() - 1; i >= 0; i--) {
            Actor actor = people.get(i).known.map(k -> k.actor).orElse(people.get(i).actor);
            if (!recent.contains(actor)) {
                recent.add(0, actor);
            }
            List<Actor> apart = apart(recent);
            if (apart.size() >= count) {
                return apart.subList(0, count);
            }
        }
        return List.of();
    }

    private static List<Actor> apart(List<Actor> actors) {
        Set<String> seen = new LinkedHashSet<>();
        List<Actor> apart = new ArrayList<>();
        for (Actor actor : actors) {
            if (actor.state().isEmpty() || seen.add(actor.state().get())) {
                apart.add(actor);
            }
        }
        return apart;
    }

    List<Actor> twoStates(int count) {
        return states.size() < count
                ? List.of()
                : states.subList(states.size() - count, states.size()).stream()
                        .map(Actor::ofState)
                        .toList();
    }
}
