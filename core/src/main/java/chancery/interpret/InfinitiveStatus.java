package chancery.interpret;

import chancery.reference.StatusCues;
import chancery.trace.Span;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Reads the status of an infinitive from what governs it: "is set to meet", "refused to meet",
/// "the first to visit". Stateless; may be shared.
final class InfinitiveStatus {

    private static final Set<String> LETTING = Set.of("allow", "let", "permit", "enable");
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
    private static final Set<String> WARNING =
            Set.of(
                    "warn", "warns", "warned", "warning", "urges", "urged", "tells", "told",
                    "asked");

    private final StatusCues cues;
    private final StatusCueFinder overNouns;

    InfinitiveStatus(StatusCues cues, StatusCueFinder overNouns) {
        this.cues = cues;
        this.overNouns = overNouns;
    }

    /// "is set to meet", "refused to meet", "arrived in Beijing to meet", and in a headline a bare
    /// "to meet".
    Optional<Told> of(FoldedSentence sentence, VerbGroup group, Span span, int depth) {
        int to = group.start();
        while (to < group.verb() && !sentence.word(to).equals("to")) {
            to++;
        }
        boolean negated = group.negated() || Words.NEGATIONS.contains(sentence.word(to - 1));
        if (!negated && to > 1 && Words.PLEASED.contains(sentence.word(to - 1))) {
            boolean would =
                    Set.of("would", "will", "'ll", "'d").contains(sentence.word(to - 3))
                            || Set.of("would", "will", "'ll", "'d").contains(sentence.word(to - 4));
            return Told.of(
                    would ? Status.POSSIBLE : Status.HELD, span, would ? "would" : "pleased-to");
        }
        if (!negated && to > 0 && isSuperlative(sentence, to - 1)) {
            return becomes(sentence, to)
                    ? Told.of(Status.PLANNED, span, "superlative-future")
                    : Told.of(Status.HELD, span, "superlative");
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
            return Told.of(negated ? Status.CANCELLED : Status.PLANNED, span, "to-infinitive");
        }
        return negated ? Optional.empty() : Told.of(Status.PLANNED, span, "purpose");
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
            String words = " " + sentence.textOf(i).toLowerCase(Locale.ROOT) + " ";
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
            return Told.of(Status.PLANNED, span, "accepted");
        }
        Optional<Told> over = overNouns.over(sentence, from);
        if (over.isPresent() && over.get().isOff()) {
            return over;
        }
        VerbGroup governor = VerbGroup.around(sentence, from);
        Status told = Status.valueOf(status.toUpperCase(Locale.ROOT));
        if (negated && WARNING.contains(sentence.word(from))) {
            return Told.of(Status.POSSIBLE, span, "warned-not-to");
        }
        if (negated || governor.negated()) {
            return told == Status.POSSIBLE && !negated
                    ? Optional.empty()
                    : Told.of(Status.CANCELLED, span, "governor-negated");
        }
        if (told == Status.PLANNED && (governor.maybe() || governor.would())) {
            return Told.of(Status.POSSIBLE, span, "governor-may");
        }
        if (told == Status.PLANNED && governor.infinitive() && depth < 2) {
            return of(sentence, governor, span, depth + 1)
                    .map(t -> new Told(t.status(), span, t.rule()));
        }
        return Told.of(told, span, "governor");
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
}
