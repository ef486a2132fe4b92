package chancery.interpret;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Verbs that take someone to another state: "visited X", "flew to X", "invited B to X".
final class JourneyVerbs {

    private JourneyVerbs() {}

    /// "visited Kyiv", "visited a memorial in Kyiv".
    static void visit(Match match, Told told, Clause.Group subject, DraftMaker drafts) {
        List<Clause.Where> to = match.clause().destinations(match.end(), Set.of(), true);
        if (to.isEmpty() && Party.namesPeople(subject.parties())) {
            to = siteIn(match);
        }
        drafts.journey(match, told, withCompanions(match, subject, to), to);
    }

    /// "flew to Rome", "arrived in Rome".
    static void to(Match match, Told told, Clause.Group subject, DraftMaker drafts) {
        List<Clause.Where> to =
                match.clause()
                        .destinations(
                                match.end(),
                                Set.copyOf(match.trigger().after()),
                                match.trigger().after().isEmpty());
        if (areLeadersOfFormat(subject.parties()) && !to.isEmpty()) {
            drafts.conference(
                    match, match.end(), told, subject.parties(), Optional.of(to.getFirst()));
            return;
        }
        drafts.journey(match, told, withCompanions(match, subject, to), to);
    }

    /// "G7 leaders arrived in Hiroshima": a group without a seat of its own travels to confer.
    private static boolean areLeadersOfFormat(List<Party> parties) {
        return Draft.isOneBody(parties)
                && Party.namesPeople(parties)
                && Words.FORMATS.containsAll(Draft.states(parties));
    }

    /// "heads to China with von der Leyen": those who travel along, of another state than the host.
    private static List<Party> withCompanions(
            Match match, Clause.Group subject, List<Clause.Where> to) {
        List<Party> travellers = new ArrayList<>(subject.parties());
        if (to.isEmpty()) {
            return travellers;
        }
        int i = to.getLast().unit() + 1;
        FoldedSentence sentence = match.sentence();
        while (i < sentence.size()
                && (Set.of(",", "together", "along", "accompanied").contains(sentence.word(i))
                        || sentence.unit(i).time().isPresent())) {
            i++;
        }
        boolean along =
                Set.of("with", "alongside", "by").contains(sentence.word(i))
                        && i + 1 < sentence.size()
                        && sentence.unit(i + 1).standsAsActor();
        if (along) {
            travellers.addAll(match.clause().groupFrom(i + 1).parties());
        }
        return travellers;
    }

    /// "will visit a memorial to the war dead in Manila": whoever sees a place there is there.
    private static List<Clause.Where> siteIn(Match match) {
        FoldedSentence sentence = match.sentence();
        for (int i = match.end(); i + 1 < Math.min(sentence.size(), match.end() + 12); i++) {
            Unit unit = sentence.unit(i);
            boolean site = i > match.end() && unit.is("in");
            if (site && sentence.unit(i + 1).place().isPresent()) {
                return List.of(
                        new Clause.Where(
                                i + 1, sentence.unit(i + 1).place().orElseThrow().place()));
            }
            boolean leaves =
                    unit.isVerb()
                            || unit.standsAsActor()
                            || Words.WITH.contains(unit.word())
                            || Set.of(",", ".", ";", ":", "and").contains(unit.word())
                            || Words.SUBORDINATORS.contains(unit.word());
            if (leaves) {
                return List.of();
            }
        }
        return List.of();
    }

    /// "left Hanoi at the end of his visit": he had been there.
    static void left(Match match, Told told, Clause.Group subject, DraftMaker drafts) {
        for (int i = match.end(); i < match.sentence().size(); i++) {
            if (Words.JOURNEYS.contains(match.sentence().word(i))) {
                drafts.journey(
                        match,
                        told,
                        subject.parties(),
                        match.clause().destinations(match.end(), Set.of(), true));
                return;
            }
        }
    }

    /// "was followed to Beijing by A and B": A and B travelled one after the other.
    static void followed(Match match, Told told, DraftMaker drafts) {
        List<Clause.Where> to = match.clause().destinations(match.end(), Set.of("to"), false);
        for (Party party : match.clause().object(match.end(), Set.of("by"), false).parties()) {
            drafts.journey(match, told, List.of(party), to);
        }
    }

    /// "invited Modi to Washington", "was invited to Pyongyang": a journey that may come of it.
    static void invite(
            Match match, Told told, Clause.Group subject, VerbGroup group, DraftMaker drafts) {
        Clause.Group guests =
                group.be() ? subject : match.clause().object(match.end(), Set.of(), true);
        List<Clause.Where> to =
                match.clause()
                        .destinations(group.be() ? match.end() : guests.end(), Set.of("to"), false);
        Told possible = new Told(Status.POSSIBLE, told.span(), "status.invited");
        if (told.status() == Status.HELD && !guests.isEmpty()) {
            drafts.journey(match, possible, guests.parties(), to);
        }
    }
}
