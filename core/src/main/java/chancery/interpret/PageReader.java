package chancery.interpret;

import chancery.identify.Actor;
import chancery.identify.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// Joins the drafts of a page into tellings, one an engagement: the headline, the lead and "the
/// talks" further down are one; an earlier trip of the same people is another.
///
/// Belongs to one reading of one page; not shared.
final class PageReader {

    /// Rules that tell of a contact which, where one of the same states was told, is that one.
    private static final Set<String> CONTACTS = Set.of("discuss", "tell", "beside", "sign");

    private static final Set<String> SPOKEN =
            Set.of("conversation", "discussions", "talk-n", "discuss");

    private final DateReader dates;
    private final List<Telling> tellings = new ArrayList<>();

    PageReader(DateReader dates) {
        this.dates = dates;
    }

    List<Telling> read(List<Draft> drafts) {
        for (Draft read : drafts) {
            Optional<Dated> date = dates.read(read);
            Draft draft = dates.isToday(read, date) ? read.held() : read;
            if (draft.parties().isEmpty()) {
                refer(draft, date);
            } else if (draft.kind() == Kind.VISIT && draft.place().isEmpty()) {
                travel(draft, date);
            } else if (draft.parties().stream().anyMatch(Party::vague)) {
                recall(draft, date);
            } else {
                tell(draft, date);
            }
        }
        return tellings;
    }

    /// "the meeting": goes on about the engagement of its kind told last.
    private void refer(Draft draft, Optional<Dated> date) {
        for (int i = tellings.size() - 1; i >= 0; i--) {
            Telling telling = tellings.get(i);
            boolean near =
                    draft.sentence().sentence().index()
                                    - telling.drafts().getLast().sentence().sentence().index()
                            <= 3;
            if (near
                    && sameKind(telling, draft)
                    && statusAgrees(telling, draft, date)
                    && datesAgree(telling, date)
                    && placesAgree(telling, draft)) {
                telling.add(draft, date);
                return;
            }
        }
        another(draft, date);
    }

    /// "Their last meeting was in January, in Bangkok": another engagement of those told of just
    /// before, where it has a day of its own.
    private void another(Draft draft, Optional<Dated> date) {
        if (date.isEmpty() || draft.kind() == Kind.CONFERENCE || tellings.isEmpty()) {
            return;
        }
        Optional<Telling> before =
                tellings.stream()
                        .filter(t ->
                                t.kind() != Kind.CONFERENCE
                                        && (t.kind() == Kind.VISIT) == (draft.kind() == Kind.VISIT))
                        .filter(t -> distance(t, draft) <= 6)
                        .min(Comparator.comparingInt(t -> distance(t, draft)));
        before.ifPresent(t -> tellings.add(new Telling(draft.with(t.parties()), date)));
    }

    private static int distance(Telling telling, Draft draft) {
        return telling.drafts().stream()
                .mapToInt(
                        d -> draft.sentence().sentence().index() - d.sentence().sentence().index())
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    /// "upcoming visits by A and B", with no word of where: the journey told before of the same
    /// people, else one to the other side that the page speaks of.
    private void travel(Draft draft, Optional<Dated> date) {
        boolean known =
                tellings.stream()
                        .anyMatch(t ->
                                t.kind() == Kind.VISIT
                                        && personsAgree(t, draft)
                                        && t.states().containsAll(draft.states()));
        if (known) {
            refer(draft.with(List.of()), date);
            return;
        }
        Optional<String> host =
                tellings.stream()
                        .map(Telling::states)
                        .filter(s -> s.size() == 2 && s.containsAll(draft.states()))
                        .reduce((_, last) -> last)
                        .flatMap(s ->
                                s.stream()
                                        .filter(x ->
                                                !draft.states().contains(x)
                                                        && !Words.BODIES.contains(x))
                                        .findFirst());
        if (host.isPresent() && draft.states().size() == 1) {
            for (Party visitor : draft.parties()) {
                tell(draft.visiting(visitor, host.get()), date);
            }
        }
    }

    /// "the two sides met": believed only where those whom the words may mean were told of together
    /// before, or nobody was.
    private void recall(Draft draft, Optional<Dated> date) {
        SortedSet<String> meant =
                Draft.states(draft.parties().stream().filter(Party::vague).toList());
        boolean known =
                tellings.isEmpty()
                        || tellings.stream().anyMatch(t -> t.states().containsAll(meant));
        if (known) {
            tell(draft, date);
        } else {
            refer(draft.with(List.of()), date);
        }
    }

    private void tell(Draft draft, Optional<Dated> date) {
        if (draft.rule().equals("first-since")) {
            tellEarlier(draft, date);
            return;
        }
        boolean toldBefore =
                tellings.stream()
                        .anyMatch(t ->
                                t.kind() != Kind.VISIT && t.states().containsAll(draft.states()));
        if (CONTACTS.contains(draft.rule()) && toldBefore) {
            refer(draft.with(List.of()), Optional.empty());
            return;
        }
        Telling best = null;
        int score = 0;
        for (Telling telling : tellings) {
            int likeness = likeness(telling, draft, date);
            if (likeness > score) {
                best = telling;
                score = likeness;
            }
        }
        best = best == null ? sameGathering(draft, date).orElse(null) : best;
        if (best == null && draft.rule().equals(DraftMaker.ATTENDS)) {
            return;
        }
        if (best == null) {
            tellings.add(new Telling(asSpoken(draft), date));
        } else {
            best.add(draft, date);
        }
    }

    /// "X also spoke at the gathering", "Y said he would attend": the conference told last, whoever
    /// else was named there.
    private Optional<Telling> sameGathering(Draft draft, Optional<Dated> date) {
        boolean pointsBack =
                draft.rule().equals(DraftMaker.ATTENDS)
                        || Set.of("the", "this").contains(draft.sentence().word(draft.at() - 1));
        if (draft.kind() != Kind.CONFERENCE || !pointsBack) {
            return Optional.empty();
        }
        return tellings.stream()
                .filter(t -> t.kind() == Kind.CONFERENCE && distance(t, draft) <= 3)
                .filter(t -> group(t.status()) != 2)
                .filter(t ->
                        datesAgree(t, date)
                                && placesAgree(t, draft)
                                && statusAgrees(t, draft, date))
                .reduce((_, last) -> last);
    }

    /// On a page about a call, an earlier "conversation" of the same two was a call too.
    private Draft asSpoken(Draft draft) {
        boolean spoken =
                draft.weak()
                        && SPOKEN.contains(draft.rule())
                        && tellings.stream()
                                .anyMatch(t ->
                                        t.kind() == Kind.CALL
                                                && !t.weak()
                                                && t.states().equals(draft.states()));
        return spoken ? draft.as(Kind.CALL) : draft;
    }

    /// An earlier meeting that "the first since October" implies is one of its own, unless
    /// October's was told already.
    private void tellEarlier(Draft draft, Optional<Dated> date) {
        Optional<Telling> known =
                tellings.stream()
                        .filter(t ->
                                sameKind(t, draft) && statesAgree(t, draft) && date.isPresent())
                        .filter(t ->
                                t.dates().stream()
                                        .anyMatch(
                                                d -> d.date().overlaps(date.orElseThrow().date())))
                        .findFirst();
        if (known.isEmpty() && date.isPresent()) {
            tellings.add(new Telling(draft, date));
        }
    }

    /// 0 where the draft cannot be about this engagement, else the more the likelier.
    private int likeness(Telling telling, Draft draft, Optional<Dated> date) {
        boolean can =
                sameKind(telling, draft)
                        && statesAgree(telling, draft)
                        && personsAgree(telling, draft)
                        && datesAgree(telling, date)
                        && placesAgree(telling, draft)
                        && statusAgrees(telling, draft, date);
        if (!can) {
            return 0;
        }
        int shared = 0;
        for (Party party : draft.parties()) {
            boolean known =
                    telling.parties().stream()
                            .anyMatch(p -> Telling.same(p.actor(), party.actor()));
            shared += known ? party.actor().isPerson() ? 3 : 1 : 0;
        }
        return 1 + shared + (telling.status() == draft.status() ? 2 : 0);
    }

    private static boolean sameKind(Telling telling, Draft draft) {
        boolean talk =
                telling.kind() != Kind.VISIT
                        && telling.kind() != Kind.CONFERENCE
                        && draft.kind() != Kind.VISIT
                        && draft.kind() != Kind.CONFERENCE;
        return telling.kind() == draft.kind() || talk && (telling.weak() || draft.weak());
    }

    private static boolean statesAgree(Telling telling, Draft draft) {
        if (draft.kind() == Kind.VISIT) {
            Optional<String> host = draft.place().flatMap(w -> w.place().state());
            return telling.host().isPresent()
                    && telling.host().equals(host)
                    && overlap(telling, draft) >= 2;
        }
        SortedSet<String> a = telling.states();
        SortedSet<String> b = draft.states();
        boolean partOfHeadline = a.size() > 2 && telling.isHeadlineOnly() && b.size() < a.size();
        if (partOfHeadline && !draft.sentence().sentence().isHeadline()) {
            return false;
        }
        return a.containsAll(b) || b.containsAll(a);
    }

    private static int overlap(Telling telling, Draft draft) {
        SortedSet<String> shared = new TreeSet<>(telling.states());
        shared.retainAll(draft.states());
        return shared.size();
    }

    /// On no side may both name people and name nobody in common.
    private static boolean personsAgree(Telling telling, Draft draft) {
        for (String state : draft.states()) {
            List<Actor> known = people(telling.parties(), state);
            List<Actor> told = people(draft.parties(), state);
            boolean common =
                    known.stream().anyMatch(a -> told.stream().anyMatch(b -> Telling.same(a, b)));
            if (!known.isEmpty() && !told.isEmpty() && !common) {
                return false;
            }
        }
        return true;
    }

    private static List<Actor> people(List<Party> parties, String state) {
        return parties.stream()
                .filter(p -> !p.inferred())
                .map(Party::actor)
                .filter(a -> a.state().equals(Optional.of(state)))
                .filter(a -> a.isPerson() || a.roleClass().isPresent() && !Telling.isGeneric(a))
                .toList();
    }

    private boolean datesAgree(Telling telling, Optional<Dated> date) {
        if (telling.dates().isEmpty()
                && telling.isHeadlineOnly()
                && date.filter(dates::isLongPast).isPresent()) {
            return false;
        }
        return date.isEmpty()
                || telling.dates().stream().allMatch(d -> d.date().overlaps(date.get().date()));
    }

    private static boolean placesAgree(Telling telling, Draft draft) {
        if (draft.kind() == Kind.VISIT || draft.place().isEmpty() || telling.place().isEmpty()) {
            return true;
        }
        Place a = telling.place().get().place();
        Place b = draft.place().get().place();
        boolean cities = a.city().isEmpty() || b.city().isEmpty() || a.city().equals(b.city());
        boolean states = a.state().isEmpty() || b.state().isEmpty() || a.state().equals(b.state());
        return cities && states;
    }

    private boolean statusAgrees(Telling telling, Draft draft, Optional<Dated> date) {
        Status a = telling.status();
        Status b = draft.status();
        if (group(a) == group(b) || telling.saysNothingYet() || Telling.saysNothing(draft)) {
            return true;
        }
        boolean off = group(a) == 2 || group(b) == 2;
        boolean held = a == Status.HELD || b == Status.HELD;
        if (off) {
            return !held;
        }
        boolean sameDay =
                date.isPresent()
                        && telling.dates().stream()
                                .anyMatch(d ->
                                        d.date().overlaps(date.get().date())
                                                && d.date().days() < 8);
        boolean reference = draft.parties().isEmpty();
        boolean spokenThere =
                telling.drafts().getFirst().told().rule().equals("status.remarks")
                        && group(b) == 1
                        && date.filter(d -> !dates.isPageDay(d)).isEmpty();
        boolean headline = telling.isHeadlineOnly();
        boolean stillToday =
                headline && a == Status.HELD && date.filter(dates::isPageDay).isPresent();
        return sameDay || reference || spokenThere || stillToday || headline && b == Status.HELD;
    }

    private static int group(Status status) {
        return switch (status) {
            case HELD -> 0;
            case PLANNED, POSSIBLE -> 1;
            case CANCELLED, POSTPONED -> 2;
        };
    }
}
