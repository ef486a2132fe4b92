package chancery.interpret;

import java.util.Locale;

/// How far an engagement has come, as of the page that tells it.
public enum Status {
    POSSIBLE,
    PLANNED,
    POSTPONED,
    CANCELLED,
    HELD;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
