package chancery.ledger;

import chancery.acquire.Document;
import chancery.acquire.Drop;
import chancery.clean.Article;
import java.time.Instant;
import java.util.Optional;

/// A document as it came, with the article made of it.
///
/// @param seen when the ledger took it in
/// @param article page text, body, what was cut, publication day, agency, language
/// @param copyOf sha256 of the document that this one repeats
/// @param dropped why it was left out, where it was
public record StoredDocument(
        Document document,
        Instant seen,
        Optional<Article> article,
        Optional<String> copyOf,
        Optional<Drop> dropped) {}
