package chancery.reference;

import java.util.List;

/// Who held an office on a day, as far as is known.
public sealed interface OfficeHolder {

    /// In a few words for people, with days and source.
    String why();

    /// One holder, and the day lies within the tenure.
    record Known(Tenure tenure, String why) implements OfficeHolder {}

    /// Nobody is known to have left since: the last known holder, as of an earlier day.
    record LastKnown(Tenure tenure, String why) implements OfficeHolder {}

    /// Several held it, or several offices go by that name.
    record Ambiguous(List<Tenure> candidates, String why) implements OfficeHolder {

        public Ambiguous {
            candidates = List.copyOf(candidates);
        }
    }

    /// The tables do not say.
    record Unknown(String why) implements OfficeHolder {}
}
