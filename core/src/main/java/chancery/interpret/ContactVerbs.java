package chancery.interpret;

import java.util.List;
import java.util.Set;

/// Verbs that show two sides to be in contact without saying how: "discussed trade with B", "told B
/// in Munich", "stood beside B".
final class ContactVerbs {

    private ContactVerbs() {}

    /// "Biden and Xi discussed Taiwan": two people of two states who discuss are in contact; by
    /// telephone where the clause says so.
    static void discuss(Match match, Told told, Clause.Group nearest, DraftMaker drafts) {
        boolean passive = isPassive(match);
        if (passive && told.status() != Status.HELD) {
            return; // "a text that could be signed by both"
        }
        Clause.Group subject =
                passive ? match.clause().object(match.end(), Set.of("by"), false) : nearest;
        Clause.Group with = match.clause().object(match.end(), Words.WITH, false);
        if (with.isEmpty()) {
            with = setApart(match);
        }
        if (!with.isEmpty() && isOfThing(match, with)) {
            with = Clause.Group.none(match.end());
        }
        List<Party> parties = subject.and(with);
        boolean persons = Party.namesPeople(subject.parties()) && Draft.states(parties).size() >= 2;
        boolean onPaper = match.trigger().id().equals("sign") && !Party.namesPeople(parties);
        if (!with.isEmpty() && !onPaper) {
            drafts.meeting(match, with.end(), told, parties);
        } else if (persons && parties.stream().allMatch(p -> Party.namesPeople(List.of(p)))) {
            drafts.contact(match, match.end(), told, parties);
        }
    }

    /// "was signed in Muscat by A and B": those behind "by" act.
    private static boolean isPassive(Match match) {
        return VerbGroup.around(match.sentence(), match.at()).be()
                && !match.sentence().word(match.at()).endsWith("ing");
    }

    /// "discussed grain, and the ships in the north, with Putin": behind a comma, whoever it was
    /// discussed with.
    private static Clause.Group setApart(Match match) {
        FoldedSentence sentence = match.sentence();
        for (int i = match.end(); i + 1 < sentence.size(); i++) {
            if (sentence.unit(i).is(",") && sentence.word(i + 1).equals("with")) {
                Clause.Group with = match.clause().firstActors(i + 2, 3);
                boolean acts =
                        with.end() < sentence.size()
                                && (sentence.unit(with.end()).isVerb()
                                        || sentence.word(with.end()).endsWith("ing")
                                        || sentence.word(with.end()).equals("among"));
                return acts ? Clause.Group.none(match.end()) : with;
            }
            if (Words.RELATIVES.contains(sentence.word(i)) || sentence.unit(i).is(";")) {
                break;
            }
        }
        return Clause.Group.none(match.end());
    }

    /// "discussed plans for the summit with Putin": Putin is at the summit, not in the talk.
    private static boolean isOfThing(Match match, Clause.Group with) {
        int lead = match.clause().withBefore(with, match.end());
        if (match.sentence().word(lead - 1).equals(",")) {
            return false;
        }
        for (int i = match.end(); i < with.from() - 1; i++) {
            String word = match.sentence().word(i);
            if (Words.PREPOSITIONS.contains(word) && !Words.WITH.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /// "Wang told Blinken in Munich that", "was in Moscow, where he told Putin": words said to
    /// someone at a named place were said face to face.
    static void address(Match match, Told told, Clause.Group subject, DraftMaker drafts) {
        FoldedSentence sentence = match.sentence();
        if (match.end() >= sentence.size() || !sentence.unit(match.end()).standsAsActor()) {
            return;
        }
        Clause.Group object = match.clause().groupFrom(match.end());
        int behind = object.end() + 1;
        int venue = Words.DETERMINERS.contains(sentence.word(behind)) ? behind + 1 : behind;
        boolean there =
                Set.of("in", "at").contains(sentence.word(object.end()))
                        && venue < sentence.size()
                        && sentence.unit(venue).place().isPresent();
        boolean where = sentence.word(subject.from() - 1).equals("where");
        boolean people =
                Party.namesPeople(subject.parties()) && Party.namesPeople(object.parties());
        if ((there || where) && people && !match.virtual()) {
            drafts.contact(match, object.end(), told, subject.and(object));
        }
    }

    /// "speaking alongside Zelensky in Kyiv": those who stand side by side have met.
    static void beside(Match match, Told told, Clause.Group subject, DraftMaker drafts) {
        Clause.Group object = match.clause().object(match.end(), Words.WITH, true);
        if (Party.namesPeople(subject.parties()) && Party.namesPeople(object.parties())) {
            drafts.contact(match, object.end(), told, subject.and(object));
        }
    }

    static void joined(Match match, Told told, Clause.Group subject, DraftMaker drafts) {
        FoldedSentence sentence = match.sentence();
        if (sentence.word(match.end()).equals("by")) {
            Clause.Group guests = match.clause().object(match.end(), Set.of("by"), false);
            boolean aside = sentence.word(match.at() - 1).equals(",");
            if (!aside || !drafts.joinConference(guests.parties())) {
                drafts.meeting(match, match.end(), told, subject.and(guests));
            }
            return;
        }
        boolean direct =
                match.end() < sentence.size() && sentence.unit(match.end()).standsAsActor();
        Clause.Group others =
                direct ? match.clause().groupFrom(match.end()) : Clause.Group.none(match.end());
        boolean there =
                Set.of("in", "at", "aboard").contains(sentence.word(others.end()))
                        && match.clause().place(others.end(), others.end()).isPresent()
                        && !sentence.word(others.end() + 1).endsWith("ing");
        boolean members = Draft.isOneBody(others.parties());
        if ((there || members)
                && Party.namesPeople(subject.parties())
                && Party.namesPeople(others.parties())) {
            drafts.meeting(match, others.end(), told, subject.and(others));
        }
    }
}
