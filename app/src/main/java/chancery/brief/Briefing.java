package chancery.brief;

import chancery.brief.Brief.Line;
import chancery.brief.Brief.Section;
import chancery.export.DateWords;
import chancery.export.Passage;
import chancery.identify.Actor;
import chancery.interpret.Outcome;
import chancery.interpret.Salience;
import chancery.ledger.Channel;
import chancery.ledger.Commitment;
import chancery.ledger.Ledger;
import chancery.ledger.Query;
import chancery.merge.Engagement;
import chancery.merge.ToldReport;
import chancery.reference.Edtf;
import chancery.reference.OfficeHolder;
import chancery.reference.Reference;
import chancery.reference.Tenure;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Makes a briefing from a ledger. Every line has its note, or says that the ledger has nothing;
/// what was published after the day stays out.
public final class Briefing {

    // So that it stays on two pages.
    private static final int MOST_LISTED = 12;
    private static final int MOST_SAID = 3;
    private static final int MOST_BEFORE = 3;

    private static final Map<String, String> OFFICES =
            Map.of(
                    "head_of_state", "head of state",
                    "head_of_government", "head of government",
                    "foreign_minister", "foreign minister",
                    "defence_minister", "defence minister",
                    "nsa", "security adviser");

    private static final List<String> OFFICE_ORDER =
            List.of(
                    "head_of_state",
                    "head_of_government",
                    "foreign_minister",
                    "nsa",
                    "defence_minister");

    private final Ledger ledger;
    private final LocalDate day;
    private final SideFinder sides;
    private final Side with;
    private final Side host;
    private final Notes notes = new Notes();
    private final List<Occasion> between;
    private final Teller teller;
    private int hindsight;

    private Briefing(Ledger ledger, String with, String host, LocalDate day) {
        this.ledger = ledger;
        this.day = day;
        this.sides = new SideFinder(ledger, day);
        this.teller = new Teller(ledger, sides, notes);
        this.with = sides.find(with);
        this.host = sides.find(host);
        if (this.with.state().isEmpty() || this.host.state().isEmpty()) {
            throw new BriefException("it is not known which state each side is of");
        }
        if (this.with.state().equals(this.host.state())) {
            throw new BriefException(
                    "\"%s\" and \"%s\" are of one side (%s)"
                            .formatted(with, host, this.host.state()));
        }
        this.between = occasions();
    }

    /// @param with whom one meets: a person, an office with its state, a state
    /// @param host for whom the briefing is
    /// @throws BriefException where one of them cannot be told
    public static Brief of(Ledger ledger, String with, String host, LocalDate day) {
        return new Briefing(ledger, with, host, day).brief();
    }

    private List<Occasion> occasions() {
        String query = "parties:%s,%s".formatted(with.state(), host.state());
        List<Occasion> found = new ArrayList<>();
        ledger.engagements(Query.parse(query))
                .forEach(entry -> {
                    Optional<Occasion> told = Occasion.asOf(entry.engagement(), day);
                    told.ifPresentOrElse(found::add, () -> hindsight++);
                });
        found.sort(
                Comparator.comparing((Occasion one) -> one.date().isEmpty())
                        .thenComparing(Occasion::first, Comparator.reverseOrder())
                        .thenComparing(Occasion::id));
        return found;
    }

    private Brief brief() {
        List<Section> sections = new ArrayList<>();
        sections.add(section("Who holds which office on this day", offices()));
        Optional<Occasion> last = lastOccasion();
        sections.add(section("When they last met", lastTime(last)));
        sections.add(section("What each side said then", said(last)));
        sections.add(section("Contacts this year", thisYear()));
        sections.add(section("Open commitments", commitments()));
        sections.add(section("Channels", channels()));
        sections.add(section("Planned or possible next", next()));
        sections.add(section("Where sources differ", differences()));
        return new Brief(
                "%s with %s".formatted(host.name(), with.name()),
                "Briefing for %s, as far as this ledger knew on that day"
                        .formatted(DateWords.of(Edtf.day(day))),
                sections,
                notes.all(),
                foot());
    }

    private static Section section(String heading, List<Line> lines) {
        return new Section(heading, lines);
    }

    // ---- who

    private List<Line> offices() {
        List<Line> lines = new ArrayList<>();
        Stream.of(host, with)
                .filter(side -> !side.isState())
                .forEach(side -> lines.add(office(side)));
        lines.add(table(host.state()));
        lines.add(table(with.state()));
        return lines;
    }

    private Line office(Side side) {
        if (!side.isPerson()) {
            return notFound("who holds the office of " + side.asked());
        }
        if (side.tenures().isEmpty()) {
            return notFound("an office of %s on this day".formatted(side.name()));
        }
        String held = side.tenures().stream().map(this::tenure).collect(Collectors.joining("; "));
        return line(
                "%s (%s): %s".formatted(side.name(), side.state(), held),
                "",
                side.tenures().stream()
                        .map(tenure -> notes.table(source(tenure)))
                        .flatMap(List::stream)
                        .distinct()
                        .toList());
    }

    private String tenure(Tenure tenure) {
        String since = DateWords.of(Edtf.day(tenure.first()));
        return "%s since %s%s"
                .formatted(
                        tenure.title(),
                        since,
                        tenure.isKnownOn(day)
                                ? ""
                                : " (last known holder"
                                        + tenure.asOf()
                                                .map(seen ->
                                                        ", as of " + DateWords.of(Edtf.day(seen)))
                                                .orElse("")
                                        + ")");
    }

    private static final String REFERENCE = "Reference tables of Chancery";

    private static final Map<String, String> SOURCES =
            Map.of(
                    "wikidata", "Wikidata",
                    "factbook", "CIA World Factbook",
                    "statehistorian", "Office of the Historian, U.S. Department of State",
                    "compiled", "compiled by hand",
                    "project", "compiled by hand");

    private static String source(Tenure tenure) {
        List<String> sources = List.of(tenure.source().split("[;+]", -1));
        return REFERENCE
                + ": "
                + sources.stream()
                        .map(one -> SOURCES.getOrDefault(one, one))
                        .distinct()
                        .collect(Collectors.joining(", "));
    }

    private Line table(String state) {
        // Offices by their holder, in the order of the offices: one may hold several.
        Map<String, List<String>> parts = new LinkedHashMap<>();
        Set<Integer> proofs = new LinkedHashSet<>();
        for (String office : OFFICE_ORDER) {
            List<String> names = new ArrayList<>();
            switch (Reference.load().tenures().holder(office, state, day)) {
                case OfficeHolder.Known known -> {
                    names.add(known.tenure().person().name());
                    proofs.addAll(notes.table(source(known.tenure())));
                }
                case OfficeHolder.LastKnown lastKnown -> {
                    names.add(lastKnown.tenure().person().name() + " (last known)");
                    proofs.addAll(notes.table(source(lastKnown.tenure())));
                }
                case OfficeHolder.Ambiguous several -> {
                    names.add(
                            several.candidates().stream()
                                    .map(tenure -> tenure.person().name())
                                    .distinct()
                                    .collect(Collectors.joining(" or ")));
                    several.candidates()
                            .forEach(tenure -> proofs.addAll(notes.table(source(tenure))));
                }
                case OfficeHolder.Unknown _ -> names.add("not known");
            }
            parts.computeIfAbsent(names.getFirst(), _ -> new ArrayList<>())
                    .add(OFFICES.getOrDefault(office, office));
        }
        if (proofs.isEmpty()) {
            return notFound("who leads " + sides.inText(state));
        }
        return line(sides.stateName(state) + ": " + holders(parts), "", List.copyOf(proofs));
    }

    // "head of state and head of government Joe Biden, foreign minister Antony Blinken"
    private static String holders(Map<String, List<String>> offices) {
        return offices.entrySet().stream()
                .map(one -> String.join(" and ", one.getValue()) + " " + one.getKey())
                .collect(Collectors.joining(", "));
    }

    // ---- the last time

    private List<Occasion> ofTheTwo() {
        return between.stream()
                .filter(one -> one.has(with) && one.has(host) && one.isHeld())
                .toList();
    }

    private Optional<Occasion> lastOccasion() {
        return ofTheTwo().stream()
                .filter(one -> one.date().isPresent() && one.first().isBefore(day))
                .max(Comparator.comparing(Occasion::last).thenComparing(Occasion::id));
    }

    private List<Line> lastTime(Optional<Occasion> last) {
        List<Line> lines = new ArrayList<>();
        if (last.isEmpty()) {
            lines.add(
                    notFound(
                            "a dated contact of %s and %s before this day"
                                    .formatted(host.name(), with.name())));
        } else {
            lines.add(told("", last.get(), true));
        }
        List<Occasion> others =
                ofTheTwo().stream()
                        .filter(one -> !last.equals(Optional.of(one)))
                        .filter(one -> one.date().isEmpty() || one.first().isBefore(day))
                        .toList();
        others.stream()
                .limit(MOST_BEFORE)
                .forEach(one -> lines.add(told("Before that: ", one, false)));
        more(others.size() - MOST_BEFORE, lines);
        return lines;
    }

    private Line told(String before, Occasion occasion, boolean quoted) {
        List<Integer> proofs = teller.proofs(occasion);
        String quote = quoted ? teller.bestSentence(occasion).orElse("") : "";
        return line(before + teller.sentence(occasion), quote, proofs);
    }

    // ---- what was said

    private List<Line> said(Optional<Occasion> last) {
        if (last.isEmpty()) {
            return List.of(notFound("what they said to each other"));
        }
        List<Line> lines = new ArrayList<>();
        List<Saying> all = sayings(last.get());
        for (Side side : List.of(host, with)) {
            List<Saying> own = all.stream().filter(one -> side.ofState(one.speaker())).toList();
            if (own.isEmpty()) {
                lines.add(notFound("words of the side of " + sides.inText(side.state())));
            }
            own.stream().limit(MOST_SAID).forEach(one -> lines.add(said(one, last.get())));
        }
        last.get()
                .outcomes()
                .forEach(outcome ->
                        lines.add(
                                line(
                                        "%s: %s"
                                                .formatted(
                                                        capital(outcome.kind().id()),
                                                        outcome.text()),
                                        "",
                                        teller.proofs(last.get()))));
        return lines;
    }

    private List<Saying> sayings(Occasion occasion) {
        return occasion.reports().stream()
                .filter(told ->
                        told.copyOf().isEmpty() && told.report().salience() == Salience.MAIN)
                .flatMap(told ->
                        teller.article(told.document()).stream()
                                .flatMap(
                                        article -> Saying.in(article, occasion.parties()).stream()))
                .toList();
    }

    private Line said(Saying saying, Occasion occasion) {
        ToldReport told =
                occasion.reports().stream()
                        .filter(one -> one.document().equals(saying.words().document()))
                        .findFirst()
                        .orElseThrow();
        String words = saying.words().quote().exact().replaceAll("\\s+", " ").strip();
        return line(
                teller.party(saying.speaker()) + ": ",
                words,
                List.of(notes.page(teller.source(told), "", told.document())));
    }

    // ---- this year

    private List<Line> thisYear() {
        List<Occasion> year =
                between.stream()
                        .filter(one -> !one.isAhead() || hasPassed(one))
                        .filter(this::isOfThisYear)
                        .toList();
        List<Line> lines = new ArrayList<>();
        List<Occasion> two = year.stream().filter(one -> one.has(with) && one.has(host)).toList();
        if (two.isEmpty()) {
            lines.add(
                    notFound(
                            "a contact of %s and %s in %d"
                                    .formatted(host.name(), with.name(), day.getYear())));
        }
        year.stream()
                .limit(MOST_LISTED)
                .forEach(one -> lines.add(told(beforeContact(one), one, false)));
        more(year.size() - MOST_LISTED, lines);
        if (year.isEmpty()) {
            lines.add(
                    notFound(
                            "a contact of %s and %s in %d"
                                    .formatted(
                                            sides.inText(host.state()),
                                            sides.inText(with.state()),
                                            day.getYear())));
        }
        return lines;
    }

    private String beforeContact(Occasion one) {
        if (one.isAhead()) {
            return "Its day passed without a report: ";
        }
        boolean sure =
                one.date()
                        .or(one::told)
                        .filter(when -> when.earliest().getYear() == day.getYear())
                        .isPresent();
        return sure ? "" : "Perhaps this year: ";
    }

    private boolean hasPassed(Occasion one) {
        return one.date().isPresent() && one.last().isBefore(day);
    }

    /// An undated one counts where its page may be of this year.
    private boolean isOfThisYear(Occasion one) {
        Optional<Edtf> when = one.date().or(one::told);
        return when.filter(date ->
                        date.earliest().getYear() <= day.getYear()
                                && date.latest().getYear() >= day.getYear()
                                && !date.earliest().isAfter(day))
                .isPresent();
    }

    private void more(int left, List<Line> lines) {
        if (left > 0) {
            lines.add(
                    line(
                            "and %d more: chancery search 'parties:%s,%s'"
                                    .formatted(left, host.state(), with.state()),
                            "",
                            notes.table("This ledger, " + ledger.fingerprint())));
        }
    }

    // ---- what stands

    private List<Line> commitments() {
        List<Line> lines = new ArrayList<>();
        Set<String> told = new LinkedHashSet<>();
        Map<String, Occasion> byId =
                between.stream().collect(Collectors.toMap(Occasion::id, one -> one));
        for (Commitment one : Standing.in(ledger).commitments(host.state(), with.state())) {
            Occasion occasion = byId.get(one.engagement());
            if (occasion != null && isOpen(one, byId) && occasion.last().isBefore(day)) {
                told.add(one.engagement() + one.text());
                lines.add(commitment(one.text(), one.by(), one.made(), one.due(), occasion));
            }
        }
        // What was promised on a day that no page tells is open too.
        for (Occasion occasion : between) {
            if (occasion.isHeld() && occasion.date().isEmpty()) {
                occasion.outcomes().stream()
                        .filter(Outcome::commitment)
                        .filter(one -> told.add(occasion.id() + one.text()))
                        .forEach(one ->
                                lines.add(
                                        commitment(
                                                one.text(),
                                                one.by(),
                                                Optional.empty(),
                                                one.due(),
                                                occasion)));
            }
        }
        return lines.isEmpty() ? List.of(notFound("an open commitment between the two")) : lines;
    }

    /// Open on the day: what closed it is not known yet, or came later.
    private boolean isOpen(Commitment one, Map<String, Occasion> byId) {
        return one.status() == Commitment.State.OPEN
                || one.closedBy()
                        .map(byId::get)
                        .filter(closing -> !closing.last().isAfter(day))
                        .isEmpty();
    }

    private Line commitment(
            String text,
            List<String> by,
            Optional<Edtf> made,
            Optional<Edtf> due,
            Occasion occasion) {
        String age =
                made.map(date ->
                                "made %s, %s ago".formatted(DateWords.of(date), age(date.latest())))
                        .orElseGet(() ->
                                "day not known"
                                        + Teller.toldBy(occasion)
                                                .map(told -> ", " + told)
                                                .orElse(""));
        String who =
                by.isEmpty()
                        ? "both sides"
                        : by.stream().map(sides::inText).collect(Collectors.joining(" and "));
        return line(
                "%s: %s (%s%s)"
                        .formatted(
                                capital(who),
                                text,
                                age,
                                due.map(date -> ", due " + DateWords.of(date)).orElse("")),
                "",
                teller.proofs(occasion, "outcome:"));
    }

    private String age(LocalDate since) {
        long days = Math.max(0, ChronoUnit.DAYS.between(since, day));
        return days == 1 ? "1 day" : days < 60 ? days + " days" : days / 30 + " months";
    }

    private List<Line> channels() {
        Map<String, Occasion> byId =
                between.stream().collect(Collectors.toMap(Occasion::id, one -> one));
        List<Line> lines = new ArrayList<>();
        for (Channel channel : Standing.in(ledger).channels(host.state(), with.state())) {
            channel.history().stream()
                    .filter(step -> byId.containsKey(step.engagement()))
                    .filter(step ->
                            step.date().filter(date -> date.earliest().isAfter(day)).isEmpty())
                    .reduce((_, later) -> later)
                    .ifPresent(step ->
                            lines.add(
                                    line(
                                            "%s: %s%s"
                                                    .formatted(
                                                            channel.name(),
                                                            step.state().id(),
                                                            step.date()
                                                                    .map(date ->
                                                                            " since "
                                                                                    + DateWords.of(
                                                                                            date))
                                                                    .orElse("")),
                                            "",
                                            teller.proofs(
                                                    Optional.ofNullable(byId.get(step.engagement()))
                                                            .orElseThrow(),
                                                    "outcome:"))));
        }
        return lines.isEmpty()
                ? List.of(notFound("a channel between the two that was opened or suspended"))
                : lines;
    }

    // ---- what comes

    private List<Line> next() {
        List<Occasion> ahead =
                between.stream()
                        .filter(Occasion::isAhead)
                        .filter(one -> one.date().isEmpty() || !one.last().isBefore(day))
                        .sorted(Comparator.comparing(Occasion::first).thenComparing(Occasion::id))
                        .toList();
        if (ahead.isEmpty()) {
            return List.of(notFound("a planned or possible contact of the two sides"));
        }
        List<Line> lines = new ArrayList<>();
        ahead.stream()
                .limit(MOST_LISTED)
                .forEach(one ->
                        lines.add(
                                line(
                                        teller.sentence(one) + leftOffice(one),
                                        Teller.evidence(one, "status")
                                                .map(words ->
                                                        Passage.of(
                                                                        words,
                                                                        teller.article(
                                                                                words.document()))
                                                                .text())
                                                .orElse(""),
                                        teller.proofs(one))));
        more(ahead.size() - MOST_LISTED, lines);
        return lines;
    }

    /// A plan may outlive the office of the one who made it.
    private String leftOffice(Occasion one) {
        return one.parties().stream()
                .filter(actor -> actor.name().isPresent() && !mayHoldOffice(actor))
                .map(actor -> "; %s no longer holds that office".formatted(actor.name().get()))
                .distinct()
                .collect(Collectors.joining());
    }

    private boolean mayHoldOffice(Actor actor) {
        if (actor.roleClass().isEmpty() || actor.state().isEmpty()) {
            return true;
        }
        return switch (Reference.load()
                .tenures()
                .holder(actor.roleClass().get(), actor.state().get(), day)) {
            case OfficeHolder.Known known ->
                    known.tenure().person().name().equals(actor.name().orElse(""));
            case OfficeHolder.LastKnown _, OfficeHolder.Ambiguous _, OfficeHolder.Unknown _ -> true;
        };
    }

    private List<Line> differences() {
        List<Line> lines = new ArrayList<>();
        for (Occasion one : between) {
            boolean shown = isOfThisYear(one) || (one.has(with) && one.has(host));
            if (shown) {
                one.disagreements().forEach(differ -> lines.add(difference(one, differ)));
            }
        }
        return lines.isEmpty()
                ? List.of(notFound("a point of these contacts on which its pages differ"))
                : lines.stream().limit(MOST_LISTED).toList();
    }

    private Line difference(Occasion one, Engagement.Disagreement differ) {
        String values =
                differ.values().stream()
                        .map(value ->
                                "%s (%d %s)"
                                        .formatted(
                                                value.value(),
                                                value.documents().size(),
                                                value.documents().size() == 1 ? "page" : "pages"))
                        .collect(Collectors.joining(" or "));
        return line(
                "%s: the %s is told as %s".formatted(teller.sentence(one), differ.slot(), values),
                "",
                teller.proofs(one));
    }

    // ---- lines

    private static Line line(String text, String quote, List<Integer> notes) {
        return new Line(text, quote, notes.stream().sorted().toList(), true);
    }

    private Line notFound(String what) {
        return new Line(
                "Not found in this ledger: " + what + ".",
                "",
                notes.table("This ledger, " + ledger.fingerprint()),
                false);
    }

    private String foot() {
        var counts = ledger.counts();
        String later =
                hindsight == 0
                        ? ""
                        : " Left out, since it was told only after the day: %,d of the engagements of these two sides."
                                .formatted(hindsight);
        return "This ledger holds %,d documents and %,d engagements; fingerprint %s.%s What a ledger does not hold may have happened all the same."
                .formatted(counts.documents(), counts.engagements(), ledger.fingerprint(), later);
    }

    private static String capital(String word) {
        return word.isEmpty()
                ? word
                : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
