package chancery.interpret;

import chancery.reference.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads a meeting or call from its noun, and sends what is a conference on: "talks between A and
/// B", "the G7 summit". Stateless; may be shared.
final class MeetingNouns {

    /// Triggers whose plural tells of one engagement with each of those named.
    private static final Set<String> SEVERAL =
            Set.of("meeting", "bilateral", "call-n", "phone-call");

    private final StatusReader status;
    private final ConferenceNouns conferences;

    MeetingNouns(StatusReader status, ConferenceNouns conferences) {
        this.status = status;
        this.conferences = conferences;
    }

    void read(Match match, NounPhrase phrase, DraftMaker drafts) {
        if (isManner(match, phrase)) {
            return;
        }
        Clause.Group between = match.clause().between(match.end());
        Clause.Group with = MeetingSides.otherSide(match, phrase);
        boolean alone = between.isEmpty() && with.isEmpty();
        boolean summit = alone && match.trigger().frame() == Trigger.Frame.SUMMIT;
        boolean ofSides =
                summit && Draft.states(MeetingSides.of(match, phrase, between, with)).size() >= 2;
        boolean ofMany =
                phrase.isOfMany() && match.trigger().kind().equals("meeting") && with.isEmpty();
        boolean guests = summit && !ConferenceParties.guests(match).isEmpty();
        if (ofMany || guests || summit && !ofSides && isAttendedByOne(match, phrase)) {
            conferences.read(match, phrase, drafts);
            return;
        }
        boolean attended = Words.ATTENDANCE.contains(match.sentence().word(phrase.start() - 1));
        if (ofSides && attended && !isOfBody(match, phrase)) {
            return; // whoever attends or skips it: the verb tells
        }
        if (alone && isConference(match, phrase)) {
            conferences.read(match, phrase, drafts);
            return;
        }
        talks(match, phrase, between, with, drafts);
    }

    /// "decides in consultation with": how something is done.
    private static boolean isManner(Match match, NounPhrase phrase) {
        return match.trigger().id().equals("consultations")
                && phrase.start() == match.at()
                && match.sentence().word(match.at() - 1).equals("in")
                && match.sentence().word(match.at()).equals("consultation");
    }

    private static boolean isOfBody(Match match, NounPhrase phrase) {
        return Draft.states(phrase.compound()).size() < 2
                && GatheringBody.of(match, phrase).isPresent();
    }

    /// "the NATO ministers' meeting", "the Summit for Peace": of a body or with a name of its own.
    private static boolean isConference(Match match, NounPhrase phrase) {
        boolean ofBody = isOfBody(match, phrase);
        boolean named =
                match.trigger().frame() != Trigger.Frame.MEETING
                        && (phrase.isName() || phrase.isOfRegion() || phrase.isScene())
                        && phrase.possessors().isEmpty();
        boolean ofPeople =
                named
                        && !ofBody
                        && Draft.states(MeetingSides.facing(match, phrase)).size() >= 2
                        && phrase.placeBefore().isPresent();
        return (ofBody || named && !ofPeople) && !isPurpose(match, phrase, ofBody);
    }

    /// "met Xi for their first summit": what the verb's meeting is for.
    private static boolean isPurpose(Match match, NounPhrase phrase, boolean ofBody) {
        FoldedSentence sentence = match.sentence();
        boolean behindActor =
                phrase.start() > 1 && sentence.unit(phrase.start() - 2).standsAsActor();
        return sentence.word(phrase.start() - 1).equals("for")
                && (!phrase.possessors().isEmpty() || behindActor && !ofBody);
    }

    private void talks(
            Match match,
            NounPhrase phrase,
            Clause.Group between,
            Clause.Group with,
            DraftMaker drafts) {
        int end =
                Math.max(
                        match.end(),
                        Math.max(between.end(), with.isEmpty() ? match.end() : with.end()));
        Optional<Told> told = status.ofNoun(match.sentence(), phrase.start(), match.at(), end);
        if (told.isPresent()) {
            List<Party> parties = MeetingSides.of(match, phrase, between, with);
            boolean several =
                    match.sentence().word(match.at()).endsWith("s")
                            && SEVERAL.contains(match.trigger().id());
            if (with.parties().size() > 1
                    && (several || Clause.areApart(match.sentence(), phrase.start(), end))) {
                apart(match, end, told.get(), parties, with, drafts);
                return;
            }
            if (isOfBodyAlone(match, parties, with)) {
                if (match.sentence().word(phrase.start() - 1).equals("for")) {
                    return; // "met Xi for their first summit": the verb tells
                }
                drafts.conference(
                        match,
                        end,
                        told.get(),
                        parties,
                        match.clause().place(match.at(), match.end()));
                return;
            }
            drafts.meeting(match, end, told.get(), MeetingSides.withMediator(match, parties));
            phrase.firstSince(end).ifPresent(since -> drafts.earlier(match, since, parties));
        }
    }

    /// "Tinubu attended the first summit on corruption in London": somebody goes, and nothing says
    /// whose summit it is.
    private boolean isAttendedByOne(Match match, NounPhrase phrase) {
        boolean unnamed =
                phrase.attended()
                        && (phrase.isIndefinite()
                                || ConferenceNouns.hasOwnDayOrPlace(match, phrase));
        return unnamed
                && status.ofNoun(match.sentence(), phrase.start(), match.at(), match.end())
                        .filter(t -> t.status() != Status.CANCELLED)
                        .isPresent()
                && ConferenceParties.participants(match, phrase).stream()
                        .anyMatch(p -> p.actor().isPersonOrOffice());
    }

    /// "separate meetings with A and B": one with each.
    private static void apart(
            Match match,
            int end,
            Told told,
            List<Party> parties,
            Clause.Group with,
            DraftMaker drafts) {
        List<Party> hosts = new ArrayList<>(parties);
        hosts.removeAll(with.parties());
        for (Party guest : with.parties()) {
            List<Party> pair = new ArrayList<>(hosts);
            pair.add(guest);
            drafts.meeting(match, end, told, pair);
        }
    }

    /// "BRICS leaders open their summit", "ministers of NATO held talks": nobody but members.
    private static boolean isOfBodyAlone(Match match, List<Party> parties, Clause.Group with) {
        return with.isEmpty()
                && (match.trigger().frame() == Trigger.Frame.SUMMIT
                        || !match.sentence().word(match.end()).equals("with"))
                && Draft.isOneBody(parties);
    }
}
