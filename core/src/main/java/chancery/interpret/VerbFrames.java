package chancery.interpret;

import chancery.reference.TriggerTable;
import java.util.Optional;
import java.util.Set;

/// Finds the parties of a verb of engagement by its frame. Stateless; may be shared.
final class VerbFrames {

    private final StatusReader status;
    private final HostingVerbs hosting;
    private final AttendanceVerbs attendance;

    VerbFrames(TriggerTable triggers, StatusReader status) {
        this.status = status;
        hosting = new HostingVerbs(triggers);
        attendance = new AttendanceVerbs(triggers);
    }

    void read(Match match, DraftMaker drafts) {
        Optional<Told> told = status.ofVerb(match.sentence(), match.at());
        if (told.isEmpty()) {
            return;
        }
        VerbGroup group = VerbGroup.around(match.sentence(), match.at());
        Clause.Group subject = match.clause().subject(group.start(), group.infinitive());
        if (told.get().rule().startsWith("status.superlative")) {
            subject = whoIsFirst(match, subject);
        }
        read(match, told.get(), subject, group, drafts);
    }

    private void read(
            Match match, Told told, Clause.Group subject, VerbGroup group, DraftMaker drafts) {
        switch (match.trigger().frame()) {
            case WITH -> MeetingVerbs.meet(match, told, subject, drafts);
            case BRINGING -> bringing(match, told, drafts);
            case GATHER -> GatheringVerbs.gather(match, told, subject, drafts);
            case SITTING -> GatheringVerbs.sit(match, told, subject, drafts);
            case ATTEND, SKIP -> attendance.attend(match, told, subject, drafts);
            case DISCUSS -> ContactVerbs.discuss(match, told, subject, drafts);
            case BESIDE -> ContactVerbs.beside(match, told, subject, drafts);
            case ADDRESS -> ContactVerbs.address(match, told, subject, drafts);
            case JOINED -> ContactVerbs.joined(match, told, subject, drafts);
            case HOST -> hosting.host(match, told, subject, group, drafts);
            case SPEAK -> CallVerbs.speak(match, told, subject, drafts);
            case OBJECT -> CallVerbs.call(match, told, subject, drafts);
            case DESTINATION -> JourneyVerbs.visit(match, told, subject, drafts);
            case TO -> JourneyVerbs.to(match, told, subject, drafts);
            case LEFT -> JourneyVerbs.left(match, told, subject, drafts);
            case FOLLOWED -> JourneyVerbs.followed(match, told, drafts);
            case INVITE -> JourneyVerbs.invite(match, told, subject, group, drafts);
            case MEETING, WEAK, SUMMIT, VISIT, DELEGATION, CONFERENCE, ASSEMBLY -> {}
        }
    }

    /// "brought A and B together": those who are brought meet.
    private static void bringing(Match match, Told told, DraftMaker drafts) {
        Clause.Group brought = match.clause().object(match.end(), Set.of(), true);
        drafts.meeting(match, match.end(), told, brought.parties());
    }

    /// "Viktor Orban is the first EU leader to meet Putin": the one who is said to be first.
    private static Clause.Group whoIsFirst(Match match, Clause.Group subject) {
        int be = subject.from() - 1;
        while (be > 0 && Words.DETERMINERS.contains(match.sentence().word(be))) {
            be--;
        }
        boolean unnamed =
                subject.parties().size() == 1 && !subject.parties().getFirst().actor().isPerson();
        boolean copula =
                be > 0
                        && (Words.BE.contains(match.sentence().word(be))
                                || Set.of("become", "becomes", "became")
                                        .contains(match.sentence().word(be)));
        Clause.Group before =
                unnamed && copula ? match.clause().nearestGroup(be) : Clause.Group.none(be);
        boolean person =
                before.parties().size() == 1 && before.parties().getFirst().actor().isPerson();
        return person ? before : subject;
    }
}
