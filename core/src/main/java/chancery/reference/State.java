package chancery.reference;

import java.util.Optional;

/// A state, a territory, an international body, a format or a non-state party.
///
/// @param code ISO 3166 alpha-3, or the short code of a body or party
/// @param name the usual English name
/// @param cow number of the Correlates of War project
/// @param capital the seat of its government
public record State(
        String code,
        Kind kind,
        String name,
        Optional<String> qid,
        Optional<String> iso2,
        Optional<String> cow,
        Optional<String> capital,
        double latitude,
        double longitude) {

    /// What sort of party.
    public enum Kind {
        STATE,
        TERRITORY,
        BODY,
        FORMAT,
        PARTY
    }

    /// Whether it has land of its own that one can be in.
    public boolean isLand() {
        return kind == Kind.STATE || kind == Kind.TERRITORY;
    }
}
