/// Hostile pages, hostile hosts, hard shutdowns: what the program is held to, as tests that
/// measure.
///
/// Each runs in a short form with every build and whole under `-Passurance`, where its figures go
/// to `target/assurance.tsv`.
@NullMarked
package chancery.assurance;

import org.jspecify.annotations.NullMarked;
