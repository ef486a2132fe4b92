package chancery.reference;

import java.util.List;

/// A verb or noun that tells an engagement: one row of `triggers.tsv`.
///
/// @param kind `meeting`, `call`, `visit` or `conference`, unless the clause says otherwise
/// @param frame how its parties are found
/// @param after what must follow: each a word or, with `_` for a blank, several; empty if nothing
///   must
/// @param example an invented sentence
/// @param yields what the example must be read as: kind, status, codes of the parties joined by `+`
public record Trigger(
        String id,
        String kind,
        Part part,
        Frame frame,
        List<String> after,
        String example,
        String yields) {

    /// Part of speech.
    public enum Part {
        VERB,
        NOUN
    }

    /// How the parties of a trigger are found.
    public enum Frame {
        /// A meets (with) B; A and B meet.
        WITH,
        /// A and B gather; the members of a body gather.
        GATHER,
        /// A and B discuss something: two people, face to face or by phone.
        DISCUSS,
        /// A stands beside B.
        BESIDE,
        /// A tells B something at a place.
        ADDRESS,
        /// A invites B to a place.
        INVITE,
        /// A hosts B; B is hosted by A.
        HOST,
        /// A is joined by B.
        JOINED,
        /// A speaks with B, A and B speak by phone.
        SPEAK,
        /// A phones B.
        OBJECT,
        /// A visits a place.
        DESTINATION,
        /// A travels to a place.
        TO,
        /// A leaves a place, after having been there.
        LEFT,
        /// A was followed to a place by B: B travelled.
        FOLLOWED,
        /// The members of a body decide in a town.
        SITTING,
        /// Something brings A and B together.
        BRINGING,
        /// A attends a conference.
        ATTEND,
        /// A stays away from a conference.
        SKIP,
        /// A's meeting with B, a meeting between A and B, A-B talks.
        MEETING,
        /// As MEETING, but only where two sides are named beside it.
        WEAK,
        /// A meeting of two or three states, or the conference of an organisation.
        SUMMIT,
        /// A's visit to a place.
        VISIT,
        /// A delegation to a place.
        DELEGATION,
        /// A conference of an organisation or of many states.
        CONFERENCE,
        /// The general assembly of an organisation.
        ASSEMBLY
    }
}
