package chancery.detect;

import chancery.trace.Span;

/// Words that say when: "Monday", "last November", "over the summer", "two days", "10 May 2023".
///
/// Not yet a date: which Monday is meant depends on the anchor day and on whether the engagement is
/// ahead or behind, so `identify` resolves it.
///
/// @param span where the words stand in the page text; a preposition is part of it only where it
///   decides what is meant ("since October", "over the summer", but "Monday" in "on Monday")
/// @param text the words, plain as in [Sentence#text]
/// @param role what the words can be for an engagement
/// @param attributive whether they date the noun behind them: "Monday's talks", "the November
///   summit", "a three-day visit"
/// @param value what the words mean, normalised
public record TimeExpression(
        Span span, String text, Role role, boolean attributive, TimeValue value) {

    /// What words of time can be for an engagement.
    public enum Role {
        /// They may date it: "on Monday", "last November", "in the coming weeks", "by Friday".
        WHEN,
        /// They say how many days it lasts: "two days of talks", "a three-day visit".
        DURATION,
        /// It goes on from then, or is the first after then: "since October".
        SINCE,
        /// It comes before then: "ahead of November's summit", "before Ramadan".
        BEFORE,
        /// It comes after then: "after Monday's talks".
        AFTER,
        /// They count from another engagement: "the day before", "two days later".
        RELATIVE_TO,
        /// How long or how often: "for years", "in 12 years", "every year". Never a date.
        MEASURE
    }
}
