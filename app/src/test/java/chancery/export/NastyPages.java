package chancery.export;

import chancery.acquire.Document;
import chancery.clean.Article;
import chancery.clean.Clue;
import chancery.clean.PublicationDate;
import chancery.identify.Actor;
import chancery.identify.Place;
import chancery.interpret.Kind;
import chancery.interpret.Outcome;
import chancery.interpret.Report;
import chancery.interpret.Salience;
import chancery.interpret.SlotEvidence;
import chancery.interpret.Status;
import chancery.ledger.Ledger;
import chancery.pipeline.Reading;
import chancery.reference.Edtf;
import chancery.reference.Level;
import chancery.trace.Evidence;
import chancery.trace.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;

/// Pages with all in their names and words that has ever broken a file format. The same seed gives
/// the same pages.
final class NastyPages {

    private static final List<String> PIECES =
            List.of(
                    "=1+1",
                    "+cmd|' /C calc'!A0",
                    "-2",
                    "@SUM(A1)",
                    "\t=x",
                    "\uFF1D1",
                    "\r\n",
                    "\n",
                    "\r",
                    "\t",
                    "\u0000",
                    "\u0007",
                    "\u001b[31m",
                    "\u007f",
                    "\u0085",
                    "\u2028",
                    "\u2029",
                    "\ufeff",
                    "\u200b",
                    "\u202e",
                    "\uffff",
                    "\ud800",
                    "\udc00x",
                    "\"",
                    "\"\"",
                    "'",
                    ",",
                    ";",
                    "\\",
                    "\\n",
                    "|",
                    "<b>&amp;",
                    "]]>",
                    "<!--",
                    "</script>",
                    "{\"a\":1}",
                    "BEGIN:VEVENT",
                    "END:VCALENDAR",
                    "NULL",
                    "NA",
                    "null",
                    "true",
                    "007",
                    "1e309",
                    "2023-02-30",
                    "#N/A",
                    "محمد بن سلمان",
                    "שלום",
                    "王毅",
                    "Ærøskøbing",
                    "e\u0301",
                    "😀",
                    "👩‍👩‍👧‍👦",
                    "𝒳",
                    " ",
                    "  lead",
                    "trail  ",
                    "x".repeat(400));

    private static final List<String> STATES = List.of("USA", "CHN", "RUS", "JPN", "IND", "DEU");

    private final Random random;

    NastyPages(long seed) {
        this.random = new Random(seed);
    }

    /// A ledger of so many pages, each telling one engagement.
    static Ledger ledger(int pages) {
        Ledger ledger = Ledger.openInMemory(() -> java.time.Instant.parse("2026-01-01T00:00:00Z"));
        NastyPages nasty = new NastyPages(17);
        List<Reading> batch = new ArrayList<>();
        for (int i = 0; i < pages; i++) {
            batch.add(nasty.page(i));
            if (batch.size() == 500 || i == pages - 1) {
                ledger.ingest(batch);
                batch.clear();
            }
        }
        return ledger;
    }

    private Reading page(int number) {
        String text = nasty(8) + " told as number " + number + ".";
        Document document =
                Document.ofItem(
                        Optional.of("page " + number + nasty(2)),
                        Document.Form.ITEM,
                        text,
                        Optional.of("https://example.org/" + number + "?" + nasty(1)),
                        Optional.of("2023-01-01"),
                        Optional.of(nasty(3)),
                        Optional.empty());
        Article article =
                new Article(
                        document,
                        text,
                        Optional.empty(),
                        List.of(new Span(0, text.length())),
                        List.of(),
                        new PublicationDate.Known(
                                LocalDate.of(2023, 1, 1).plusDays(number),
                                Clue.STAMP,
                                Optional.empty()),
                        Optional.empty(),
                        Optional.of(nasty(1)),
                        Optional.of(nasty(1)),
                        Optional.empty(),
                        "en");
        return new Reading(
                document,
                Optional.of(article),
                Optional.empty(),
                List.of(report(document, text, number)));
    }

    private Report report(Document document, String text, int number) {
        List<SlotEvidence> cells = new ArrayList<>();
        Evidence words =
                Evidence.of(document.sha256(), text, new Span(0, Math.max(1, text.length() - 3)));
        for (String slot :
                List.of("kind", "status", "party:0", "party:1", "place", "date", "outcome:0")) {
            cells.add(new SlotEvidence(slot, words));
        }
        int state = random.nextInt(STATES.size());
        int other = (state + 1 + random.nextInt(STATES.size() - 1)) % STATES.size();
        return new Report(
                List.of(Kind.values()).get(random.nextInt(Kind.values().length)),
                List.of(Status.values()).get(random.nextInt(Status.values().length)),
                random.nextInt(4) == 0 ? Salience.BACKGROUND : Salience.MAIN,
                List.of(person(STATES.get(state), number), person(STATES.get(other), number)),
                Optional.of(place(STATES.get(random.nextInt(STATES.size())))),
                date(number),
                List.of("trade"),
                List.of(
                        new Outcome(
                                Outcome.Kind.AGREED,
                                "agreed " + nasty(3),
                                List.of(STATES.get(state)),
                                Optional.of("trade"),
                                Optional.empty(),
                                true)),
                cells,
                List.of());
    }

    private Actor person(String state, int number) {
        return new Actor(
                Optional.of("Name" + number + nasty(3)),
                Optional.empty(),
                Optional.of("Role" + nasty(2)),
                Optional.of("foreign_minister"),
                Optional.of(state),
                Optional.of(Level.FOREIGN_MINISTER));
    }

    private Place place(String state) {
        boolean known = random.nextBoolean();
        return new Place(
                Optional.of(nasty(2)),
                Optional.of(state),
                Optional.of(nasty(2)),
                known ? OptionalInt.of(random.nextInt(9_000_000)) : OptionalInt.empty(),
                known ? OptionalDouble.of(random.nextDouble() * 180 - 90) : OptionalDouble.empty(),
                known
                        ? OptionalDouble.of(random.nextDouble() * 360 - 180)
                        : OptionalDouble.empty());
    }

    // Far apart, so that no two pages tell one engagement.
    private Optional<Edtf> date(int number) {
        LocalDate day = LocalDate.of(1990, 1, 1).plusDays(number % 12_000);
        return switch (random.nextInt(6)) {
            case 0 -> Edtf.parse(day.toString().substring(0, 7));
            case 1 -> Edtf.parse(day + "~");
            case 2 -> Edtf.parse(day + "/" + day.plusDays(2));
            case 3 -> Optional.empty();
            default -> Optional.of(Edtf.day(day));
        };
    }

    private String nasty(int most) {
        StringBuilder words = new StringBuilder();
        int pieces = 1 + random.nextInt(most);
        for (int i = 0; i < pieces; i++) {
            words.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return words.toString();
    }
}
