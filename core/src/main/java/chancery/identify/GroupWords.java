package chancery.identify;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Nouns for unnamed people of a state, and for its institutions.
final class GroupWords {

    private GroupWords() {}

    /// What a noun stands for.
    enum Kind {
        /// people who act for a state: officials, a delegation
        PEOPLE,
        /// armed people: troops, police
        FORCES,
        /// the state itself: government, side
        STATE
    }

    private static final Set<String> PEOPLE =
            Set.of(
                    "officials",
                    "official",
                    "diplomats",
                    "diplomat",
                    "delegation",
                    "delegations",
                    "delegates",
                    "delegate",
                    "negotiators",
                    "negotiator",
                    "envoys",
                    "lawmakers",
                    "legislators",
                    "senators",
                    "congressmen",
                    "representatives",
                    "ministers",
                    "leaders",
                    "presidents",
                    "premiers",
                    "generals",
                    "commanders",
                    "aides",
                    "advisers",
                    "advisors",
                    "mediators",
                    "mediator",
                    "team",
                    "teams",
                    "experts",
                    "counterparts",
                    "dignitaries",
                    "executives",
                    "emissary",
                    "emissaries",
                    "officers",
                    "spokespeople",
                    "secretaries",
                    "parliamentarians",
                    "ambassadors");

    private static final Set<String> FORCES =
            Set.of(
                    "troops",
                    "soldiers",
                    "forces",
                    "military",
                    "army",
                    "navy",
                    "police",
                    "warplanes",
                    "warships");

    private static final Set<String> STATE =
            Set.of(
                    "authorities",
                    "government",
                    "governments",
                    "administration",
                    "regime",
                    "side",
                    "leadership",
                    "bloc",
                    "ministry",
                    "department",
                    "embassy",
                    "consulate",
                    "parliament",
                    "cabinet",
                    "presidency",
                    "congress",
                    "junta",
                    "mission",
                    "delegations");

    private static final Map<String, Kind> KINDS = kinds();

    /// A word of several kinds counts as the first of them.
    private static Map<String, Kind> kinds() {
        Map<String, Kind> kinds = new HashMap<>();
        PEOPLE.forEach(word -> kinds.put(word, Kind.PEOPLE));
        FORCES.forEach(word -> kinds.putIfAbsent(word, Kind.FORCES));
        STATE.forEach(word -> kinds.putIfAbsent(word, Kind.STATE));
        return kinds;
    }

    static Optional<Kind> kind(String folded) {
        return Optional.ofNullable(KINDS.get(folded));
    }

    static boolean isPeople(String folded) {
        return PEOPLE.contains(folded);
    }
}
