/// Fetches pages and feeds, only when asked. Never opens the ledger.
@NullMarked
package chancery.fetch;

import org.jspecify.annotations.NullMarked;
