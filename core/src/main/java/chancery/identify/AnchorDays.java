package chancery.identify;

import chancery.clean.PublicationDate;
import chancery.reference.OfficeHolder;
import chancery.reference.TenureTable;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/// The days on which a page may have been written: one day, an interval, or unknown.
record AnchorDays(Optional<LocalDate> earliest, Optional<LocalDate> latest) {

    static AnchorDays of(PublicationDate published) {
        return switch (published) {
            case PublicationDate.Interval interval ->
                    new AnchorDays(
                            Optional.of(interval.earliest()), Optional.of(interval.latest()));
            case PublicationDate.Known _, PublicationDate.Disputed _, PublicationDate.Unknown _ ->
                    new AnchorDays(published.anchor(), published.anchor());
        };
    }

    static AnchorDays of(Optional<LocalDate> day) {
        return new AnchorDays(day, day);
    }

    boolean isKnown() {
        return earliest.isPresent();
    }

    /// The holder of an office, where it is the same one on all the days.
    OfficeHolder holder(TenureTable tenures, String officeClass, String wording, String state) {
        return onAll(day -> tenures.holder(officeClass, wording, state, day));
    }

    OfficeHolder holderOfMany(
            TenureTable tenures, String officeClass, String wording, String state) {
        return onAll(day -> tenures.holderOfMany(officeClass, wording, state, day));
    }

    private OfficeHolder onAll(Function<LocalDate, OfficeHolder> holder) {
        if (earliest.isEmpty() || latest.isEmpty()) {
            return new OfficeHolder.Unknown("the day of the page is not known");
        }
        OfficeHolder first = holder.apply(earliest.get());
        if (earliest.equals(latest)) {
            return first;
        }
        OfficeHolder last = holder.apply(latest.get());
        if (first instanceof OfficeHolder.Known a
                && last instanceof OfficeHolder.Known b
                && a.tenure().person().equals(b.tenure().person())) {
            return first;
        }
        return new OfficeHolder.Unknown(
                "the holder is not one and the same from %s to %s"
                        .formatted(earliest.get(), latest.get()));
    }
}
