package chancery.interpret;

import chancery.identify.Actor;
import chancery.identify.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

/// Reads a journey from its noun: "a visit to X by A", "his Beijing trip", "a delegation led by A".
/// Stateless; may be shared.
final class JourneyNouns {

    private static final Set<String> HOSTING = Set.of("host", "welcom", "receiv", "greet");
    private static final Set<String> RELATIVE = Set.of("that", "which");
    private static final Set<String> WAS = Set.of("was", "were", "is");
    private static final Set<String> TAKING = Set.of("take", "takes", "took", "taking", "taken");

    private final StatusReader status;

    JourneyNouns(StatusReader status) {
        this.status = status;
    }

    void visit(Match match, NounPhrase phrase, DraftMaker drafts) {
        if (isHosted(match, phrase)) {
            return; // "is hosting Yoon for a state visit": the verb tells
        }
        List<Party> visitors = visitors(match, phrase);
        List<Clause.Where> to = destinations(match, phrase, visitors);
        if (to.isEmpty() && RELATIVE.contains(match.sentence().word(match.end()))) {
            return; // "will travel to Beijing in a trip that both agreed on": the verb tells
        }
        int end = Math.max(match.end(), to.isEmpty() ? match.end() : to.getLast().unit() + 1);
        Optional<Told> told = status.ofNoun(match.sentence(), phrase.start(), match.at(), end);
        told.ifPresent(t -> drafts.journey(match, t, visitors, to));
    }

    /// Where the journey goes: what is led in behind the noun, stands before it, or can be told
    /// from who speaks of it and where the visitors are.
    private static List<Clause.Where> destinations(
            Match match, NounPhrase phrase, List<Party> visitors) {
        Set<String> leading =
                match.trigger().after().isEmpty()
                        ? leading(match)
                        : Set.copyOf(match.trigger().after());
        List<Clause.Where> to = match.clause().destinations(match.end(), leading, false);
        if (to.isEmpty()) {
            to = listed(phrase.placeBefore().or(() -> match.clause().thereAt(match.end())));
        }
        if (to.isEmpty()) {
            to = stops(match);
        }
        if (to.isEmpty()) {
            to =
                    listed(
                            hostAsSubject(match, phrase, visitors)
                                    .or(() -> whereAlready(match, phrase, visitors)));
        }
        return to;
    }

    private static List<Clause.Where> listed(Optional<Clause.Where> where) {
        return where.map(List::of).orElse(List.of());
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
            visitors.addAll(named(match));
        }
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

    /// "the last to make the journey was Kishida".
    private static List<Party> named(Match match) {
        FoldedSentence sentence = match.sentence();
        int who = match.end() + 1;
        boolean person =
                WAS.contains(sentence.word(match.end()))
                        && who < sentence.size()
                        && sentence.unit(who).standsAsActor()
                        && match.clause().parties(who).stream()
                                .allMatch(party -> party.actor().isPerson());
        return person ? match.clause().parties(who) : List.of();
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

    void delegation(Match match, NounPhrase phrase, DraftMaker drafts) {
        List<Clause.Where> to = match.clause().destinations(match.end(), Set.of("to"), false);
        if (to.isEmpty()) {
            to = listed(match.clause().place(match.end(), match.end() + 14));
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
