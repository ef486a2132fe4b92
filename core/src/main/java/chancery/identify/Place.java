package chancery.identify;

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
