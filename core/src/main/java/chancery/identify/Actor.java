package chancery.identify;

import chancery.reference.Level;
import java.util.Optional;

/// Who acts, as of the day told: a person in an office, an office whose holder is not known, a
/// state, a body, a non-state party.
///
/// @param name the person's full name; empty for a delegation, a state or a body
/// @param qid the Wikidata identifier of the person, where it is known
/// @param role the office as it is written or as the tables name it: "Secretary of State"
/// @param roleClass the class of the office in the reference tables: `foreign_minister`
/// @param state ISO 3166 alpha-3, or a short code for a body or non-state party; empty if it cannot
///   be told
/// @param level rank on the day told
public record Actor(
        Optional<String> name,
        Optional<String> qid,
        Optional<String> role,
        Optional<String> roleClass,
        Optional<String> state,
        Optional<Level> level) {

    /// A state or body as such, with nobody named.
    public static Actor ofState(String code) {
        return new Actor(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(code),
                Optional.empty());
    }

    /// An office or a group with nobody named.
    static Actor unnamed(
            Optional<String> role,
            Optional<String> roleClass,
            Optional<String> state,
            Optional<Level> level) {
        return new Actor(Optional.empty(), Optional.empty(), role, roleClass, state, level);
    }

    public boolean isPerson() {
        return name.isPresent();
    }

    /// A person, named or told by an office; not a state or a body as such.
    public boolean isPersonOrOffice() {
        return isPerson() || role.isPresent();
    }
}
