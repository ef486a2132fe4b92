package chancery.interpret;

import java.util.Locale;

/// Whether a page is about an engagement or mentions it in passing.
public enum Salience {
    MAIN,
    BACKGROUND;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
