/// Stage 4: sentences in, [AnalysedSentence]s out: who ([Actor]) in which office on that day, and
/// where ([Place]).
///
/// A mention that cannot be resolved stays unresolved; nobody is guessed.
@NullMarked
package chancery.identify;

import org.jspecify.annotations.NullMarked;
