package chancery.interpret;

import chancery.identify.Actor;
import chancery.identify.ActorMention;
import chancery.identify.Place;
import chancery.reference.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

/// Finds the parties of a noun of engagement: "talks between A and B", "A's meeting with B", "A-B
/// call", "a visit to X by A". Stateless; may be shared.
final class NounFrames {

    /// Triggers whose plural tells of one engagement with each of those named.
    private static final Set<String> SEVERAL =
            Set.of("meeting", "bilateral", "call-n", "phone-call");

    private static final Set<String> HOSTING = Set.of("host", "welcom", "receiv", "greet");
    private static final Set<String> LENGTHS =
            Set.of("hours", "days", "weeks", "months", "day", "hour", "round", "rounds", "series");
    private static final Set<String> TAKING = Set.of("take", "takes", "took", "taking", "taken");
    private static final Set<String> WITHIN =
            Set.of("in", "during", "at", "after", "following", "on", "amid");

    private final StatusReader status;

    NounFrames(StatusReader status) {
        this.status = status;
    }

    void read(Match match, DraftMaker drafts) {
        NounPhrase phrase = NounPhrase.around(match.sentence(), match.at());
        switch (match.trigger().frame()) {
            case MEETING, WEAK, SUMMIT -> gathering(match, phrase, drafts);
            case CONFERENCE, ASSEMBLY -> conference(match, phrase, drafts);
            case VISIT -> visit(match, phrase, drafts);
            case DELEGATION -> delegation(match, phrase, drafts);
            case WITH,
                    GATHER,
                    DISCUSS,
                    BESIDE,
                    ADDRESS,
                    INVITE,
                    HOST,
                    JOINED,
                    SPEAK,
                    OBJECT,
                    DESTINATION,
                    TO,
                    LEFT,
                    FOLLOWED,
                    SITTING,
                    BRINGING,
                    ATTEND,
                    SKIP -> {}
        }
    }

    private void gathering(Match match, NounPhrase phrase, DraftMaker drafts) {
        boolean manner =
                match.trigger().id().equals("consultations")
                        && phrase.start() == match.at()
                        && match.sentence().word(match.at() - 1).equals("in")
                        && match.sentence().word(match.at()).equals("consultation");
        if (manner) {
            return;
        }
        Clause clause = match.clause();
        Clause.Group between = clause.between(match.end());
        Clause.Group with = otherSide(match, phrase);
        boolean ofBody =
                Draft.states(phrase.compound()).size() < 2 && bodyOf(match, phrase).isPresent();
        boolean named =
                match.trigger().frame() != Trigger.Frame.MEETING
                        && (phrase.isName() || phrase.isOfRegion() || phrase.isScene())
                        && phrase.possessors().isEmpty();
        if (phrase.isOfMany() && match.trigger().kind().equals("meeting") && with.isEmpty()) {
            conference(match, phrase, drafts);
            return;
        }
        boolean summitAlone =
                match.trigger().frame() == Trigger.Frame.SUMMIT
                        && between.isEmpty()
                        && with.isEmpty();
        boolean ofSides =
                summitAlone && Draft.states(parties(match, phrase, between, with)).size() >= 2;
        if (summitAlone
                && !ofSides
                && phrase.attended()
                && (phrase.isIndefinite() || hasOwnDayOrPlace(match, phrase))
                && isAttendedByOne(match, phrase)) {
            conference(match, phrase, drafts);
            return;
        }
        if (ofSides && !ofBody && isAttended(match.sentence(), phrase)) {
            return; // whoever attends or skips it: the verb tells
        }
        boolean ofPeople =
                named
                        && !ofBody
                        && Draft.states(around(match, phrase)).size() >= 2
                        && phrase.placeBefore().isPresent();
        boolean purpose =
                match.sentence().word(phrase.start() - 1).equals("for")
                        && (!phrase.possessors().isEmpty()
                                || phrase.start() > 1
                                        && !ofBody
                                        && match.sentence()
                                                .unit(phrase.start() - 2)
                                                .standsAsActor());
        if ((ofBody || named && !ofPeople) && between.isEmpty() && with.isEmpty() && !purpose) {
            conference(match, phrase, drafts);
            return;
        }
        int end =
                Math.max(
                        match.end(),
                        Math.max(between.end(), with.isEmpty() ? match.end() : with.end()));
        Optional<Told> told =
                status.ofNoun(match.sentence(), phrase.start(), match.at(), end);
        if (told.isPresent()) {
            List<Party> parties = parties(match, phrase, between, with);
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
            drafts.meeting(match, end, told.get(), withMediator(match, parties));
            phrase.firstSince(end).ifPresent(since -> drafts.earlier(match, since, parties));
        }
    }

    /// "are attending a summit", "won't attend the Kenya summit".
    private static boolean isAttended(FoldedSentence sentence, NounPhrase phrase) {
        return Words.ATTENDANCE.contains(sentence.word(phrase.start() - 1));
    }

    /// "Tinubu attended the first summit on corruption in London": somebody goes, and nothing says
    /// whose summit it is.
    private boolean isAttendedByOne(Match match, NounPhrase phrase) {
        List<Party> there = participants(match, phrase);
        boolean goes =
                status.ofNoun(match.sentence(), phrase.start(), match.at(), match.end())
                        .filter(t -> t.status() != Status.CANCELLED)
                        .isPresent();
        return goes && there.stream().anyMatch(p -> p.actor().isPersonOrOffice());
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

    /// Those behind "with"; behind "for" at a meal that someone gives, behind "to" on the
    /// telephone.
    private static Clause.Group otherSide(Match match, NounPhrase phrase) {
        Clause.Group with = match.clause().object(match.end(), Words.WITH, false);
        if (!with.isEmpty()) {
            return isOfOtherNoun(match, with) ? Clause.Group.none(match.end()) : with;
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

    /// Both sides of a meeting that a noun tells: those between; or the possessor or subject, and
    /// those behind "with".
    private static List<Party> parties(
            Match match, NounPhrase phrase, Clause.Group between, Clause.Group with) {
        if (Draft.states(between.parties()).size() >= 2) {
            List<Party> all = new ArrayList<>(between.parties());
            all.addAll(mediators(match, phrase));
            return all;
        }
        List<Party> near = new ArrayList<>(phrase.possessors());
        near.addAll(phrase.compound());
        boolean weak = match.trigger().frame() == Trigger.Frame.WEAK;
        if (Draft.states(near).size() >= 2 && with.isEmpty()) {
            return weak && phrase.possessors().isEmpty() ? List.of() : near;
        }
        if (phrase.possessors().isEmpty()
                && (!with.isEmpty() || governed(match.sentence(), phrase))) {
            near.addAll(match.clause().subject(phrase.start(), false).parties());
        }
        if (phrase.possessors().isEmpty()
                && match.sentence().word(phrase.start() - 1).equals("for")) {
            Clause.Group asking = match.clause().nearestGroup(phrase.start());
            boolean asks =
                    asking.end() == phrase.start() - 1
                            && Set.of("by", "from")
                                    .contains(match.sentence().word(asking.from() - 1));
            boolean joins =
                    asking.end() == phrase.start() - 1
                            && Words.JOINING.contains(match.sentence().word(asking.from() - 1));
            near.addAll(asks || joins ? asking.parties() : List.of());
            if (joins) {
                near.addAll(match.clause().subject(asking.from() - 1, false).parties());
            }
        }
        near.addAll(between.parties());
        near.addAll(with.parties());
        if (near.isEmpty() && !weak) {
            near.addAll(gatheredFor(match, phrase));
        }
        List<Party> body = near.isEmpty() ? bodyThere(match, phrase) : List.of();
        if (!body.isEmpty()) {
            return body;
        }
        if (!with.isEmpty() && Draft.states(near).size() == 1) {
            near.addAll(0, match.clause().subject(phrase.start(), false).parties());
        }
        if (!with.isEmpty() && Draft.states(near).size() == 1) {
            near.addAll(0, inWhich(match, with.end()).parties());
        }
        if (Draft.states(near).size() < 2 && with.isEmpty()) {
            List<Party> around = new ArrayList<>(near);
            around(match, phrase).stream()
                    .filter(p -> !Draft.states(near).contains(p.actor().state().orElse("")))
                    .forEach(around::add);
            return Draft.states(around).size() >= 2 ? around : near;
        }
        return near;
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
    private static List<Party> withMediator(Match match, List<Party> parties) {
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
    private static List<Party> around(Match match, NounPhrase phrase) {
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

    private void conference(Match match, NounPhrase phrase, DraftMaker drafts) {
        Optional<Unit> body = bodyOf(match, phrase);
        boolean many = phrase.isOfMany();
        boolean attending =
                phrase.isName()
                        || phrase.isOfRegion()
                        || phrase.attended()
                        || phrase.isScene()
                        || many;
        if (body.isEmpty() && !attending || phrase.isSideline()) {
            return;
        }
        Optional<Told> told =
                status.ofNoun(match.sentence(), phrase.start(), match.at(), match.end())
                        .map(t -> asAhead(match, phrase, t));
        if (told.isEmpty()) {
            return;
        }
        List<Party> parties = new ArrayList<>(participants(match, phrase));
        if (parties.isEmpty()) {
            parties.addAll(speakers(match, phrase));
        }
        if (many) {
            parties.addAll(named(match));
        }
        parties.addAll(hosts(match));
        boolean people =
                many && !parties.isEmpty()
                        || parties.stream().anyMatch(p -> p.actor().isPersonOrOffice());
        body.ifPresent(b ->
                b.actor().orElseThrow().actors().forEach(a -> parties.add(new Party(a, b.span()))));
        if (body.isPresent()) {
            phrase.compound().stream()
                    .filter(p -> !isCity(match.sentence(), p))
                    .forEach(parties::add);
        }
        boolean lead =
                match.sentence().sentence().isHeadline()
                        || match.sentence().sentence().paragraph() == 0;
        boolean own = body.isPresent() && hasOwnDayOrPlace(match, phrase);
        if (people || (lead || own) && body.isPresent()) {
            drafts.conference(
                    match,
                    match.end(),
                    told.get(),
                    parties,
                    match.clause().place(match.at(), match.end()));
        }
    }

    /// "may meet Xi at a conference in Lima": the conference lies as far ahead as what is to be
    /// done there.
    private Told asAhead(Match match, NounPhrase phrase, Told told) {
        FoldedSentence sentence = match.sentence();
        boolean open =
                told.rule().equals("status.noun")
                        && Set.of("at", "during").contains(sentence.word(phrase.start() - 1));
        for (int i = phrase.start() - 1; open && i >= 0; i--) {
            Unit unit = sentence.unit(i);
            if (unit.isVerb() && !Words.BE.contains(unit.word())) {
                return status.ofVerb(sentence, i)
                        .filter(t -> t.status() == Status.PLANNED || t.status() == Status.POSSIBLE)
                        .map(t -> new Told(Status.PLANNED, t.span(), "status.there"))
                        .orElse(told);
            }
        }
        return told;
    }

    /// "the NATO summit this month", "the G7 Hiroshima summit", "the APEC summit in San Francisco".
    private static boolean hasOwnDayOrPlace(Match match, NounPhrase phrase) {
        FoldedSentence sentence = match.sentence();
        for (int i = phrase.start(); i < Math.min(sentence.size(), match.end() + 3); i++) {
            Unit unit = sentence.unit(i);
            boolean place =
                    unit.place().isPresent()
                            && !unit.isAdjectival()
                            && (unit.actor().isEmpty() || unit.place().get().governed());
            if (i != match.at() && (place || unit.time().isPresent())) {
                return true;
            }
            if (i >= match.end() && unit.isVerb()) {
                return false;
            }
        }
        return false;
    }

    /// "Arab ministers agree at Cairo meeting": the capital is where it is, not who takes part.
    private static boolean isCity(FoldedSentence sentence, Party party) {
        for (int i = 0; i < sentence.size(); i++) {
            Unit unit = sentence.unit(i);
            if (unit.span().equals(party.span())
                    && unit.place().filter(p -> p.place().city().isPresent()).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /// Those who attend, address, host or join; nobody where the conference is only mentioned.
    private static List<Party> participants(Match match, NounPhrase phrase) {
        FoldedSentence sentence = match.sentence();
        for (int i = phrase.start() - 1; i >= 0; i--) {
            Unit unit = sentence.unit(i);
            if (unit.isWord() && Words.ATTENDING.contains(unit.word()) && !unit.isNoun()) {
                VerbGroup group = VerbGroup.around(sentence, i);
                int thanked = group.start() - 2;
                boolean thanks =
                        sentence.word(group.start() - 1).equals("for")
                                && thanked >= 0
                                && sentence.unit(thanked).standsAsActor();
                return thanks
                        ? match.clause().groupEndingAt(thanked).parties()
                        : match.clause().subject(group.start(), group.infinitive()).parties();
            }
            if (unit.is("part") && TAKING.contains(sentence.word(i - 1))) {
                VerbGroup group = VerbGroup.around(sentence, i - 1);
                return match.clause().subject(group.start(), group.infinitive()).parties();
            }
            if (unit.isVerb() && !Words.BE.contains(unit.word()) || unit.is(".") || unit.is(";")) {
                List<Party> acting = actingThere(match, phrase, i);
                if (!acting.isEmpty()) {
                    return acting;
                }
                break;
            }
        }
        List<Party> by = attendedBy(match);
        if (by.isEmpty() && sentence.word(phrase.start() - 1).equals("for")) {
            by =
                    match.clause().subject(phrase.start(), false).parties().stream()
                            .filter(p -> p.actor().isPerson())
                            .toList();
        }
        return by.isEmpty() ? phrase.possessors() : by;
    }

    /// "walked out of a G20 meeting", "blocked the aid at an EU summit": only who is there can.
    private static List<Party> actingThere(Match match, NounPhrase phrase, int verb) {
        FoldedSentence sentence = match.sentence();
        String lead = sentence.word(phrase.start() - 1);
        boolean at =
                Set.of("at", "during").contains(lead)
                                && Words.ACTING_THERE.contains(sentence.word(verb))
                        || lead.equals("of") && sentence.word(phrase.start() - 2).equals("out");
        if (!at || !sentence.unit(verb).isVerb()) {
            return List.of();
        }
        VerbGroup group = VerbGroup.around(sentence, verb);
        return match.clause().subject(group.start(), group.infinitive()).parties().stream()
                .filter(p -> p.actor().isPersonOrOffice())
                .toList();
    }

    /// "which Putin is hosting", "hosted by A": who receives the others.
    private static List<Party> hosts(Match match) {
        FoldedSentence sentence = match.sentence();
        for (int i = match.end(); i + 2 < sentence.size(); i++) {
            if (match.clause().isConvenedBy(i)) {
                return match.clause().firstActors(i + 2, 3).parties();
            }
            if (sentence.word(i).equals("which") && sentence.unit(i + 1).standsAsActor()) {
                Clause.Group host = match.clause().groupFrom(i + 1);
                int verb = host.end();
                while (verb + 1 < sentence.size()
                        && (Words.BE.contains(sentence.word(verb))
                                || Words.HAVE.contains(sentence.word(verb))
                                || Words.WILL.contains(sentence.word(verb)))) {
                    verb++;
                }
                return Words.CONVENING.contains(sentence.word(verb)) ? host.parties() : List.of();
            }
        }
        return List.of();
    }

    /// "more than 30 countries, including A and B", "with A, B and C among them".
    private static List<Party> named(Match match) {
        FoldedSentence sentence = match.sentence();
        for (int i = 0; i + 1 < sentence.size(); i++) {
            boolean among =
                    sentence.word(i).equals("including")
                            || sentence.word(i).equals("with") && i >= match.end();
            if (among && sentence.unit(i + 1).standsAsActor()) {
                return match.clause().groupFrom(i + 1).parties();
            }
        }
        return List.of();
    }

    /// "the summit in Riyadh was attended by A and B".
    private static List<Party> attendedBy(Match match) {
        FoldedSentence sentence = match.sentence();
        for (int i = match.end(); i < Math.min(sentence.size(), match.end() + 12); i++) {
            boolean passive =
                    Words.ATTENDING.contains(sentence.word(i))
                            && sentence.word(i + 1).equals("by")
                            && VerbGroup.around(sentence, i).be();
            if (passive) {
                return match.clause().object(i + 1, Set.of("by"), false).parties();
            }
        }
        return List.of();
    }

    /// "At a summit in St. Petersburg, Putin offered ...": who speaks where the conference is the
    /// scene.
    private static List<Party> speakers(Match match, NounPhrase phrase) {
        FoldedSentence sentence = match.sentence();
        boolean topic =
                sentence.sentence().isHeadline()
                        && sentence.word(match.end()).equals(":")
                        && match.end() + 1 < sentence.size()
                        && sentence.unit(match.end() + 1).standsAsActor();
        if (topic) {
            return match.clause().groupFrom(match.end() + 1).parties().stream()
                    .filter(p -> p.actor().isPerson())
                    .toList();
        }
        boolean opens =
                phrase.start() == 1
                        && Set.of("at", "during").contains(match.sentence().word(0))
                        && bodyOf(match, phrase).isPresent();
        return phrase.isScene() || opens
                ? match.clause().subject(phrase.start(), false).parties()
                : List.of();
    }

    /// The organisation that a gathering is of: "the G20 summit", "a summit of the African Union".
    private static Optional<Unit> bodyOf(Match match, NounPhrase phrase) {
        FoldedSentence sentence = match.sentence();
        for (int i = phrase.start(); i < match.end(); i++) {
            if (isBody(sentence.unit(i)) && !mediates(sentence, i)) {
                return Optional.of(sentence.unit(i));
            }
        }
        for (int i = match.end(); i < Math.min(sentence.size(), match.end() + 8); i++) {
            if (isBody(sentence.unit(i)) && sentence.word(match.end()).equals("of")) {
                return Optional.of(sentence.unit(i));
            }
            boolean inside =
                    sentence.unit(i).isNoun()
                            || sentence.unit(i).tag().startsWith("JJ")
                            || sentence.unit(i).tag().equals("CD")
                            || sentence.word(i).equals("of")
                            || Words.DETERMINERS.contains(sentence.word(i));
            if (!inside) {
                break;
            }
        }
        return Optional.empty();
    }

    /// "EU-brokered talks": the body only brings others together.
    private static boolean mediates(FoldedSentence sentence, int i) {
        String text = sentence.sentence().text();
        int end = sentence.unit(i).span().end() - sentence.sentence().span().start();
        String behind = text.substring(Math.clamp(end, 0, text.length())).toLowerCase(Locale.ROOT);
        String held = text.substring(0, Math.clamp(end, 0, text.length())).toLowerCase(Locale.ROOT);
        return Words.MEDIATED.stream()
                .anyMatch(m -> behind.startsWith("-" + m) || held.endsWith("-" + m));
    }

    private static boolean isBody(Unit unit) {
        return unit.actor()
                .filter(a ->
                        a.form() == ActorMention.Form.BODY && !a.actors().isEmpty() || isOfBody(a))
                .isPresent();
    }

    /// "G20 leaders", "NATO ministers".
    private static boolean isOfBody(ActorMention mention) {
        return mention.form() == ActorMention.Form.GROUP
                && mention.actors().stream()
                        .allMatch(a -> a.state().filter(Words.BODIES::contains).isPresent())
                && !mention.actors().isEmpty();
    }

    private void visit(Match match, NounPhrase phrase, DraftMaker drafts) {
        if (isHosted(match, phrase)) {
            return; // "is hosting Yoon for a state visit": the verb tells
        }
        List<String> after = match.trigger().after();
        List<Clause.Where> to =
                match.clause()
                        .destinations(
                                match.end(),
                                after.isEmpty() ? leading(match) : Set.copyOf(after),
                                false);
        if (to.isEmpty()) {
            to =
                    phrase.placeBefore()
                            .or(() -> match.clause().thereAt(match.end()))
                            .map(List::of)
                            .orElse(List.of());
        }
        List<Party> visitors = visitors(match, phrase);
        if (to.isEmpty()) {
            to = stops(match);
        }
        if (to.isEmpty()) {
            to = hostAsSubject(match, phrase, visitors).map(List::of).orElse(List.of());
        }
        if (to.isEmpty()) {
            to = whereAlready(match, phrase, visitors).map(List::of).orElse(List.of());
        }
        int end = Math.max(match.end(), to.isEmpty() ? match.end() : to.getLast().unit() + 1);
        Optional<Told> told =
                status.ofNoun(match.sentence(), phrase.start(), match.at(), end);
        if (told.isPresent()) {
            drafts.journey(match, told.get(), visitors, to);
        }
    }

    private static boolean isHosted(Match match, NounPhrase phrase) {
        FoldedSentence sentence = match.sentence();
        int guest = phrase.start() - 2;
        if (guest < 1
                || !sentence.word(guest + 1).equals("for")
                || !sentence.unit(guest).standsAsActor()) {
            return false;
        }
        String verb = sentence.word(match.clause().groupEndingAt(guest).from() - 1);
        return HOSTING.stream().anyMatch(verb::startsWith);
    }

    /// "a visit to X", "a tour of X and Y".
    private static Set<String> leading(Match match) {
        return match.trigger().id().equals("tour-n") ? Set.of("to", "of") : Set.of("to");
    }

    /// "was in Beijing on a three-day visit", "in Shanghai on the first day of a visit": the place
    /// abroad where the visitor already is.
    private static Optional<Clause.Where> whereAlready(
            Match match, NounPhrase phrase, List<Party> visitors) {
        boolean under =
                Set.of("on", "during", "of", "for", "amid", "against", "over")
                        .contains(match.sentence().word(phrase.start() - 1));
        return under && Draft.states(visitors).size() == 1
                ? match.clause()
                        .place(phrase.start(), phrase.start())
                        .filter(where -> where.unit() < phrase.start())
                        .filter(where ->
                                where.place()
                                        .state()
                                        .filter(s -> !Draft.states(visitors).contains(s))
                                        .isPresent())
                : Optional.empty();
    }

    /// "a tour that will take him to A and B", "a trip that took in A, B and C", "with stops in A".
    private static List<Clause.Where> stops(Match match) {
        FoldedSentence sentence = match.sentence();
        for (int i = match.end(); i < Math.min(sentence.size(), match.end() + 12); i++) {
            String word = sentence.word(i);
            boolean led =
                    TAKING.contains(word)
                                    && (sentence.word(i + 1).equals("in")
                                            || sentence.word(i + 2).equals("to"))
                            || word.equals("stops") && sentence.word(i + 1).equals("in")
                            || word.equals("including");
            if (led) {
                List<Clause.Where> to =
                        match.clause()
                                .destinations(i + 1, Set.of("in", "to"), word.equals("including"));
                if (!to.isEmpty()) {
                    return to;
                }
            }
        }
        return List.of();
    }

    /// "Pyongyang vowed cooperation during a visit by Russia's minister", "China sees Albanese's
    /// visit as": the government that speaks in the clause around receives the visitor.
    private static Optional<Clause.Where> hostAsSubject(
            Match match, NounPhrase phrase, List<Party> visitors) {
        boolean told =
                !phrase.possessors().isEmpty() || match.sentence().word(match.end()).equals("by");
        if (!told || Draft.states(visitors).size() != 1) {
            return Optional.empty();
        }
        FoldedSentence sentence = match.sentence();
        for (int i = 0; i < phrase.start(); i++) {
            if (sentence.unit(i).standsAsActor()) {
                List<Party> first = match.clause().parties(i);
                boolean government =
                        Draft.states(first).size() == 1
                                && first.stream().allMatch(p -> isBareState(p))
                                && !Draft.states(first).equals(Draft.states(visitors));
                return government
                        ? Optional.of(
                                new Clause.Where(i, Place.ofState(Draft.states(first).first())))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean isBareState(Party party) {
        return !party.actor().isPerson()
                && party.actor().role().isEmpty()
                && !Words.BODIES.contains(party.actor().state().orElse(""));
    }

    private static List<Party> visitors(Match match, NounPhrase phrase) {
        List<Party> visitors = new ArrayList<>(phrase.possessors());
        if (visitors.isEmpty()) {
            visitors.addAll(thanked(match, phrase));
        }
        if (visitors.isEmpty()) {
            visitors.addAll(phrase.visitorBefore());
        }
        if (visitors.isEmpty()) {
            visitors.addAll(
                    match.clause().object(match.end(), Set.of("by", "of"), false).parties());
        }
        if (visitors.isEmpty()) {
            visitors.addAll(match.clause().subject(phrase.start(), false).parties());
        }
        return visitors;
    }

    /// "thanked Kishida for the visit to Kyiv": he made it.
    private static List<Party> thanked(Match match, NounPhrase phrase) {
        FoldedSentence sentence = match.sentence();
        int last = phrase.start() - 2;
        if (last < 1
                || !sentence.word(last + 1).equals("for")
                || !sentence.unit(last).standsAsActor()) {
            return List.of();
        }
        Clause.Group group = match.clause().groupEndingAt(last);
        boolean thanks =
                Set.of("thank", "thanks", "thanked", "thanking", "praised", "congratulated")
                        .contains(sentence.word(group.from() - 1));
        return thanks ? group.parties() : List.of();
    }

    private void delegation(Match match, NounPhrase phrase, DraftMaker drafts) {
        List<Clause.Where> to = match.clause().destinations(match.end(), Set.of("to"), false);
        if (to.isEmpty()) {
            to =
                    match.clause()
                            .place(match.end(), match.end() + 14)
                            .map(List::of)
                            .orElse(List.of());
        }
        List<Party> sender = new ArrayList<>(phrase.possessors());
        if (sender.isEmpty()) {
            sender.addAll(match.clause().subject(phrase.start(), false).parties());
        }
        Optional<Told> told =
                status.ofNoun(match.sentence(), phrase.start(), match.at(), match.end());
        if (Draft.states(sender).isEmpty()) {
            sender.addAll(phrase.compound());
        }
        SortedSet<String> from = Draft.states(sender);
        if (told.isPresent() && from.size() == 1 && !to.isEmpty()) {
            Party delegation =
                    new Party(
                            Actor.ofState(from.first()),
                            match.sentence().span(match.at(), match.end()));
            drafts.journey(match, told.get(), List.of(delegation), to);
        }
    }
}
