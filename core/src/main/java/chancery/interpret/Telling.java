package chancery.interpret;

import chancery.identify.Actor;
import chancery.identify.Place;
import chancery.reference.Level;
import chancery.trace.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

/// One engagement as a page tells it: the drafts that speak of it, gathered while the page is read
/// from top to bottom.
///
/// Belongs to one reading of one page; not shared.
final class Telling {

    private static final Set<String> GENERIC =
            Set.of(
                    "official",
                    "diplomat",
                    "envoy",
                    "counterpart",
                    "representative",
                    "delegat",
                    "leader",
                    "aide");

    private final List<Draft> drafts = new ArrayList<>();
    private final List<Dated> dates = new ArrayList<>();
    private final List<Party> parties = new ArrayList<>();
    private Status status;
    private Kind kind;
    private boolean weak;
    private Optional<PlaceTold> inherited = Optional.empty();

    Telling(Draft first, Optional<Dated> date) {
        status = first.status();
        kind = first.kind();
        weak = first.weak() || isHeadlineTalk(first);
        add(first, date);
    }

    /// "Putin and Xi hold talks" in a headline may be a call.
    private static boolean isHeadlineTalk(Draft draft) {
        return draft.rule().equals("talks")
                && draft.kind() == Kind.MEETING
                && draft.place().isEmpty()
                && draft.sentence().sentence().isHeadline();
    }

    void add(Draft draft, Optional<Dated> date) {
        boolean settled = saysNothingYet() && !drafts.isEmpty();
        drafts.add(draft);
        date.ifPresent(dates::add);
        draft.parties().forEach(this::add);
        if (weak && !draft.weak() && !draft.parties().isEmpty()) {
            kind = draft.kind();
            weak = false;
        }
        if (overrides(draft) || settled && !saysNothing(draft)) {
            status = draft.status();
        }
    }

    /// Whether no draft says by more than a bare noun how far the engagement has come.
    boolean saysNothingYet() {
        return drafts.stream().allMatch(Telling::saysNothing);
    }

    /// "the talks": held unless something else is said.
    static boolean saysNothing(Draft draft) {
        return draft.told().rule().equals("status.noun");
    }

    /// A cancellation or postponement settles what was only ahead; a plan is more than a hope;
    /// nothing makes "held" of a hope.
    private boolean overrides(Draft draft) {
        boolean ahead = status == Status.PLANNED || status == Status.POSSIBLE;
        boolean off = draft.status() == Status.CANCELLED || draft.status() == Status.POSTPONED;
        return ahead
                        && (off
                                || draft.status() == Status.HELD
                                        && !draft.parties().isEmpty()
                                        && settles(draft))
                || status == Status.POSSIBLE
                        && draft.status() == Status.PLANNED
                        && !draft.parties().isEmpty();
    }

    /// "heads to Beijing this week" beside "will visit" does not make the visit held.
    private static boolean settles(Draft draft) {
        return !draft.told().rule().equals("status.present");
    }

    private void add(Party party) {
        if (party.actor().isPerson() && !party.inferred()) {
            parties.removeIf(p -> p.inferred() && sameState(p, party));
        } else if (party.inferred()
                && parties.stream().anyMatch(p -> p.actor().isPerson() && sameState(p, party))) {
            return;
        }
        if (parties.stream().anyMatch(p -> same(p.actor(), party.actor()))) {
            if (party.actor().isPerson()) {
                parties.replaceAll(
                        p -> same(p.actor(), party.actor()) && !p.actor().isPerson() ? party : p);
            }
            return;
        }
        parties.add(party);
    }

    private static boolean sameState(Party a, Party b) {
        return a.actor().state().equals(b.actor().state())
                && !Draft.isOneBody(List.of(a))
                && !same(a.actor(), b.actor());
    }

    /// Sets the status that the page as a whole tells.
    void settle(Status told) {
        status = told;
    }

    boolean isHeadlineOnly() {
        return drafts.stream().allMatch(d -> d.sentence().sentence().isHeadline());
    }

    /// Takes a more exact place that another sentence of the page names.
    void placeAt(Clause.Where where, FoldedSentence sentence) {
        inherited = Optional.of(new PlaceTold(where.place(), sentence.unit(where.unit()).span()));
    }

    /// Takes the place of the journey that this meeting was part of.
    void inherit(Telling journey) {
        inherited = journey.place();
    }

    /// Puts the members of a delegation in the place of the bare state that sends it.
    void addMembers(List<Party> members, String sender) {
        if (!members.isEmpty()) {
            parties.removeIf(
                    p -> !p.actor().isPerson() && p.actor().state().equals(Optional.of(sender)));
            members.forEach(this::add);
        }
    }

    /// The same participant: one name, or an unnamed one of the same state.
    static boolean same(Actor a, Actor b) {
        if (a.isPerson() && b.isPerson()) {
            return sameName(a, b);
        }
        boolean sameState = a.state().isPresent() && a.state().equals(b.state());
        if (a.isPerson() || b.isPerson()) {
            boolean sameOffice = a.roleClass().isPresent() && a.roleClass().equals(b.roleClass());
            boolean bare = isGeneric(a.isPerson() ? b : a);
            return sameState && (sameOffice || bare);
        }
        return sameState
                && (a.role().isEmpty()
                        || b.role().isEmpty()
                        || a.role().equals(b.role())
                        || a.roleClass().isPresent() && a.roleClass().equals(b.roleClass()));
    }

    /// "Chinese officials", "a top diplomat", "the envoy": words that fit many, so that a name may
    /// stand behind them.
    static boolean isGeneric(Actor actor) {
        String role = actor.role().orElse("").toLowerCase(Locale.ROOT);
        return !actor.isPerson()
                && (role.isEmpty()
                        || actor.level().equals(Optional.of(Level.OFFICIAL))
                        || GENERIC.stream().anyMatch(role::contains));
    }

    private static boolean sameName(Actor a, Actor b) {
        if (a.qid().isPresent() && b.qid().isPresent()) {
            return a.qid().equals(b.qid());
        }
        Set<String> words =
                new HashSet<>(List.of(a.name().orElse("").toLowerCase(Locale.ROOT).split("[ -]")));
        List<String> others = List.of(b.name().orElse("").toLowerCase(Locale.ROOT).split("[ -]"));
        return words.containsAll(others) || others.containsAll(words);
    }

    List<Draft> drafts() {
        return drafts;
    }

    List<Dated> dates() {
        return dates;
    }

    Status status() {
        return status;
    }

    Kind kind() {
        return kind;
    }

    boolean weak() {
        return weak;
    }

    /// Who takes part; for a meeting a bare state gives way to its own people.
    List<Party> parties() {
        return parties;
    }

    SortedSet<String> states() {
        return Draft.states(parties);
    }

    /// The host of a visit.
    Optional<String> host() {
        return drafts.stream()
                .filter(d -> d.kind() == Kind.VISIT)
                .flatMap(d -> d.place().stream())
                .flatMap(w -> w.place().state().stream())
                .findFirst();
    }

    /// The most exact place told, with the draft that tells it.
    Optional<PlaceTold> place() {
        Optional<PlaceTold> best = inherited;
        for (Draft draft : drafts) {
            if (draft.place().filter(w -> Clause.isSomewhere(w.place())).isPresent()) {
                PlaceTold told =
                        new PlaceTold(
                                draft.place().get().place(),
                                draft.sentence().unit(draft.place().get().unit()).span());
                if (best.isEmpty() || exactness(told.place()) > exactness(best.get().place())) {
                    best = Optional.of(told);
                }
            }
        }
        return best;
    }

    private static int exactness(Place place) {
        return (place.city().isPresent() ? 2 : 0) + (place.venue().isPresent() ? 1 : 0);
    }

    /// A place with the words that tell it.
    record PlaceTold(Place place, Span span) {}
}
