package chancery.identify;

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

    void end() {}

    void person(Known known, int word) {
        people.add(new Spoken(line, word, Optional.of(known), known.actor));
        known.actor.state().ifPresent(this::state);
    }

    void unnamed(Actor actor, int word) {
        people.add(new Spoken(line, word, Optional.empty(), actor));
        actor.state().ifPresent(this::state);
    }

    void group(Actor actor, int word) {
        groups.add(new Spoken(line, word, Optional.empty(), actor));
        actor.state().ifPresent(this::state);
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
    Optional<Known> antecedent(boolean female, boolean male, int word, int index) {
        for (int back = 0; back <= REACH; back++) {
            for (Spoken spoken : people) {
                boolean here = spoken.line == index - back && (back > 0 || spoken.word < word);
                if (here && spoken.known.isPresent() && agrees(spoken.known.get(), female, male)) {
                    return spoken.known;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean agrees(Known known, boolean female, boolean male) {
        return !(female && known.male) && !(male && known.female);
    }

    /// Who "they" are: two or more people or groups of this line before the word or of the line
    /// before, else two states.
    List<Actor> they(int word, int index) {
        for (int back = 0; back <= REACH; back++) {
            List<Actor> found = distinct(index - back, back == 0 ? word : Integer.MAX_VALUE);
            if (found.size() >= 2) {
                return found.subList(0, 2);
            }
            List<Actor> here = statesOf(index - back, back == 0 ? word : Integer.MAX_VALUE);
            if (here.size() >= 2) {
                return here.subList(0, 2);
            }
            Optional<List<Actor>> pair = pairOf(index - back, back == 0 ? word : Integer.MAX_VALUE);
            if (pair.isPresent()) {
                return pair.get();
            }
            Optional<Actor> group = groupOf(index - back, back == 0 ? word : Integer.MAX_VALUE);
            if (group.isPresent()) {
                return List.of(group.get());
            }
        }
        return List.of();
    }

    /// The one other state named in this line before the word: "in Beijing, where she met her
    /// counterpart".
    Optional<String> otherState(Optional<String> own, int word, int index) {
        List<String> others =
                statesOf(index, word).stream()
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
    Optional<Actor> unnamedOne(int word, int index) {
        Optional<Actor> group =
                groups.stream()
                        .filter(s -> s.line == index && s.word < word)
                        .map(Spoken::actor)
                        .filter(actor ->
                                actor.state().isPresent()
                                        && actor.role().filter(Discourse::isOne).isPresent())
                        .findFirst();
        return people.stream()
                .filter(s -> s.line == index && s.word < word && s.known.isEmpty())
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
