package chancery.interpret;

import chancery.reference.Edtf;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What came of an engagement; never what was only hoped for.
///
/// @param text a short phrase in the page's words: "agreed to continue talks"
/// @param by codes of the states and bodies it binds or that said it
/// @param due when it is to be done, where that is said
/// @param commitment whether it binds someone to do something later
public record Outcome(
        Kind kind,
        String text,
        List<String> by,
        Optional<String> topic,
        Optional<Edtf> due,
        boolean commitment) {

    /// What sort of outcome.
    public enum Kind {
        AGREED,
        ANNOUNCED,
        REFUSED;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Outcome {
        by = List.copyOf(by);
    }
}
