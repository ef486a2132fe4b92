package chancery.interpret;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Who takes part in a conference that a noun tells: those who attend, address or host it, those
/// who are named among many.
final class ConferenceParties {

    /// What those do to a gathering who are there: "a summit attended by".
    private static final Set<String> ATTENDED =
            Set.of(
                    "attended",
                    "addressed",
                    "joined",
                    "hosted",
                    "chaired",
                    "convened",
                    "opened",
                    "held",
                    "led");

    private static final Set<String> PRESENT =
            Set.of("joining", "attending", "participating", "present", "taking");

    private static final Set<String> TAKING = Set.of("take", "takes", "took", "taking", "taken");

    private ConferenceParties() {}

    static List<Party> of(Match match, NounPhrase phrase) {
        List<Party> parties = new ArrayList<>(participants(match, phrase));
        if (parties.isEmpty()) {
            parties.addAll(speakers(match, phrase));
        }
        if (phrase.isOfMany()) {
            parties.addAll(named(match));
        }
        parties.addAll(hosts(match));
        parties.addAll(attendedBy(match));
        parties.addAll(guests(match));
        return parties;
    }

    /// Those who attend, address, host or join; nobody where the conference is only mentioned.
    static List<Party> participants(Match match, NounPhrase phrase) {
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

    /// "with A and B in attendance", "with A among the guests": who sits in.
    static List<Party> guests(Match match) {
        FoldedSentence sentence = match.sentence();
        for (int i = match.end(); i + 2 < sentence.size(); i++) {
            if (sentence.word(i).equals("with") && sentence.unit(i + 1).standsAsActor()) {
                Clause.Group group = match.clause().groupFrom(i + 1);
                return areGuests(sentence, group.end()) ? group.parties() : List.of();
            }
        }
        return List.of();
    }

    /// Whether the words behind a row of actors make guests of them.
    static boolean areGuests(FoldedSentence sentence, int behind) {
        return sentence.word(behind).equals("among")
                || PRESENT.contains(sentence.word(behind))
                || sentence.word(behind).equals("in")
                        && sentence.word(behind + 1).equals("attendance");
    }

    /// "the summit in Riyadh was attended by A and B".
    static List<Party> attendedBy(Match match) {
        FoldedSentence sentence = match.sentence();
        for (int i = match.end(); i < Math.min(sentence.size(), match.end() + 12); i++) {
            boolean passive =
                    ATTENDED.contains(sentence.word(i)) && sentence.word(i + 1).equals("by");
            if (passive) {
                List<Party> by = match.clause().object(i + 1, Set.of("by"), false).parties();
                return by.isEmpty() ? named(match) : by;
            }
        }
        return List.of();
    }

    /// "more than 30 countries, including A and B", "with A, B and C among them".
    static List<Party> named(Match match) {
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
                        && GatheringBody.of(match, phrase).isPresent();
        return phrase.isScene() || opens
                ? match.clause().subject(phrase.start(), false).parties()
                : List.of();
    }
}
