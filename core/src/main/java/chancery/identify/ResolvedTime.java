package chancery.identify;

import chancery.detect.TimeExpression.Role;
import chancery.reference.Edtf;
import java.util.Optional;
import java.util.OptionalInt;

/// What words of time come to for an anchor day.
///
/// @param date the date they name. Empty for [Role#DURATION] and [Role#MEASURE]. For [Role#SINCE],
///   [Role#BEFORE] and [Role#AFTER] it is the date that bounds the engagement, not the engagement's
///   own. For [Role#RELATIVE_TO] it is counted from the anchor given: give the day of the
///   engagement that the words look to
/// @param role what they can be for an engagement
/// @param days how many days a duration has; by how many days a relative expression is off, where
///   it counts in days or weeks
/// @param rule what decided, for people: `weekday-back`
public record ResolvedTime(Optional<Edtf> date, Role role, OptionalInt days, String rule) {

    /// Whether this can date an engagement by itself.
    public boolean dates() {
        return role == Role.WHEN && date.isPresent();
    }
}
