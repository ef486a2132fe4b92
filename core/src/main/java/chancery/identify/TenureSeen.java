package chancery.identify;

import chancery.trace.Evidence;
import java.util.Optional;

/// A person named with an office on a page: "Chinese Foreign Minister Wang Yi". Seen often enough,
/// and by independent pages, such words extend the tables; until then they are kept with their
/// proof.
///
/// @param person the name as the page gives it
/// @param qid the Wikidata identifier, where the tables know the person
/// @param role the office as the page words it, or as the tables name it
/// @param roleClass the class of the office, where it is known
/// @param state ISO 3166 alpha-3, or the short code of a body
/// @param evidence the words
public record TenureSeen(
        String person,
        Optional<String> qid,
        String role,
        Optional<String> roleClass,
        String state,
        Evidence evidence) {}
