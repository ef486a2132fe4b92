package chancery.interpret;

import chancery.reference.PhraseIndex;
import chancery.reference.Trigger;
import chancery.reference.TriggerTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;

/// Finds the engagements that one sentence tells: a trigger, its frame, its parties, its status.
/// Stateless; may be shared.
final class EngagementFinder {

    private final TriggerTable triggers;
    private final VerbFrames verbs;
    private final NounFrames nouns;
    private final Stays stays;
    private final BareFormats formats;

    EngagementFinder(TriggerTable triggers, StatusReader status) {
        this.triggers = triggers;
        this.verbs = new VerbFrames(triggers, status);
        this.nouns = new NounFrames(status);
        this.stays = new Stays(status);
        this.formats = new BareFormats(status);
    }

    /// The drafts of a sentence, in the order of their triggers.
    List<Draft> find(FoldedSentence sentence) {
        DraftMaker drafts = new DraftMaker();
        int[] read = {-1};
        forEachMatch(
                sentence,
                (match, ambiguous) -> {
                    boolean taken = read[0] == match.at();
                    if (!taken
                            && TriggerSense.fits(
                                    sentence,
                                    match.trigger(),
                                    match.at(),
                                    match.end(),
                                    ambiguous)) {
                        int before = drafts.drafts().size();
                        read(match, drafts);
                        read[0] = drafts.drafts().size() > before ? match.at() : read[0];
                    }
                });
        VisitingGuests.read(sentence, drafts);
        stays.read(sentence, drafts);
        formats.read(sentence, drafts);
        return drafts.drafts();
    }

    /// What became of every word of the sentence that may be a trigger, a line each.
    List<String> explain(FoldedSentence sentence) {
        List<String> lines = new ArrayList<>();
        forEachMatch(sentence, (match, ambiguous) -> lines.add(explain(match, ambiguous)));
        return lines;
    }

    private void forEachMatch(FoldedSentence sentence, BiConsumer<Match, Boolean> then) {
        for (int i = 0; i < sentence.size(); i++) {
            Optional<PhraseIndex.Hit<Trigger>> hit = triggers.forms().at(sentence.words(), i);
            if (hit.isPresent()) {
                int end = i + hit.get().length();
                boolean ambiguous =
                        hit.get().values().stream().map(Trigger::part).distinct().count() > 1;
                for (Trigger trigger : hit.get().values()) {
                    then.accept(Match.of(sentence, trigger, i, end), ambiguous);
                }
                i = end - 1;
            }
        }
    }

    private void read(Match match, DraftMaker drafts) {
        if (match.trigger().part() == Trigger.Part.VERB) {
            verbs.read(match, drafts);
        } else {
            nouns.read(match, drafts);
        }
    }

    private String explain(Match match, boolean ambiguous) {
        FoldedSentence sentence = match.sentence();
        String word =
                "\"%s\" as a %s (trigger.%s): "
                        .formatted(
                                String.join(" ", sentence.words().subList(match.at(), match.end())),
                                match.trigger().part().name().toLowerCase(Locale.ROOT),
                                match.trigger().id());
        if (!TriggerSense.fits(sentence, match.trigger(), match.at(), match.end(), ambiguous)) {
            return word + "not this part of speech here, or what must follow is missing";
        }
        DraftMaker made = new DraftMaker();
        read(match, made);
        if (made.drafts().isEmpty()) {
            return word + "fewer than two sides were found for it, or the clause denies it";
        }
        Draft draft = made.drafts().getFirst();
        return word
                + (draft.parties().isEmpty()
                        ? "goes on about an engagement told before"
                        : "%s, %s by rule %s, %s"
                                .formatted(
                                        draft.kind().id(),
                                        draft.status().id(),
                                        draft.told().rule(),
                                        draft.states()));
    }
}
