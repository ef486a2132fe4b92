package chancery.evaluate;

import chancery.identify.Place;
import chancery.identify.ToponymReader;
import chancery.trace.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Scores the places of given names in running text: how far from the true point is the one told?
///
/// A name for which the annotators have no point, or whose words do not stand where they say, does
/// not count. One that is told nowhere is as wrong as can be: half way round the earth.
public final class PlaceScorer {

    /// Within this distance a place is right: the customary measure, 100 miles.
    static final double NEAR_KM = 161;

    private static final double HALF_WAY_ROUND_KM = 20_039;
    private static final double EARTH_RADIUS_KM = 6371;

    private final ToponymReader reader;
    private final List<Double> errors = new ArrayList<>();
    private final Map<String, Integer> wrong = new TreeMap<>();
    private int identified;
    private int identifiable;

    public PlaceScorer(ToponymReader reader) {
        this.reader = reader;
    }

    /// Reads the names of one text, one line of a gold file, and compares.
    public void text(String line) {
        JsonNode gold = JsonMapper.shared().readTree(line);
        String text = gold.path("text").asString("");
        List<JsonNode> names = new ArrayList<>();
        List<Span> spans = new ArrayList<>();
        for (JsonNode name : gold.path("toponyms").values()) {
            Optional<Span> span = span(name, text);
            if (span.isPresent() && !Double.isNaN(number(name, "lat"))) {
                names.add(name);
                spans.add(span.get());
            }
        }
        List<Optional<Place>> places = reader.resolve(text, spans);
        for (int i = 0; i < spans.size(); i++) {
            compare(names.get(i), spans.get(i).in(text), places.get(i));
        }
    }

    private static Optional<Span> span(JsonNode name, String text) {
        int start = name.path("start").asInt(-1);
        int end = name.path("end").asInt(-1);
        boolean stands =
                start >= 0
                        && start < end
                        && end <= text.length()
                        && !name.path("unanchored").asBoolean(false);
        return stands ? Optional.of(new Span(start, end)) : Optional.empty();
    }

    private static double number(JsonNode name, String field) {
        String text = name.path(field).asString("");
        return text.isBlank() ? Double.NaN : Double.parseDouble(text);
    }

    private void compare(JsonNode gold, String name, Optional<Place> told) {
        double error =
                told.map(place ->
                                place.latitude().isPresent() && place.longitude().isPresent()
                                        ? kilometres(
                                                number(gold, "lat"),
                                                number(gold, "lon"),
                                                place.latitude().getAsDouble(),
                                                place.longitude().getAsDouble())
                                        : HALF_WAY_ROUND_KM)
                        .orElse(HALF_WAY_ROUND_KM);
        errors.add(error);
        if (error > NEAR_KM) {
            wrong.merge(remark(name, told, error), 1, Integer::sum);
        }
        String id = gold.path("geonameid").asString("");
        if (!id.isBlank()) {
            identifiable++;
            boolean same =
                    told.filter(p -> p.geonames().isPresent())
                            .filter(p -> id.equals(String.valueOf(p.geonames().getAsInt())))
                            .isPresent();
            identified += same ? 1 : 0;
        }
    }

    private static String remark(String name, Optional<Place> told, double error) {
        return told.map(place ->
                        name
                                + ": read as "
                                + place.city().map(city -> city + ", ").orElse("")
                                + place.state().orElse("no state")
                                + ", "
                                + Math.round(error)
                                + " km off")
                .orElse(name + ": not known");
    }

    /// The great circle between two points.
    static double kilometres(
            double latitude, double longitude, double toLatitude, double toLongitude) {
        double a = Math.toRadians(latitude);
        double b = Math.toRadians(toLatitude);
        double across = Math.sin(Math.toRadians(toLongitude - longitude) / 2);
        double up = Math.sin((b - a) / 2);
        double chord = up * up + Math.cos(a) * Math.cos(b) * across * across;
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(Math.min(1, chord)));
    }

    /// What was read wrongly, the most frequent first.
    public List<String> remarks() {
        return wrong.entrySet().stream()
                .sorted(
                        Map.Entry.<String, Integer>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> entry.getValue() + " x " + entry.getKey())
                .toList();
    }

    /// The figures for people, then all of them as one line of JSON.
    public List<String> lines() {
        List<Double> sorted = errors.stream().sorted().toList();
        int names = sorted.size();
        long near = sorted.stream().filter(error -> error <= NEAR_KM).count();
        double accuracy = Figures.share(near, names);
        double mean = sorted.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        double median = names == 0 ? 0 : sorted.get(names / 2);
        double ids = Figures.share(identified, identifiable);
        return List.of(
                String.format(
                        Locale.ROOT,
                        "within 161 km     %s  %d of %d names",
                        Figures.three(accuracy),
                        near,
                        names),
                String.format(
                        Locale.ROOT,
                        "error             mean %.1f km, median %.1f km",
                        mean,
                        median),
                String.format(
                        Locale.ROOT,
                        "GeoNames id       %s  %d of %d",
                        Figures.three(ids),
                        identified,
                        identifiable),
                "{\"within_161_km\": %s, \"geonames_id\": %s}"
                        .formatted(Figures.json(accuracy), Figures.json(ids)));
    }
}
