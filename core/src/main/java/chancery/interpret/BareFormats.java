package chancery.interpret;

import chancery.identify.ActorMention;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// "at the last G7 in Germany", "the upcoming APEC": the name of a format of meetings alone stands
/// for one of them. Stateless; may be shared.
final class BareFormats {

    static final String RULE = "format";

    private static final Set<String> WHICH =
            Set.of("upcoming", "coming", "next", "last", "recent", "previous", "forthcoming");
    private static final Set<String> DETERMINERS =
            Set.of("the", "this", "that", "last", "next", "upcoming", "coming");

    private static final Set<String> ORGANS = Set.of("General Assembly", "Security Council");

    private final StatusReader status;

    BareFormats(StatusReader status) {
        this.status = status;
    }

    void read(FoldedSentence sentence, DraftMaker drafts) {
        for (int i = 1; i < sentence.size(); i++) {
            if (isFormat(sentence.unit(i)) && standsAlone(sentence, i) && meansOne(sentence, i)) {
                int at = i;
                status.ofNoun(sentence, start(sentence, i), i, i + 1)
                        .ifPresent(told -> conference(sentence, at, told, drafts));
            } else if (isOrgan(sentence, i)) {
                addressed(sentence, i, drafts);
            }
        }
    }

    /// "U.N. General Assembly": a body by the organ that meets.
    private static boolean isOrgan(FoldedSentence sentence, int i) {
        Unit unit = sentence.unit(i);
        if (unit.actor().filter(a -> a.form() == ActorMention.Form.BODY).isEmpty()) {
            return false;
        }
        return ORGANS.stream().anyMatch(sentence.textOf(i)::endsWith);
    }

    /// "told the U.N. General Assembly that", "At the U.N. General Assembly, Lula called for": who
    /// speaks to it attends it.
    private void addressed(FoldedSentence sentence, int organ, DraftMaker drafts) {
        int before = start(sentence, organ) - 1;
        boolean told = Words.ADDRESSING.contains(sentence.word(before));
        boolean there = Set.of("at", "before", "to").contains(sentence.word(before));
        if (!told && !there || isSideline(sentence, start(sentence, organ))) {
            return;
        }
        Clause clause = new Clause(sentence);
        for (int i = 0; i < sentence.size(); i++) {
            boolean speaks =
                    told
                            ? i == before
                            : sentence.unit(i).isVerb()
                                    && (Words.SAYING.contains(sentence.word(i))
                                            || Words.ACTING_THERE.contains(sentence.word(i)));
            List<Party> speaker =
                    speaks
                            ? clause.subject(VerbGroup.around(sentence, i).start(), false).parties()
                            : List.of();
            Optional<Told> status = speaks ? this.status.ofVerb(sentence, i) : Optional.empty();
            if (status.isPresent() && speaker.stream().anyMatch(p -> p.actor().isPerson())) {
                List<Party> parties = new ArrayList<>(speaker);
                parties.addAll(clause.parties(organ));
                drafts.named(
                        sentence,
                        organ,
                        status.get(),
                        parties,
                        clause.place(organ, organ + 1),
                        RULE);
                return;
            }
        }
    }

    private static boolean isFormat(Unit unit) {
        return unit.actor()
                .filter(a -> a.form() == ActorMention.Form.BODY && !a.possessive())
                .filter(a ->
                        a.actors().stream()
                                .allMatch(
                                        b -> b.state().filter(Words.FORMATS::contains).isPresent()))
                .isPresent();
    }

    /// No noun behind it, which would make it a mere qualifier: "the G7 ministers", "the G7 plan".
    private static boolean standsAlone(FoldedSentence sentence, int i) {
        if (i + 1 >= sentence.size()) {
            return true;
        }
        Unit next = sentence.unit(i + 1);
        return !next.isNoun()
                && next.actor().isEmpty()
                && !next.is("-")
                && !next.tag().equals("POS");
    }

    /// One that is dated or placed by the words beside it, not the group of states itself.
    private static boolean meansOne(FoldedSentence sentence, int i) {
        if (isSideline(sentence, start(sentence, i))) {
            return false;
        }
        boolean which =
                WHICH.contains(sentence.word(i - 1))
                        || sentence.unit(i - 1).time().isPresent()
                                && sentence.unit(i - 1).time().get().attributive();
        boolean where =
                (sentence.word(i + 1).equals("in") || sentence.word(i + 1).equals(","))
                        && i + 2 < sentence.size()
                        && sentence.unit(i + 2).place().isPresent();
        boolean hosted =
                sentence.word(start(sentence, i) - 1).equals("of")
                        && Set.of("hosting", "host", "hosts")
                                .contains(sentence.word(start(sentence, i) - 2));
        boolean scene =
                sentence.word(i - 1).equals("the")
                                && sentence.word(i - 2).equals("at")
                                && !sentence.word(i - 3).equals("sidelines")
                        || sentence.sentence().isHeadline()
                                && sentence.word(i - 1).equals("at")
                                && i + 1 == sentence.size();
        return which || where || hosted || scene;
    }

    /// "on the sidelines of the G20": where a meeting was, no conference of its own.
    private static boolean isSideline(FoldedSentence sentence, int start) {
        return sentence.word(start - 1).equals("of")
                && Words.SIDELINES.contains(sentence.word(start - 2));
    }

    private static int start(FoldedSentence sentence, int i) {
        int start = i;
        while (start > 0
                && (DETERMINERS.contains(sentence.word(start - 1))
                        || sentence.unit(start - 1).time().isPresent())) {
            start--;
        }
        return start;
    }

    private static void conference(FoldedSentence sentence, int i, Told told, DraftMaker drafts) {
        Clause clause = new Clause(sentence);
        List<Party> parties = new ArrayList<>(clause.parties(i));
        hosts(sentence, i, clause).forEach(parties::add);
        drafts.named(sentence, i, told, parties, clause.place(i, i + 1), RULE);
    }

    /// "the United States' hosting of the APEC": whose turn it is.
    private static List<Party> hosts(FoldedSentence sentence, int i, Clause clause) {
        int hosting = start(sentence, i) - 2;
        Optional<Integer> owner =
                hosting > 0
                                && sentence.word(hosting).equals("hosting")
                                && sentence.unit(hosting - 1).isPossessive()
                        ? Optional.of(hosting - 1)
                        : Optional.empty();
        return owner.map(clause::parties).orElse(List.of());
    }
}
