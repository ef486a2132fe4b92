package chancery.interpret;

import chancery.detect.TimeExpression;
import chancery.reference.PhraseIndex;
import chancery.reference.StatusCues;
import chancery.trace.Span;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Reads from the words around a trigger how far the engagement has come.
///
/// "Held" is the answer only where nothing in the clause plans, hopes, conditions or negates.
/// Stateless; may be shared.
final class StatusReader {

    /// Words behind which an engagement lies in the past of what is told.
    private static final Set<String> AFTER = Set.of("after", "following", "since", "upon");

    private static final Set<String> LETTING = Set.of("allow", "let", "permit", "enable");
    private static final Set<String> PURPOSE = Set.of("for", "into");
    private static final Set<String> ARTICLES_AND_LIKE =
            Set.of("the", "a", "an", "his", "her", "their", "its", "any", "this", "all");

    private static final Set<String> SUPERLATIVES =
            Set.of(
                    " first ",
                    " highest-",
                    " highest ",
                    " most senior ",
                    " top-ranking ",
                    " latest ",
                    " only ",
                    " last ",
                    " most ");
    private static final Set<String> ENDING =
            Set.of("ends", "wraps", "concludes", "finishes", "completes", "winds", "rounds");
    private static final Set<String> AGREEING =
            Set.of("agreed", "decided", "pledged", "promised", "vowed", "agree", "resolved");
    private static final Set<String> THERE = Set.of("at", "during", "in", "after");


    private static final Set<String> OPENING = Set.of("during", "throughout", "in", "at", "while");
    private static final Set<String> STILL_TO_COME = Set.of("when", "before", "until", "once");
    private static final Set<String> WARNING =
            Set.of(
                    "warn", "warns", "warned", "warning", "urges", "urged", "tells", "told",
                    "asked");
    private static final Set<String> CONTINUING =
            Set.of("continue", "continuing", "maintain", "keep", "pursue");

    private final StatusCues cues;

    StatusReader(StatusCues cues) {
        this.cues = cues;
    }

    /// A status and the words it rests on.
    ///
    /// @param rule id of the rule, for explanations
    record Told(Status status, Span span, String rule) {}

    /// The status that a verb tells; empty where it tells no engagement at all ("did not meet").
    Optional<Told> ofVerb(FoldedSentence sentence, int verb) {
        return ofVerb(sentence, verb, 0);
    }

    private Optional<Told> ofVerb(FoldedSentence sentence, int verb, int depth) {
        VerbGroup group = VerbGroup.around(sentence, verb);
        Span span = sentence.span(group.start(), verb + 1);
        OptionalInt governing = depth == 0 ? sharedAuxiliary(sentence, group) : OptionalInt.empty();
        if (governing.isPresent()) {
            return ofVerb(sentence, governing.getAsInt(), depth + 1)
                    .map(t -> new Told(t.status(), span.cover(t.span()), t.rule()));
        }
        if (group.infinitive()) {
            return ofInfinitive(sentence, group, span, depth);
        }
        if (group.will() && !group.negated() && Set.of("if", "unless").contains(sentence.word(0))) {
            return told(Status.POSSIBLE, span, "condition");
        }
        if (group.will()) {
            return told(
                    group.negated() ? Status.CANCELLED : Status.PLANNED,
                    span,
                    group.negated() ? "will-not" : "will");
        }
        if (group.would()) {
            boolean reported =
                    (saidBefore(sentence, group.start()) || agreedBefore(sentence, group.start()))
                            && !startsCondition(sentence, group.start());
            return group.negated()
                    ? told(Status.CANCELLED, span, "would-not")
                    : told(
                            reported ? Status.PLANNED : Status.POSSIBLE,
                            span,
                            reported ? "said-would" : "would");
        }
        if (group.maybe()) {
            return group.negated() ? Optional.empty() : told(Status.POSSIBLE, span, "may");
        }
        if (group.negated()) {
            return Optional.empty();
        }
        if (startsCondition(sentence, group.start())) {
            return told(Status.POSSIBLE, span, "condition");
        }
        if (sentence.unit(verb).word().endsWith("ing") && !group.be()) {
            return ofParticiple(sentence, group, span, depth);
        }
        boolean progressive =
                sentence.word(verb).endsWith("ing")
                        && group.be()
                        && Set.of("is", "are", "'s", "'re").contains(sentence.word(group.start()));
        if (progressive && onWeekday(sentence, verb)) {
            return told(Status.PLANNED, span, "present-weekday");
        }
        boolean present =
                sentence.unit(verb).word().endsWith("s")
                        && !group.be()
                        && !group.have()
                        && !ENDING.contains(sentence.unit(verb).word());
        boolean plural =
                sentence.unit(verb).tag().equals("VBP")
                        && group.start() == verb
                        && !sentence.word(verb).endsWith("ed");
        if ((present || plural) && !sentence.sentence().isHeadline() && onWeekday(sentence, verb)) {
            return told(Status.PLANNED, span, "present-weekday");
        }
        if (present && isWhenClause(sentence, group.start()) && !isToday(sentence)) {
            return told(Status.PLANNED, span, "when-present");
        }
        return told(Status.HELD, span, present ? "present" : "tense");
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
            if (unit.isVerb() && !isAuxiliary(unit)) {
                VerbGroup before = VerbGroup.around(sentence, i);
                boolean shares =
                        before.will() || before.infinitive() || before.would() || before.maybe();
                return shares ? OptionalInt.of(i) : OptionalInt.empty();
            }
        }
        return OptionalInt.empty();
    }

    /// "who arrives in Beijing on Sunday": in running text the present with a day is a timetable.
    private static boolean onWeekday(FoldedSentence sentence, int verb) {
        for (int i = verb + 1; i < Math.min(sentence.size(), verb + 10); i++) {
            Unit unit = sentence.unit(i);
            if (unit.time().filter(StatusReader::isWeekday).isPresent()) {
                return true;
            }
            if (unit.is(",") || unit.is(".") || unit.isVerb()) {
                return false;
            }
        }
        return false;
    }

    /// "Sunday", "Thursday and Friday".
    private static boolean isWeekday(TimeExpression time) {
        String words = time.text().toLowerCase(java.util.Locale.ROOT);
        int space = words.indexOf(' ');
        String first = space < 0 ? words : words.substring(0, space);
        boolean list = words.contains(" and ") || words.contains(" to ");
        return Words.WEEKDAYS.contains(first) && (space < 0 || list);
    }

    private static boolean isToday(FoldedSentence sentence) {
        return sentence.words().contains("today") || sentence.words().contains("tonight");
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

    /// "is set to meet", "refused to meet", "arrived in Beijing to meet", and in a headline a bare
    /// "to meet".
    private Optional<Told> ofInfinitive(
            FoldedSentence sentence, VerbGroup group, Span span, int depth) {
        int to = group.start();
        while (to < group.verb() && !sentence.word(to).equals("to")) {
            to++;
        }
        boolean negated = group.negated() || Words.NEGATIONS.contains(sentence.word(to - 1));
        if (!negated && to > 1 && Words.PLEASED.contains(sentence.word(to - 1))) {
            boolean would =
                    Set.of("would", "will", "'ll", "'d").contains(sentence.word(to - 3))
                            || Set.of("would", "will", "'ll", "'d").contains(sentence.word(to - 4));
            return told(
                    would ? Status.POSSIBLE : Status.HELD, span, would ? "would" : "pleased-to");
        }
        if (!negated && to > 0 && isSuperlative(sentence, to - 1)) {
            return becomes(sentence, to)
                    ? told(Status.PLANNED, span, "superlative-future")
                    : told(Status.HELD, span, "superlative");
        }
        int end = Words.NEGATIONS.contains(sentence.word(to - 1)) ? to - 1 : to;
        for (int back = 0; back < 7 && end > 0; back++) {
            OptionalInt cue = sentence.phraseEndingAt(cues.beforeInfinitive(), end);
            if (cue.isPresent()) {
                return ofGovernor(sentence, cue.getAsInt(), end, negated, span, depth);
            }
            Unit before = sentence.unit(end - 1);
            boolean lets = LETTING.contains(before.word());
            boolean toLet = before.is("to") && LETTING.contains(sentence.word(end));
            boolean mayStandBetween =
                    lets
                            || toLet
                            || !before.isWord()
                            || before.isAdverb()
                            || Words.PREPOSITIONS.contains(before.word())
                            || Words.DETERMINERS.contains(before.word())
                            || before.tag().startsWith("JJ")
                            || (before.isNoun() && back < 3);
            if (!mayStandBetween || before.is("for") && back > 3) {
                break;
            }
            end--;
        }
        if (Words.BE.contains(sentence.word(to - 1)) || sentence.sentence().isHeadline()) {
            return told(negated ? Status.CANCELLED : Status.PLANNED, span, "to-infinitive");
        }
        return negated ? Optional.empty() : told(Status.PLANNED, span, "purpose");
    }

    /// "will become the first to visit", "is set to be the most senior official to visit".
    private static boolean becomes(FoldedSentence sentence, int to) {
        for (int i = to - 1; i >= Math.max(0, to - 10); i--) {
            if (sentence.word(i).equals("become") || sentence.word(i).equals("be")) {
                VerbGroup group = VerbGroup.around(sentence, i);
                return group.will() || group.infinitive();
            }
        }
        return false;
    }

    /// "the first minister to visit", "the highest-level official to visit": it took place.
    private static boolean isSuperlative(FoldedSentence sentence, int last) {
        for (int i = last; i >= Math.max(0, last - 6); i--) {
            Unit unit = sentence.unit(i);
            String words = " " + sentence.textOf(i).toLowerCase(java.util.Locale.ROOT) + " ";
            boolean superlative =
                    SUPERLATIVES.stream().anyMatch(words::contains)
                            || unit.tag().equals("JJS")
                            || unit.tag().equals("RBS");
            if (superlative) {
                return true;
            }
            if (unit.isVerb() || unit.is(",") || unit.is(".")) {
                return false;
            }
        }
        return false;
    }

    private Optional<Told> ofGovernor(
            FoldedSentence sentence,
            int from,
            int end,
            boolean negated,
            Span infinitive,
            int depth) {
        String status =
                cues.beforeInfinitive()
                        .at(sentence.words(), from)
                        .orElseThrow()
                        .values()
                        .getFirst();
        Span span = sentence.span(from, end).cover(infinitive);
        if (status.equals("none")) {
            return Optional.empty();
        }
        if (sentence.word(from).equals("invitation") && isAccepted(sentence, from)) {
            return told(Status.PLANNED, span, "accepted");
        }
        Optional<Told> over = overNoun(sentence, from);
        if (over.isPresent() && off(over.get().status())) {
            return over;
        }
        VerbGroup governor = VerbGroup.around(sentence, from);
        Status told = Status.valueOf(status.toUpperCase(java.util.Locale.ROOT));
        if (negated && WARNING.contains(sentence.word(from))) {
            return told(Status.POSSIBLE, span, "warned-not-to");
        }
        if (negated || governor.negated()) {
            return told == Status.POSSIBLE && !negated
                    ? Optional.empty()
                    : told(Status.CANCELLED, span, "governor-negated");
        }
        if (told == Status.PLANNED && (governor.maybe() || governor.would())) {
            return told(Status.POSSIBLE, span, "governor-may");
        }
        if (told == Status.PLANNED && governor.infinitive() && depth < 2) {
            return ofInfinitive(sentence, governor, span, depth + 1)
                    .map(t -> new Told(t.status(), span, t.rule()));
        }
        return told(told, span, "governor");
    }

    /// "after meeting", "before visiting", "while hosting": as far along as the clause it hangs on;
    /// "plans of meeting" by the noun.
    private Optional<Told> ofParticiple(
            FoldedSentence sentence, VerbGroup group, Span span, int depth) {
        Optional<Told> over = overNoun(sentence, group.start());
        if (over.isPresent() && over.get().status() != Status.PLANNED) {
            return over;
        }
        String before = sentence.word(group.start() - 1);
        if (before.equals("without")) {
            return Optional.empty();
        }
        if (before.equals("after")
                || before.equals("while")
                || before.equals("following")
                || before.equals("since")) {
            return futureBefore(sentence, group.start(), depth)
                    ? told(Status.PLANNED, span, "participle-future")
                    : told(Status.HELD, span, "participle");
        }
        boolean future = futureBefore(sentence, group.start(), depth);
        return told(
                future ? Status.PLANNED : Status.HELD,
                span,
                future ? "participle-future" : "participle");
    }

    /// The status that a noun of engagement has from its qualifiers, the verb over it, or the verb
    /// it is the subject of.
    ///
    /// @param start first unit of the noun phrase, determiner and qualifiers included
    /// @param noun unit of the trigger
    /// @param end unit behind the noun phrase with its "with B", "to X"
    Optional<Told> ofNoun(FoldedSentence sentence, int start, int noun, int end) {
        Optional<Told> over = overNoun(sentence, start);
        if (over.isPresent() && off(over.get().status())) {
            return over;
        }
        if (isDenied(sentence, start)) {
            return Optional.empty();
        }
        Optional<Told> qualifier = qualifier(sentence, start, noun);
        Optional<Told> under = ofPredicate(sentence, noun, end);
        if (under.isPresent() && off(under.get().status())) {
            return under;
        }
        int lead = skipPossessor(sentence, start);
        int light = lightVerb(sentence, lead);
        if (light >= 0) {
            if (CONTINUING.contains(sentence.word(light))
                    && VerbGroup.around(sentence, light).infinitive()) {
                return Optional.empty();
            }
            Optional<Told> verb = ofVerb(sentence, light);
            if (verb.isEmpty()) {
                return Optional.empty();
            }
            return verb.get().status() == Status.HELD
                            && qualifier.isPresent()
                            && qualifier.get().status() == Status.POSSIBLE
                    ? qualifier
                    : verb;
        }
        if (over.isPresent()) {
            return over;
        }
        if (under.isPresent()) {
            return under;
        }
        if (opensLater(sentence, end)) {
            return told(Status.PLANNED, sentence.span(noun, noun + 1), "which-opens");
        }
        if (Words.BE.contains(sentence.word(lead - 1))
                && VerbGroup.around(sentence, lead - 1).will()) {
            return told(Status.PLANNED, sentence.span(lead - 1, noun + 1), "will-be");
        }
        if (qualifier.isPresent()) {
            return qualifier;
        }
        Span span = sentence.span(noun, noun + 1);
        if (PURPOSE.contains(sentence.word(lead - 1)) && journeyAhead(sentence, lead - 1)) {
            return told(Status.PLANNED, span, "journey-for");
        }
        if (AFTER.contains(sentence.word(lead - 1))) {
            return journeyAhead(sentence, lead - 1) && willBefore(sentence, lead - 1)
                    ? told(Status.PLANNED, span, "noun-future")
                    : told(Status.HELD, span, "noun-after");
        }
        if (sentence.sentence().isHeadline() && sentence.words().contains("remarks")) {
            return told(Status.HELD, span, "remarks");
        }
        if (futureBefore(sentence, lead, 0)
                || lead <= 2
                        && OPENING.contains(sentence.word(lead - 1))
                        && willFollow(sentence, end)) {
            return told(Status.PLANNED, span, "noun-future");
        }
        return told(Status.HELD, span, "noun");
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

    /// "the summit, which opens on Tuesday", "talks that begin on 3 May": a timetable.
    private static boolean opensLater(FoldedSentence sentence, int end) {
        for (int i = end; i < Math.min(sentence.size(), end + 5); i++) {
            boolean which = sentence.word(i).equals("which") || sentence.word(i).equals("that");
            if (which && Words.BEGINNING.contains(sentence.word(i + 1))) {
                return onWeekday(sentence, i + 1) && !isToday(sentence);
            }
        }
        return false;
    }

    /// "accepted Lula's invitation to visit".
    private static boolean isAccepted(FoldedSentence sentence, int invitation) {
        for (int i = invitation - 1; i >= Math.max(0, invitation - 4); i--) {
            if (sentence.word(i).equals("accepted") || sentence.word(i).equals("accepts")) {
                return true;
            }
        }
        return false;
    }

    private static boolean off(Status status) {
        return status == Status.CANCELLED || status == Status.POSTPONED;
    }

    /// A cue just before the phrase, over its determiner or possessor: "cancelled his", "plans for
    /// a", "ahead of the".
    private Optional<Told> overNoun(FoldedSentence sentence, int start) {
        int end = start;
        for (int back = 0; back < 4 && end > 0; back++) {
            OptionalInt cue = sentence.phraseEndingAt(cues.aroundNoun(), end);
            if (cue.isPresent() && !remarks(sentence, cue.getAsInt())) {
                // "rebuffed a request for a meeting": the request came to nothing
                Optional<Told> asked = overNoun(sentence, cue.getAsInt());
                return asked.isPresent() && off(asked.get().status())
                        ? asked
                        : cueTold(sentence, cue.getAsInt(), end);
            }
            Unit before = sentence.unit(end - 1);
            boolean between =
                    ARTICLES_AND_LIKE.contains(before.word())
                            || before.isPossessive()
                            || before.isAdjectival()
                            || before.tag().startsWith("JJ") && before.isWord()
                            || before.tag().equals("CD")
                            || before.is("of")
                            || before.is("plans")
                            || before.is("plan");
            if (!between) {
                break;
            }
            end--;
        }
        return Optional.empty();
    }

    /// "Remarks by A and B before bilateral meeting": the title of words spoken as the meeting
    /// began.
    private static boolean remarks(FoldedSentence sentence, int cue) {
        return sentence.sentence().isHeadline()
                && sentence.word(cue).equals("before")
                && sentence.words().contains("remarks");
    }

    private Optional<Told> cueTold(FoldedSentence sentence, int from, int end) {
        PhraseIndex.Hit<String> hit = cues.aroundNoun().at(sentence.words(), from).orElseThrow();
        Status status = Status.valueOf(hit.values().getFirst().toUpperCase(java.util.Locale.ROOT));
        Unit first = sentence.unit(from);
        boolean negated = first.isVerb() && VerbGroup.around(sentence, from).negated();
        if (negated && status == Status.CANCELLED) {
            return told(Status.POSSIBLE, sentence.span(from, end), "cue-negated");
        }
        if (negated) {
            return told(Status.CANCELLED, sentence.span(from, end), "cue-negated");
        }
        return told(status, sentence.span(from, end), "cue");
    }

    /// A qualifier inside the phrase: "a possible meeting", "the postponed visit".
    private Optional<Told> qualifier(FoldedSentence sentence, int start, int noun) {
        // "the summit planned between the two" qualifies as "the planned summit" does.
        int last = sentence.word(noun + 2).equals("between") ? noun + 1 : noun - 1;
        for (int i = last; i >= start; i--) {
            Optional<PhraseIndex.Hit<String>> hit = cues.aroundNoun().at(sentence.words(), i);
            if (hit.isPresent()) {
                return cueTold(sentence, i, i + hit.get().length());
            }
        }
        return Optional.empty();
    }

    /// The verb that the phrase is the subject of: "the visit was postponed", "talks will be held".
    private Optional<Told> ofPredicate(FoldedSentence sentence, int noun, int end) {
        for (int i = Math.max(noun + 1, end); i < Math.min(sentence.size(), noun + 24); i++) {
            Unit unit = sentence.unit(i);
            if (unit.is(",") && Words.RELATIVES.contains(sentence.word(i + 1))) {
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
            if (unit.isVerb() && !unit.word().endsWith("ing") && !isAuxiliary(unit)) {
                return ofPredicateVerb(sentence, noun, i);
            }
        }
        return Optional.empty();
    }

    private static int closingComma(FoldedSentence sentence, int from) {
        int i = from;
        while (i < sentence.size() && !sentence.word(i).equals(",")) {
            i++;
        }
        return i;
    }

    private static boolean isModal(Unit unit) {
        return Words.WILL.contains(unit.word())
                || Words.MAYBE.contains(unit.word())
                || unit.is("would");
    }

    private static Optional<Told> ofModal(FoldedSentence sentence, int modal) {
        boolean negated = Words.NEGATIONS.contains(sentence.word(modal + 1));
        Span span = sentence.span(modal, Math.min(sentence.size(), modal + 2));
        if (negated) {
            return told(Status.CANCELLED, span, "predicate-not");
        }
        return Words.WILL.contains(sentence.word(modal))
                ? told(Status.PLANNED, span, "predicate-will")
                : told(Status.POSSIBLE, span, "predicate-may");
    }

    private Optional<Told> ofPredicateVerb(FoldedSentence sentence, int noun, int verb) {
        VerbGroup group = VerbGroup.around(sentence, verb);
        if (subjectBetween(sentence, noun, group.start())) {
            return Optional.empty();
        }
        Span span = sentence.span(Math.max(group.start(), noun + 1), verb + 1);
        Optional<PhraseIndex.Hit<String>> cue = cues.aroundNoun().at(sentence.words(), verb);
        boolean passive = group.be() || sentence.unit(verb).tag().equals("VBN");
        if (cue.isPresent() && passive && !group.negated()) {
            Status status =
                    Status.valueOf(
                            cue.get().values().getFirst().toUpperCase(java.util.Locale.ROOT));
            if (status != Status.HELD && !(status == Status.PLANNED && agoBehind(sentence, verb))) {
                return told(status, span, "predicate-cue");
            }
        }
        if (group.will() && !group.negated() && Set.of("if", "unless").contains(sentence.word(0))) {
            return told(Status.POSSIBLE, span, "condition");
        }
        if (group.will()) {
            return told(
                    group.negated() ? Status.CANCELLED : Status.PLANNED, span, "predicate-will");
        }
        if (group.would() || group.maybe()) {
            return told(Status.POSSIBLE, span, "predicate-may");
        }
        return Optional.empty();
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
        return last >= 0
                && !Words.PREPOSITIONS.contains(sentence.word(last - 1))
                && !sentence.word(last - 1).equals("and");
    }

    private static boolean isAuxiliary(Unit unit) {
        return Words.BE.contains(unit.word())
                || Words.HAVE.contains(unit.word())
                || Words.WILL.contains(unit.word())
                || Words.MAYBE.contains(unit.word())
                || unit.is("would");
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

    /// Whether the verb over the phrase tells of a journey that is itself still ahead or under way.
    private static boolean journeyAhead(FoldedSentence sentence, int lead) {
        for (int i = lead - 1; i >= 0; i--) {
            Unit unit = sentence.unit(i);
            if (unit.isVerb() && Words.TRAVELLING.contains(unit.word())) {
                VerbGroup group = VerbGroup.around(sentence, i);
                return group.will()
                        || group.infinitive()
                        || unit.word().endsWith("s") && !unit.is("was");
            }
            if (unit.isVerb() && !isAuxiliary(unit)) {
                return false;
            }
        }
        return false;
    }

    /// Whether the nearest verb before here stands in the future.
    private boolean futureBefore(FoldedSentence sentence, int at, int depth) {
        for (int i = at - 1; i >= 0; i--) {
            Unit unit = sentence.unit(i);
            if (unit.is(";") || Words.RELATIVES.contains(unit.word())) {
                return false;
            }
            if (unit.isVerb() && !isAuxiliary(unit) && !unit.word().endsWith("ing")) {
                if (Words.SAYING.contains(unit.word())) {
                    return false;
                }
                VerbGroup group = VerbGroup.around(sentence, i);
                if (group.infinitive() && depth == 0 && isSaidThere(sentence, group, at)) {
                    return false;
                }
                if (group.infinitive() && depth == 0) {
                    return ofInfinitive(sentence, group, unit.span(), 1)
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

    private static boolean willBefore(FoldedSentence sentence, int at) {
        for (int i = at - 1; i >= 0; i--) {
            if (Words.WILL.contains(sentence.word(i))) {
                return true;
            }
        }
        return false;
    }

    /// "During his meetings with A and B, he will raise trade".
    private static boolean willFollow(FoldedSentence sentence, int end) {
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

    private static Optional<Told> told(Status status, Span span, String rule) {
        return Optional.of(new Told(status, span, "status." + rule));
    }
}
