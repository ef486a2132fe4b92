package chancery.interpret;

import chancery.reference.Trigger;

/// A trigger at its place in a sentence.
///
/// @param at first unit of the trigger
/// @param end unit behind it
record Match(FoldedSentence sentence, Clause clause, Trigger trigger, int at, int end) {

    static Match of(FoldedSentence sentence, Trigger trigger, int at, int end) {
        return new Match(sentence, new Clause(sentence), trigger, at, end);
    }

    /// Whether words near the trigger say that people met by phone or video.
    boolean virtual() {
        for (int i = Math.max(0, at - 5); i < Math.min(sentence.size(), at + 9); i++) {
            if ((i < at || i >= end) && Words.VIRTUAL.contains(sentence.word(i))) {
                return true;
            }
        }
        return false;
    }
}
