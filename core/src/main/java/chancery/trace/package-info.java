/// How any fact leads back to its words: [Span], [Quote], [Evidence].
///
/// Offsets count UTF-16 units in the page text of a document; the end is exclusive. Uses nothing of
/// ours.
@NullMarked
package chancery.trace;

import org.jspecify.annotations.NullMarked;
