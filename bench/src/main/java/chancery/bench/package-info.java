/// Benchmarks: speed and memory against stated floors in the same run.
@NullMarked
package chancery.bench;

import org.jspecify.annotations.NullMarked;
