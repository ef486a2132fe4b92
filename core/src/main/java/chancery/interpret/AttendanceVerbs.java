package chancery.interpret;

import chancery.identify.ActorMention;
import chancery.reference.Trigger;
import chancery.reference.TriggerTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Verbs by which someone goes to a gathering or stays away: "attended the G20", "will skip BRICS".
/// Stateless; may be shared.
final class AttendanceVerbs {

    private final TriggerTable triggers;

    AttendanceVerbs(TriggerTable triggers) {
        this.triggers = triggers;
    }

    /// "attended the G20", "will skip BRICS": a body with no noun of gathering behind it.
    void attend(Match match, Told told, Clause.Group subject, DraftMaker drafts) {
        FoldedSentence sentence = match.sentence();
        boolean nothing = match.end() >= sentence.size() || sentence.unit(match.end()).is(".");
        if (nothing && told.status() != Status.CANCELLED && Party.namesPeople(subject.parties())) {
            boolean habit = told.rule().equals("status.present"); // "who typically attends"
            if (!drafts.joinConference(subject.parties()) && !habit) {
                drafts.named(
                        sentence,
                        match.at(),
                        told,
                        subject.parties(),
                        Optional.empty(),
                        DraftMaker.ATTENDS);
            }
            return;
        }
        for (int i = match.end(); i < Math.min(sentence.size(), match.end() + 5); i++) {
            Unit unit = sentence.unit(i);
            if (unit.actor().isPresent()) {
                ActorMention mention = unit.actor().get();
                if ((mention.form() == ActorMention.Form.BODY
                                || mention.form() == ActorMention.Form.GROUP
                                        && Draft.isOneBody(partiesOf(mention, unit)))
                        && !triggers.tellNounAt(sentence.words(), i + 1)
                        && !subject.isEmpty()) {
                    List<Party> parties = new ArrayList<>(subject.parties());
                    parties.addAll(partiesOf(mention, unit));
                    boolean skips = match.trigger().frame() == Trigger.Frame.SKIP;
                    Told here = skips ? new Told(Status.CANCELLED, told.span(), told.rule()) : told;
                    drafts.conference(match, i + 1, here, parties, match.clause().place(i, i + 1));
                } else if (mention.form() == ActorMention.Form.STATE
                        && triggers.tellNounAt(sentence.words(), i + 1)) {
                    staysAway(match, told, subject, i + 2, drafts);
                }
                return;
            }
            boolean between =
                    Words.DETERMINERS.contains(unit.word()) || unit.is("in") || unit.is("at");
            boolean compound = unit.isNoun() && triggers.tellNounAt(sentence.words(), i + 1);
            if (!between && !compound && !unit.tag().startsWith("JJ")) {
                if (triggers.tellNounAt(sentence.words(), i)) {
                    staysAway(match, told, subject, i + 1, drafts);
                }
                return;
            }
        }
    }

    private static List<Party> partiesOf(ActorMention mention, Unit unit) {
        return mention.actors().stream().map(a -> new Party(a, unit.span())).toList();
    }

    /// "won't attend a summit in Cape Town": where nothing says whose summit, the journey that is
    /// not made.
    private static void staysAway(
            Match match, Told told, Clause.Group subject, int from, DraftMaker drafts) {
        boolean away =
                told.status() == Status.CANCELLED
                        || match.trigger().frame() == Trigger.Frame.SKIP
                                && told.status() == Status.HELD;
        if (away) {
            Told off = new Told(Status.CANCELLED, told.span(), told.rule());
            List<Clause.Where> to = match.clause().destinations(from, Set.of("in"), false);
            if (to.isEmpty()) {
                to =
                        NounPhrase.around(match.sentence(), from - 1)
                                .placeBefore()
                                .map(List::of)
                                .orElse(List.of());
            }
            drafts.journey(match, off, subject.parties(), to);
        }
    }
}
