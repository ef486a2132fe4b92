package chancery.ledger;

import java.util.List;
import java.util.Optional;

/// A page of the list of documents, which is ordered by name.
///
/// @param total how many there are on all pages
/// @param next what the page after this one begins behind; empty on the last
public record DocumentList(long total, List<DocumentLine> documents, Optional<String> next) {}
