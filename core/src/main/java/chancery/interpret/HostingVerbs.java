package chancery.interpret;

import chancery.identify.Place;
import chancery.reference.TriggerTable;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Verbs by which one side receives the other: "hosted B", "welcomed B to A", "was received by A".
/// Stateless; may be shared.
final class HostingVerbs {

    private final TriggerTable triggers;

    HostingVerbs(TriggerTable triggers) {
        this.triggers = triggers;
    }

    /// "hosts Biden" is a meeting, "hosts the summit" is not.
    void host(Match match, Told told, Clause.Group subject, VerbGroup group, DraftMaker drafts) {
        boolean reduced = match.sentence().word(match.end()).equals("by") && !group.have();
        boolean passive =
                reduced || group.be() && !match.sentence().word(match.at()).endsWith("ing");
        Clause.Group object =
                passive
                        ? match.clause().object(match.end(), Set.of("by"), false)
                        : match.clause().object(match.end(), Set.of(), true);
        if (passive && group.infinitive() && isThing(match.sentence(), group.start() - 1)) {
            return;
        }
        if (welcomedTo(match, told, passive ? subject : object, passive, subject, drafts)) {
            return;
        }
        if (isMereQualifier(match.sentence(), object)
                || isAddressed(match)
                || isObserved(match, object)) {
            return;
        }
        boolean people =
                Party.namesPeople(object.parties())
                        || passive && Party.namesPeople(subject.parties())
                        || Draft.isOneBody(object.parties())
                                && Party.namesPeople(subject.parties());
        boolean gathering =
                !object.isEmpty() && triggers.tellNounAt(match.sentence().words(), object.end());
        forVisit(match, told, subject, object, drafts);
        if (people
                && !gathering
                && !MeetingVerbs.respectively(match, told, subject, object, drafts)) {
            drafts.meeting(match, Math.max(match.end(), object.end()), told, subject.and(object));
        }
    }

    /// "the summit to be hosted by Russia": what is hosted is no guest.
    private static boolean isThing(FoldedSentence sentence, int i) {
        return i >= 0 && sentence.unit(i).isNoun();
    }

    /// "welcomed the OSCE announcement": a state or body that only qualifies a thing.
    static boolean isMereQualifier(FoldedSentence sentence, Clause.Group object) {
        boolean bare = !object.isEmpty() && !Party.namesPeople(object.parties());
        return bare
                && object.end() < sentence.size()
                && sentence.unit(object.end()).isNoun()
                && sentence.unit(object.end()).actor().isEmpty()
                && sentence.unit(object.end()).time().isEmpty();
    }

    /// "I see you": whoever is spoken to is not met thereby.
    private static boolean isAddressed(Match match) {
        return match.trigger().id().equals("see")
                && match.end() < match.sentence().size()
                && Set.of("you", "me", "us", "it", "them")
                        .contains(match.sentence().textOf(match.end()).toLowerCase(Locale.ROOT));
    }

    /// "sees the administration trying to act": what others do is seen, and nobody met.
    private static boolean isObserved(Match match, Clause.Group object) {
        return match.trigger().id().equals("see")
                && object.end() < match.sentence().size()
                && match.sentence().unit(object.end()).isWord()
                && Set.of("VBG", "VB").contains(match.sentence().unit(object.end()).tag());
    }

    /// "will welcome Xi for a visit to Washington": the journey beside the meeting.
    private static void forVisit(
            Match match, Told told, Clause.Group hosts, Clause.Group guests, DraftMaker drafts) {
        FoldedSentence sentence = match.sentence();
        boolean forIt = sentence.word(guests.end()).equals("for") && !guests.isEmpty();
        for (int i = guests.end(); i < Math.min(sentence.size(), guests.end() + 6); i++) {
            boolean here = forIt && sentence.word(i).equals("visit");
            if (here
                    && !sentence.word(i + 1).equals("to")
                    && Draft.states(hosts.parties()).size() == 1) {
                drafts.journey(
                        match,
                        told,
                        guests.parties(),
                        List.of(
                                new Clause.Where(
                                        hosts.from(),
                                        Place.ofState(Draft.states(hosts.parties()).first()))));
                return;
            }
            if (Words.JOURNEYS.contains(sentence.word(i)) && sentence.word(i + 1).equals("to")) {
                drafts.journey(
                        match,
                        told,
                        guests.parties(),
                        match.clause().destinations(i + 1, Set.of("to"), false));
                return;
            }
        }
    }

    /// "was welcomed to Yemen", "China welcomes Blinken to Beijing": a journey, where no person is
    /// named as the host.
    private static boolean welcomedTo(
            Match match,
            Told told,
            Clause.Group guests,
            boolean passive,
            Clause.Group subject,
            DraftMaker drafts) {
        int from = passive ? match.end() : guests.end();
        List<Clause.Where> to =
                match.sentence().word(from).equals("to")
                        ? match.clause().destinations(from, Set.of("to"), false)
                        : List.of();
        if (to.isEmpty() || !passive && Party.namesPeople(subject.parties())) {
            return false;
        }
        drafts.journey(match, told, guests.parties(), to);
        return true;
    }
}
