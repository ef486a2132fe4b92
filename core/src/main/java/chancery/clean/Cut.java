package chancery.clean;

import chancery.trace.Span;

/// A stretch of the page text that is not the article, and the rule that says so.
///
/// @param reason a short stable name: `menu`, `related`, `ticker`, `repeated-standfirst`, ...
public record Cut(Span span, String reason) {}
