package chancery.clean;

import chancery.acquire.Document;
import chancery.trace.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Asks the clues for the publication day, in order of trust, and holds the answer against the
/// text.
final class PublicationDateFinder {

    // The web is younger than this; an earlier day is a birthday or a fault.
    private static final LocalDate EARLIEST = LocalDate.of(1994, 1, 1);
    private static final int NEAR = 12;
    private static final int YEARS = 4;
    private static final Pattern MONTH_DAY = Pattern.compile("(\\p{L}{3,9})\\.? (\\d{1,2})(?!\\d)");
    private static final Pattern LABEL =
            Pattern.compile(
                    "\\b(?:published|posted|updated|revised|revision|modified|issued)\\b",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern NAMED =
            Pattern.compile(
                    "(?<![a-z])(?:date|datetime|time|timestamp|published?|created|posted|author|byline|datum|fecha|data)(?![a-z])");

    private PublicationDateFinder() {}

    static PublicationDate find(
            Document document,
            PageText page,
            Marks marks,
            Optional<Markup> markup,
            TextDay text,
            Stamps stamps) {
        Optional<PublicationDate.Known> says = says(document, page, marks, markup);
        Optional<PublicationDate.Known> address =
                document.url().flatMap(url -> known(MarkupDate.address(url), Clue.URL));
        if (says.isEmpty()) {
            return text.day()
                    .<PublicationDate>map(known -> known)
                    .or(() -> text.interval(Optional.empty()))
                    .orElseGet(PublicationDate.Unknown::new);
        }
        PublicationDate.Known day = says.get();
        if (address.isPresent() && isStampMoved(day, address.get())) {
            return new PublicationDate.Disputed(
                    day,
                    address.get(),
                    List.of("the address of the page says " + address.get().day()));
        }
        boolean trusted =
                stamps == Stamps.BELIEVED
                        || day.clue() != Clue.STAMP
                        || address.isPresent()
                        || text.supports(day.day());
        Optional<PublicationDate> known = trusted ? Optional.of(day) : Optional.empty();
        return (text.contradicts(day.day()) ? disputed(day, text).or(() -> known) : known)
                .orElseGet(PublicationDate.Unknown::new);
    }

    /// A stamp that is not of the days around the day in the address.
    private static boolean isStampMoved(PublicationDate.Known day, PublicationDate.Known address) {
        long apart = Math.abs(day.day().toEpochDay() - address.day().toEpochDay());
        return day.clue() == Clue.STAMP && apart > 7;
    }

    /// Holds the answer against the day in the dateline, which was written with the text: "GENEVA,
    /// Jan. 21, 2022 -", or without the year.
    static PublicationDate besideDateline(
            PublicationDate found, String page, Optional<Span> dateline) {
        if (dateline.isEmpty()) {
            return found;
        }
        String words = dateline.get().in(page);
        Optional<LocalDate> written = DayReader.first(words);
        if (written.isPresent()) {
            PublicationDate.Known says =
                    new PublicationDate.Known(written.get(), Clue.AGENCY_DATELINE, dateline);
            return switch (found) {
                case PublicationDate.Known known ->
                        isFar(known.day(), written.get(), 7)
                                ? new PublicationDate.Disputed(
                                        known, says, List.of("the dateline says " + written.get()))
                                : known;
                case PublicationDate.Disputed disputed ->
                        new PublicationDate.Disputed(disputed.pageSays(), says, disputed.reasons());
                case PublicationDate.Interval _, PublicationDate.Unknown _ -> says;
            };
        }
        return found instanceof PublicationDate.Known known
                ? yearless(known, words).orElse(found)
                : found;
    }

    /// A stamp that is far from the day in the dateline in every year: the text was written in one
    /// of the years before it.
    private static Optional<PublicationDate> yearless(PublicationDate.Known says, String dateline) {
        Matcher day = MONTH_DAY.matcher(dateline);
        Optional<Integer> month = day.find() ? DayReader.month(day.group(1)) : Optional.empty();
        if (month.isEmpty()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(day.group(2));
        List<LocalDate> years =
                IntStream.rangeClosed(says.day().getYear() - YEARS, says.day().getYear() + 1)
                        .boxed()
                        .flatMap(year -> DayReader.day(year, month.get(), number).stream())
                        .toList();
        List<LocalDate> before = years.stream().filter(one -> one.isBefore(says.day())).toList();
        if (before.isEmpty() || years.stream().anyMatch(one -> !isFar(one, says.day(), 20))) {
            return Optional.empty();
        }
        return Optional.of(
                new PublicationDate.Interval(
                        before.getFirst(),
                        before.getLast(),
                        List.of("the dateline says " + day.group()),
                        Optional.of(says)));
    }

    private static boolean isFar(LocalDate one, LocalDate other, int days) {
        return Math.abs(one.toEpochDay() - other.toEpochDay()) > days;
    }

    /// The day of a page of which another page had the text before: a later stamp is a repost's.
    static PublicationDate beside(PublicationDate alone, LocalDate earlierCopy) {
        PublicationDate.Known implied =
                new PublicationDate.Known(earlierCopy, Clue.EARLIER_COPY, Optional.empty());
        String reason = "another page had the same text on " + earlierCopy;
        return switch (alone) {
            case PublicationDate.Known known ->
                    new PublicationDate.Disputed(known, implied, List.of(reason));
            case PublicationDate.Disputed disputed ->
                    new PublicationDate.Disputed(
                            disputed.pageSays(),
                            implied,
                            Stream.concat(Stream.of(reason), disputed.reasons().stream()).toList());
            case PublicationDate.Interval interval ->
                    interval.pageSays()
                            .<PublicationDate>map(says ->
                                    new PublicationDate.Disputed(says, implied, List.of(reason)))
                            .orElse(implied);
            case PublicationDate.Unknown _ -> implied;
        };
    }

    private static Optional<PublicationDate> disputed(PublicationDate.Known day, TextDay text) {
        return text.day()
                .<PublicationDate>map(implied ->
                        new PublicationDate.Disputed(
                                day, implied, text.reasons(Optional.of(day.day()))))
                .or(() -> text.interval(Optional.of(day)));
    }

    private static Optional<PublicationDate.Known> says(
            Document document, PageText page, Marks marks, Optional<Markup> markup) {
        return markup.flatMap(own -> known(own, document.url()))
                .or(() -> known(document.stamp().flatMap(DayReader::first), Clue.STAMP))
                .or(() -> document.url().flatMap(url -> known(MarkupDate.address(url), Clue.URL)))
                .or(() -> onPage(page, marks, isAmerican(document.language(), markup)));
    }

    private static Optional<PublicationDate.Known> onPage(
            PageText page, Marks marks, boolean american) {
        boolean monthFirst = DayReader.isMonthFirst(page.text(), american);
        return labelled(page, monthFirst)
                .or(() -> byline(page, marks, monthFirst))
                .or(() -> named(page, monthFirst));
    }

    private static boolean isAmerican(Optional<String> declared, Optional<Markup> markup) {
        return declared.or(() -> markup.flatMap(Markup::language))
                .filter(code -> code.strip().toLowerCase(Locale.ROOT).startsWith("en-us"))
                .isPresent();
    }

    /// What the markup says; where the address is one day off, its day, which is the publisher's,
    /// while stamps are often in UTC.
    private static Optional<PublicationDate.Known> known(Markup markup, Optional<String> url) {
        Optional<LocalDate> address = markup.canonical().or(() -> url).flatMap(MarkupDate::address);
        return known(markup)
                .map(day ->
                        address.filter(other -> isNextTo(day.day(), other))
                                .filter(other -> MarkupDate.isSomewhere(markup, day.day(), other))
                                .flatMap(other -> known(Optional.of(other), Clue.URL))
                                .orElse(day));
    }

    private static boolean isNextTo(LocalDate day, LocalDate other) {
        return Math.abs(day.toEpochDay() - other.toEpochDay()) == 1;
    }

    private static Optional<PublicationDate.Known> known(Markup markup) {
        return known(MarkupDate.structuredData(markup), Clue.STRUCTURED_DATA)
                .or(() -> known(MarkupDate.meta(markup), Clue.META_TAG))
                .or(() -> known(markup.canonical().flatMap(MarkupDate::address), Clue.URL))
                .or(() -> known(MarkupDate.timeElement(markup), Clue.TIME_ELEMENT))
                .or(() -> known(MarkupDate.script(markup), Clue.STRUCTURED_DATA));
    }

    private static Optional<PublicationDate.Known> known(Optional<LocalDate> day, Clue clue) {
        return day.filter(d -> !d.isBefore(EARLIEST))
                .map(d -> new PublicationDate.Known(d, clue, Optional.empty()));
    }

    /// A date on a short line just above the body, or just below it.
    private static Optional<PublicationDate.Known> byline(
            PageText page, Marks marks, boolean monthFirst) {
        List<Integer> kept = marks.kept();
        int first = kept.isEmpty() ? page.lines().size() : kept.getFirst();
        for (int i = first - 1; i >= Math.max(0, first - NEAR); i--) {
            Optional<PublicationDate.Known> day = onLine(page.lines().get(i), monthFirst);
            if (day.isPresent()) {
                return day;
            }
        }
        for (int i = first; i < Math.min(first + 3, page.lines().size()); i++) {
            if (DumpBody.isHead(page.lines().get(i))) {
                return onLine(page.lines().get(i), monthFirst);
            }
        }
        return Optional.empty();
    }

    /// A date behind such a word as "Published" on a short line anywhere.
    private static Optional<PublicationDate.Known> labelled(PageText page, boolean monthFirst) {
        return page.lines().stream()
                .filter(line -> line.text().length() < 100 && LABEL.matcher(line.text()).find())
                .flatMap(line -> onLine(line, monthFirst).stream())
                .findFirst();
    }

    /// A date on a short line in a block that is named for it.
    private static Optional<PublicationDate.Known> named(PageText page, boolean monthFirst) {
        return page.lines().stream()
                .filter(line -> line.text().length() < 100 && isNamedForDay(line.block()))
                .flatMap(line -> onLine(line, monthFirst).stream())
                .findFirst();
    }

    private static boolean isNamedForDay(Block block) {
        return NAMED.matcher(block.names()).find();
    }

    private static Optional<PublicationDate.Known> onLine(Line line, boolean monthFirst) {
        if (line.text().length() > 100) {
            return Optional.empty();
        }
        return DayReader.all(line.text(), monthFirst).stream()
                .filter(day -> !day.day().isBefore(EARLIEST))
                .findFirst()
                .map(day ->
                        new PublicationDate.Known(
                                day.day(),
                                Clue.BYLINE_DATE,
                                Optional.of(
                                        new Span(0, day.span().length())
                                                .shift(line.span().start() + day.span().start()))));
    }
}
