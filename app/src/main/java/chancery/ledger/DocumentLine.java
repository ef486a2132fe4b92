package chancery.ledger;

import java.time.Instant;
import java.util.Optional;

/// A document in a list, without its bytes and text.
public record DocumentLine(
        String id,
        String sha256,
        String form,
        Optional<String> url,
        Optional<String> stamp,
        Optional<String> title,
        Optional<String> published,
        Optional<String> agency,
        Optional<String> outlet,
        Optional<String> language,
        Optional<String> copyOf,
        Optional<String> dropped,
        long bytes,
        int reports,
        Instant seen) {}
