/// Figures: what the program makes, compared with what careful readers wrote down.
///
/// The rules of pairing and the printed lines are those of the annotated pages' own scorers, so
/// that a figure printed here and one printed there are the same figure.
@NullMarked
package chancery.evaluate;

import org.jspecify.annotations.NullMarked;
