package chancery.interpret;

import java.util.Set;

/// Whether what stands around a verb or noun of engagement is still to come. Stateless; may be
/// shared.
final class Prospect {

    private static final Set<String> THERE = Set.of("at", "during", "in", "after");

    private final InfinitiveStatus infinitives;

    Prospect(InfinitiveStatus infinitives) {
        this.infinitives = infinitives;
    }

    /// Whether the nearest verb before here stands in the future.
    boolean futureBefore(FoldedSentence sentence, int at, int depth) {
        for (int i = at - 1; i >= 0; i--) {
            Unit unit = sentence.unit(i);
            if (unit.is(";") || Words.RELATIVES.contains(unit.word())) {
                return false;
            }
            if (unit.isVerb() && !unit.isAuxiliary() && !unit.word().endsWith("ing")) {
                if (Words.SAYING.contains(unit.word())) {
                    return false;
                }
                VerbGroup group = VerbGroup.around(sentence, i);
                if (group.infinitive() && depth == 0 && isSaidThere(sentence, group, at)) {
                    return false;
                }
                if (group.infinitive() && depth == 0) {
                    return infinitives
                            .of(sentence, group, unit.span(), 1)
                            .map(t -> t.status() == Status.PLANNED)
                            .orElse(false);
                }
                return group.will();
            }
        }
        return false;
    }

    /// "agreed to readmit Syria at a meeting", "urged Baghdad to act during talks": what was said
    /// lies ahead, where it was said does not.
    private static boolean isSaidThere(FoldedSentence sentence, VerbGroup group, int at) {
        if (!THERE.contains(sentence.word(at - 1))) {
            return false;
        }
        for (int i = group.start() - 1; i >= Math.max(0, group.start() - 5); i--) {
            if (Words.URGING.contains(sentence.word(i))) {
                VerbGroup said = VerbGroup.around(sentence, i);
                return !said.will() && !said.infinitive();
            }
        }
        return false;
    }

    /// Whether the verb over the phrase tells of a journey that is itself still ahead or under way.
    static boolean journeyAhead(FoldedSentence sentence, int lead) {
        for (int i = lead - 1; i >= 0; i--) {
            Unit unit = sentence.unit(i);
            if (unit.is("due") && Words.BE.contains(sentence.word(i - 1))) {
                return true;
            }
            if (unit.isVerb() && Words.TRAVELLING.contains(unit.word())) {
                VerbGroup group = VerbGroup.around(sentence, i);
                return group.will()
                        || group.infinitive()
                        || unit.word().endsWith("s") && !unit.is("was");
            }
            if (unit.isVerb() && !unit.isAuxiliary()) {
                return false;
            }
        }
        return false;
    }

    static boolean willBefore(FoldedSentence sentence, int at) {
        for (int i = at - 1; i >= 0; i--) {
            if (Words.WILL.contains(sentence.word(i))) {
                return true;
            }
        }
        return false;
    }

    /// "During his meetings with A and B, he will raise trade".
    static boolean willFollow(FoldedSentence sentence, int end) {
        for (int i = end; i < sentence.size(); i++) {
            Unit unit = sentence.unit(i);
            if (Words.WILL.contains(unit.word())) {
                return true;
            }
            if (unit.isVerb() || unit.is(".") || unit.is(";")) {
                return false;
            }
        }
        return false;
    }
}
