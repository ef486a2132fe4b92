package chancery.reference;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How high a party stands, highest first. The order is the ladder of `levels.tsv`.
public enum Level {
    HEAD_OF_STATE,
    HEAD_OF_GOVERNMENT,
    DEPUTY_LEADER,
    ORG_HEAD,
    FOREIGN_MINISTER,
    SECURITY_CHIEF,
    MINISTER,
    DEPUTY_MINISTER,
    ENVOY,
    OFFICIAL;

    /// The name as it stands in output: `foreign_minister`.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Rung of the ladder: 1 is the highest.
    public int rank() {
        return List.of(values()).indexOf(this) + 1;
    }

    public static Optional<Level> of(String id) {
        for (Level level : values()) {
            if (level.id().equals(id)) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }
}
