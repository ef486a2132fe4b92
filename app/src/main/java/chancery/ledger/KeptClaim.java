package chancery.ledger;

import chancery.interpret.Claim;
import chancery.reference.Edtf;
import java.util.Optional;

/// A claim that a page of the ledger makes, with its sentence.
///
/// @param document the name that output uses for the page
/// @param published the day of the page, as far as known
public record KeptClaim(String document, Optional<Edtf> published, Claim claim) {}
