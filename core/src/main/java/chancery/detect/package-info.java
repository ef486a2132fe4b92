/// Stage 3: an article in; [Sentence]s with tokens and tags, and the [TimeExpression]s in them,
/// out.
///
/// Works on English. Tags are hints: the taggers read "was in Moscow meeting Lavrov" as a noun.
@NullMarked
package chancery.detect;

import org.jspecify.annotations.NullMarked;
