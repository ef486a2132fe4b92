package chancery.interpret;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Verbs by which many come together: "gathered in Granada", "voted in Cairo to".
final class GatheringVerbs {

    private static final Set<String> GUESTS =
            Set.of("joining", "attending", "participating", "present", "taking");

    private static final Set<String> OFFICIALS =
            Set.of("leaders", "ministers", "delegates", "diplomats", "officials");

    /// What two sides do together where they are.
    private static final Set<String> AGREEING = Set.of("agreed", "agree", "agreeing");

    private GatheringVerbs() {}

    /// "EU leaders gathered in Granada": a conference of the body; "A and B got together": a
    /// meeting.
    static void gather(Match match, Told told, Clause.Group subject, DraftMaker drafts) {
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

    /// "World leaders gather for the UN General Assembly": the body; else who is named.
    private static List<Party> gathered(Match match) {
        FoldedSentence sentence = match.sentence();
        Clause.Group body = match.clause().object(match.end(), Set.of("for"), false);
        boolean leaders = match.at() > 0 && OFFICIALS.contains(sentence.word(match.at() - 1));
        if (leaders && Draft.isOneBody(body.parties())) {
            return body.parties();
        }
        List<Party> hosts = hostsOfMany(match);
        boolean officials =
                sentence.words().subList(0, match.at()).stream().anyMatch(OFFICIALS::contains);
        if (!officials) {
            return hosts;
        }
        List<Party> there = withGuests(match, hosts);
        return there.isEmpty() ? ConferenceParties.named(match) : there;
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
            int doing = sentence.word(guests.end()).equals("among") ? 2 : 0;
            if (with && GUESTS.contains(sentence.word(guests.end() + doing))) {
                List<Party> all = new ArrayList<>(members);
                all.addAll(guests.parties());
                return all;
            }
        }
        return members;
    }

    /// "Arab League ministers voted in Cairo to readmit Syria": where the members of a body decide
    /// in a town, they sit there.
    static void sit(Match match, Told told, Clause.Group subject, DraftMaker drafts) {
        Optional<Clause.Where> where = match.clause().place(match.end(), match.end());
        boolean there =
                where.filter(w -> w.unit() >= match.end() && w.place().city().isPresent())
                        .isPresent();
        if (!there || told.status() != Status.HELD || !Party.namesPeople(subject.parties())) {
            return;
        }
        if (Draft.isOneBody(subject.parties())) {
            drafts.conference(match, match.end(), told, subject.parties(), where);
        } else if (AGREEING.contains(match.sentence().word(match.at()))
                && Draft.states(subject.parties()).size() >= 2
                && subject.parties().stream().allMatch(p -> p.actor().isPersonOrOffice())) {
            drafts.faceToFace(match, told, subject.parties());
        }
    }
}
