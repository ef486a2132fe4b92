package chancery.clean;

import java.util.Locale;

/// What a publication day was read from, in order of trust when nothing contradicts.
public enum Clue {
    STRUCTURED_DATA,
    META_TAG,
    TIME_ELEMENT,
    URL,
    BYLINE_DATE,
    AGENCY_DATELINE,
    AGENCY_DATELINE_WEEKDAY,
    STAMP,
    TEXT_DATE,
    /// Who held the offices named, and which public events are told: an interval.
    TEXT_CONSTRAINTS,
    /// Another page had the same text on that day.
    EARLIER_COPY;

    /// The name as it stands in output: `agency-dateline-weekday`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
