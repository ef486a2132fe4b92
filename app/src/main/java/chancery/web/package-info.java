/// The pages and the API on loopback.
@NullMarked
package chancery.web;

import org.jspecify.annotations.NullMarked;
