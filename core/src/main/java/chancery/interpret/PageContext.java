package chancery.interpret;

import chancery.detect.Sentence;
import chancery.identify.Actor;
import chancery.identify.ActorMention;
import chancery.identify.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// What the engagements of one page say of each other once all are known: a meeting on a journey
/// has the journey's place and days; a delegation has the members that are listed further down; a
/// plan whose day has passed when the page was written was no plan.
///
/// Belongs to one reading of one page; not shared.
final class PageContext {

    private static final int LEAD = 3;

    private final List<FoldedSentence> sentences;
    private final List<Telling> tellings;
    private final Optional<LocalDate> anchor;

    PageContext(
            List<FoldedSentence> sentences, List<Telling> tellings, Optional<LocalDate> anchor) {
        this.sentences = sentences;
        this.tellings = tellings;
        this.anchor = anchor;
    }

    void settle() {
        tellings.removeIf(this::isTold);
        tellings.forEach(this::settleStatus);
        tellings.forEach(this::settleJourney);
        tellings.forEach(this::addMembers);
        tellings.forEach(this::placeInCity);
        for (Telling telling : tellings) {
            journeyOf(telling).ifPresent(journey -> share(journey, telling));
        }
        Scene scene = new Scene(sentences, tellings);
        tellings.forEach(scene::settle);
    }

    /// "Talks with Chinese and Japanese officials" over a page that tells of two meetings: the
    /// headline is told by both.
    private boolean isTold(Telling headline) {
        if (headline.states().size() < 3 || !headline.isHeadlineOnly()) {
            return false;
        }
        SortedSet<String> told = new TreeSet<>();
        tellings.stream()
                .filter(t ->
                        !t.isHeadlineOnly()
                                && t.kind() == headline.kind()
                                && headline.states().containsAll(t.states()))
                .forEach(t -> told.addAll(t.states()));
        return told.containsAll(headline.states());
    }

    /// The status and the date must go together: what lies behind the page's day by its own words
    /// was held, what lies ahead is planned.
    private void settleStatus(Telling telling) {
        if (anchor.isEmpty() || telling.dates().isEmpty()) {
            return;
        }
        boolean behind =
                telling.dates().stream().allMatch(d -> d.date().latest().isBefore(anchor.get()));
        boolean ahead =
                telling.dates().stream().allMatch(d -> d.date().earliest().isAfter(anchor.get()));
        if (behind && telling.status() == Status.PLANNED) {
            telling.settle(Status.HELD);
        }
        boolean today =
                telling.dates().stream().anyMatch(d -> d.date().earliest().equals(anchor.get()));
        boolean timetable =
                telling.drafts().stream()
                        .allMatch(d -> d.told().rule().equals("status.present-weekday"));
        if (today && timetable) {
            telling.settle(Status.HELD);
        }
        if (ahead && telling.status() == Status.HELD) {
            telling.settle(Status.PLANNED);
        }
    }

    /// "Yellen's trip comes as": a journey of which only a noun tells is ahead where all that the
    /// traveller is to do there is.
    private void settleJourney(Telling journey) {
        boolean open =
                journey.kind() == Kind.VISIT
                        && journey.status() == Status.HELD
                        && journey.saysNothingYet()
                        && journey.dates().isEmpty();
        if (!open) {
            return;
        }
        List<Telling> there =
                tellings.stream()
                        .filter(t -> t.kind() == Kind.MEETING)
                        .filter(t ->
                                t.place().flatMap(p -> p.place().state()).equals(journey.host()))
                        .filter(t ->
                                journey.parties().stream()
                                        .anyMatch(p -> travels(p, journey) && takesPart(p, t)))
                        .toList();
        if (!there.isEmpty() && there.stream().allMatch(t -> t.status() == Status.PLANNED)) {
            journey.settle(Status.PLANNED);
        }
    }

    /// "landed in China" under a headline that says "in Beijing": the city that the headline, the
    /// lead or its own sentences name.
    private void placeInCity(Telling telling) {
        Optional<String> state =
                telling.place()
                        .map(Telling.PlaceTold::place)
                        .filter(p -> p.city().isEmpty() && p.venue().isEmpty())
                        .flatMap(Place::state);
        if (state.isEmpty()) {
            return;
        }
        for (FoldedSentence sentence : sentences) {
            boolean own = telling.drafts().stream().anyMatch(d -> d.sentence().equals(sentence));
            for (int i = 0;
                    (own || sentence.sentence().index() < LEAD) && i < sentence.size();
                    i++) {
                boolean city =
                        sentence.unit(i)
                                .place()
                                .filter(p ->
                                        p.governed()
                                                && p.place().city().isPresent()
                                                && p.place().state().equals(state))
                                .isPresent();
                if (city) {
                    telling.placeAt(
                            new Clause.Where(i, sentence.unit(i).place().get().place()), sentence);
                    return;
                }
            }
        }
    }

    /// The journey on which a meeting took place: the same traveller, to the state of the other
    /// side.
    private Optional<Telling> journeyOf(Telling meeting) {
        if (meeting.kind() != Kind.MEETING) {
            return Optional.empty();
        }
        return tellings.stream()
                .filter(t -> t.kind() == Kind.VISIT && t.host().isPresent())
                .filter(t -> (t.status() == Status.HELD) == (meeting.status() == Status.HELD))
                .filter(t -> meeting.states().contains(t.host().get()))
                .filter(t -> samePlace(t, meeting))
                .filter(t ->
                        t.parties().stream().anyMatch(p -> travels(p, t) && takesPart(p, meeting)))
                .findFirst();
    }

    private static boolean travels(Party party, Telling journey) {
        return !party.actor().state().equals(journey.host()) && party.actor().isPersonOrOffice();
    }

    private static boolean takesPart(Party party, Telling meeting) {
        return meeting.parties().stream().anyMatch(p -> Telling.same(p.actor(), party.actor()));
    }

    private static boolean samePlace(Telling journey, Telling meeting) {
        return meeting.place().isEmpty()
                || meeting.place().get().place().state().equals(journey.host());
    }

    private static void share(Telling journey, Telling meeting) {
        boolean overlap =
                meeting.dates().isEmpty()
                        || journey.dates().isEmpty()
                        || journey.dates().stream()
                                .anyMatch(j ->
                                        meeting.dates().stream()
                                                .anyMatch(m -> m.date().overlaps(j.date())));
        if (!overlap) {
            return;
        }
        if (meeting.place().isEmpty()) {
            meeting.inherit(journey);
        }
        if (meeting.dates().isEmpty()) {
            meeting.dates().addAll(journey.dates());
        } else if (journey.dates().isEmpty()) {
            journey.dates().addAll(meeting.dates());
        }
    }

    /// "X will lead the delegation", and below it a line for each member.
    private void addMembers(Telling telling) {
        Optional<Draft> delegation =
                telling.drafts().stream().filter(d -> d.rule().equals("delegation")).findFirst();
        if (delegation.isEmpty()) {
            return;
        }
        Optional<String> sender =
                telling.parties().stream()
                        .flatMap(p -> p.actor().state().stream())
                        .filter(s -> !Optional.of(s).equals(telling.host()))
                        .findFirst();
        if (sender.isEmpty()) {
            return;
        }
        List<Party> members = new ArrayList<>();
        int from = delegation.get().sentence().sentence().index();
        for (FoldedSentence sentence : sentences) {
            if (sentence.sentence().index() > from) {
                members.addAll(members(sentence, sender.get()));
            }
        }
        telling.addMembers(members, sender.get());
    }

    private static List<Party> members(FoldedSentence sentence, String sender) {
        List<Party> members = new ArrayList<>();
        boolean leads =
                sentence.words().contains("delegation") && sentence.words().contains("lead");
        for (int i = 0; i < sentence.size(); i++) {
            Unit unit = sentence.unit(i);
            boolean named =
                    unit.standsAsActor() && unit.actor().get().form() == ActorMention.Form.NAMED;
            if (named && (leads || opensLine(sentence, i))) {
                unit.actor().get().actors().stream()
                        .filter(a ->
                                a.isPerson()
                                        && (a.state().isEmpty()
                                                || a.state().equals(Optional.of(sender))))
                        .forEach(a -> members.add(new Party(of(a, sender), unit.span())));
                break;
            }
        }
        return members;
    }

    /// A line of a list: the name stands first but for a title, and no verb follows.
    private static boolean opensLine(FoldedSentence sentence, int i) {
        boolean first =
                i <= 3
                        && sentence.units().subList(0, i).stream()
                                .noneMatch(u -> u.isVerb() || u.is(","));
        return first && isVerbless(sentence);
    }

    private static boolean isVerbless(FoldedSentence sentence) {
        Sentence plain = sentence.sentence();
        return plain.tokens().stream()
                .noneMatch(t ->
                        t.tag().equals("VBD") || t.tag().equals("VBZ") || t.tag().equals("MD"));
    }

    private static Actor of(Actor actor, String state) {
        return new Actor(
                actor.name(),
                actor.qid(),
                actor.role(),
                actor.roleClass(),
                Optional.of(state),
                actor.level());
    }
}
