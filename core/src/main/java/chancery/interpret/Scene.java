package chancery.interpret;

import chancery.identify.Place;
import chancery.identify.PlaceMention;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Where an engagement took place whose own clause does not say: the page's clues, in order of
/// trust.
///
/// Belongs to one reading of one page; not shared.
final class Scene {

    /// Sentences of a page that set its scene.
    private static final int LEAD = 3;

    /// How far behind a journey's destination its purpose stands: "to the capital for talks with".
    private static final int PURPOSE = 12;

    private static final Pattern CLOCK = Pattern.compile("\\d{1,2}:\\d\\d [AaPp]\\.?[Mm]\\.?");

    private static final Set<String> BEING_HELD =
            Set.of(
                    "held",
                    "hosted",
                    "place",
                    "begin",
                    "began",
                    "begins",
                    "convened",
                    "opened",
                    "opens",
                    "scheduled",
                    "planned",
                    "due",
                    "gather",
                    "gathered",
                    "gathers");

    private static final Set<String> FROM_AFAR =
            Set.of("virtual", "virtually", "video", "videoconference", "online", "remotely");

    private static final Set<String> AT = Set.of("in", "at", "near", "outside", "inside");

    private final List<FoldedSentence> sentences;
    private final List<Telling> tellings;

    Scene(List<FoldedSentence> sentences, List<Telling> tellings) {
        this.sentences = sentences;
        this.tellings = tellings;
    }

    /// A place and the sentence that names it.
    private record Clue(FoldedSentence sentence, int unit) {

        Place place() {
            return sentence.unit(unit).place().orElseThrow().place();
        }
    }

    /// Gives the engagement a place, or a city where only the state is told.
    void settle(Telling telling) {
        if (telling.kind() != Kind.MEETING && telling.kind() != Kind.CONFERENCE) {
            return;
        }
        if (telling.drafts().stream().allMatch(draft -> draft.rule().equals("first-since"))) {
            return; // the page sets the scene of this meeting, not of the one before it
        }
        Optional<Clue> sure = inItsName(telling).or(() -> guesthouse(telling));
        if (sure.isPresent()) {
            place(telling, sure.get());
            return;
        }
        Optional<Place> told = telling.place().map(Telling.PlaceTold::place);
        if (told.filter(p -> p.city().isPresent() || p.venue().isPresent()).isPresent()) {
            if (isToldFarBelow(telling)) {
                headOfTranscript(telling).ifPresent(head -> place(telling, head));
            }
            return;
        }
        Optional<Clue> clue =
                sidelines(telling)
                        .or(() -> endOfJourney(telling))
                        .or(() -> whereItIsHeld(telling))
                        .or(() -> headOfTranscript(telling))
                        .or(() -> scene(telling))
                        .or(() -> onlyJourney(telling));
        clue.filter(c -> told.isEmpty() || told.get().state().equals(c.place().state()))
                .ifPresent(c -> place(telling, c));
    }

    private static void place(Telling telling, Clue clue) {
        telling.placeAt(new Clause.Where(clue.unit(), clue.place()), clue.sentence());
    }

    /// "welcomed the president-elect to the White House".
    private static Optional<Clue> guesthouse(Telling telling) {
        for (Draft draft : telling.drafts()) {
            boolean hosts = Set.of("welcome", "host", "receive").contains(draft.rule());
            for (int i = draft.at(); hosts && i < draft.sentence().size(); i++) {
                Optional<PlaceMention> place = draft.sentence().unit(i).place();
                boolean house =
                        place.filter(p -> p.preposition().equals("to"))
                                .flatMap(p -> p.place().venue())
                                .isPresent();
                if (house) {
                    return Optional.of(new Clue(draft.sentence(), i));
                }
            }
        }
        return Optional.empty();
    }

    /// "the Woodside Summit", "the Bangkok talks".
    private static Optional<Clue> inItsName(Telling telling) {
        for (Draft draft : telling.drafts()) {
            int before = draft.at() - 1;
            boolean names =
                    before >= 0
                            && draft.sentence().unit(draft.at()).isNoun()
                            && draft.sentence()
                                    .unit(before)
                                    .place()
                                    .filter(p -> p.place().city().isPresent())
                                    .isPresent()
                            && !draft.sentence().unit(before).isPossessive()
                            && draft.sentence().unit(before).actor().isEmpty();
            if (names) {
                return Optional.of(new Clue(draft.sentence(), before));
            }
        }
        return Optional.empty();
    }

    /// "on the sidelines of the yearly Munich Security Conference".
    private static Optional<Clue> sidelines(Telling telling) {
        for (Draft draft : telling.drafts()) {
            FoldedSentence sentence = draft.sentence();
            int from = sentence.words().indexOf("sidelines");
            for (int i = from; from >= 0 && i < Math.min(from + 6, sentence.size()); i++) {
                boolean city =
                        sentence.unit(i)
                                .place()
                                .filter(p -> p.place().city().isPresent())
                                .isPresent();
                if (city) {
                    return Optional.of(new Clue(sentence, i));
                }
            }
        }
        return Optional.empty();
    }

    /// "flies to the Peruvian capital for talks with ...": where the journey of the same sentence
    /// leads.
    private Optional<Clue> endOfJourney(Telling telling) {
        for (Draft draft : telling.drafts()) {
            for (Telling journey : tellings) {
                for (Draft leg : journey.drafts()) {
                    boolean leads =
                            leg.kind() == Kind.VISIT
                                    && leg.sentence() == draft.sentence()
                                    && leg.place().isPresent()
                                    && leg.at() < draft.at()
                                    && draft.at() - leg.place().get().unit() <= PURPOSE
                                    && leg.place().get().unit() < draft.at()
                                    && !Collections.disjoint(leg.states(), draft.states())
                                    && leg.sentence()
                                            .unit(leg.place().get().unit())
                                            .place()
                                            .isPresent();
                    if (leads) {
                        return Optional.of(new Clue(leg.sentence(), leg.place().get().unit()));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /// A conference that someone of the page travels to: the one journey of that status.
    private Optional<Clue> onlyJourney(Telling telling) {
        if (telling.kind() != Kind.CONFERENCE || !isLead(telling)) {
            return Optional.empty();
        }
        List<Telling> journeys =
                tellings.stream()
                        .filter(t -> t.kind() == Kind.VISIT && t.status() == telling.status())
                        .filter(t -> !Collections.disjoint(t.states(), telling.states()))
                        .toList();
        return journeys.size() == 1
                ? journeys.getFirst().drafts().stream()
                        .filter(d -> d.place().isPresent())
                        .filter(d -> d.sentence().unit(d.place().get().unit()).place().isPresent())
                        .map(d -> new Clue(d.sentence(), d.place().get().unit()))
                        .findFirst()
                : Optional.empty();
    }

    /// "the meeting ..., which is due in Lima": said behind a comma, too far for the clause itself.
    private Optional<Clue> whereItIsHeld(Telling telling) {
        for (Draft draft : telling.drafts()) {
            if (tellsAnother(draft.sentence(), telling)) {
                continue;
            }
            for (int i = draft.end(); i < draft.sentence().size(); i++) {
                boolean held =
                        isAt(draft.sentence(), i)
                                && i >= 2
                                && (BEING_HELD.contains(draft.sentence().word(i - 2))
                                        || BEING_HELD.contains(draft.sentence().word(i - 3)));
                if (held) {
                    return Optional.of(new Clue(draft.sentence(), i));
                }
            }
        }
        return Optional.empty();
    }

    /// A transcript begins with the place and the hour: "State Guesthouse", "Lima, Peru", "9:10
    /// A.M."
    private Optional<Clue> headOfTranscript(Telling telling) {
        if (!isLead(telling)) {
            return Optional.empty();
        }
        int clock = -1;
        for (int i = 0; i < Math.min(6, sentences.size()); i++) {
            if (CLOCK.matcher(sentences.get(i).sentence().text()).find()) {
                clock = i;
            }
        }
        for (int s = 0; s < Math.min(6, sentences.size()); s++) {
            FoldedSentence sentence = sentences.get(s);
            if (s > clock && !isPlaceLine(sentence)) {
                continue;
            }
            int from = sentence.sentence().isHeadline() ? behindBar(sentence) : 0;
            for (int i = from; i < sentence.size(); i++) {
                boolean city =
                        sentence.unit(i)
                                .place()
                                .filter(p -> p.place().city().isPresent())
                                .isPresent();
                if (city) {
                    return Optional.of(new Clue(sentence, i));
                }
            }
        }
        return Optional.empty();
    }

    /// "Hiroshima, Japan": a line that is a place and nothing else.
    private static boolean isPlaceLine(FoldedSentence sentence) {
        boolean place = false;
        for (int i = 0; i < sentence.size(); i++) {
            Unit unit = sentence.unit(i);
            if (unit.place().isEmpty() && !unit.is(",")) {
                return false;
            }
            place |= unit.place().isPresent();
        }
        return place && !sentence.sentence().isHeadline();
    }

    /// Whether the place comes from a sentence far behind the head of the page.
    private boolean isToldFarBelow(Telling telling) {
        int head = Math.min(sentences.size(), 2 * LEAD);
        return sentences.stream()
                .limit(head)
                .noneMatch(s ->
                        telling.place()
                                .filter(p -> s.sentence().span().contains(p.span()))
                                .isPresent());
    }

    private static int behindBar(FoldedSentence headline) {
        int bar = headline.words().lastIndexOf("|");
        return bar < 0 ? headline.size() : bar + 1;
    }

    /// The one city in which the headline and the lead set the scene; else the one state of a party
    /// in which they do.
    private Optional<Clue> scene(Telling telling) {
        if (!isLead(telling) || isVirtual() || isOnlyThought(telling)) {
            return Optional.empty();
        }
        Optional<Clue> city = Optional.empty();
        Optional<Clue> ofParty = Optional.empty();
        boolean oneCity = true;
        boolean oneState = true;
        for (int s = 0; s < sentences.size() && sentences.get(s).sentence().index() < LEAD; s++) {
            FoldedSentence sentence = sentences.get(s);
            for (int i = 0; i < sentence.size(); i++) {
                if (!isAt(sentence, i)) {
                    continue;
                }
                Clue clue = new Clue(sentence, i);
                if (clue.place().city().isPresent()) {
                    oneCity &=
                            city.isEmpty() || city.get().place().city().equals(clue.place().city());
                    city = city.or(() -> Optional.of(clue));
                } else if (clue.place().venue().isEmpty()
                        && telling.states().contains(clue.place().state().orElse(""))
                        && telling.drafts().stream().anyMatch(d -> d.sentence() == sentence)) {
                    oneState &=
                            ofParty.isEmpty()
                                    || ofParty.get().place().state().equals(clue.place().state());
                    ofParty = ofParty.or(() -> Optional.of(clue));
                }
            }
        }
        boolean alone = city.isPresent() ? oneCity : oneState;
        return alone ? (city.isPresent() ? city : ofParty) : Optional.empty();
    }

    /// "his talks may open the way to a summit": what may come of the meeting that the page is
    /// about does not share its scene.
    private boolean isOnlyThought(Telling telling) {
        return telling.status() == Status.POSSIBLE
                && tellings.stream().anyMatch(t -> t.status() == Status.HELD && isLead(t));
    }

    /// Whether the lead says that people spoke from afar.
    private boolean isVirtual() {
        return sentences.stream()
                .filter(s -> s.sentence().index() < LEAD)
                .anyMatch(s -> s.words().stream().anyMatch(FROM_AFAR::contains));
    }

    private static boolean isAt(FoldedSentence sentence, int i) {
        Unit unit = sentence.unit(i);
        return unit.place().isPresent()
                && !unit.isAdjectival()
                && !PlaceFinder.isOfAffair(sentence, i)
                && unit.place().get().governed()
                && AT.contains(unit.place().get().preposition());
    }

    /// Told in the headline or at the head of the lead.
    private static boolean isLead(Telling telling) {
        return telling.drafts().stream()
                .filter(d -> !d.parties().isEmpty())
                .anyMatch(d ->
                        d.sentence().sentence().isHeadline()
                                || d.sentence().sentence().index() < LEAD);
    }

    private boolean tellsAnother(FoldedSentence sentence, Telling telling) {
        return tellings.stream()
                .filter(t -> t != telling)
                .anyMatch(t ->
                        t.drafts().stream()
                                .anyMatch(d -> d.sentence() == sentence && !d.parties().isEmpty()));
    }
}
