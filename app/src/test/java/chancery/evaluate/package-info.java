@NullMarked
package chancery.evaluate;

import org.jspecify.annotations.NullMarked;
