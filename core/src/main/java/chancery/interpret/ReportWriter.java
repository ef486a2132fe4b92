package chancery.interpret;

import chancery.clean.Article;
import chancery.identify.Actor;
import chancery.reference.Edtf;
import chancery.trace.Evidence;
import chancery.trace.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Makes a report of each telling: parties settled, place and date chosen or inherited, topics and
/// outcomes read, and for every cell the words it rests on. Stateless; may be shared.
final class ReportWriter {

    private static final int SHORT_PAGE = 5;
    // Of 125 main engagements held on a stated day (seeds, dev and tune pages), none lay more than
    // a week before its page.
    static final int NEWS_DAYS = 14;

    private final TopicReader topics;
    private final OutcomeReader outcomes;

    ReportWriter(TopicReader topics, OutcomeReader outcomes) {
        this.topics = topics;
        this.outcomes = outcomes;
    }

    List<Report> write(Article article, List<FoldedSentence> sentences, List<Telling> tellings) {
        Set<Telling> news = news(article, tellings);
        List<Report> reports = new ArrayList<>();
        for (Telling telling : tellings) {
            reports.add(write(article, sentences, tellings, news, telling));
        }
        return reports;
    }

    /// What the page is about: told in the headline or at the head of the lead; the meetings on
    /// such a journey; where nothing stands there, what the page speaks of most.
    private static Set<Telling> news(Article article, List<Telling> tellings) {
        Set<Telling> news = Collections.newSetFromMap(new IdentityHashMap<>());
        tellings.stream().filter(t -> isLead(article, t)).forEach(news::add);
        List<Telling> journeys = news.stream().filter(t -> t.kind() == Kind.VISIT).toList();
        tellings.stream()
                .filter(t -> !isLongPast(article, t))
                .filter(t -> journeys.stream().anyMatch(j -> isOn(j, t)))
                .forEach(news::add);
        if (news.isEmpty()) {
            tellings.stream()
                    .filter(t -> !isLongPast(article, t))
                    .max(Comparator.comparingInt(t -> t.drafts().size()))
                    .ifPresent(news::add);
        }
        return news;
    }

    /// A meeting of the traveller with those of the state he visits, at no other time.
    private static boolean isOn(Telling journey, Telling meeting) {
        boolean traveller =
                journey.parties().stream()
                        .filter(p -> !p.actor().state().equals(journey.host()))
                        .anyMatch(p ->
                                meeting.parties().stream()
                                        .anyMatch(m -> Telling.same(p.actor(), m.actor())));
        boolean host = journey.host().filter(h -> meeting.states().contains(h)).isPresent();
        boolean then =
                meeting.dates().isEmpty()
                        || journey.dates().isEmpty()
                        || meeting.dates().stream()
                                .anyMatch(m ->
                                        journey.dates().stream()
                                                .anyMatch(j -> j.date().overlaps(m.date())));
        boolean held = (journey.status() == Status.HELD) == (meeting.status() == Status.HELD);
        return meeting.kind() == Kind.MEETING && traveller && host && then && held;
    }

    private Report write(
            Article article,
            List<FoldedSentence> sentences,
            List<Telling> all,
            Set<Telling> news,
            Telling telling) {
        Salience salience = news.contains(telling) ? Salience.MAIN : Salience.BACKGROUND;
        EvidenceList evidence = new EvidenceList(article);
        evidence.add("kind", telling.drafts().getFirst().triggerSpan());
        evidence.add("status", statusSpan(telling));
        List<Party> parties = settled(telling);
        for (int i = 0; i < parties.size(); i++) {
            evidence.add("party:" + i, parties.get(i).span());
        }
        // who speak by telephone are in no place together
        Optional<Telling.PlaceTold> place =
                telling.kind() == Kind.CALL ? Optional.empty() : telling.place();
        place.ifPresent(p -> evidence.add("place", p.span()));
        Optional<Dated> date = date(article, telling, salience);
        date.ifPresent(d -> evidence.add("date", d.span()));
        List<FoldedSentence> about = about(sentences, all, news, telling, salience);
        Map<String, Span> named = topics.read(about, telling.states());
        named.forEach((topic, span) -> evidence.add("topic:" + topic, span));
        List<OutcomeReader.Found> found =
                telling.status() == Status.HELD
                        ? outcomes.read(about, article.pageText(), telling.states(), topics)
                        : List.of();
        for (int i = 0; i < found.size(); i++) {
            evidence.add("outcome:" + i, found.get(i).span());
        }
        return new Report(
                telling.kind(),
                telling.status(),
                salience,
                parties.stream().map(Party::actor).toList(),
                place.map(Telling.PlaceTold::place),
                date.map(Dated::date),
                List.copyOf(named.keySet()),
                found.stream().map(OutcomeReader.Found::outcome).toList(),
                evidence.list(),
                rules(telling));
    }

    private static List<String> rules(Telling telling) {
        TreeSet<String> rules = new TreeSet<>();
        telling.drafts()
                .forEach(d -> {
                    rules.add("trigger." + d.rule());
                    rules.add(d.told().rule());
                });
        telling.dates().forEach(d -> rules.add("date." + d.rule()));
        return List.copyOf(rules);
    }

    private static Span statusSpan(Telling telling) {
        return telling.drafts().stream()
                .filter(d -> d.status() == telling.status())
                .map(d -> d.told().span())
                .findFirst()
                .orElseGet(() -> telling.drafts().getFirst().told().span());
    }

    /// Told in the headline or at the head of the lead, by more than a qualifier of a guest.
    private static boolean isLead(Article article, Telling telling) {
        return !isLongPast(article, telling)
                && telling.drafts().stream()
                        .filter(d -> !d.parties().isEmpty() && !d.rule().equals("visiting"))
                        .anyMatch(d ->
                                d.sentence().sentence().isHeadline()
                                        || d.sentence().sentence().paragraph() <= 1
                                                && d.sentence().sentence().index() <= 3);
    }

    /// What was held weeks before the page was written is context, wherever the page tells it.
    private static boolean isLongPast(Article article, Telling telling) {
        Optional<LocalDate> anchor = article.published().anchor();
        return anchor.isPresent()
                && telling.status() == Status.HELD
                && !telling.dates().isEmpty()
                && telling.dates().stream().allMatch(d -> isOld(d.date(), anchor.get()));
    }

    /// News of the last weeks names the day; only what is context is told by a month that is over.
    private static boolean isOld(Edtf date, LocalDate anchor) {
        long days = date.days() > NEWS_DAYS ? 0 : NEWS_DAYS;
        return date.latest().isBefore(anchor.minusDays(days));
    }

    /// People stand for their state: a bare state gives way to its own people, but the host of a
    /// visit stays.
    private static List<Party> settled(Telling telling) {
        List<Party> kept = new ArrayList<>();
        for (Party party : telling.parties()) {
            Actor actor = party.actor();
            boolean bare = !actor.isPerson() && actor.role().isEmpty();
            boolean spoken =
                    telling.parties().stream()
                            .anyMatch(p ->
                                    p.actor().state().equals(actor.state())
                                            && p.actor().isPersonOrOffice());
            if (actor.state().isPresent()
                    && !(bare && spoken && telling.kind() != Kind.CONFERENCE)) {
                kept.add(party);
            }
        }
        return kept;
    }

    /// The most exact date told; for what a page is about and tells as held, else "about the day of
    /// the page".
    private static Optional<Dated> date(Article article, Telling telling, Salience salience) {
        Optional<Dated> told =
                telling.dates().stream().min(Comparator.comparingLong(d -> d.date().days()));
        if (told.isPresent()) {
            return told;
        }
        Optional<LocalDate> anchor = article.published().anchor();
        if (anchor.isEmpty()) {
            return yearOfPage(article)
                    .filter(_ -> telling.status() == Status.POSSIBLE)
                    .map(year ->
                            new Dated(
                                    Edtf.year(year).about(),
                                    telling.drafts().getFirst().triggerSpan(),
                                    "page-year"));
        }
        boolean reportedNow = telling.status() == Status.HELD && salience == Salience.MAIN;
        Span span = article.dateline().orElse(telling.drafts().getFirst().triggerSpan());
        return Optional.of(
                reportedNow
                        ? new Dated(Edtf.day(anchor.get()).about(), span, "page-day")
                        : new Dated(Edtf.year(anchor.get().getYear()).about(), span, "page-year"));
    }

    /// The year of a page of which only an interval of days is known, where it lies in one year: a
    /// hope is for about then, what was held may lie before and a plan beyond.
    private static Optional<Integer> yearOfPage(Article article) {
        return article.published()
                .date()
                .filter(d -> d.earliest().getYear() == d.latest().getYear())
                .map(d -> d.earliest().getYear());
    }

    /// The sentences that speak of it: its own, and those behind them until another engagement is
    /// told; on a short page all.
    private static List<FoldedSentence> about(
            List<FoldedSentence> sentences,
            List<Telling> all,
            Set<Telling> news,
            Telling telling,
            Salience salience) {
        List<FoldedSentence> about = new ArrayList<>();
        boolean open = false;
        for (FoldedSentence sentence : sentences) {
            boolean own = telling.drafts().stream().anyMatch(d -> d.sentence() == sentence);
            List<Telling> here = own ? List.of() : tellings(all, sentence);
            // "including during the coming visit of ..." leaves what the two sides say now theirs
            boolean others =
                    here.stream()
                            .anyMatch(
                                    t -> news.contains(t) || !t.states().equals(telling.states()));
            open =
                    own
                            || open
                                    && here.stream()
                                            .noneMatch(t ->
                                                    news.contains(t)
                                                            && !t.states()
                                                                    .equals(telling.states()));
            boolean shortMain =
                    salience == Salience.MAIN && sentences.size() <= SHORT_PAGE && !others;
            if (own || shortMain || open && !others && salience == Salience.MAIN) {
                about.add(sentence);
            }
        }
        return about;
    }

    /// The engagements that a sentence tells with their parties.
    private static List<Telling> tellings(List<Telling> all, FoldedSentence sentence) {
        return all.stream()
                .filter(t ->
                        t.drafts().stream()
                                .anyMatch(d -> d.sentence() == sentence && !d.parties().isEmpty()))
                .toList();
    }

    /// Collects the evidence of one report.
    private static final class EvidenceList {

        private final Article article;
        private final List<SlotEvidence> list = new ArrayList<>();

        EvidenceList(Article article) {
            this.article = article;
        }

        void add(String slot, Span span) {
            list.add(
                    new SlotEvidence(
                            slot,
                            Evidence.of(article.document().sha256(), article.pageText(), span)));
        }

        List<SlotEvidence> list() {
            return list;
        }
    }
}
