package chancery.identify;

import chancery.reference.Location;
import chancery.reference.LocationTable;
import chancery.reference.PhraseTable;
import chancery.reference.Reference;
import chancery.reference.State;
import chancery.reference.StateTable;
import chancery.reference.Wording;
import chancery.trace.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Says which places the given names of a text are: names told beforehand, as in the sets that
/// geoparsers are measured on. Shared by all threads.
///
/// A text keeps to few parts of the world, so of several towns of one name the one is taken whose
/// state or region the text names too.
public final class ToponymReader {

    /// What a mention of its state adds to a place's prior, which is a power of ten of inhabitants.
    private static final double SAME_STATE = 1.2;

    private static final double SAME_REGION = 2.5;

    /// A region named again and again outweighs even a capital elsewhere: London, Ontario.
    private static final double MOST = 5;

    private static final double BEHIND = 20;

    private final Reference reference;

    public ToponymReader(Reference reference) {
        this.reference = reference;
    }

    /// The place of each name, in the order of the names; empty where it cannot be told.
    public List<Optional<Place>> resolve(String text, List<Span> names) {
        Map<String, Double> weights = weights(text, names);
        List<Optional<Place>> places = new ArrayList<>(names.size());
        for (Span name : names) {
            places.add(place(name.in(text), behind(text, name), weights));
        }
        return places;
    }

    /// Resolves one name that stands alone.
    public Optional<Place> resolve(String name) {
        return place(name, List.of(), Map.of());
    }

    private Map<String, Double> weights(String text, List<Span> names) {
        Map<String, Double> weights = new HashMap<>();
        for (Span name : names) {
            Wording words = Wording.of(name.in(text));
            for (StateTable.Word word : reference.states().words().whole(words)) {
                weights.merge(word.state().code(), SAME_STATE, Math::max);
            }
            for (Location place : reference.locations().phrases().whole(words)) {
                if (place.kind() == Location.Kind.REGION && place.state().isPresent()) {
                    weights.merge(place.state().get(), SAME_STATE, Math::max);
                    weights.merge(
                            place.state().get() + '.' + place.admin(),
                            SAME_REGION,
                            (a, b) -> Math.min(a + b, MOST));
                } else if (LocationTable.prior(place) > 7) {
                    place.state()
                            .ifPresent(state -> weights.merge(state, SAME_STATE / 2, Math::max));
                }
            }
        }
        return weights;
    }

    /// What stands behind a name after a comma: "Ky.", "France".
    private List<String> behind(String text, Span name) {
        String rest = text.substring(name.end(), Math.min(text.length(), name.end() + 30));
        if (!rest.startsWith(", ")) {
            return List.of();
        }
        Wording words = Wording.of(rest.substring(2));
        List<String> keys = new ArrayList<>();
        first(reference.locations().phrases(), words).stream()
                .filter(place -> place.kind() == Location.Kind.REGION && place.state().isPresent())
                .forEach(place -> keys.add(place.state().get() + '.' + place.admin()));
        first(reference.states().words(), words).stream()
                .filter(word -> word.sense() == StateTable.Sense.NAME)
                .forEach(word -> keys.add(word.state().code()));
        return keys;
    }

    private <T> List<T> first(PhraseTable<T> table, Wording words) {
        List<T> values = new ArrayList<>();
        table.match(
                words, reference.vocabulary().numbers(words), 0, (value, _) -> values.add(value));
        return values;
    }

    private Optional<Place> place(String name, List<String> behind, Map<String, Double> weights) {
        Wording words = Wording.of(name.strip());
        Optional<State> state =
                reference.states().words().whole(words).stream()
                        .filter(word ->
                                word.sense() != StateTable.Sense.METONYM && word.state().isLand())
                        .map(StateTable.Word::state)
                        .findFirst();
        List<Location> places = reference.locations().phrases().whole(words);
        Optional<Location> best = best(places, behind, weights);
        if (state.isPresent()
                && best.filter(place -> prefersPlace(place, state.get(), behind, weights))
                        .isEmpty()) {
            return Optional.of(Place.of(state.get()));
        }
        if (best.isPresent()) {
            return best.map(Place::of);
        }
        if (isEurope(words)) {
            return reference.locations().phrases().whole(Wording.of("Europe")).stream()
                    .findFirst()
                    .map(Place::of);
        }
        return partOf(words, behind, weights);
    }

    private boolean isEurope(Wording words) {
        return words.is(0, "european")
                || reference.states().words().whole(words).stream()
                        .anyMatch(word -> word.state().code().equals("EUU"));
    }

    private static boolean prefersPlace(
            Location place, State state, List<String> behind, Map<String, Double> weights) {
        boolean told =
                behind.contains(place.state().orElse(""))
                        || behind.contains(place.state().orElse("") + '.' + place.admin());
        boolean american =
                state.code().equals("GEO")
                        && weights.containsKey("USA")
                        && !weights.containsKey("RUS");
        return told || (american && place.kind() == Location.Kind.REGION);
    }

    private static Optional<Location> best(
            List<Location> places, List<String> behind, Map<String, Double> weights) {
        Optional<Location> best = Optional.empty();
        double score = -1;
        for (Location place : places) {
            String state = place.state().orElse("");
            String region = state + '.' + place.admin();
            double s =
                    LocationTable.prior(place)
                            + Math.max(
                                    weights.getOrDefault(state, 0.0),
                                    weights.getOrDefault(region, 0.0))
                            + (behind.contains(region) || behind.contains(state) ? BEHIND : 0);
            if (s > score) {
                score = s;
                best = Optional.of(place);
            }
        }
        return best;
    }

    /// "Orange County", "northern Syria", "Kyiv region", "Colorado State University": by the place
    /// inside the name.
    private Optional<Place> partOf(
            Wording words, List<String> behind, Map<String, Double> weights) {
        for (int length = words.size() - 1; length >= 1; length--) {
            for (int from = 0; from + length <= words.size(); from++) {
                Wording part = Wording.of(words.text(from, from + length));
                if (!part.isCapital(0)) {
                    continue;
                }
                Optional<State> state =
                        reference.states().words().whole(part).stream()
                                .filter(word -> word.state().isLand())
                                .map(StateTable.Word::state)
                                .findFirst();
                if (state.isPresent()) {
                    return state.map(Place::of);
                }
                Optional<Location> place =
                        best(reference.locations().phrases().whole(part), behind, weights);
                if (place.isPresent()) {
                    return place.map(Place::of);
                }
            }
        }
        return Optional.empty();
    }
}
