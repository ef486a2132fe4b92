/// What is known before any page is read: states and bodies, offices and tenures, levels, cities,
/// topics, triggers.
///
/// The facts are data files beside these classes, a row each with its source; the classes load and
/// answer. May use `trace` only. An open tenure is a fact up to its `as_of` day, after that a last
/// known holder: see [TenureTable].
@NullMarked
package chancery.reference;

import org.jspecify.annotations.NullMarked;
