package chancery.interpret;

import chancery.identify.Actor;
import chancery.identify.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// "met with visiting Brazilian President Lula", "tells visiting EU leaders": the word tells a
/// journey to the state of those who receive.
final class VisitingGuests {

    private VisitingGuests() {}

    static void read(FoldedSentence sentence, DraftMaker drafts) {
        for (int i = 1; i < sentence.size(); i++) {
            int guest = isCalledVisiting(sentence, i) ? i : guestAt(sentence, i);
            if (guest > 0) {
                journey(sentence, i, guest, drafts);
            }
        }
    }

    /// The unit of the guest where "visiting" at `i` only qualifies him, else -1.
    private static int guestAt(FoldedSentence sentence, int i) {
        boolean qualifies =
                sentence.unit(i).isWord()
                        && sentence.word(i).equals("visiting")
                        && !Words.BE.contains(sentence.word(i - 1))
                        && !sentence.word(i - 1).equals("and")
                        && !sentence.word(i - 1).equals("after")
                        && !sentence.word(i - 1).equals("before");
        return qualifies && isPeople(sentence, i + 1) ? i + 1 : -1;
    }

    /// A mention that holds the word: "visiting Brazilian President Lula".
    private static boolean isCalledVisiting(FoldedSentence sentence, int i) {
        Unit unit = sentence.unit(i);
        String text =
                unit.span()
                        .shift(-sentence.sentence().span().start())
                        .in(sentence.sentence().text());
        return text.startsWith("visiting ") && isPeople(sentence, i);
    }

    private static boolean isPeople(FoldedSentence sentence, int i) {
        return i < sentence.size()
                && sentence.unit(i).standsAsActor()
                && sentence.unit(i).actor().get().actors().stream()
                        .anyMatch(a -> a.isPersonOrOffice());
    }

    private static void journey(FoldedSentence sentence, int at, int guest, DraftMaker drafts) {
        Clause clause = new Clause(sentence);
        List<Party> visitors = clause.parties(guest);
        SortedSet<String> hosts = new TreeSet<>(Draft.states(clause.subject(at, false).parties()));
        hosts.removeAll(Draft.states(visitors));
        if (hosts.size() != 1) {
            return;
        }
        List<Party> parties = new ArrayList<>(visitors);
        parties.add(new Party(Actor.ofState(hosts.first()), sentence.unit(at).span()));
        Told held = new Told(Status.HELD, sentence.unit(at).span(), "status.visiting");
        Optional<Clause.Where> where =
                Optional.of(new Clause.Where(at, Place.ofState(hosts.first())));
        drafts.visit(sentence, at, guest + 1, held, parties, where, "visiting");
    }
}
