/// The API against its description, and the pages in a browser.
@NullMarked
package chancery.web;

import org.jspecify.annotations.NullMarked;
