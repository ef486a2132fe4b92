package chancery.ledger;

import chancery.pipeline.Reading;
import java.util.List;
import java.util.Optional;

/// A reading whose reports were merged elsewhere, by the same rules.
///
/// @param stems the stem of its group for each report, in their order
/// @param copyOf sha256 of the document that this one repeats, where it is a copy
public record Merged(Reading reading, List<String> stems, Optional<String> copyOf) {

    public Merged {
        stems = List.copyOf(stems);
        if (stems.size() != reading.reports().size()) {
            throw new IllegalArgumentException(
                    "%s tells %d reports and comes with %d stems"
                            .formatted(
                                    reading.document().sha256(),
                                    reading.reports().size(),
                                    stems.size()));
        }
    }
}
