package chancery.detect;

import chancery.trace.Span;

/// Words that say when: "Monday", "last November", "over the summer", "two days of", "10 May 2023".
///
/// Not yet a date: which Monday is meant depends on the anchor day and on whether the engagement is
/// ahead or behind, so `identify` resolves it.
///
/// @param span where the words stand in the page text
/// @param text the words, as they stand
public record TimeExpression(Span span, String text) {}
