package chancery.clean;

import chancery.reference.Edtf;
import chancery.trace.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The day a page was published, with how it is known; or what is known instead.
public sealed interface PublicationDate {

    /// The day, the clue that gave it, and where on the page the clue stands (empty for a clue that
    /// is not in the page text: markup, address, the stamp on an item).
    record Known(LocalDate day, Clue clue, Optional<Span> at) implements PublicationDate {}

    /// What the page says is contradicted by what its text tells; the text wins.
    ///
    /// @param reasons one sentence each, for people
    record Disputed(Known pageSays, Known textImplies, List<String> reasons)
            implements PublicationDate {}

    /// The text only narrows the day down.
    ///
    /// @param pageSays a stamp that was contradicted on the way, where there is one
    record Interval(
            LocalDate earliest, LocalDate latest, List<String> reasons, Optional<Known> pageSays)
            implements PublicationDate {}

    record Unknown() implements PublicationDate {}

    /// The day that relative expressions ("on Monday", "last November") are counted from; empty
    /// where no day is known.
    default Optional<LocalDate> anchor() {
        return switch (this) {
            case Known known -> Optional.of(known.day());
            case Disputed disputed -> Optional.of(disputed.textImplies().day());
            case Interval _, Unknown _ -> Optional.empty();
        };
    }

    /// The date for output; empty where unknown.
    default Optional<Edtf> date() {
        return switch (this) {
            case Known known -> Optional.of(Edtf.day(known.day()));
            case Disputed disputed -> Optional.of(Edtf.day(disputed.textImplies().day()));
            case Interval interval ->
                    Optional.of(Edtf.interval(interval.earliest(), interval.latest()));
            case Unknown _ -> Optional.empty();
        };
    }
}
