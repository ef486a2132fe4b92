package chancery.interpret;

import chancery.trace.Span;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Reads the status that a verb tells by its tense, its auxiliaries and what it hangs on.
/// Stateless; may be shared.
final class VerbStatus {

    private static final Set<String> ENDING =
            Set.of("ends", "wraps", "concludes", "finishes", "completes", "winds", "rounds");
    private static final Set<String> AGREEING =
            Set.of("agreed", "decided", "pledged", "promised", "vowed", "agree", "resolved");
    private static final Set<String> STILL_TO_COME = Set.of("when", "before", "until", "once");

    private final InfinitiveStatus infinitives;
    private final StatusCueFinder overNouns;
    private final Prospect prospect;

    VerbStatus(InfinitiveStatus infinitives, StatusCueFinder overNouns, Prospect prospect) {
        this.infinitives = infinitives;
        this.overNouns = overNouns;
        this.prospect = prospect;
    }

    /// The status that a verb tells; empty where it tells no engagement at all ("did not meet").
    Optional<Told> of(FoldedSentence sentence, int verb) {
        return of(sentence, verb, 0);
    }

    private Optional<Told> of(FoldedSentence sentence, int verb, int depth) {
        VerbGroup group = VerbGroup.around(sentence, verb);
        Span span = sentence.span(group.start(), verb + 1);
        OptionalInt governing = depth == 0 ? sharedAuxiliary(sentence, group) : OptionalInt.empty();
        if (governing.isPresent()) {
            return of(sentence, governing.getAsInt(), depth + 1)
                    .map(t -> new Told(t.status(), span.cover(t.span()), t.rule()));
        }
        if (group.infinitive()) {
            return infinitives.of(sentence, group, span, depth);
        }
        if (group.will() || group.would() || group.maybe()) {
            return ofModal(sentence, group, span);
        }
        if (group.negated()) {
            return Optional.empty();
        }
        if (startsCondition(sentence, group.start())) {
            return Told.of(Status.POSSIBLE, span, "condition");
        }
        return sentence.word(verb).endsWith("ing") && !group.be()
                ? ofParticiple(sentence, group, span, depth)
                : ofTense(sentence, group, span);
    }

    /// "will meet", "said they would meet", "may meet".
    private static Optional<Told> ofModal(FoldedSentence sentence, VerbGroup group, Span span) {
        if (group.will() && group.negated()) {
            return Told.of(Status.CANCELLED, span, "will-not");
        }
        if (group.will()) {
            return Set.of("if", "unless").contains(sentence.word(0))
                    ? Told.of(Status.POSSIBLE, span, "condition")
                    : Told.of(Status.PLANNED, span, "will");
        }
        if (group.would() && group.negated()) {
            return Told.of(Status.CANCELLED, span, "would-not");
        }
        if (group.would()) {
            return isReported(sentence, group.start())
                    ? Told.of(Status.PLANNED, span, "said-would")
                    : Told.of(Status.POSSIBLE, span, "would");
        }
        return group.negated() ? Optional.empty() : Told.of(Status.POSSIBLE, span, "may");
    }

    private static boolean isReported(FoldedSentence sentence, int at) {
        return (saidBefore(sentence, at) || agreedBefore(sentence, at))
                && !startsCondition(sentence, at);
    }

    /// "met", "has met", "is meeting", and the present, which may be that of a timetable.
    private static Optional<Told> ofTense(FoldedSentence sentence, VerbGroup group, Span span) {
        int verb = group.verb();
        boolean progressive =
                sentence.word(verb).endsWith("ing")
                        && group.be()
                        && Set.of("is", "are", "'s", "'re").contains(sentence.word(group.start()));
        if (progressive && Timetable.onWeekday(sentence, verb)) {
            return Told.of(Status.PLANNED, span, "present-weekday");
        }
        boolean present =
                sentence.word(verb).endsWith("s")
                        && !sentence.word(verb).equals("was")
                        && !group.be()
                        && !group.have()
                        && !ENDING.contains(sentence.word(verb));
        boolean plural =
                sentence.unit(verb).tag().equals("VBP")
                        && group.start() == verb
                        && !sentence.word(verb).endsWith("ed");
        if ((present || plural)
                && !sentence.sentence().isHeadline()
                && Timetable.onWeekday(sentence, verb)) {
            return Told.of(Status.PLANNED, span, "present-weekday");
        }
        if (present && isWhenClause(sentence, group.start()) && !Timetable.isToday(sentence)) {
            return Told.of(Status.PLANNED, span, "when-present");
        }
        return Told.of(Status.HELD, span, present ? "present" : "tense");
    }

    /// "after meeting", "before visiting", "while hosting": as far along as the clause it hangs on;
    /// "plans of meeting" by the noun.
    private Optional<Told> ofParticiple(
            FoldedSentence sentence, VerbGroup group, Span span, int depth) {
        Optional<Told> over = overNouns.over(sentence, group.start());
        if (over.isPresent() && over.get().status() != Status.PLANNED) {
            return over;
        }
        String before = sentence.word(group.start() - 1);
        if (before.equals("without")) {
            return Optional.empty();
        }
        boolean future = prospect.futureBefore(sentence, group.start(), depth);
        return Told.of(
                future ? Status.PLANNED : Status.HELD,
                span,
                future ? "participle-future" : "participle");
    }

    /// "will travel to Washington and hold talks": the verb before whose auxiliary goes for both.
    private static OptionalInt sharedAuxiliary(FoldedSentence sentence, VerbGroup group) {
        boolean bare =
                group.start() == group.verb()
                        && sentence.word(group.start() - 1).equals("and")
                        && Set.of("VB", "VBP").contains(sentence.unit(group.verb()).tag());
        for (int i = group.start() - 2; bare && i >= 0; i--) {
            Unit unit = sentence.unit(i);
            if (unit.is(";") || unit.is(".")) {
                break;
            }
            if (unit.isVerb() && !unit.isAuxiliary()) {
                VerbGroup before = VerbGroup.around(sentence, i);
                boolean shares =
                        before.will() || before.infinitive() || before.would() || before.maybe();
                return shares ? OptionalInt.of(i) : OptionalInt.empty();
            }
        }
        return OptionalInt.empty();
    }

    /// "when he meets Xi", "before she travels to Beijing": the present behind such words is still
    /// to come.
    private static boolean isWhenClause(FoldedSentence sentence, int at) {
        for (int i = at - 1; i >= Math.max(0, at - 4); i--) {
            if (STILL_TO_COME.contains(sentence.word(i))) {
                return true;
            }
            if (!sentence.unit(i).standsAsActor() && !sentence.unit(i).isAdverb()) {
                return false;
            }
        }
        return false;
    }

    private static boolean saidBefore(FoldedSentence sentence, int at) {
        for (int i = 0; i < sentence.size(); i++) {
            if (Words.SAYING.contains(sentence.word(i)) && i != at) {
                return true;
            }
        }
        return false;
    }

    /// "agreed that their teams would meet".
    private static boolean agreedBefore(FoldedSentence sentence, int at) {
        for (int i = 0; i + 1 < at; i++) {
            boolean that = sentence.word(i + 1).equals("that");
            if (that && AGREEING.contains(sentence.word(i))) {
                return true;
            }
        }
        return false;
    }

    /// Whether "if" or "whether" opens the clause that ends here.
    private static boolean startsCondition(FoldedSentence sentence, int at) {
        for (int i = at - 1; i >= Math.max(0, at - 8); i--) {
            String word = sentence.word(i);
            if (word.equals("if") || word.equals("whether") || word.equals("unless")) {
                return true;
            }
            if (word.equals(",") || word.equals(";") || sentence.unit(i).isVerb()) {
                return false;
            }
        }
        return false;
    }
}
