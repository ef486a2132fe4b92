package chancery.reference;

import java.time.LocalDate;
import java.util.Optional;

/// A page names a person in an office: "Chinese Foreign Minister Wang Yi".
///
/// @param person the full name as the page gives it
/// @param role the office as the page words it
/// @param officeClass the class of the office: `foreign_minister`
/// @param day when the page was published
/// @param witness who says so: the agency, else the outlet, else the page itself; two of one
///   witness are one
/// @param document the name that output uses for the page
/// @param words the words on the page
public record Sighting(
        String person,
        Optional<String> qid,
        String role,
        String officeClass,
        String state,
        LocalDate day,
        String witness,
        String document,
        String words) {}
