/// Views of a ledger as files: CSV, JSON Lines, Parquet, calendars, graphs.
@NullMarked
package chancery.export;

import org.jspecify.annotations.NullMarked;
