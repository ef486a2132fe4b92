/// Tests of briefings.
@NullMarked
package chancery.brief;

import org.jspecify.annotations.NullMarked;
