package chancery.clean;

/// What one statement of a text says of the day the page was published.
///
/// @param days the days it allows
/// @param firm whether it can hold against a stamp: someone named in an office
/// @param lead whether it stands in the headline or the first paragraphs
/// @param about who or what it is about; two statements on one person count once
/// @param reason a sentence for people
record DayConstraint(DaySet days, boolean firm, boolean lead, String about, String reason) {}
