/// Stage 6: many reports in, [Engagement]s out: one meeting, one record, however many pages tell
/// it.
///
/// The result does not depend on the order of arrival. Other documents are seen only through
/// [KnownEngagements].
@NullMarked
package chancery.merge;

import org.jspecify.annotations.NullMarked;
