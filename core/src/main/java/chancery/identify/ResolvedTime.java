package chancery.identify;

import chancery.reference.Edtf;

/// stub
public record ResolvedTime(Edtf date, Role role, String rule) {
    /// stub
    public enum Role {
        WHEN,
        DURATION,
        SINCE,
        RELATIVE_TO,
        BEFORE,
        FREQUENCY
    }
}
