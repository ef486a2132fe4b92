package chancery.interpret;

import chancery.reference.PhraseIndex;
import chancery.reference.StatusCues;
import chancery.trace.Span;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Reads the status of a noun of engagement from the verb that it is the subject of: "the visit was
/// postponed", "talks will be held". Stateless; may be shared.
final class PredicateStatus {

    private static final Set<String> SET =
            Set.of("due", "planned", "scheduled", "set", "expected", "slated", "originally");
    private static final Set<String> DOING = Set.of("did", "does", "do");
    private static final Set<String> FALLING = Set.of("fell", "fall", "falls", "fallen");
    private static final Set<String> STARTS =
            Set.of("start", "starts", "begin", "begins", "open", "opens");

    private final StatusCues cues;

    PredicateStatus(StatusCues cues) {
        this.cues = cues;
    }

    /// The verb that the phrase is the subject of: "the visit was postponed", "talks will be held".
    Optional<Told> of(FoldedSentence sentence, int noun, int end) {
        for (int i = Math.max(noun + 1, end); i < Math.min(sentence.size(), noun + 24); i++) {
            Unit unit = sentence.unit(i);
            boolean aside =
                    Words.RELATIVES.contains(sentence.word(i + 1))
                            || SET.contains(sentence.word(i + 1));
            if (unit.is(",") && aside && closingComma(sentence, i + 1) < sentence.size()) {
                i = closingComma(sentence, i + 1);
                continue;
            }
            boolean complement =
                    unit.is("that")
                            && i + 1 < sentence.size()
                            && !sentence.unit(i + 1).isVerb()
                            && !sentence.unit(i + 1).tag().startsWith("RB");
            if (complement
                    || unit.is(".")
                    || unit.is(";")
                    || Words.SUBORDINATORS.contains(unit.word()) && !unit.is("that")) {
                return Optional.empty();
            }
            if (isModal(unit)) {
                return subjectBetween(sentence, noun, i) ? Optional.empty() : ofModal(sentence, i);
            }
            boolean helps = unit.isAuxiliary() || DOING.contains(unit.word());
            if (unit.isVerb() && !unit.word().endsWith("ing") && !helps) {
                return ofVerb(sentence, noun, i);
            }
        }
        return Optional.empty();
    }

    private Optional<Told> ofVerb(FoldedSentence sentence, int noun, int verb) {
        VerbGroup group = VerbGroup.around(sentence, verb);
        if (subjectBetween(sentence, noun, group.start())) {
            return Optional.empty();
        }
        Span span = sentence.span(Math.max(group.start(), noun + 1), verb + 1);
        boolean takesPlace =
                sentence.word(verb).equals("take") && sentence.word(verb + 1).equals("place");
        if (takesPlace && group.negated() && !group.maybe()) {
            return Told.of(Status.CANCELLED, span, "predicate-not");
        }
        if (sentence.word(verb + 1).equals("through") && FALLING.contains(sentence.word(verb))) {
            return Told.of(Status.CANCELLED, span, "predicate-fell");
        }
        Optional<PhraseIndex.Hit<String>> cue = cues.aroundNoun().at(sentence.words(), verb);
        boolean passive = group.be() || sentence.unit(verb).tag().equals("VBN");
        if (cue.isPresent() && passive && !group.negated()) {
            Status status = Status.valueOf(cue.get().values().getFirst().toUpperCase(Locale.ROOT));
            if (status != Status.HELD && !(status == Status.PLANNED && agoBehind(sentence, verb))) {
                return Told.of(status, span, "predicate-cue");
            }
        }
        if (group.will() && !group.negated() && Set.of("if", "unless").contains(sentence.word(0))) {
            return Told.of(Status.POSSIBLE, span, "condition");
        }
        if (group.will()) {
            return Told.of(
                    group.negated() ? Status.CANCELLED : Status.PLANNED, span, "predicate-will");
        }
        if (group.would() || group.maybe()) {
            return Told.of(Status.POSSIBLE, span, "predicate-may");
        }
        return isTimetable(sentence, verb)
                ? Told.of(Status.PLANNED, span, "predicate-weekday")
                : Optional.empty();
    }

    /// "the visit starts on Sunday": as with verbs of engagement, the present with a day is a
    /// timetable in running text.
    private static boolean isTimetable(FoldedSentence sentence, int verb) {
        return STARTS.contains(sentence.word(verb))
                && !sentence.sentence().isHeadline()
                && !Timetable.isToday(sentence)
                && Timetable.onWeekday(sentence, verb);
    }

    private static Optional<Told> ofModal(FoldedSentence sentence, int modal) {
        boolean negated = Words.NEGATIONS.contains(sentence.word(modal + 1));
        Span span = sentence.span(modal, Math.min(sentence.size(), modal + 2));
        if (negated) {
            return Told.of(Status.CANCELLED, span, "predicate-not");
        }
        return Words.WILL.contains(sentence.word(modal))
                ? Told.of(Status.PLANNED, span, "predicate-will")
                : Told.of(Status.POSSIBLE, span, "predicate-may");
    }

    private static boolean isModal(Unit unit) {
        return Words.WILL.contains(unit.word())
                || Words.MAYBE.contains(unit.word())
                || unit.is("would");
    }

    private static int closingComma(FoldedSentence sentence, int from) {
        int i = from;
        while (i < sentence.size() && !sentence.word(i).equals(",")) {
            i++;
        }
        return i;
    }

    /// "was planned weeks ago" says nothing of whether it took place.
    private static boolean agoBehind(FoldedSentence sentence, int verb) {
        for (int i = verb + 1; i < Math.min(sentence.size(), verb + 4); i++) {
            if (sentence.unit(i).time().filter(t -> t.text().endsWith("ago")).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /// Whether someone else is the subject of the verb: "talks that Wang said".
    private static boolean subjectBetween(FoldedSentence sentence, int noun, int verb) {
        int last = -1;
        for (int i = noun + 1; i < verb; i++) {
            if (sentence.unit(i).standsAsActor()) {
                last = i;
            }
        }
        int lead = last - 1;
        while (lead > noun && Words.DETERMINERS.contains(sentence.word(lead))) {
            lead--;
        }
        return last >= 0
                && !Words.PREPOSITIONS.contains(sentence.word(lead))
                && !sentence.word(lead).equals("and");
    }
}
