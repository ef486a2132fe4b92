package chancery.interpret;

import chancery.identify.ActorMention;
import chancery.identify.Place;
import chancery.reference.Trigger;
import chancery.reference.TriggerTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds the parties of a verb of engagement by its frame. Stateless; may be shared.
final class VerbFrames {

    private static final Set<String> AFTER_CALLED =
            Set.of(
                    ".", ",", "to", "on", "and", "from", "in", "by", "after", "for", "about", "of",
                    "early", "late");
    private static final Set<String> JOURNEYS =
            Set.of("visit", "trip", "tour", "talks", "stay", "meetings");

    /// Nouns that say how or where people meet.
    private static final Set<String> MANNERS =
            Set.of("face", "face-to-face", "one-on-one", "person", "home", "times", "time", "day");

    private static final Set<String> GUESTS =
            Set.of("joining", "attending", "participating", "present", "taking");

    private final TriggerTable triggers;
    private final StatusReader status;

    VerbFrames(TriggerTable triggers, StatusReader status) {
        this.triggers = triggers;
        this.status = status;
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
        switch (match.trigger().frame()) {
            case WITH -> with(match, told.get(), subject, drafts);
            case GATHER -> gather(match, told.get(), subject, drafts);
            case DISCUSS -> discuss(match, told.get(), subject, drafts);
            case BESIDE -> beside(match, told.get(), subject, drafts);
            case ADDRESS -> address(match, told.get(), subject, drafts);
            case INVITE -> invite(match, told.get(), subject, group, drafts);
            case HOST -> host(match, told.get(), subject, group, drafts);
            case JOINED -> joined(match, told.get(), subject, drafts);
            case SPEAK -> speak(match, told.get(), subject, drafts);
            case OBJECT -> object(match, told.get(), subject, drafts);
            case DESTINATION -> {
                List<Clause.Where> to = match.clause().destinations(match.end(), Set.of(), true);
                if (to.isEmpty() && people(subject.parties())) {
                    to = siteIn(match);
                }
                drafts.journey(match, told.get(), withCompanions(match, subject, to), to);
            }
            case TO -> to(match, told.get(), subject, drafts);
            case LEFT -> left(match, told.get(), subject, drafts);
            case SITTING -> sitting(match, told.get(), subject, drafts);
            case FOLLOWED -> followed(match, told.get(), drafts);
            case BRINGING ->
                    drafts.meeting(
                            match,
                            match.end(),
                            told.get(),
                            match.clause().object(match.end(), Set.of(), true).parties());
            case ATTEND, SKIP -> attend(match, told.get(), subject, drafts);
            case MEETING, WEAK, SUMMIT, VISIT, DELEGATION, CONFERENCE, ASSEMBLY -> {}
        }
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

    private static void with(
            Match match, Told told, Clause.Group subject, DraftMaker drafts) {
        Clause.Group object =
                match.clause()
                        .object(
                                match.end(),
                                Set.of("with", "by"),
                                match.trigger().after().isEmpty());
        if (object.isEmpty() && match.sentence().word(subject.from() - 1).equals("whom")) {
            object = match.clause().nearestGroup(subject.from() - 1);
        }
        if (object.isEmpty() && meetsThing(match)) {
            return;
        }
        boolean unnamed = Draft.states(subject.parties()).isEmpty();
        if (object.isEmpty()
                && (unnamed || Draft.isOneBody(subject.parties()))
                && isIntransitive(match)) {
            gather(match, told, subject, drafts);
            return;
        }
        int end = Math.max(match.end(), object.end());
        boolean apart = !object.isEmpty() && Clause.areApart(match.sentence(), match.at(), end);
        if (apart || areCounterparts(match.sentence(), subject, object)) {
            for (Party party : object.parties()) {
                List<Party> parties = new ArrayList<>(subject.parties());
                parties.add(party);
                drafts.meeting(match, end, told, parties);
            }
            return;
        }
        if (respectively(match, told, subject, object, drafts)) {
            return;
        }
        drafts.meeting(match, end, told, both(subject, object));
        alsoMet(match, told, subject, object.end(), drafts);
    }

    /// "is meeting counterparts from Peru, Chile and Brazil": one after the other.
    private static boolean areCounterparts(
            FoldedSentence sentence, Clause.Group subject, Clause.Group object) {
        return subject.parties().size() == 1
                && object.parties().size() > 1
                && object.end() - object.from() == 1
                && sentence.textOf(object.from()).contains("counterparts");
    }

    /// "to meet the challenges of the century", "met its targets": no person is met.
    private static boolean meetsThing(Match match) {
        FoldedSentence sentence = match.sentence();
        if (!match.trigger().id().equals("meet")) {
            return false;
        }
        int i = match.end();
        while (i < sentence.size()
                && (Words.DETERMINERS.contains(sentence.word(i))
                        || sentence.unit(i).tag().startsWith("JJ")
                        || sentence.unit(i).tag().equals("PRP$"))) {
            i++;
        }
        return i < sentence.size()
                && sentence.unit(i).isNoun()
                && !sentence.unit(i).isAdverb()
                && sentence.unit(i).actor().isEmpty()
                && sentence.unit(i).place().isEmpty()
                && sentence.unit(i).time().isEmpty()
                && !Words.PEOPLE.contains(sentence.word(i))
                && !MANNERS.contains(sentence.word(i));
    }

    /// "A and B received C and D, respectively": A met C, and B met D.
    private static boolean respectively(
            Match match,
            Told told,
            Clause.Group subject,
            Clause.Group object,
            DraftMaker drafts) {
        int pairs = subject.parties().size();
        if (!match.sentence().words().contains("respectively")
                || pairs < 2
                || pairs != object.parties().size()) {
            return false;
        }
        for (int i = 0; i < pairs; i++) {
            drafts.meeting(
                    match,
                    object.end(),
                    told,
                    List.of(subject.parties().get(i), object.parties().get(i)));
        }
        return true;
    }

    /// "EU leaders gathered in Granada": a conference of the body; "A and B got together": a
    /// meeting.
    private static void gather(
            Match match, Told told, Clause.Group subject, DraftMaker drafts) {
        if (Draft.isOneBody(subject.parties())) {
            drafts.conference(
                    match,
                    match.end(),
                    told,
                    withGuests(match, subject.parties()),
                    match.clause().place(match.at(), match.end()));
        } else if (Draft.states(subject.parties()).size() >= 2) {
            drafts.meeting(match, match.end(), told, subject.parties());
        } else {
            drafts.conference(
                    match,
                    match.end(),
                    told,
                    gathered(match),
                    match.clause().place(match.at(), match.end()));
        }
    }

    /// "Arab League ministers voted in Cairo to readmit Syria": where the members of a body decide
    /// in a town, they sit there.
    private static void sitting(
            Match match, Told told, Clause.Group subject, DraftMaker drafts) {
        Optional<Clause.Where> where = match.clause().place(match.end(), match.end());
        boolean there =
                where.filter(w -> w.unit() >= match.end() && w.place().city().isPresent())
                        .isPresent();
        if (there
                && told.status() == Status.HELD
                && people(subject.parties())
                && Draft.isOneBody(subject.parties())) {
            drafts.conference(match, match.end(), told, subject.parties(), where);
        }
    }

    /// "World leaders gather for the UN General Assembly": the body; else who is named.
    private static List<Party> gathered(Match match) {
        FoldedSentence sentence = match.sentence();
        Clause.Group body = match.clause().object(match.end(), Set.of("for"), false);
        boolean leaders =
                match.at() > 0
                        && Set.of("leaders", "ministers", "delegates", "diplomats", "officials")
                                .contains(sentence.word(match.at() - 1));
        return leaders && Draft.isOneBody(body.parties()) ? body.parties() : hostsOfMany(match);
    }

    /// "Ministers from 40 countries gathered for talks hosted by A": of the many, who is named.
    private static List<Party> hostsOfMany(Match match) {
        FoldedSentence sentence = match.sentence();
        boolean many = false;
        for (int i = 0; i < match.at(); i++) {
            many |=
                    sentence.unit(i).tag().equals("CD")
                                    && NounPhrase.isNations(sentence.word(i + 1))
                                    && !NounPhrase.isFew(sentence.word(i))
                            || Set.of("allies", "backers", "donors").contains(sentence.word(i));
        }
        for (int i = match.end(); many && i + 1 < sentence.size(); i++) {
            if (match.clause().isConvenedBy(i)) {
                return match.clause().firstActors(i + 2, 3).parties();
            }
        }
        return List.of();
    }

    /// "NATO ministers meet in Brussels, with Kyiv's top diplomat joining": who sits in.
    private static List<Party> withGuests(Match match, List<Party> members) {
        FoldedSentence sentence = match.sentence();
        for (int i = match.end(); i + 2 < sentence.size(); i++) {
            boolean with = sentence.word(i).equals("with") && sentence.unit(i + 1).standsAsActor();
            Clause.Group guests = with ? match.clause().groupFrom(i + 1) : Clause.Group.none(i);
            if (with && GUESTS.contains(sentence.word(guests.end()))) {
                List<Party> all = new ArrayList<>(members);
                all.addAll(guests.parties());
                return all;
            }
        }
        return members;
    }

    /// Whether nobody and nothing is met: what follows says where, when or what for.
    private static boolean isIntransitive(Match match) {
        if (match.end() >= match.sentence().size()) {
            return true;
        }
        Unit next = match.sentence().unit(match.end());
        boolean with = next.is("with") || next.is("by");
        return !with
                && (Words.PREPOSITIONS.contains(next.word())
                        || next.time().isPresent()
                        || next.isAdverb()
                        || Words.SUBORDINATORS.contains(next.word())
                        || Set.of("to", "over", "on", ",", ".", ":", "and", "again")
                                .contains(next.word()));
    }

    /// "Biden and Xi discussed Taiwan": two people of two states who discuss are in contact; by
    /// telephone where the clause says so.
    private static void discuss(
            Match match, Told told, Clause.Group subject, DraftMaker drafts) {
        Clause.Group with = match.clause().object(match.end(), Words.WITH, false);
        if (with.isEmpty()) {
            with = setApart(match);
        }
        if (!with.isEmpty() && isOfThing(match, with)) {
            with = Clause.Group.none(match.end());
        }
        List<Party> parties = both(subject, with);
        boolean persons = people(subject.parties()) && Draft.states(parties).size() >= 2;
        boolean onPaper = match.trigger().id().equals("sign") && !people(parties);
        if (!with.isEmpty() && !onPaper) {
            drafts.meeting(match, with.end(), told, parties);
        } else if (persons && parties.stream().allMatch(p -> people(List.of(p)))) {
            drafts.contact(match, match.end(), told, parties);
        }
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
                                        || sentence.word(with.end()).endsWith("ing"));
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

    /// "invited Modi to Washington", "was invited to Pyongyang": a journey that may come of it.
    private static void invite(
            Match match,
            Told told,
            Clause.Group subject,
            VerbGroup group,
            DraftMaker drafts) {
        Clause.Group guests =
                group.be() ? subject : match.clause().object(match.end(), Set.of(), true);
        List<Clause.Where> to =
                match.clause()
                        .destinations(group.be() ? match.end() : guests.end(), Set.of("to"), false);
        Told possible =
                new Told(Status.POSSIBLE, told.span(), "status.invited");
        if (told.status() == Status.HELD && !guests.isEmpty()) {
            drafts.journey(match, possible, guests.parties(), to);
        }
    }

    /// "Wang told Blinken in Munich that", "was in Moscow, where he told Putin": words said to
    /// someone at a named place were said face to face.
    private static void address(
            Match match, Told told, Clause.Group subject, DraftMaker drafts) {
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
        boolean people = people(subject.parties()) && people(object.parties());
        if ((there || where) && people && !match.virtual()) {
            drafts.contact(match, object.end(), told, both(subject, object));
        }
    }

    /// "speaking alongside Zelensky in Kyiv": those who stand side by side have met.
    private static void beside(
            Match match, Told told, Clause.Group subject, DraftMaker drafts) {
        Clause.Group object = match.clause().object(match.end(), Words.WITH, true);
        if (people(subject.parties()) && people(object.parties())) {
            drafts.contact(match, object.end(), told, both(subject, object));
        }
    }

    /// "met Sunak in London on Wednesday and Macron in Paris on Thursday": each with a place or day
    /// of his own.
    private static void alsoMet(
            Match match,
            Told told,
            Clause.Group subject,
            int from,
            DraftMaker drafts) {
        FoldedSentence sentence = match.sentence();
        boolean apart = false;
        for (int i = from; i + 1 < sentence.size(); i++) {
            Unit unit = sentence.unit(i);
            if (unit.place().isPresent() || unit.time().isPresent()) {
                apart = true;
            } else if (apart
                    && (unit.is("and") || unit.is(","))
                    && hasOwnPlaceOrDay(sentence, i + 1)) {
                List<Party> parties = new ArrayList<>(subject.parties());
                parties.addAll(match.clause().parties(i + 1));
                drafts.meeting(
                        new Match(sentence, match.clause(), match.trigger(), i + 1, i + 2),
                        i + 2,
                        told,
                        parties);
                apart = false;
                i++;
            } else if (!Words.PREPOSITIONS.contains(unit.word())
                    && !unit.is("and")
                    && !unit.is(",")) {
                return;
            }
        }
    }

    private static boolean hasOwnPlaceOrDay(FoldedSentence sentence, int i) {
        boolean person =
                sentence.unit(i).standsAsActor()
                        && sentence.unit(i).actor().get().actors().stream()
                                .allMatch(a -> a.isPerson());
        boolean place =
                i + 2 < sentence.size()
                        && Words.PREPOSITIONS.contains(sentence.word(i + 1))
                        && (sentence.unit(i + 2).place().isPresent()
                                || sentence.unit(i + 2).time().isPresent());
        return person && place;
    }

    /// "hosts Biden" is a meeting, "hosts the summit" is not.
    private void host(
            Match match,
            Told told,
            Clause.Group subject,
            VerbGroup group,
            DraftMaker drafts) {
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
        if (isMereQualifier(match.sentence(), object) || isAddressed(match)) {
            return;
        }
        boolean people =
                people(object.parties())
                        || passive && people(subject.parties())
                        || Draft.isOneBody(object.parties()) && people(subject.parties());
        boolean gathering = !object.isEmpty() && tellsNoun(match.sentence(), object.end());
        forVisit(match, told, subject, object, drafts);
        if (people && !gathering && !respectively(match, told, subject, object, drafts)) {
            drafts.meeting(match, Math.max(match.end(), object.end()), told, both(subject, object));
        }
    }

    /// "the summit to be hosted by Russia": what is hosted is no guest.
    private static boolean isThing(FoldedSentence sentence, int i) {
        return i >= 0 && sentence.unit(i).isNoun();
    }

    /// "welcomed the OSCE announcement": a state or body that only qualifies a thing.
    private boolean isMereQualifier(FoldedSentence sentence, Clause.Group object) {
        boolean bare = !object.isEmpty() && !people(object.parties());
        return bare
                && object.end() < sentence.size()
                && sentence.unit(object.end()).isNoun()
                && sentence.unit(object.end()).actor().isEmpty()
                && sentence.unit(object.end()).time().isEmpty();
    }

    /// "I see you": whoever is spoken to is not met thereby.
    private static boolean isAddressed(Match match) {
        return match.trigger().id().equals("see")
                && Set.of("you", "me", "us", "it", "them")
                        .contains(match.sentence().word(match.end()));
    }

    /// "will welcome Xi for a visit to Washington": the journey beside the meeting.
    private static void forVisit(
            Match match,
            Told told,
            Clause.Group hosts,
            Clause.Group guests,
            DraftMaker drafts) {
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
            if (JOURNEYS.contains(sentence.word(i)) && sentence.word(i + 1).equals("to")) {
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
        if (to.isEmpty() || !passive && people(subject.parties())) {
            return false;
        }
        drafts.journey(match, told, guests.parties(), to);
        return true;
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

    private static boolean people(List<Party> parties) {
        return parties.stream().anyMatch(p -> p.actor().isPersonOrOffice());
    }

    private boolean tellsNoun(FoldedSentence sentence, int i) {
        return triggers.forms()
                .at(sentence.words(), i)
                .map(h -> h.values().getFirst().part() == Trigger.Part.NOUN)
                .orElse(false);
    }

    private static void joined(
            Match match, Told told, Clause.Group subject, DraftMaker drafts) {
        FoldedSentence sentence = match.sentence();
        if (sentence.word(match.end()).equals("by")) {
            Clause.Group guests = match.clause().object(match.end(), Set.of("by"), false);
            boolean aside = sentence.word(match.at() - 1).equals(",");
            if (!aside || !drafts.joinConference(guests.parties())) {
                drafts.meeting(match, match.end(), told, both(subject, guests));
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
        if ((there || members) && people(subject.parties()) && people(others.parties())) {
            drafts.meeting(match, others.end(), told, both(subject, others));
        }
    }

    private static void speak(
            Match match, Told told, Clause.Group subject, DraftMaker drafts) {
        Clause.Group object = match.clause().object(match.end(), Set.of("with", "to"), false);
        List<Party> parties = both(subject, object);
        boolean reciprocal = Draft.states(subject.parties()).size() > 1;
        boolean persons = parties.stream().filter(p -> p.actor().isPersonOrOffice()).count() >= 2;
        boolean phone = match.virtual();
        if (object.isEmpty() && told.rule().equals("status.purpose")) {
            return; // "were forced to speak"
        }
        if (!phone
                && told.status() != Status.HELD
                && Set.of("you", "me").contains(match.sentence().word(object.from()))) {
            return;
        }
        boolean spoken =
                !object.isEmpty()
                        || reciprocal
                                && (phone
                                        || match.sentence().sentence().isHeadline()
                                        || toEachOther(match));
        if (persons && reciprocal && object.isEmpty() && isFaceToFace(match)) {
            drafts.faceToFace(match, told, parties);
        } else if (persons
                && object.parties().size() > 1
                && Clause.areApart(match.sentence(), match.at(), object.end())) {
            for (Party other : object.parties()) {
                List<Party> two = new ArrayList<>(subject.parties());
                two.add(other);
                drafts.call(match, object.end(), told, two, !phone);
            }
        } else if (persons && spoken) {
            drafts.call(match, Math.max(match.end(), object.end()), told, parties, !phone);
        }
    }

    /// "spoke on the sidelines of the summit", "spoke in person".
    private static boolean isFaceToFace(Match match) {
        for (int i = match.end(); i < Math.min(match.sentence().size(), match.end() + 5); i++) {
            if (Set.of("sidelines", "margins", "person", "face-to-face", "fringes")
                    .contains(match.sentence().word(i))) {
                return true;
            }
        }
        return false;
    }

    /// "A and B spoke on Monday", "spoke for an hour": to nobody else.
    private static boolean toEachOther(Match match) {
        FoldedSentence sentence = match.sentence();
        int i = match.end();
        if (i >= sentence.size() || sentence.unit(i).is(".")) {
            return true;
        }
        boolean on = sentence.unit(i).is("on") || sentence.unit(i).is("for");
        return sentence.unit(i).time().isPresent()
                || on && i + 1 < sentence.size() && sentence.unit(i + 1).time().isPresent();
    }

    /// "phoned Putin", "called Zelensky on Monday", but not "called Xi a dictator".
    private static void object(
            Match match, Told told, Clause.Group subject, DraftMaker drafts) {
        FoldedSentence sentence = match.sentence();
        if (match.end() >= sentence.size() || !sentence.unit(match.end()).standsAsActor()) {
            return;
        }
        Clause.Group object = match.clause().groupFrom(match.end());
        boolean ends =
                object.end() >= sentence.size()
                        || sentence.unit(object.end()).time().isPresent()
                        || AFTER_CALLED.contains(sentence.word(object.end()));
        if (people(object.parties()) && people(subject.parties()) && ends) {
            drafts.call(match, object.end(), told, both(subject, object), false);
        }
    }

    private static void to(
            Match match, Told told, Clause.Group subject, DraftMaker drafts) {
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
                && people(parties)
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

    /// "left Hanoi at the end of his visit": he had been there.
    private static void left(
            Match match, Told told, Clause.Group subject, DraftMaker drafts) {
        for (int i = match.end(); i < match.sentence().size(); i++) {
            if (JOURNEYS.contains(match.sentence().word(i))) {
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
    private static void followed(Match match, Told told, DraftMaker drafts) {
        List<Clause.Where> to = match.clause().destinations(match.end(), Set.of("to"), false);
        for (Party party : match.clause().object(match.end(), Set.of("by"), false).parties()) {
            drafts.journey(match, told, List.of(party), to);
        }
    }

    /// "attended the G20", "will skip BRICS": a body with no noun of gathering behind it.
    private void attend(
            Match match, Told told, Clause.Group subject, DraftMaker drafts) {
        FoldedSentence sentence = match.sentence();
        boolean nothing = match.end() >= sentence.size() || sentence.unit(match.end()).is(".");
        if (nothing && told.status() != Status.CANCELLED && people(subject.parties())) {
            drafts.joinConference(subject.parties());
            return;
        }
        for (int i = match.end(); i < Math.min(sentence.size(), match.end() + 5); i++) {
            Unit unit = sentence.unit(i);
            if (unit.actor().isPresent()) {
                ActorMention mention = unit.actor().get();
                if ((mention.form() == ActorMention.Form.BODY
                                || mention.form() == ActorMention.Form.GROUP
                                        && Draft.isOneBody(partiesOf(mention, unit)))
                        && !tellsNoun(sentence, i + 1)
                        && !subject.isEmpty()) {
                    List<Party> parties = new ArrayList<>(subject.parties());
                    parties.addAll(partiesOf(mention, unit));
                    boolean skips = match.trigger().frame() == Trigger.Frame.SKIP;
                    Told here =
                            skips
                                    ? new Told(
                                            Status.CANCELLED, told.span(), told.rule())
                                    : told;
                    drafts.conference(match, i + 1, here, parties, match.clause().place(i, i + 1));
                } else if (mention.form() == ActorMention.Form.STATE
                        && tellsNoun(sentence, i + 1)) {
                    staysAway(match, told, subject, i + 2, drafts);
                }
                return;
            }
            boolean between =
                    Words.DETERMINERS.contains(unit.word()) || unit.is("in") || unit.is("at");
            boolean compound = unit.isNoun() && tellsNoun(sentence, i + 1);
            if (!between && !compound && !unit.tag().startsWith("JJ")) {
                if (tellsNoun(sentence, i)) {
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
            Match match,
            Told told,
            Clause.Group subject,
            int from,
            DraftMaker drafts) {
        boolean away =
                told.status() == Status.CANCELLED
                        || match.trigger().frame() == Trigger.Frame.SKIP
                                && told.status() == Status.HELD;
        if (away) {
            Told off =
                    new Told(Status.CANCELLED, told.span(), told.rule());
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

    private static List<Party> both(Clause.Group a, Clause.Group b) {
        List<Party> parties = new ArrayList<>(a.parties());
        parties.addAll(b.parties());
        return parties;
    }
}
