package chancery.identify;

import chancery.reference.Location;
import chancery.reference.State;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// Where: as much as is known of city, state and venue.
///
/// @param city the usual English name
/// @param state ISO 3166 alpha-3
/// @param venue "State Department", "Diaoyutai State Guesthouse"
/// @param geonames GeoNames id of the city
public record Place(
        Optional<String> city,
        Optional<String> state,
        Optional<String> venue,
        OptionalInt geonames,
        OptionalDouble latitude,
        OptionalDouble longitude) {

    /// A venue also has the city it stands in, a region no city.
    static Place of(Location location) {
        Optional<String> name = Optional.of(location.name());
        boolean city =
                location.kind() != Location.Kind.VENUE && location.kind() != Location.Kind.REGION;
        boolean venue = location.kind() == Location.Kind.VENUE;
        return new Place(
                venue
                        ? Optional.of(location.admin()).filter(c -> !c.isEmpty())
                        : name.filter(_ -> city),
                location.state(),
                name.filter(_ -> !city),
                location.geonames(),
                coordinate(location.latitude()),
                coordinate(location.longitude()));
    }

    static Place of(State state) {
        return new Place(
                Optional.empty(),
                Optional.of(state.code()),
                Optional.empty(),
                OptionalInt.empty(),
                coordinate(state.latitude()),
                coordinate(state.longitude()));
    }

    private static OptionalDouble coordinate(double value) {
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /// The same city, at a venue in it.
    Place at(String name) {
        return new Place(city, state, Optional.of(name), geonames, latitude, longitude);
    }

    public static Place ofState(String code) {
        return new Place(
                Optional.empty(),
                Optional.of(code),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty());
    }
}
