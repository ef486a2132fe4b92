/// One page before a meeting: what the ledger tells of two sides up to a day, every line with its
/// proof.
@NullMarked
package chancery.brief;

import org.jspecify.annotations.NullMarked;
