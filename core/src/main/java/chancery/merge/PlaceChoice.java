package chancery.merge;

import chancery.identify.Place;
import chancery.merge.Engagement.Disagreement;
import chancery.merge.Engagement.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

/// The place that an engagement shows, among those its reports give. A state alone is no other
/// value than a city in it.
record PlaceChoice(Optional<Place> place, Optional<Disagreement> disagreement) {

    private record Candidate(Place place, List<ToldReport> tellers) {}

    static PlaceChoice of(List<ToldReport> reports) {
        List<Candidate> all = candidates(reports);
        List<Candidate> precise =
                all.stream()
                        .filter(c -> all.stream().noneMatch(o -> refines(o.place, c.place)))
                        .toList();
        Optional<Candidate> best =
                precise.stream()
                        .min(
                                Comparator.<Candidate>comparingInt(
                                                c -> Votes.official(c.tellers) ? 0 : 1)
                                        .thenComparingLong(c -> -Votes.independent(c.tellers))
                                        .thenComparing(c -> label(c.place)));
        return new PlaceChoice(
                best.map(Candidate::place), best.flatMap(chosen -> differing(chosen, precise)));
    }

    private static List<Candidate> candidates(List<ToldReport> reports) {
        TreeMap<String, List<ToldReport>> byCity = new TreeMap<>();
        for (ToldReport told : reports) {
            told.report()
                    .place()
                    .filter(p ->
                            p.city().isPresent() || p.state().isPresent() || p.venue().isPresent())
                    .ifPresent(place ->
                            byCity.computeIfAbsent(key(place), _ -> new ArrayList<>()).add(told));
        }
        return byCity.values().stream()
                .map(tellers -> new Candidate(fullest(tellers), tellers))
                .toList();
    }

    private static String key(Place place) {
        return place.state().orElse("") + "/" + place.city().orElse("").toLowerCase(Locale.ROOT);
    }

    /// The telling with a venue, and with coordinates, before one without.
    private static Place fullest(List<ToldReport> tellers) {
        return tellers.stream()
                .map(told -> told.report().place().orElseThrow())
                .min(
                        Comparator.<Place>comparingInt(p -> p.venue().isPresent() ? 0 : 1)
                                .thenComparingInt(p -> p.geonames().isPresent() ? 0 : 1)
                                .thenComparing(p -> p.venue().orElse("")))
                .orElseThrow();
    }

    private static boolean refines(Place one, Place other) {
        boolean sameState =
                one.state().isEmpty()
                        || other.state().isEmpty()
                        || one.state().equals(other.state());
        return one.city().isPresent() && other.city().isEmpty() && sameState;
    }

    static String label(Place place) {
        List<String> words = new ArrayList<>();
        place.city().ifPresent(words::add);
        place.state().ifPresent(words::add);
        return words.isEmpty() ? place.venue().orElse("") : String.join(", ", words);
    }

    private static Optional<Disagreement> differing(Candidate chosen, List<Candidate> precise) {
        List<Candidate> others =
                precise.stream()
                        .filter(c ->
                                c.equals(chosen) || !label(c.place).equals(label(chosen.place)))
                        .toList();
        if (others.size() < 2) {
            return Optional.empty();
        }
        return Optional.of(
                new Disagreement(
                        "place",
                        others.stream()
                                .map(c -> new Value(label(c.place), Votes.documents(c.tellers)))
                                .toList()));
    }
}
