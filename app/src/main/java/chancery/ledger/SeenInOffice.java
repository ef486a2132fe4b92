package chancery.ledger;

import java.util.Optional;

/// A person named in an office on a page of the ledger.
///
/// @param document the name that output uses for the page
/// @param published the day of the page in EDTF, as far as known
/// @param exact the words
public record SeenInOffice(
        String person,
        String role,
        String state,
        String document,
        Optional<String> published,
        String exact) {}
