package chancery.merge;

import chancery.identify.Actor;
import chancery.identify.Place;
import chancery.interpret.Kind;
import chancery.reference.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// The parties that an engagement shows, among those its reports name.
///
/// A person is shown if at least a third as many pages name that person as name the best-named one
/// of the same side: a single page's slip does not seat somebody at the table. An unnamed party is
/// shown only where its side has no name.
final class PartyChoice {

    private static final int SHARE = 3;

    private record Candidate(List<Actor> tellings, List<ToldReport> tellers) {

        Set<String> words() {
            return Profile.words(tellings.getFirst().name().orElse(""));
        }

        boolean isNamed(Actor actor) {
            Optional<String> qid = tellings.getFirst().qid();
            if (qid.isPresent() && actor.qid().isPresent()) {
                return qid.equals(actor.qid());
            }
            Set<String> words = Profile.words(actor.name().orElse(""));
            return words.containsAll(words()) || words().containsAll(words);
        }
    }

    private PartyChoice() {}

    static List<Actor> of(List<ToldReport> reports, Kind kind, Optional<Place> place) {
        Map<String, List<ToldReport>> sides = new TreeMap<>();
        for (ToldReport told : reports) {
            told.report().parties().stream()
                    .map(actor -> actor.state().orElse(""))
                    .distinct()
                    .forEach(state ->
                            sides.computeIfAbsent(state, _ -> new ArrayList<>()).add(told));
        }
        long most = sides.values().stream().mapToLong(Votes::independent).max().orElse(0);
        List<Actor> parties = new ArrayList<>();
        sides.forEach((state, tellers) -> {
            if (kind == Kind.CONFERENCE || Votes.independent(tellers) * SHARE >= most) {
                parties.addAll(side(state, tellers));
            }
        });
        parties.sort(order(kind, place.flatMap(Place::state)));
        return parties;
    }

    /// Guests before their host, then by state, rank and name.
    private static Comparator<Actor> order(Kind kind, Optional<String> host) {
        return Comparator.<Actor>comparingInt(a ->
                        kind == Kind.VISIT && host.isPresent() && a.state().equals(host) ? 1 : 0)
                .thenComparing(a -> a.state().orElse("~"))
                .thenComparingInt(PartyChoice::rank)
                .thenComparing(a -> a.name().orElse("~"))
                .thenComparing(a -> a.role().orElse("~"));
    }

    private static int rank(Actor actor) {
        return actor.level().map(Level::rank).orElse(Integer.MAX_VALUE);
    }

    private static List<Actor> side(String state, List<ToldReport> tellers) {
        List<Candidate> people = new ArrayList<>();
        List<Actor> unnamed = new ArrayList<>();
        for (ToldReport told : tellers) {
            for (Actor actor : told.report().parties()) {
                if (!actor.state().orElse("").equals(state)) {
                    continue;
                }
                if (actor.isPerson()) {
                    candidate(people, actor).tellers.add(told);
                } else {
                    unnamed.add(actor);
                }
            }
        }
        if (people.isEmpty()) {
            return unnamed.stream().min(mostTelling()).stream().toList();
        }
        long most = people.stream().mapToLong(c -> Votes.independent(c.tellers)).max().orElse(0);
        return people.stream()
                .filter(c -> Votes.independent(c.tellers) * SHARE >= most)
                .map(c -> c.tellings.stream().min(mostTelling()).orElseThrow())
                .toList();
    }

    private static Candidate candidate(List<Candidate> people, Actor actor) {
        for (Candidate known : people) {
            if (known.isNamed(actor)) {
                known.tellings.add(actor);
                return known;
            }
        }
        Candidate fresh = new Candidate(new ArrayList<>(List.of(actor)), new ArrayList<>());
        people.add(fresh);
        return fresh;
    }

    /// The telling that says most of a party.
    private static Comparator<Actor> mostTelling() {
        return Comparator.<Actor>comparingInt(a -> a.qid().isPresent() ? 0 : 1)
                .thenComparingInt(a -> a.role().isPresent() ? 0 : 1)
                .thenComparingInt(PartyChoice::rank)
                .thenComparingInt(a -> -a.name().orElse("").length())
                .thenComparing(a -> a.name().orElse(""))
                .thenComparing(a -> a.role().orElse(""));
    }
}
