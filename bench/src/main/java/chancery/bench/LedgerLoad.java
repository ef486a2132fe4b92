package chancery.bench;

import chancery.acquire.Document;
import chancery.clean.Article;
import chancery.clean.Clue;
import chancery.clean.PublicationDate;
import chancery.identify.Actor;
import chancery.identify.Place;
import chancery.interpret.Kind;
import chancery.interpret.Report;
import chancery.interpret.Salience;
import chancery.interpret.SlotEvidence;
import chancery.interpret.Status;
import chancery.ledger.Ledger;
import chancery.ledger.Query;
import chancery.pipeline.Reading;
import chancery.reference.Edtf;
import chancery.reference.Level;
import chancery.trace.Evidence;
import chancery.trace.Span;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;

/// Fills a ledger with made-up engagements and measures what one more page and one search take:
/// `FILE [ENGAGEMENTS [MINUTES]]`, 1,000,000 by default. After so many minutes of filling it stops,
/// and goes on where it stopped when it is run again; it measures once the ledger is full.
public final class LedgerLoad {

    private static final List<String> STATES =
            List.of(
                    "USA", "CHN", "RUS", "JPN", "IND", "DEU", "FRA", "GBR", "BRA", "ZAF", "TUR",
                    "SAU", "IRN", "KOR", "IDN", "EGY", "NGA", "MEX", "CAN", "AUS", "ITA", "ESP",
                    "POL", "UKR", "PAK", "ISR", "KAZ", "VNM", "THA", "KEN");
    private static final List<String> CITIES = List.of("Geneva", "Vienna", "Oslo", "Doha", "Bali");
    private static final List<String> LANDS = List.of("CHE", "AUT", "NOR", "QAT", "IDN");
    private static final List<String> TOPICS = List.of("trade", "climate", "taiwan", "energy");
    static final LocalDate FIRST = LocalDate.of(1960, 1, 1);
    static final int DAYS = 24_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int BATCH = 10_000;
    private static final int REPORTED = Integer.getInteger("reported", 10_000);
    private static final int PAGES = 1000;
    private static final int SEARCHES = 500;
    // Of pages that come in, every other one tells of a meeting that the ledger has.
    private static final int KNOWN = 2;
    // So many engagements are thought out; those that follow are theirs on other days, as
    // LedgerTimes copies them.
    private static final int BASE = 50_000;

    /// Days between an engagement and its next copy.
    static final int STEP = 1223;

    private final Ledger ledger;
    private final Path file;

    private LedgerLoad(Ledger ledger, Path file) {
        this.ledger = ledger;
        this.file = file;
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length == 0) {
            System.err.println("usage: FILE [ENGAGEMENTS [MINUTES]]");
            System.exit(2);
        }
        Path file = Path.of(arguments[0]);
        int engagements = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000_000;
        int minutes = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 1000;
        try (Ledger ledger = Ledger.open(file)) {
            LedgerLoad load = new LedgerLoad(ledger, file);
            if (load.fill(engagements, System.nanoTime() + minutes * 60_000_000_000L)) {
                load.pages();
                load.searches();
            }
        }
    }

    /// Whether the ledger is full.
    private boolean fill(int engagements, long until) throws IOException {
        long begun = System.nanoTime();
        int found = (int) ledger.counts().documents();
        int filled = found;
        while (filled < engagements && System.nanoTime() < until) {
            ledger.ingest(batch(filled));
            filled += BATCH;
            if (filled % REPORTED == 0) {
                say("%,d pages, %.0f s", filled, (System.nanoTime() - begun) / 1e9);
            }
        }
        long known = ledger.counts().engagements();
        say(
                "%,d engagements of %,d pages, %,d a second; %.1f kB an engagement",
                known,
                filled,
                (long) ((filled - found) / ((System.nanoTime() - begun) / 1e9)),
                Files.size(file) / 1024.0 / known);
        return filled >= engagements;
    }

    /// Pages that are made as they are taken in.
    private static List<Reading> batch(int first) {
        return new AbstractList<>() {
            @Override
            public Reading get(int index) {
                return page(first + index, first + index);
            }

            @Override
            public int size() {
                return BATCH;
            }
        };
    }

    /// Each in a transaction of its own, on the disk before the next begins.
    private void pages() {
        int filled = (int) ledger.counts().documents();
        Random random = new Random(filled);
        long[] times = new long[PAGES];
        long[] cpu = new long[PAGES];
        for (int i = 0; i < PAGES; i++) {
            int meeting = i % KNOWN == 0 ? random.nextInt(filled) : filled + i;
            Reading reading = page(filled + i, meeting);
            long begun = System.nanoTime();
            long used = THREADS.getCurrentThreadCpuTime();
            ledger.ingest(reading);
            times[i] = System.nanoTime() - begun;
            cpu[i] = THREADS.getCurrentThreadCpuTime() - used;
        }
        say("one page more", times);
        say("one page more, CPU", cpu);
    }

    private void searches() {
        Random random = new Random(8);
        long[] times = new long[SEARCHES];
        long[] cpu = new long[SEARCHES];
        for (int i = 0; i < SEARCHES; i++) {
            Query query = Query.parse(query(i, random)).limited(100, 0);
            long begun = System.nanoTime();
            long used = THREADS.getCurrentThreadCpuTime();
            ledger.engagements(query);
            times[i] = System.nanoTime() - begun;
            cpu[i] = THREADS.getCurrentThreadCpuTime() - used;
        }
        say("a search for at most 100 engagements", times);
        say("a search for at most 100 engagements, CPU", cpu);
    }

    private static String query(int i, Random random) {
        String one = STATES.get(random.nextInt(STATES.size()));
        String other = STATES.get(random.nextInt(STATES.size()));
        LocalDate day = FIRST.plusDays(random.nextInt(DAYS));
        return switch (i % 7) {
            case 0 -> "parties:%s,%s from:%s to:%s".formatted(one, other, day, day.plusYears(1));
            case 1 -> "parties:%s,%s".formatted(one, other);
            case 2 -> "person:Minister%dOf%s".formatted(random.nextInt(200), one);
            case 3 -> "topic:climate from:%s to:%s".formatted(day, day.plusDays(30));
            case 4 -> "text:ministers parties:%s,%s".formatted(one, other);
            case 5 -> "text:\"met on %s\"".formatted(day);
            default -> "kind:call parties:%s from:%s".formatted(one, day);
        };
    }

    private static void say(String what, long[] times) {
        long[] sorted = times.clone();
        Arrays.sort(sorted);
        say(
                "%s: median %.1f ms, p95 %.1f ms, longest %.1f ms of %,d",
                what,
                sorted[sorted.length / 2] / 1e6,
                sorted[sorted.length * 95 / 100] / 1e6,
                sorted[sorted.length - 1] / 1e6,
                sorted.length);
    }

    private static void say(String format, Object... arguments) {
        System.out.printf(Locale.ROOT, format + "%n", arguments);
    }

    // ---- pages

    /// A page that tells one meeting; the words around it are its own, as in the news.
    private static Reading page(int number, int meeting) {
        Random dice = new Random(meeting % BASE);
        String one = STATES.get(dice.nextInt(STATES.size()));
        String other = STATES.get(dice.nextInt(STATES.size()));
        String second = one.equals(other) ? "VAT" : other;
        LocalDate day = FIRST.plusDays((dice.nextInt(DAYS) + meeting / BASE * STEP) % DAYS);
        String told = "The ministers of %s and %s met on %s.".formatted(one, second, day);
        String text = told + " " + words(new Random(number * 31L));
        Document document =
                Document.ofItem(
                        Optional.of("page-" + number),
                        Document.Form.ITEM,
                        text,
                        Optional.of("https://example.org/" + number),
                        Optional.of(day.toString()),
                        Optional.of("Ministers meet"),
                        Optional.empty());
        Article article =
                new Article(
                        document,
                        text,
                        Optional.empty(),
                        List.of(new Span(0, text.length())),
                        List.of(),
                        new PublicationDate.Known(day, Clue.STAMP, Optional.empty()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("Example"),
                        Optional.empty(),
                        "en");
        Evidence words = Evidence.of(document.sha256(), text, new Span(0, told.length()));
        List<SlotEvidence> cells =
                List.of("kind", "status", "party:0", "party:1", "place", "date", "topic:trade")
                        .stream()
                        .map(slot -> new SlotEvidence(slot, words))
                        .toList();
        int where = dice.nextInt(CITIES.size());
        Report report =
                new Report(
                        dice.nextInt(5) == 0 ? Kind.CALL : Kind.MEETING,
                        Status.HELD,
                        Salience.MAIN,
                        List.of(minister(one, dice), minister(second, dice)),
                        Optional.of(
                                new Place(
                                        Optional.of(CITIES.get(where)),
                                        Optional.of(LANDS.get(where)),
                                        Optional.empty(),
                                        OptionalInt.empty(),
                                        OptionalDouble.empty(),
                                        OptionalDouble.empty())),
                        Optional.of(Edtf.day(day)),
                        List.of(TOPICS.get(dice.nextInt(TOPICS.size()))),
                        List.of(),
                        cells,
                        List.of());
        return new Reading(document, Optional.of(article), Optional.empty(), List.of(report));
    }

    private static String words(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            text.append((char) ('a' + random.nextInt(26)))
                    .append(Integer.toString(random.nextInt(20_000), 36))
                    .append(' ');
        }
        return text.toString().strip();
    }

    private static Actor minister(String state, Random dice) {
        return new Actor(
                Optional.of("Minister%dOf%s Surname".formatted(dice.nextInt(200), state)),
                Optional.empty(),
                Optional.of("Foreign Minister"),
                Optional.of("foreign_minister"),
                Optional.of(state),
                Optional.of(Level.FOREIGN_MINISTER));
    }
}
