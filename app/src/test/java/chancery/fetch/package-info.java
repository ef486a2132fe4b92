/// Tests of fetching, against a server on this machine.
@NullMarked
package chancery.fetch;

import org.jspecify.annotations.NullMarked;
