package chancery.interpret;

import chancery.identify.Actor;
import chancery.reference.Trigger;
import chancery.trace.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Makes drafts of what the frames found, and holds them to what an engagement is: two sides at a
/// table, a visitor from another state than the host. Belongs to one reading of one sentence.
final class DraftMaker {

    private final List<Draft> drafts = new ArrayList<>();

    List<Draft> drafts() {
        return drafts;
    }

    /// A meeting or call; with fewer than two sides, a mere reference to one where a noun tells it.
    void meeting(Match match, int end, Told told, List<Party> parties) {
        List<Party> distinct = distinct(parties);
        boolean sides = Draft.states(distinct).size() >= 2;
        boolean reference =
                match.trigger().part() == Trigger.Part.NOUN
                        && match.trigger().frame() != Trigger.Frame.WEAK;
        if (sides || reference) {
            boolean weak = match.trigger().frame() == Trigger.Frame.WEAK;
            add(
                    match,
                    kind(match, distinct),
                    told,
                    end,
                    sides ? distinct : List.of(),
                    match.clause().place(match.at(), end),
                    weak);
        }
    }

    /// "chaired a summit, joined by A and B": more of those at the conference that the sentence has
    /// just told; whether there is one.
    boolean joinConference(List<Party> others) {
        for (int i = drafts.size() - 1; i >= 0; i--) {
            Draft draft = drafts.get(i);
            if (draft.kind() == Kind.CONFERENCE && !others.isEmpty()) {
                List<Party> parties = new ArrayList<>(draft.parties());
                parties.addAll(others);
                drafts.set(i, draft.with(distinct(parties)));
                return true;
            }
        }
        return false;
    }

    /// A contact of which the words do not settle whether it was a meeting or a call.
    void contact(Match match, int end, Told told, List<Party> parties) {
        List<Party> distinct = distinct(parties);
        if (Draft.states(distinct).size() >= 2) {
            add(
                    match,
                    kind(match, distinct),
                    told,
                    end,
                    distinct,
                    match.clause().place(match.at(), end),
                    true);
        }
    }

    /// The meeting that "the first since October" tells of: the same people, held in October.
    ///
    /// @param since unit of the words of time
    void earlier(Match match, int since, List<Party> parties) {
        List<Party> distinct =
                distinct(parties.stream().map(party -> asOfThen(party, match.sentence())).toList());
        if (Draft.states(distinct).size() >= 2) {
            Told held =
                    new Told(
                            Status.HELD, match.sentence().unit(since).span(), "status.first-since");
            drafts.add(
                    new Draft(
                            Kind.MEETING,
                            held,
                            match.sentence(),
                            since,
                            since + 1,
                            distinct,
                            Optional.empty(),
                            false,
                            "first-since"));
        }
    }

    /// Who is named by the office alone ("the leaders of the two") may have been another then.
    private static Party asOfThen(Party party, FoldedSentence sentence) {
        Actor actor = party.actor();
        Span here = sentence.sentence().span();
        boolean elsewhere = party.span().start() < here.start() || party.span().end() > here.end();
        if (elsewhere || party.vague() || !actor.isPerson()) {
            return party;
        }
        String words = sentence.textOf(party.span()).toLowerCase(Locale.ROOT);
        boolean named =
                actor.name().stream()
                        .flatMap(name -> Stream.of(name.toLowerCase(Locale.ROOT).split(" ", -1)))
                        .anyMatch(words::contains);
        if (named) {
            return party;
        }
        Actor holder =
                new Actor(
                        Optional.empty(),
                        Optional.empty(),
                        actor.role(),
                        actor.roleClass(),
                        actor.state(),
                        actor.level());
        return new Party(holder, party.span(), false, party.inferred());
    }

    private static Kind kind(Match match, List<Party> parties) {
        Kind kind = Kind.valueOf(match.trigger().kind().toUpperCase(Locale.ROOT));
        boolean many =
                Draft.states(parties).size() >= 4
                        || parties.stream().anyMatch(DraftMaker::isFormat);
        if (kind == Kind.MEETING && many) {
            return Kind.CONFERENCE;
        }
        return kind == Kind.MEETING && match.virtual() ? Kind.CALL : kind;
    }

    /// "Southeast Asian leaders", "the Quad": a body that meets only as a gathering of its members,
    /// unlike those with leaders of their own.
    private static boolean isFormat(Party party) {
        String state = party.actor().state().orElse("");
        return !party.actor().isPerson()
                && Words.BODIES.contains(state)
                && !Words.EXECUTIVE_BODIES.contains(state);
    }

    /// A call that only "spoke with" tells is weak: it may have been a meeting.
    void call(Match match, int end, Told told, List<Party> parties, boolean weak) {
        if (Draft.states(parties).size() >= 2) {
            add(match, Kind.CALL, told, end, distinct(parties), Optional.empty(), weak);
        }
    }

    /// Words spoken where both were.
    void faceToFace(Match match, Told told, List<Party> parties) {
        add(
                match,
                Kind.MEETING,
                told,
                match.end(),
                distinct(parties),
                match.clause().place(match.at(), match.end()),
                false);
    }

    void conference(
            Match match, int end, Told told, List<Party> parties, Optional<Clause.Where> place) {
        if (!parties.isEmpty()) {
            add(match, Kind.CONFERENCE, told, end, distinct(parties), place, false);
        }
    }

    /// A conference that its name alone tells.
    void named(
            FoldedSentence sentence,
            int at,
            Told told,
            List<Party> parties,
            Optional<Clause.Where> place,
            String rule) {
        drafts.add(
                new Draft(
                        Kind.CONFERENCE,
                        told,
                        sentence,
                        at,
                        at + 1,
                        distinct(parties),
                        place,
                        false,
                        rule));
    }

    /// A visit to each destination by those of the travellers who are not at home there.
    void journey(Match match, Told told, List<Party> travellers, List<Clause.Where> to) {
        for (Clause.Where where : to) {
            journey(match, told, travellers, where);
        }
        if (to.isEmpty() && match.trigger().part() == Trigger.Part.NOUN) {
            List<Party> people =
                    distinct(travellers).stream()
                            .filter(p -> p.actor().isPerson() && p.actor().state().isPresent())
                            .toList();
            add(match, Kind.VISIT, told, match.end(), people, Optional.empty(), false);
        }
    }

    private void journey(Match match, Told told, List<Party> travellers, Clause.Where where) {
        Optional<String> host = where.place().state();
        if (areWe(match, travellers)) {
            return;
        }
        List<Party> visitors =
                travellers.stream()
                        .filter(p ->
                                p.actor().state().isPresent() && !p.actor().state().equals(host))
                        .toList();
        boolean people =
                visitors.stream().anyMatch(p -> p.actor().isPersonOrOffice())
                        || visitors.stream().anyMatch(p -> isDelegation(match, p))
                        || match.trigger().frame() == Trigger.Frame.DELEGATION
                                && !visitors.isEmpty();
        if (host.isPresent() && people) {
            List<Party> parties = new ArrayList<>(distinct(visitors));
            parties.add(
                    new Party(
                            Actor.ofState(host.get()), match.sentence().unit(where.unit()).span()));
            add(
                    match,
                    Kind.VISIT,
                    told,
                    Math.max(match.end(), where.unit() + 1),
                    parties,
                    Optional.of(where),
                    false);
        }
    }

    private static boolean isDelegation(Match match, Party party) {
        return match.sentence().textOf(party.span()).contains("delegation");
    }

    /// "we went to Singapore", said before the guest: the speaker and his people, not the guest.
    private static boolean areWe(Match match, List<Party> travellers) {
        return Draft.states(travellers).size() > 1
                && travellers.stream().map(Party::span).distinct().count() == 1
                && travellers.getFirst().span().length() == 2
                && match.sentence().words().contains("we");
    }

    /// A visit that a mere qualifier tells.
    void visit(
            FoldedSentence sentence,
            int at,
            int end,
            Told told,
            List<Party> parties,
            Optional<Clause.Where> where,
            String rule) {
        drafts.add(new Draft(Kind.VISIT, told, sentence, at, end, parties, where, false, rule));
    }

    private void add(
            Match match,
            Kind kind,
            Told told,
            int end,
            List<Party> parties,
            Optional<Clause.Where> place,
            boolean weak) {
        drafts.add(
                new Draft(
                        kind,
                        told,
                        match.sentence(),
                        match.at(),
                        end,
                        parties,
                        place,
                        weak,
                        match.trigger().id()));
    }

    /// Leaves out who is named twice.
    private static List<Party> distinct(List<Party> parties) {
        List<Party> kept = new ArrayList<>();
        Set<Actor> seen = new LinkedHashSet<>();
        for (Party party : parties) {
            if (seen.add(party.actor())) {
                kept.add(party);
            }
        }
        return kept;
    }
}
