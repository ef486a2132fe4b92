/// Stage 5: an analysed article in, the [Report]s of engagements that this one page makes out.
///
/// Every cell of a report that is not empty rests on evidence. `held` never comes from words that
/// hope, plan or negate.
@NullMarked
package chancery.interpret;

import org.jspecify.annotations.NullMarked;
