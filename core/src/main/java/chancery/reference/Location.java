package chancery.reference;

import java.util.Optional;
import java.util.OptionalInt;

/// A place on the map that has a name of its own.
///
/// @param state code of the state it lies in; empty for a sea or a continent
/// @param admin the part of the state, as GeoNames codes it: `CA`, `22`
/// @param geonames GeoNames id
public record Location(
        String name,
        Kind kind,
        Optional<String> state,
        double latitude,
        double longitude,
        OptionalInt geonames,
        int population,
        String admin,
        Rank rank) {

    /// What sort of place.
    public enum Kind {
        CITY,
        REGION,
        VENUE,
        STATE
    }

    /// How likely the place is meant when nothing else tells; the highest first.
    public enum Rank {
        CAPITAL,
        /// known from diplomacy: Davos, Geneva, Sharm el-Sheikh
        KNOWN,
        REGIONAL_CAPITAL,
        TOWN
    }
}
