package chancery.interpret;

import chancery.reference.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Both sides of a meeting or call that a noun tells: "talks between A and B", "A's meeting with
/// B", "A pressed B in a brief meeting".
final class MeetingSides {

    private static final Set<String> LENGTHS =
            Set.of("hours", "days", "weeks", "months", "day", "hour", "round", "rounds", "series");
    private static final Set<String> WITHIN =
            Set.of("in", "during", "at", "after", "following", "on", "amid");

    private MeetingSides() {}

    /// Both sides of a meeting that a noun tells: those between; or the possessor or subject, and
    /// those behind "with".
    static List<Party> of(Match match, NounPhrase phrase, Clause.Group between, Clause.Group with) {
        if (Draft.states(between.parties()).size() >= 2) {
            List<Party> all = new ArrayList<>(between.parties());
            all.addAll(mediators(match, phrase));
            return all;
        }
        List<Party> holders = with.isEmpty() ? inRelative(match) : List.of();
        if (Draft.states(holders).size() >= 2) {
            return holders;
        }
        List<Party> near = new ArrayList<>(phrase.possessors());
        near.addAll(phrase.compound());
        boolean weak = match.trigger().frame() == Trigger.Frame.WEAK;
        if (Draft.states(near).size() >= 2 && with.isEmpty()) {
            return weak && phrase.possessors().isEmpty() ? List.of() : near;
        }
        if (phrase.possessors().isEmpty()) {
            near.addAll(overNoun(match, phrase, with));
        }
        near.addAll(between.parties());
        near.addAll(with.parties());
        if (near.isEmpty() && !weak) {
            near.addAll(gatheredFor(match, phrase));
        }
        if (near.isEmpty() && !weak) {
            near.addAll(ConferenceParties.attendedBy(match));
        }
        if (near.isEmpty()) {
            near.addAll(theirs(match, phrase));
        }
        List<Party> body = near.isEmpty() ? bodyThere(match, phrase) : List.of();
        if (!body.isEmpty()) {
            return body;
        }
        return with.isEmpty()
                ? andFacing(match, phrase, near)
                : subjectAnd(match, phrase, with, near);
    }

    /// "the meeting that A will hold with B".
    private static List<Party> inRelative(Match match) {
        Clause.Group holders = match.clause().holders(match.end());
        return holders.isEmpty()
                ? List.of()
                : holders.and(
                        match.clause()
                                .object(match.clause().verbBehind(holders) + 1, Words.WITH, false));
    }

    /// "After their meeting in Rome, A and B pledged", "Following talks in Rome, A and B": theirs
    /// who act behind the comma.
    private static List<Party> theirs(Match match, NounPhrase phrase) {
        FoldedSentence sentence = match.sentence();
        boolean opens =
                lead(sentence, phrase.start()) == 0
                        && Set.of("after", "following").contains(sentence.word(0))
                        && !sentence.word(phrase.start()).equals("the")
                        && match.trigger().frame() == Trigger.Frame.MEETING;
        boolean their = opens || sentence.textOf(phrase.start()).equalsIgnoreCase("their");
        List<Party> subject =
                their ? match.clause().subject(phrase.start(), false).parties() : List.of();
        return Draft.states(subject).size() >= 2 ? subject : List.of();
    }

    /// Whoever is the subject of the verb over the phrase, asks for the meeting or joins it.
    private static List<Party> overNoun(Match match, NounPhrase phrase, Clause.Group with) {
        List<Party> parties = new ArrayList<>();
        if (!with.isEmpty() || governed(match.sentence(), phrase)) {
            parties.addAll(match.clause().subject(phrase.start(), false).parties());
        }
        Clause.Group asking = match.clause().nearestGroup(phrase.start());
        boolean forIt =
                match.sentence().word(phrase.start() - 1).equals("for")
                        && asking.end() == phrase.start() - 1;
        String lead = match.sentence().word(asking.from() - 1);
        if (forIt && Set.of("by", "from").contains(lead)) {
            parties.addAll(asking.parties());
        } else if (forIt && Words.JOINING.contains(lead)) {
            parties.addAll(asking.parties());
            parties.addAll(match.clause().subject(asking.from() - 1, false).parties());
        }
        return parties;
    }

    /// With one side known beside those behind "with", the other is the subject of the clause.
    private static List<Party> subjectAnd(
            Match match, NounPhrase phrase, Clause.Group with, List<Party> near) {
        List<Party> parties = new ArrayList<>(near);
        if (Draft.states(parties).size() == 1) {
            parties.addAll(0, match.clause().subject(phrase.start(), false).parties());
        }
        if (Draft.states(parties).size() == 1) {
            parties.addAll(0, inWhich(match, with.end()).parties());
        }
        return parties;
    }

    /// With one side known, the other faces it in the clause around the phrase.
    private static List<Party> andFacing(Match match, NounPhrase phrase, List<Party> near) {
        if (Draft.states(near).size() >= 2) {
            return near;
        }
        List<Party> parties = new ArrayList<>(near);
        facing(match, phrase).stream()
                .filter(p -> !Draft.states(near).contains(p.actor().state().orElse("")))
                .forEach(parties::add);
        return Draft.states(parties).size() >= 2 ? parties : near;
    }

    /// Those behind "with"; behind "for" at a meal that someone gives, behind "to" on the
    /// telephone.
    static Clause.Group otherSide(Match match, NounPhrase phrase) {
        Clause.Group with = match.clause().object(match.end(), Words.WITH, false);
        if (!with.isEmpty()) {
            boolean other =
                    isOfOtherNoun(match, with)
                            || ConferenceParties.areGuests(match.sentence(), with.end());
            return other ? Clause.Group.none(match.end()) : with;
        }
        boolean given =
                match.trigger().id().equals("meal")
                        && Words.GIVING.contains(match.sentence().word(phrase.start() - 1));
        String next = match.sentence().word(match.end());
        boolean honours =
                next.equals("in")
                        && Set.of("honour", "honor")
                                .contains(match.sentence().word(match.end() + 1));
        if (given && (next.equals("for") || honours)) {
            return match.clause()
                    .object(match.end(), Set.of(next.equals("for") ? next : "of"), false);
        }
        boolean call = match.trigger().kind().equals("call");
        boolean taken =
                next.equals("from")
                        && Words.TAKING_CALLS.contains(match.sentence().word(phrase.start() - 1));
        return call && (next.equals("to") || taken)
                ? match.clause().object(match.end(), Set.of(next), false)
                : with;
    }

    /// "the summit's start overshadowed by a quarrel with Canada": it is the quarrel that is with
    /// Canada.
    private static boolean isOfOtherNoun(Match match, Clause.Group with) {
        FoldedSentence sentence = match.sentence();
        int lead = match.clause().withBefore(with, match.end());
        boolean noun = lead > match.end() && sentence.unit(lead - 1).isNoun();
        for (int i = match.end(); noun && i < lead; i++) {
            if (sentence.unit(i).isVerb()) {
                return true;
            }
        }
        return false;
    }

    /// "the leaders of A and B are in Manila for a two-day meeting": they meet there.
    private static List<Party> gatheredFor(Match match, NounPhrase phrase) {
        FoldedSentence sentence = match.sentence();
        int place = phrase.start() - 2;
        boolean there =
                place > 1
                        && sentence.word(phrase.start() - 1).equals("for")
                        && sentence.unit(place).place().isPresent()
                        && Set.of("in", "at").contains(sentence.word(place - 1));
        int verb = place - 2;
        boolean stay = there && Words.BE.contains(sentence.word(verb));
        List<Party> subject =
                stay
                        ? match.clause()
                                .subject(VerbGroup.around(sentence, verb).start(), false)
                                .parties()
                        : List.of();
        return Draft.states(subject).size() >= 2 ? subject : List.of();
    }

    /// "Qatar brokered talks between A and B": Qatar sits at the table.
    private static List<Party> mediators(Match match, NounPhrase phrase) {
        FoldedSentence sentence = match.sentence();
        int verb = phrase.start() - 1;
        boolean mediates =
                verb > 0
                        && sentence.unit(verb).isVerb()
                        && Set.of(
                                        "broker",
                                        "brokers",
                                        "brokered",
                                        "mediate",
                                        "mediates",
                                        "mediated")
                                .contains(sentence.word(verb));
        return mediates
                ? match.clause().subject(VerbGroup.around(sentence, verb).start(), false).parties()
                : List.of();
    }

    /// "a call to Zelensky in which Trump pressed him": who acts in it.
    private static Clause.Group inWhich(Match match, int from) {
        boolean in =
                Set.of("in", "during", "at").contains(match.sentence().word(from))
                        && match.sentence().word(from + 1).equals("which");
        return in ? match.clause().firstActors(from + 2, 2) : Clause.Group.none(from);
    }

    /// "NATO allies pledged more arms at a summit": the body whose members act there.
    private static List<Party> bodyThere(Match match, NounPhrase phrase) {
        boolean there =
                Set.of("at", "during", "after", "following")
                                .contains(match.sentence().word(phrase.start() - 1))
                        && match.trigger().frame() != Trigger.Frame.WEAK;
        List<Party> subject =
                there ? match.clause().subject(phrase.start(), false).parties() : List.of();
        boolean members =
                match.trigger().frame() == Trigger.Frame.SUMMIT
                        || phrase.isOfMembers()
                        || subject.stream().anyMatch(p -> p.actor().isPersonOrOffice());
        return members && Draft.isOneBody(subject) ? subject : List.of();
    }

    /// "talks between A and B, mediated by C", "under the auspices of C": C sits at the table.
    static List<Party> withMediator(Match match, List<Party> parties) {
        FoldedSentence sentence = match.sentence();
        if (Draft.states(parties).size() < 2) {
            return parties;
        }
        List<Party> all = new ArrayList<>(parties);
        for (int i = match.end(); i + 1 < Math.min(sentence.size(), match.end() + 16); i++) {
            boolean by =
                    Words.MEDIATED.contains(sentence.word(i)) && sentence.word(i + 1).equals("by");
            boolean auspices =
                    sentence.word(i).equals("auspices") && sentence.word(i + 1).equals("of");
            if (by || auspices) {
                all.addAll(match.clause().firstActors(i + 2, 3).parties());
            }
        }
        return all;
    }

    /// Whether a verb has the phrase as its object or complement, so that its subject takes part.
    private static boolean governed(FoldedSentence sentence, NounPhrase phrase) {
        for (int i = phrase.start() - 1; i >= 0; i--) {
            Unit unit = sentence.unit(i);
            boolean object =
                    unit.isVerb() && i >= phrase.start() - 2 && !Words.SAYING.contains(unit.word());
            boolean verb = unit.isVerb() || sentence.sentence().isHeadline();
            if (object || verb && Words.LIGHT.contains(unit.word())) {
                return true;
            }
            boolean other = unit.isVerb() && !Words.BE.contains(unit.word());
            boolean clauseEnds =
                    unit.is(".")
                            || unit.is(";")
                            || Words.SUBORDINATORS.contains(unit.word()) && !unit.is("during");
            if (other || clauseEnds) {
                return false;
            }
        }
        return false;
    }

    /// "Blinken pressed Lavrov in a brief meeting", "in a meeting in Guangzhou, Wang told his
    /// counterpart", "Remarks by A and B before bilateral meeting": those who face each other in
    /// the clause around the phrase.
    static List<Party> facing(Match match, NounPhrase phrase) {
        FoldedSentence sentence = match.sentence();
        if (!WITHIN.contains(sentence.word(lead(sentence, phrase.start())))
                && !sentence.sentence().isHeadline()) {
            return List.of();
        }
        for (int i = 0; i < sentence.size(); i++) {
            if (Words.ADDRESSING.contains(sentence.word(i)) && i + 1 < sentence.size()) {
                List<Party> parties = new ArrayList<>(match.clause().subject(i, false).parties());
                parties.addAll(match.clause().object(i + 1, Set.of(), true).parties());
                return parties;
            }
        }
        Clause.Group before = match.clause().nearestGroup(phrase.start());
        if (sentence.sentence().isHeadline() && Draft.states(phrase.compound()).size() == 1) {
            List<Party> parties =
                    new ArrayList<>(match.clause().subject(phrase.start(), false).parties());
            parties.addAll(phrase.compound());
            return parties;
        }
        boolean sides = Draft.states(before.parties()).size() >= 2;
        if (!sides && match.trigger().kind().equals("call")) {
            return spokenOf(match, before);
        }
        return sides || !sentence.sentence().isHeadline()
                ? before.parties()
                : match.clause().pair().parties();
    }

    /// "voiced his support for Maduro in a phone call": who is spoken of is who is called.
    private static List<Party> spokenOf(Match match, Clause.Group before) {
        List<Party> parties =
                new ArrayList<>(match.clause().subject(before.from(), false).parties());
        parties.addAll(before.parties());
        boolean people = parties.stream().allMatch(p -> p.actor().isPerson());
        return people ? parties : before.parties();
    }

    /// The word that leads the phrase in: "after" of "after two days of talks".
    private static int lead(FoldedSentence sentence, int start) {
        int i = start - 1;
        boolean length =
                i > 0
                        && (LENGTHS.contains(sentence.word(i - 1))
                                || sentence.unit(i - 1).time().isPresent());
        if (!length || !sentence.word(i).equals("of")) {
            return i;
        }
        i -= 2;
        while (i >= 0
                && (sentence.unit(i).tag().equals("CD")
                        || sentence.unit(i).tag().startsWith("JJ")
                        || Words.DETERMINERS.contains(sentence.word(i)))) {
            i--;
        }
        return i;
    }
}
