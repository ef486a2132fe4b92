package chancery.interpret;

import java.util.Locale;

/// The four kinds of engagement; the annotation rules in `docs/concepts/engagements.md` settle the
/// hard cases.
public enum Kind {
    /// People meet in person; also talks, consultations, a bilateral summit.
    MEETING,
    /// By phone or video.
    CALL,
    /// A journey to another state.
    VISIT,
    /// A gathering of an organisation, or of four or more states.
    CONFERENCE;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
