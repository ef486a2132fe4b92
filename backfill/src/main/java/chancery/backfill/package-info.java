/// The stages over an archive, on a cluster: files of any Hadoop file system in, Parquet with the
/// columns of the export out, for `chancery import`.
///
/// Reading maps one file after the other; merging ties together the reports that can bear on each
/// other, cell by cell, and merges what is tied in one step, by the rules that a ledger uses. The
/// trap: nothing here may depend on which worker did what, or how often.
@NullMarked
package chancery.backfill;

import org.jspecify.annotations.NullMarked;
