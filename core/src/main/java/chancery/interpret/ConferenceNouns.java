package chancery.interpret;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads a conference from its noun: "attended the G20 summit", "the Munich Security Conference".
/// Stateless; may be shared.
final class ConferenceNouns {

    private final StatusReader status;

    ConferenceNouns(StatusReader status) {
        this.status = status;
    }

    void read(Match match, NounPhrase phrase, DraftMaker drafts) {
        Optional<Unit> body = GatheringBody.of(match, phrase);
        boolean many = phrase.isOfMany();
        boolean attending =
                phrase.isName()
                        || phrase.isOfRegion()
                        || phrase.attended()
                        || phrase.isScene()
                        || many
                        || !ConferenceParties.guests(match).isEmpty();
        if (body.isEmpty() && !attending || phrase.isSideline()) {
            return;
        }
        Optional<Told> told =
                status.ofNoun(match.sentence(), phrase.start(), match.at(), match.end())
                        .map(t -> asAhead(match, phrase, t));
        if (told.isEmpty()) {
            return;
        }
        List<Party> there = ConferenceParties.of(match, phrase);
        boolean people = many && !there.isEmpty() || Party.namesPeople(there);
        boolean lead =
                match.sentence().sentence().isHeadline()
                        || match.sentence().sentence().paragraph() == 0;
        boolean ofBody = body.isPresent() && (lead || hasOwnDayOrPlace(match, phrase));
        if (people || ofBody) {
            drafts.conference(
                    match,
                    match.end(),
                    told.get(),
                    withBody(match, phrase, there, body),
                    match.clause().place(match.at(), match.end()));
        }
    }

    /// Those who take part, then the body, then those named before the noun.
    private static List<Party> withBody(
            Match match, NounPhrase phrase, List<Party> there, Optional<Unit> body) {
        List<Party> parties = new ArrayList<>(there);
        body.ifPresent(unit -> {
            unit.actor()
                    .orElseThrow()
                    .actors()
                    .forEach(a -> parties.add(new Party(a, unit.span())));
            phrase.compound().stream()
                    .filter(p -> !isCity(match.sentence(), p))
                    .forEach(parties::add);
        });
        return parties;
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
    static boolean hasOwnDayOrPlace(Match match, NounPhrase phrase) {
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
}
