/// The pages on loopback: what the ledger holds, with the words it rests on.
///
/// Everything that comes from a page is escaped by [Markup]; nothing is loaded from elsewhere and
/// no script stands in a page.
@NullMarked
package chancery.web;

import org.jspecify.annotations.NullMarked;
