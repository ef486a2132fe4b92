package chancery.interpret;

import chancery.clean.PublicationDate;
import chancery.reference.Edtf;
import java.time.LocalDate;
import java.util.Optional;

/// The day that a claim was written.
///
/// @param exact the day that "this year" and "in five years" count from
/// @param near the last day it may have been written: good enough to tell who held which office
record ClaimDay(Optional<LocalDate> exact, Optional<LocalDate> near) {

    static ClaimDay of(PublicationDate published) {
        return new ClaimDay(
                published.anchor(),
                published.anchor().or(() -> published.date().map(Edtf::latest)));
    }
}
