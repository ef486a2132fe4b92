/// Puts stages 1 to 6 in a row, and owns the JSON Lines form of what they make.
@NullMarked
package chancery.pipeline;

import org.jspecify.annotations.NullMarked;
