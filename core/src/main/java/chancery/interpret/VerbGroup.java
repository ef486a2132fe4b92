package chancery.interpret;

/// The words around a verb that say when and whether: "will not meet", "was set to visit", "may
/// have met".
///
/// @param start unit where the group begins; the verb itself where nothing leads it in
/// @param verb unit of the verb
/// @param infinitive whether "to" stands before the verb
/// @param will whether will or shall stands before it
/// @param would whether would stands before it
/// @param maybe whether may, might, could, can, should stands before it
/// @param negated whether not, never stands in the group
/// @param be whether a form of be stands before it
/// @param have whether a form of have stands before it
record VerbGroup(
        int start,
        int verb,
        boolean infinitive,
        boolean will,
        boolean would,
        boolean maybe,
        boolean negated,
        boolean be,
        boolean have) {

    static VerbGroup around(FoldedSentence sentence, int verb) {
        boolean infinitive = false;
        boolean will = false;
        boolean would = false;
        boolean maybe = false;
        boolean negated = false;
        boolean be = false;
        boolean have = false;
        int i = verb - 1;
        int start = verb;
        for (; i >= 0 && !infinitive; i--) {
            Unit unit = sentence.unit(i);
            String word = unit.word();
            if (word.equals("to")) {
                infinitive = true;
            } else if (Words.WILL.contains(word)) {
                will = true;
            } else if (word.equals("would")) {
                would = true;
            } else if (Words.MAYBE.contains(word)) {
                maybe = true;
            } else if (Words.NEGATIONS.contains(word)) {
                negated = true;
            } else if (Words.BE.contains(word)) {
                be = true;
            } else if (Words.HAVE.contains(word)) {
                have = true;
            } else if (word.equals("did") || word.equals("does") || word.equals("do")) {
                // an auxiliary, says nothing by itself
            } else if (unit.isAdverb()) {
                continue;
            } else {
                break;
            }
            start = i;
        }
        return new VerbGroup(start, verb, infinitive, will, would, maybe, negated, be, have);
    }
}
