package chancery.interpret;

import chancery.trace.Span;
import java.util.Optional;
import java.util.Set;

/// Reads the status of a noun of engagement from its qualifiers, the verb over it, or the verb it
/// is the subject of. Stateless; may be shared.
final class NounStatus {

    /// Words behind which an engagement lies in the past of what is told.
    private static final Set<String> AFTER = Set.of("after", "following", "since", "upon");

    private static final Set<String> ABOUT = Set.of("about", "of", "on");
    private static final Set<String> NEWS = Set.of("mention", "word", "sign", "talk", "hint");
    private static final Set<String> PURPOSE = Set.of("for", "into");
    private static final Set<String> OPENING = Set.of("during", "throughout", "in", "at", "while");
    private static final Set<String> CONTINUING =
            Set.of("continue", "continuing", "maintain", "keep", "pursue");

    private final StatusCueFinder cues;
    private final PredicateStatus predicates;
    private final VerbStatus verbs;
    private final Prospect prospect;

    NounStatus(
            StatusCueFinder cues, PredicateStatus predicates, VerbStatus verbs, Prospect prospect) {
        this.cues = cues;
        this.predicates = predicates;
        this.verbs = verbs;
        this.prospect = prospect;
    }

    /// The status that a noun of engagement has from its qualifiers, the verb over it, or the verb
    /// it is the subject of.
    ///
    /// @param start first unit of the noun phrase, determiner and qualifiers included
    /// @param noun unit of the trigger
    /// @param end unit behind the noun phrase with its "with B", "to X"
    Optional<Told> of(FoldedSentence sentence, int start, int noun, int end) {
        Optional<Told> over = cues.over(sentence, start);
        if (over.isPresent() && over.get().isOff()) {
            return over;
        }
        if (sentence.word(start).equals("no")
                || isDenied(sentence, start)
                || isUntold(sentence, start)
                || isGoal(sentence, start)) {
            return Optional.empty();
        }
        Optional<Told> qualifier = cues.inside(sentence, start, noun);
        Optional<Told> under = predicates.of(sentence, noun, end);
        if (under.isPresent() && under.get().isOff()) {
            return under;
        }
        int lead = skipPossessor(sentence, start);
        int light = lightVerb(sentence, lead);
        if (light >= 0) {
            return ofLightVerb(sentence, light, qualifier);
        }
        if (over.isPresent()) {
            return over;
        }
        if (under.isPresent()) {
            return under;
        }
        Clause clause = new Clause(sentence);
        Clause.Group holders = clause.holders(end);
        if (!holders.isEmpty()) {
            return verbs.of(sentence, clause.verbBehind(holders));
        }
        if (opensLater(sentence, end)) {
            return Told.of(Status.PLANNED, sentence.span(noun, noun + 1), "which-opens");
        }
        if (Words.BE.contains(sentence.word(lead - 1))
                && VerbGroup.around(sentence, lead - 1).will()) {
            return Told.of(Status.PLANNED, sentence.span(lead - 1, noun + 1), "will-be");
        }
        if (qualifier.isPresent()) {
            return qualifier;
        }
        return ofLead(sentence, lead, noun, end);
    }

    /// "held talks": as the verb tells, unless only "possible talks" are held out.
    private Optional<Told> ofLightVerb(
            FoldedSentence sentence, int light, Optional<Told> qualifier) {
        VerbGroup group = VerbGroup.around(sentence, light);
        boolean goesOn = CONTINUING.contains(sentence.word(light)) && group.infinitive();
        boolean willing =
                sentence.word(light).equals("engaging") && !group.be()
                        || sentence.word(light).equals("engage") && group.infinitive();
        boolean onlyMeant = goesOn || willing && !isDetermined(sentence, light);
        Optional<Told> verb = onlyMeant ? Optional.empty() : verbs.of(sentence, light);
        boolean doubted =
                verb.filter(t -> t.status() == Status.HELD).isPresent()
                        && qualifier.filter(t -> t.status() == Status.POSSIBLE).isPresent();
        return doubted ? qualifier : verb;
    }

    /// "engage in a dialogue" is one, "to engage in dialogue" is a frame of mind.
    private static boolean isDetermined(FoldedSentence sentence, int light) {
        return Words.DETERMINERS.contains(sentence.word(light + 2));
    }

    /// What leads the phrase in: "after the talks", "flies to Rome for a summit".
    private Optional<Told> ofLead(FoldedSentence sentence, int lead, int noun, int end) {
        Span span = sentence.span(noun, noun + 1);
        if (PURPOSE.contains(sentence.word(lead - 1))
                && Prospect.journeyAhead(sentence, lead - 1)) {
            return Told.of(Status.PLANNED, span, "journey-for");
        }
        if (isAfter(sentence, lead)) {
            return Prospect.journeyAhead(sentence, lead - 1)
                            && Prospect.willBefore(sentence, lead - 1)
                    ? Told.of(Status.PLANNED, span, "noun-future")
                    : Told.of(Status.HELD, span, "noun-after");
        }
        if (sentence.sentence().isHeadline() && sentence.words().contains("remarks")) {
            return Told.of(Status.HELD, span, "remarks");
        }
        if (isLater(sentence, noun)) {
            return Told.of(Status.PLANNED, span, "noun-later");
        }
        if (prospect.futureBefore(sentence, lead, 0)
                || lead <= 2
                        && OPENING.contains(sentence.word(lead - 1))
                        && Prospect.willFollow(sentence, end)) {
            return Told.of(Status.PLANNED, span, "noun-future");
        }
        return Told.of(Status.HELD, span, "noun");
    }

    /// "after talks", "weeks after talks".
    private static boolean isAfter(FoldedSentence sentence, int lead) {
        return AFTER.contains(sentence.word(lead - 1))
                || sentence.unit(lead).time().filter(t -> t.text().endsWith(" after")).isPresent()
                || lead > 0
                        && sentence.unit(lead - 1)
                                .time()
                                .filter(t -> t.text().endsWith(" after"))
                                .isPresent();
    }

    /// "no plans yet for a call": nothing is told.
    private static boolean isDenied(FoldedSentence sentence, int start) {
        for (int i = start - 1; i >= Math.max(0, start - 5); i--) {
            boolean plan = Set.of("plans", "plan", "need", "prospect").contains(sentence.word(i));
            if (plan) {
                return sentence.word(i - 1).equals("no")
                        || sentence.unit(Math.max(0, i - 1)).tag().startsWith("JJ")
                                && sentence.word(i - 2).equals("no");
            }
            if (sentence.unit(i).isVerb() || sentence.unit(i).is(",")) {
                return false;
            }
        }
        return false;
    }

    /// "nothing was said about a meeting", "made no mention of talks".
    private static boolean isUntold(FoldedSentence sentence, int start) {
        if (!ABOUT.contains(sentence.word(start - 1))) {
            return false;
        }
        for (int i = start - 2; i >= Math.max(0, start - 5); i--) {
            if (sentence.word(i).equals("nothing")
                    || sentence.word(i).equals("no") && NEWS.contains(sentence.word(i + 1))) {
                return true;
            }
        }
        return false;
    }

    /// "the path towards negotiations": nobody has sat down yet.
    private static boolean isGoal(FoldedSentence sentence, int start) {
        return Set.of("towards", "toward").contains(sentence.word(start - 1));
    }

    /// "the visit to Israel later this week": still to come.
    private static boolean isLater(FoldedSentence sentence, int noun) {
        for (int i = noun + 1; i < Math.min(sentence.size(), noun + 8); i++) {
            Unit unit = sentence.unit(i);
            if (unit.time()
                    .filter(t -> t.text().startsWith("later this") || t.text().startsWith("next "))
                    .isPresent()) {
                return true;
            }
            if (unit.isVerb() || unit.is(",") || unit.is(".")) {
                return false;
            }
        }
        return false;
    }

    /// "the summit, which opens on Tuesday", "talks that begin on 3 May": a timetable.
    private static boolean opensLater(FoldedSentence sentence, int end) {
        for (int i = end; i < Math.min(sentence.size(), end + 5); i++) {
            boolean which = sentence.word(i).equals("which") || sentence.word(i).equals("that");
            if (which && Words.BEGINNING.contains(sentence.word(i + 1))) {
                return Timetable.onWeekday(sentence, i + 1) && !Timetable.isToday(sentence);
            }
        }
        return false;
    }

    /// Steps over "Blinken's", "his", "the two-day": to where the verb or preposition would end.
    private static int skipPossessor(FoldedSentence sentence, int start) {
        int i = start;
        while (i > 0
                && (sentence.unit(i - 1).isPossessive() || sentence.unit(i - 1).isAdjectival())) {
            i--;
        }
        return i;
    }

    /// The unit of a light verb that has the phrase as its object: "held", "wrapping up", "on the
    /// second day of" skipped.
    private static int lightVerb(FoldedSentence sentence, int start) {
        for (int i = start - 1, steps = 0; i >= 0 && steps < 7; i--, steps++) {
            Unit unit = sentence.unit(i);
            if (unit.isWord() && Words.LIGHT.contains(unit.word()) && !auxiliaryHere(sentence, i)) {
                return i;
            }
            boolean between =
                    unit.time().isPresent()
                            || Words.DETERMINERS.contains(unit.word())
                            || unit.isAdverb()
                            || unit.is("up")
                            || unit.is("off")
                            || unit.is("of")
                            || unit.is("in")
                            || unit.is("days")
                            || unit.is("day")
                            || unit.is("for")
                            || unit.is("round")
                            || unit.is("series")
                            || unit.is("part")
                            || unit.is("hours")
                            || unit.tag().equals("CD")
                            || unit.tag().startsWith("JJ") && unit.isWord();
            if (!between) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean auxiliaryHere(FoldedSentence sentence, int i) {
        return Words.HAVE.contains(sentence.word(i))
                && sentence.unit(Math.min(i + 1, sentence.size() - 1)).isVerb();
    }
}
