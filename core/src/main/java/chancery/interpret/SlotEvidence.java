package chancery.interpret;

import chancery.trace.Evidence;

/// What one cell of a report rests on.
///
/// @param slot `kind`, `status`, `party:0`, `place`, `date`, `topic:taiwan`, `outcome:0`
public record SlotEvidence(String slot, Evidence evidence) {}
