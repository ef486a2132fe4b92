/// The command line; the only package that prints and exits.
///
/// What programs read goes to standard output, everything for people to standard error. A class a
/// verb: `chancery read` is [ReadCommand].
@NullMarked
package chancery.cli;

import org.jspecify.annotations.NullMarked;
