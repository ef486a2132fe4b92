/// Stage 1: files, streams, feeds, WARC and JSON Lines in; [Document] out, as it came.
///
/// Bad input is no exception here: it is a [Drop] with a counted reason, and its neighbours are
/// still read.
@NullMarked
package chancery.acquire;

import org.jspecify.annotations.NullMarked;
