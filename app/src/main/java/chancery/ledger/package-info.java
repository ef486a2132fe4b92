/// The store: documents, articles, reports, engagements, evidence, corrections. The only package
/// that knows `java.sql`.
@NullMarked
package chancery.ledger;

import org.jspecify.annotations.NullMarked;
