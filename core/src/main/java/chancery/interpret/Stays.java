package chancery.interpret;

import chancery.identify.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// "Lavrov in Ankara for talks", "Blinken was in Jeddah on Tuesday": an official who is in another
/// state has travelled there. Stateless; may be shared.
final class Stays {

    private static final String RULE = "whereabouts";

    private static final Set<String> DUE = Set.of("due", "expected");

    private final StatusReader status;

    Stays(StatusReader status) {
        this.status = status;
    }

    void read(FoldedSentence sentence, DraftMaker drafts) {
        toPlace(sentence, drafts);
        for (int in = 1; in + 1 < sentence.size(); in++) {
            boolean located =
                    sentence.word(in).equals("in") && sentence.unit(in + 1).place().isPresent();
            if (located) {
                read(sentence, in, drafts);
            }
        }
    }

    private void read(FoldedSentence sentence, int in, DraftMaker drafts) {
        int last = lightBefore(sentence, in);
        boolean due =
                DUE.contains(sentence.word(last)) && Words.BE.contains(sentence.word(last - 1));
        int be = due ? last - 1 : last;
        boolean was = be >= 0 && Words.BE.contains(sentence.word(be));
        if (was && !sentence.word(be).equals("being") && !actsThere(sentence, in + 2)) {
            Optional<Told> told = status.ofVerb(sentence, be);
            Clause.Group subject =
                    new Clause(sentence).subject(VerbGroup.around(sentence, be).start(), false);
            told.map(t -> due ? new Told(Status.PLANNED, t.span(), "status.due-in") : t)
                    .ifPresent(t -> journey(sentence, subject, in, t, drafts));
        } else if (opensHeadline(sentence, be) && closes(sentence, in + 2)) {
            Told here = new Told(Status.HELD, sentence.unit(in).span(), "status." + RULE);
            journey(sentence, new Clause(sentence).groupEndingAt(be), in, here, drafts);
        }
    }

    /// "Blinken to Ankara as war rages": a headline without its verb.
    private static void toPlace(FoldedSentence sentence, DraftMaker drafts) {
        for (int to = 1; to + 1 < Math.min(sentence.size(), 4); to++) {
            boolean goes =
                    sentence.word(to).equals("to")
                            && opensHeadline(sentence, to - 1)
                            && sentence.unit(to + 1).place().isPresent()
                            && !sentence.word(to + 2).equals(":")
                            && closes(sentence, to + 2);
            if (goes) {
                Told ahead = new Told(Status.PLANNED, sentence.unit(to).span(), "status." + RULE);
                journey(sentence, new Clause(sentence).groupEndingAt(to - 1), to, ahead, drafts);
            }
        }
    }

    /// "was in Malta meeting Wang": the meeting is what is told, the place is where.
    private static boolean actsThere(FoldedSentence sentence, int from) {
        int i = from;
        while (i < sentence.size()
                && (sentence.unit(i).time().isPresent() || sentence.unit(i).is("on"))) {
            i++;
        }
        return sentence.word(i).endsWith("ing") && sentence.unit(i).isWord();
    }

    /// The unit before "in", over adverbs and words of time.
    private static int lightBefore(FoldedSentence sentence, int in) {
        int i = in - 1;
        while (i >= 0 && (sentence.unit(i).isAdverb() || sentence.unit(i).time().isPresent())) {
            i--;
        }
        return i;
    }

    private static boolean opensHeadline(FoldedSentence sentence, int last) {
        return sentence.sentence().isHeadline()
                && last >= 0
                && sentence.unit(last).standsAsActor()
                && new Clause(sentence).groupEndingAt(last).from() == 0;
    }

    /// In a headline the place must close the phrase: "Blinken in Beijing: what to expect".
    private static boolean closes(FoldedSentence sentence, int i) {
        return i >= sentence.size()
                || Words.PREPOSITIONS.contains(sentence.word(i))
                || Set.of(":", ",", "-", "–", "—", "as", "to", "amid", "ahead", "|")
                        .contains(sentence.word(i));
    }

    private static void journey(
            FoldedSentence sentence,
            Clause.Group travellers,
            int in,
            Told told,
            DraftMaker drafts) {
        List<Party> people =
                travellers.parties().stream().filter(p -> travels(sentence, p)).toList();
        Clause.Where where =
                new Clause.Where(in + 1, sentence.unit(in + 1).place().orElseThrow().place());
        Optional<String> host = where.place().state();
        List<Party> visitors =
                people.stream()
                        .filter(p ->
                                p.actor().state().isPresent() && !p.actor().state().equals(host))
                        .toList();
        if (host.isPresent() && Draft.states(visitors).size() == 1) {
            drafts.visit(
                    sentence,
                    in,
                    in + 2,
                    told,
                    withHost(sentence, in, visitors, host.get()),
                    Optional.of(where),
                    RULE);
        }
    }

    private static boolean travels(FoldedSentence sentence, Party party) {
        return party.actor().isPerson()
                || party.actor().roleClass().isPresent()
                || List.of(sentence.textOf(party.span()).toLowerCase(Locale.ROOT).split(" "))
                        .stream()
                        .anyMatch(Words.ENVOYS::contains);
    }

    private static List<Party> withHost(
            FoldedSentence sentence, int in, List<Party> visitors, String host) {
        List<Party> parties = new ArrayList<>(visitors);
        parties.add(new Party(Actor.ofState(host), sentence.unit(in + 1).span()));
        return parties;
    }
}
