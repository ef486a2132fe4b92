package chancery.interpret;

import chancery.identify.Actor;
import chancery.identify.ActorMention;
import chancery.identify.ActorMention.Form;
import chancery.identify.AnalysedArticle;
import chancery.identify.AnalysedSentence;
import chancery.identify.PlaceMention;
import chancery.interpret.Claim.Measure;
import chancery.interpret.ClaimWindowReader.Found;
import chancery.reference.Level;
import chancery.reference.Reference;
import chancery.trace.Evidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds claims that count or rank engagements: "first since", "highest-level since", "third this
/// year".
///
/// Only a claim that says how far back it holds is one; "their first meeting" alone is not.
public final class ClaimFinder {

    private static final Map<String, Integer> ORDINALS =
            Map.ofEntries(
                    Map.entry("first", 1),
                    Map.entry("second", 2),
                    Map.entry("third", 3),
                    Map.entry("fourth", 4),
                    Map.entry("fifth", 5),
                    Map.entry("sixth", 6),
                    Map.entry("seventh", 7),
                    Map.entry("eighth", 8),
                    Map.entry("ninth", 9),
                    Map.entry("tenth", 10));

    private static final Set<String> VISITS =
            Set.of("visit", "visits", "trip", "trips", "journey", "tour", "travel", "travels");
    private static final Set<String> MEETINGS =
            Set.of("meeting", "meetings", "talks", "summit", "summits", "encounter", "meet", "met");
    private static final Set<String> CALLS =
            Set.of("call", "calls", "conversation", "phone", "spoke", "telephone");
    private static final Set<String> CONTACTS =
            Set.of("contact", "contacts", "engagement", "engagements", "exchange", "exchanges");
    private static final Set<String> PEOPLE =
            Set.of(
                    "official",
                    "diplomat",
                    "leader",
                    "president",
                    "minister",
                    "premier",
                    "secretary",
                    "chief",
                    "envoy",
                    "delegation",
                    "member",
                    "person",
                    "senator",
                    "lawmaker");
    private static final Set<String> IN_PERSON = Set.of("face", "person");

    private static final Set<String> ALL =
            Stream.of(VISITS, MEETINGS, CALLS, CONTACTS, PEOPLE)
                    .flatMap(Set::stream)
                    .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> CABINET = Set.of("cabinet");
    private static final Set<String> AFTER_BARE =
            Set.of("time", "by", "between", "since", "in", "of", "this");

    /// Words between the number and what is counted: "first in-person, high-level bilateral".
    private static final int REACH = 9;

    private final ClaimWindowReader windows;

    public ClaimFinder(Reference reference) {
        this.windows = new ClaimWindowReader(reference);
    }

    /// In page order; one for each sentence at most.
    public List<Claim> find(AnalysedArticle article) {
        ClaimDay day = ClaimDay.of(article.article().published());
        List<Claim> claims = new ArrayList<>();
        for (AnalysedSentence sentence : article.sentences()) {
            claim(article, sentence, day).ifPresent(claims::add);
        }
        return claims;
    }

    /// @param at first word of the number or rank
    /// @param counted the word for what is counted
    private record Rank(Measure measure, int count, int at, int counted) {}

    private Optional<Claim> claim(
            AnalysedArticle article, AnalysedSentence sentence, ClaimDay day) {
        ClaimWords words = new ClaimWords(sentence.sentence().text());
        for (int at = 0; at < words.size(); at++) {
            Optional<Rank> rank = rank(words, at);
            if (rank.isPresent()) {
                Optional<Claim> claim = claim(article, sentence, words, rank.get(), day);
                if (claim.isPresent()) {
                    return claim;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Rank> rank(ClaimWords words, int at) {
        boolean highest =
                words.is(at, "highest", "level")
                        || words.is(at, "highest", "ranking")
                        || words.is(at, "most", "senior");
        Integer count = highest ? Integer.valueOf(1) : ORDINALS.get(words.at(at));
        if (count == null || words.is(at + 1, "lady")) {
            return Optional.empty();
        }
        int from = highest ? at + 2 : at + 1;
        int counted = words.next(from, REACH, ALL);
        if (counted < 0 && AFTER_BARE.contains(words.at(at + 1))) {
            // "met for the first time since", "the trip is the first by": what is counted stands
            // before
            for (int back = at - 1; back >= Math.max(0, at - 20) && counted < 0; back--) {
                counted = ALL.contains(words.at(back)) ? back : -1;
            }
        }
        if (counted < 0) {
            return Optional.empty();
        }
        Measure measure = highest ? Measure.HIGHEST : count == 1 ? Measure.FIRST : Measure.NTH;
        return Optional.of(new Rank(measure, count, at, counted));
    }

    private Optional<Claim> claim(
            AnalysedArticle article,
            AnalysedSentence sentence,
            ClaimWords words,
            Rank rank,
            ClaimDay day) {
        Optional<Actor> about = personBefore(sentence, words, rank.at);
        Optional<Found> window = windows.read(sentence, words, rank.at, day, about);
        if (window.isEmpty()) {
            return Optional.empty();
        }
        int end = window.get().from();
        Optional<Optional<Kind>> kind = kind(words, rank, Math.max(end, rank.counted + 1));
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        boolean inPerson = words.next(rank.at, end - rank.at, IN_PERSON) > 0;
        List<ActorMention> before = mentions(sentence, words, 0, rank.at).reversed();
        List<ActorMention> inside = mentions(sentence, words, rank.at, end);
        List<ActorMention> behind = mentions(sentence, words, window.get().to() + 1, words.size());
        boolean visit = kind.get().equals(Optional.of(Kind.VISIT));
        Optional<Sides> sides =
                visit
                        ? visit(inside, before, place(sentence, words, rank.at))
                                .or(() ->
                                        visit(
                                                concat(inside, behind),
                                                before,
                                                place(sentence, words, rank.at)))
                        : contact(inside, before).or(() -> contact(concat(inside, behind), before));
        return sides.map(found ->
                new Claim(
                        rank.measure,
                        rank.count,
                        kind.get(),
                        inPerson,
                        rank.measure == Measure.HIGHEST
                                ? bare(found.parties)
                                : words.next(rank.at, REACH, CABINET) > 0
                                        ? ministers(found)
                                        : found.parties,
                        found.host,
                        about,
                        window.get().window(),
                        Evidence.of(
                                article.article().document().sha256(),
                                article.article().pageText(),
                                sentence.sentence().span())));
    }

    /// "A cabinet member": a minister at least.
    private static List<Actor> ministers(Sides sides) {
        return sides.parties.stream()
                .map(party ->
                        party.isPerson() || party.state().equals(sides.host)
                                ? party
                                : new Actor(
                                        Optional.empty(),
                                        Optional.empty(),
                                        party.role(),
                                        party.roleClass(),
                                        party.state(),
                                        Optional.of(Level.MINISTER)))
                .toList();
    }

    private static List<Actor> bare(List<Actor> parties) {
        return parties.stream().map(party -> Actor.ofState(party.state().orElse(""))).toList();
    }

    /// Of people the verb behind them says what is counted ("official to visit"), or what stands
    /// before ("the trip is the first by a minister").
    private static Optional<Optional<Kind>> kind(ClaimWords words, Rank rank, int end) {
        int at = rank.counted;
        while (at >= 0 && PEOPLE.contains(words.at(at))) {
            at = words.next(at + 1, Math.min(REACH, end - at), ALL);
        }
        for (int back = rank.at - 1; at < 0 && back >= Math.max(0, rank.at - REACH); back--) {
            boolean counted = ALL.contains(words.at(back)) && !PEOPLE.contains(words.at(back));
            at = counted ? back : -1;
        }
        if (at < 0) {
            return Optional.empty();
        }
        if (VISITS.contains(words.at(at))) {
            return Optional.of(Optional.of(Kind.VISIT));
        }
        if (MEETINGS.contains(words.at(at))) {
            return Optional.of(Optional.of(Kind.MEETING));
        }
        return CALLS.contains(words.at(at))
                ? Optional.of(Optional.of(Kind.CALL))
                : Optional.of(Optional.empty());
    }

    private static Optional<Actor> personBefore(
            AnalysedSentence sentence, ClaimWords words, int at) {
        int limit = sentence.sentence().span().start() + words.start(at);
        return sentence.actors().stream()
                .filter(mention -> mention.span().start() < limit)
                .filter(mention -> mention.actors().size() == 1)
                .map(mention -> mention.actors().getFirst())
                .filter(Actor::isPerson)
                .reduce((_, last) -> last);
    }

    private record Sides(List<Actor> parties, Optional<String> host) {}

    private static List<ActorMention> concat(List<ActorMention> some, List<ActorMention> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /// @param before the mentions before the rank, the nearest first
    private static Optional<Sides> visit(
            List<ActorMention> inside, List<ActorMention> before, Optional<String> place) {
        Optional<String> host = land(inside.reversed()).or(() -> place).or(() -> land(before));
        List<ActorMention> all = concat(inside, before);
        return host.flatMap(land ->
                guest(all.stream().filter(one -> one.form() != Form.STATE), land)
                        .or(() -> guest(all.stream(), land))
                        .map(guest -> new Sides(List.of(guest, Actor.ofState(land)), host)));
    }

    private static Optional<Actor> guest(Stream<ActorMention> mentions, String host) {
        return mentions.flatMap(mention -> parties(mention).stream())
                .filter(actor -> !actor.state().equals(Optional.of(host)))
                .findFirst();
    }

    /// The first state that is named as such: the one gone to.
    private static Optional<String> land(List<ActorMention> mentions) {
        return mentions.stream()
                .filter(mention ->
                        mention.form() == Form.STATE
                                && !mention.adjectival()
                                && !mention.possessive())
                .flatMap(mention -> mention.actors().stream())
                .map(Actor::state)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /// The state of the nearest town that is gone to, those behind the rank first.
    private static Optional<String> place(AnalysedSentence sentence, ClaimWords words, int rank) {
        int at = sentence.sentence().span().start() + words.start(rank);
        return sentence.places().stream()
                .filter(PlaceMention::governed)
                .filter(one -> one.place().state().isPresent())
                .min(
                        Comparator.comparing((PlaceMention one) -> one.span().start() < at)
                                .thenComparingInt(one -> Math.abs(one.span().start() - at)))
                .flatMap(one -> one.place().state());
    }

    private static Optional<Sides> contact(List<ActorMention> inside, List<ActorMention> before) {
        List<Actor> parties = new ArrayList<>();
        inside.forEach(mention -> add(parties, parties(mention)));
        for (ActorMention mention : before) {
            if (states(parties) < 2) {
                add(parties, parties(mention));
            }
        }
        return states(parties) >= 2
                ? Optional.of(new Sides(parties, Optional.empty()))
                : Optional.empty();
    }

    private static long states(List<Actor> parties) {
        return parties.stream().map(Actor::state).distinct().count();
    }

    /// A person of a state before an office of it, that before the bare state.
    private static void add(List<Actor> parties, List<Actor> more) {
        for (Actor actor : more) {
            Optional<Actor> known =
                    parties.stream().filter(one -> one.state().equals(actor.state())).findFirst();
            if (known.isEmpty()) {
                parties.add(actor);
            } else if (weight(actor) > weight(known.get())) {
                parties.set(parties.indexOf(known.get()), actor);
            }
        }
    }

    private static int weight(Actor actor) {
        return actor.isPerson() ? 2 : actor.roleClass().isPresent() ? 1 : 0;
    }

    private static List<ActorMention> mentions(
            AnalysedSentence sentence, ClaimWords words, int from, int to) {
        int base = sentence.sentence().span().start();
        int first = base + words.start(from);
        int last = base + words.start(to);
        return sentence.actors().stream()
                .filter(mention -> mention.span().start() >= first && mention.span().start() < last)
                .toList();
    }

    /// Who must take part: "Blinken" is Blinken, "a U.S. secretary of state" any holder, "American
    /// official" anyone.
    private static List<Actor> parties(ActorMention mention) {
        return mention.actors().stream()
                .filter(actor -> actor.state().isPresent())
                .map(actor ->
                        switch (mention.form()) {
                            case NAMED, PRONOUN, DEFINITE -> actor;
                            case OFFICE, COUNTERPART, GROUP -> holder(actor);
                            case STATE, BODY -> Actor.ofState(actor.state().orElseThrow());
                        })
                .toList();
    }

    private static Actor holder(Actor actor) {
        boolean anyone =
                actor.roleClass().isEmpty()
                        || actor.level().filter(Level.OFFICIAL::equals).isPresent();
        return anyone
                ? Actor.ofState(actor.state().orElseThrow())
                : new Actor(
                        Optional.empty(),
                        Optional.empty(),
                        actor.role(),
                        actor.roleClass(),
                        actor.state(),
                        Optional.empty());
    }
}
