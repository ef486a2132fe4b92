package chancery.interpret;

import chancery.reference.PhraseIndex;
import chancery.reference.StatusCues;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Finds the words over or inside a noun phrase that settle how far its engagement has come:
/// "cancelled his visit", "a possible meeting". Stateless; may be shared.
final class StatusCueFinder {

    private static final Set<String> ARTICLES_AND_LIKE =
            Set.of("the", "a", "an", "his", "her", "their", "its", "any", "this", "all");

    private final StatusCues cues;

    StatusCueFinder(StatusCues cues) {
        this.cues = cues;
    }

    /// A cue just before the phrase, over its determiner or possessor: "cancelled his", "plans for
    /// a", "ahead of the".
    Optional<Told> over(FoldedSentence sentence, int start) {
        int end = start;
        for (int back = 0; back < 4 && end > 0; back++) {
            OptionalInt cue = sentence.phraseEndingAt(cues.aroundNoun(), end);
            if (cue.isPresent() && !remarks(sentence, cue.getAsInt())) {
                // "rebuffed a request for a meeting": the request came to nothing
                Optional<Told> asked = over(sentence, cue.getAsInt());
                return asked.isPresent() && asked.get().isOff()
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
        Status status = Status.valueOf(hit.values().getFirst().toUpperCase(Locale.ROOT));
        Unit first = sentence.unit(from);
        boolean negated = first.isVerb() && VerbGroup.around(sentence, from).negated();
        if (negated && status == Status.CANCELLED) {
            return Told.of(Status.POSSIBLE, sentence.span(from, end), "cue-negated");
        }
        if (negated) {
            return Told.of(Status.CANCELLED, sentence.span(from, end), "cue-negated");
        }
        return Told.of(status, sentence.span(from, end), "cue");
    }

    /// A qualifier inside the phrase: "a possible meeting", "the postponed visit".
    Optional<Told> inside(FoldedSentence sentence, int start, int noun) {
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
}
