package chancery.ledger;

/// How far a ledger has come. Equal marks, equal ledgers: whoever keeps something made from a
/// ledger keeps the mark with it.
///
/// @param change number of the last change of an engagement
/// @param document number of the last document
/// @param signed number of the last correction
/// @param undone how many corrections are undone
public record Mark(long change, long document, long signed, long undone) {}
