package chancery.ledger;

import chancery.reference.Edtf;
import chancery.trace.Evidence;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A standing line between sides: military talks, a working group, a hotline.
///
/// @param id `H-` and sixteen digits, made of the sides and the name
/// @param between codes of the sides, sorted
/// @param history oldest first; the last step is how it stands
public record Channel(String id, List<String> between, String name, List<Step> history) {

    /// What was told of a channel.
    public record Step(
            State state, Optional<Edtf> date, String engagement, List<Evidence> evidence) {

        public Step {
            evidence = List.copyOf(evidence);
        }
    }

    /// How a channel stands.
    public enum State {
        OPEN,
        SUSPENDED,
        RESUMED;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Channel {
        between = List.copyOf(between);
        history = List.copyOf(history);
    }
}
