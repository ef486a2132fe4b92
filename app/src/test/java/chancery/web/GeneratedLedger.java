package chancery.web;

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

/// Pages that tell one made-up engagement each, as many as are wanted.
final class GeneratedLedger {

    private static final List<String> STATES =
            List.of(
                    "USA", "CHN", "RUS", "JPN", "IND", "DEU", "FRA", "GBR", "BRA", "ZAF", "TUR",
                    "SAU", "IRN", "KOR", "IDN", "EGY", "NGA", "MEX", "CAN", "AUS", "ITA", "ESP",
                    "POL", "UKR", "PAK", "ISR", "KAZ", "VNM", "THA", "KEN");
    private static final List<String> CITIES = List.of("Geneva", "Vienna", "Oslo", "Doha", "Bali");
    private static final List<String> LANDS = List.of("CHE", "AUT", "NOR", "QAT", "IDN");
    private static final List<String> TOPICS = List.of("trade", "climate", "taiwan", "energy");
    private static final int BATCH = 1000;

    private GeneratedLedger() {}

    /// Adds what a ledger lacks of so many.
    static void fill(Ledger ledger, int engagements) {
        List<Reading> batch = new ArrayList<>();
        for (int i = (int) ledger.counts().documents(); i < engagements; i++) {
            batch.add(page(i));
            if (batch.size() == BATCH || i == engagements - 1) {
                ledger.ingest(batch);
                batch.clear();
            }
        }
    }

    static String state(int number) {
        return STATES.get(Math.floorMod(number, STATES.size()));
    }

    /// The page of a number; the same number gives the same page.
    static Reading page(int number) {
        String one = STATES.get(number % STATES.size());
        String other = STATES.get((number / STATES.size() + 1 + number) % STATES.size());
        String second = one.equals(other) ? "VAT" : other;
        LocalDate day = LocalDate.of(1960, 1, 1).plusDays(number * 7L % 23_000);
        // Too short to be compared with others as a copy of theirs, which it would resemble.
        String text =
                "The foreign ministers of %s and %s met on %s for talks number %d."
                        .formatted(one, second, day, number);
        Document document =
                Document.ofItem(
                        Optional.of("page-" + number),
                        Document.Form.ITEM,
                        text,
                        Optional.of("https://example.org/" + number),
                        Optional.of(day.toString()),
                        Optional.of("Ministers meet " + number),
                        Optional.empty());
        String page = "Ministers meet " + number + "\n\n" + text;
        int body = page.length() - text.length();
        Article article =
                new Article(
                        document,
                        page,
                        Optional.of(new Span(0, body - 2)),
                        List.of(new Span(body, page.length())),
                        List.of(),
                        new PublicationDate.Known(day, Clue.STAMP, Optional.empty()),
                        Optional.empty(),
                        Optional.of("AP"),
                        Optional.of("Example"),
                        Optional.empty(),
                        "en");
        Evidence words = Evidence.of(document.sha256(), page, new Span(body, body + 30));
        List<SlotEvidence> cells = new ArrayList<>();
        for (String slot :
                List.of("kind", "status", "party:0", "party:1", "place", "date", "topic:trade")) {
            cells.add(new SlotEvidence(slot, words));
        }
        int where = number % CITIES.size();
        Report report =
                new Report(
                        number % 5 == 0 ? Kind.CALL : Kind.MEETING,
                        Status.HELD,
                        Salience.MAIN,
                        List.of(minister(one, number), minister(second, number)),
                        Optional.of(
                                new Place(
                                        Optional.of(CITIES.get(where)),
                                        Optional.of(LANDS.get(where)),
                                        Optional.empty(),
                                        OptionalInt.empty(),
                                        OptionalDouble.empty(),
                                        OptionalDouble.empty())),
                        Optional.of(Edtf.day(day)),
                        List.of(TOPICS.get(number % TOPICS.size())),
                        List.of(),
                        cells,
                        List.of());
        return new Reading(document, Optional.of(article), Optional.empty(), List.of(report));
    }

    private static Actor minister(String state, int number) {
        return new Actor(
                Optional.of("Minister%d Of%s".formatted(number / 3000, state)),
                Optional.empty(),
                Optional.of("Foreign Minister"),
                Optional.of("foreign_minister"),
                Optional.of(state),
                Optional.of(Level.FOREIGN_MINISTER));
    }
}
