/// Tests of the house rules: who may use whom, and whether the documents say what is there.
@NullMarked
package chancery.house;

import org.jspecify.annotations.NullMarked;
