@NullMarked
package chancery.web;

import org.jspecify.annotations.NullMarked;
