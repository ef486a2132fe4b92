/// The command line; the only package that prints and exits.
@NullMarked
package chancery.cli;

import org.jspecify.annotations.NullMarked;
