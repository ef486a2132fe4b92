package chancery.detect;

import chancery.trace.Span;

/// A word or mark of a sentence.
///
/// @param span where it stands in the page text
/// @param text the word, plain as in [Sentence#text]
/// @param tag its part of speech in the Penn Treebank's set, empty before tagging; a hint, not a
///   fact
public record Token(Span span, String text, String tag) {}
