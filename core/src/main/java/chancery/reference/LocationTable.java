package chancery.reference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Cities, regions, seas and venues with everything they are called.
public final class LocationTable {

    private final PhraseTable<Location> phrases;
    private final Map<Integer, Location> byGeonames = new HashMap<>();
    private final Map<String, Location> venueCities = new HashMap<>();
    private final Map<String, Location> capitals = new HashMap<>();
    private final Map<String, Location> regionByAbbreviation = new HashMap<>();

    LocationTable(Vocabulary vocabulary) {
        phrases = new PhraseTable<>(vocabulary);
        Rows.read("cities.tsv", this::addCity);
        Rows.read("regions.tsv", this::addRegion);
        Rows.read("venues.tsv", this::addVenue);
    }

    private void addCity(Rows.Row row) {
        Location.Rank rank =
                switch (row.at(7)) {
                    case "C" -> Location.Rank.CAPITAL;
                    case "D" -> Location.Rank.KNOWN;
                    case "A" -> Location.Rank.REGIONAL_CAPITAL;
                    default -> Location.Rank.TOWN;
                };
        Location city =
                new Location(
                        row.at(0),
                        Location.Kind.CITY,
                        row.maybe(1),
                        row.number(2),
                        row.number(3),
                        id(row.at(4)),
                        Integer.parseInt(row.at(5)),
                        row.at(6),
                        rank);
        phrases.add(city.name(), city);
        row.list(8).forEach(name -> phrases.add(name, city));
        city.geonames().ifPresent(id -> byGeonames.put(id, city));
        if (rank == Location.Rank.CAPITAL) {
            capitals.merge(row.at(1), city, (a, b) -> a.population() >= b.population() ? a : b);
        }
        venueCities.merge(
                city.name() + '@' + row.at(1),
                city,
                (a, b) -> a.population() >= b.population() ? a : b);
    }

    private static OptionalInt id(String text) {
        return text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
    }

    private void addRegion(Rows.Row row) {
        Location region =
                new Location(
                        row.at(0),
                        Location.Kind.REGION,
                        row.maybe(2),
                        row.number(4),
                        row.number(5),
                        OptionalInt.empty(),
                        0,
                        row.at(3),
                        Location.Rank.KNOWN);
        phrases.add(region.name(), region);
        for (String abbreviation : row.list(1)) {
            phrases.add(abbreviation, region);
            regionByAbbreviation.put(Folding.word(abbreviation), region);
        }
        if (!row.at(3).isEmpty()) {
            regionByAbbreviation.putIfAbsent(Folding.word(row.at(3)), region);
        }
    }

    private void addVenue(Rows.Row row) {
        Optional<Location> city =
                row.at(3).isEmpty()
                        ? Optional.ofNullable(venueCities.get(row.at(1) + '@' + row.at(2)))
                        : Optional.ofNullable(byGeonames.get(Integer.parseInt(row.at(3))));
        Location venue =
                new Location(
                        row.at(0),
                        Location.Kind.VENUE,
                        row.maybe(2),
                        city.map(Location::latitude).orElse(Double.NaN),
                        city.map(Location::longitude).orElse(Double.NaN),
                        city.map(Location::geonames).orElse(OptionalInt.empty()),
                        0,
                        row.at(1),
                        Location.Rank.KNOWN);
        phrases.add(venue.name(), venue);
    }

    public PhraseTable<Location> phrases() {
        return phrases;
    }

    public Optional<Location> capital(String state) {
        return Optional.ofNullable(capitals.get(state));
    }

    /// A region by the short form that stands behind a town: "Calif."
    public Optional<Location> regionBehindTown(String folded) {
        return Optional.ofNullable(regionByAbbreviation.get(folded));
    }

    /// The likeliest of several places of one name, when nothing else tells.
    public static Location likeliest(List<Location> places) {
        return places.stream().max((a, b) -> Double.compare(prior(a), prior(b))).orElseThrow();
    }

    /// How likely a place is meant when its name is read, as a number to compare.
    public static double prior(Location place) {
        double size = Math.log10(place.population() + 1_000.0);
        return switch (place.rank()) {
            case CAPITAL -> size + 2.5;
            case KNOWN -> size + (place.kind() == Location.Kind.CITY ? 1.5 : 5);
            case REGIONAL_CAPITAL -> size + 0.3;
            case TOWN -> size;
        };
    }
}
