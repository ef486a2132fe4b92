/// Stage 2: a [chancery.acquire.Document] in, an [Article] out: the body apart from the furniture
/// of its page, the day it was published and the clue for that, agency, byline, language.
///
/// Pure: the same document gives the same article on any thread and machine. The trap: a stamp may
/// be false; see [PublicationDate].
@NullMarked
package chancery.clean;

import org.jspecify.annotations.NullMarked;
