package chancery.identify;

import chancery.trace.Span;

/// Words that name a place: "Malta", "the Chinese mission to the United Nations", "a Rome hotel",
/// "Washington".
///
/// The same words may also be an [ActorMention] ("Washington said"); which of the two is meant, the
/// clause decides.
///
/// @param governed whether a place preposition leads in: in, at, to, from, near, outside
/// @param preposition that preposition in lower case, else empty
public record PlaceMention(
        Span span,
        int firstToken,
        int endToken,
        Place place,
        boolean governed,
        String preposition) {}
