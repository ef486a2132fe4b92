package chancery.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.acquire.Document;
import chancery.interpret.Report;
import chancery.pipeline.Reading;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CorrectionsTest {

    private static final String WHY = "the readout says so";

    @Test
    @Tag("slow")
    void twentyOrdersOfArrivalHaveOneFingerprint() {
        List<Reading> pages = new ArrayList<>(new MadeUpPages(7).pages(25));
        Set<String> fingerprints = new HashSet<>();
        for (int shuffle = 0; shuffle < 20; shuffle++) {
            try (Ledger ledger = Ledger.openInMemory()) {
                if (shuffle == 0) {
                    ledger.ingest(pages);
                } else {
                    pages.forEach(ledger::ingest);
                }
                fingerprints.add(ledger.fingerprint());
                assertThat(ledger.check()).isEmpty();
            }
            Collections.shuffle(pages, new Random(shuffle));
        }
        assertThat(fingerprints).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    @Tag("slow")
    void undoingEverythingRestoresTheFingerprint(int seed) {
        try (Ledger ledger = Ledger.openInMemory()) {
            ledger.ingest(new MadeUpPages(seed).pages(40));
            String before = ledger.fingerprint();
            Deque<Long> signed = new ArrayDeque<>();
            Random random = new Random(seed);
            for (int i = 0; i < 60; i++) {
                correct(ledger, random).ifPresent(signed::push);
            }
            assertThat(signed).hasSizeGreaterThan(30);
            assertThat(ledger.check()).isEmpty();
            assertThat(ledger.fingerprint()).isNotEqualTo(before);
            List<Long> order = new ArrayList<>(signed);
            Collections.shuffle(order, random);
            order.forEach(ledger::undo);
            assertThat(ledger.fingerprint()).isEqualTo(before);
            assertThat(ledger.check()).isEmpty();
        }
    }

    private static Optional<Long> correct(Ledger ledger, Random random) {
        List<Entry> all = ledger.engagements(Query.all());
        Entry one = all.get(random.nextInt(all.size()));
        Entry other = all.get(random.nextInt(all.size()));
        String id = one.engagement().id();
        try {
            Correction signed =
                    switch (random.nextInt(4)) {
                        case 0 -> ledger.join(id, other.engagement().id(), WHY, "tester");
                        case 1 ->
                                ledger.split(
                                        id,
                                        List.of(one.engagement().reports().getFirst().document()),
                                        WHY,
                                        "tester");
                        case 2 -> ledger.reject(id, WHY, "tester");
                        default ->
                                ledger.fix(
                                        id,
                                        "date",
                                        "2024-01-" + (10 + random.nextInt(20)),
                                        WHY,
                                        Optional.empty(),
                                        "tester");
                    };
            return Optional.of(signed.number());
        } catch (LedgerException refused) {
            assertThat(refused).hasMessageNotContaining("null");
            return Optional.empty();
        }
    }

    @Test
    @Tag("slow")
    void fiveHundredFixesSurviveReadingEverythingAnewWithOtherRules() {
        List<Reading> pages = new MadeUpPages(11).pages(420);
        Map<String, Reading> anew = new HashMap<>();
        pages.forEach(page -> anew.put(page.document().sha256(), page));
        try (Ledger ledger = Ledger.openInMemory()) {
            ledger.ingest(pages);
            Random random = new Random(11);
            List<Entry> all = new ArrayList<>(ledger.engagements(Query.all()));
            Collections.shuffle(all, random);
            for (Entry entry : all.subList(0, 500)) {
                String id = entry.engagement().id();
                ledger.fix(id, "place", "Reykjavik, ISL", WHY, Optional.empty(), "tester");
            }
            Recoded recoded =
                    ledger.recode(
                            (document, _) ->
                                    otherwise(
                                            Optional.ofNullable(anew.get(document.sha256()))
                                                    .orElseThrow()),
                            _ -> {});
            assertThat(recoded.changed()).isPositive();
            assertThat(recoded.corrections()).hasSize(500);
            for (Recoded.Standing standing : recoded.corrections()) {
                if (standing.stand() != Recoded.Stand.WITHOUT_TARGET) {
                    Entry entry = ledger.engagement(standing.correction().target()).orElseThrow();
                    assertThat(Fix.shown(entry.engagement(), "place")).isEqualTo("Reykjavik, ISL");
                }
            }
            assertThat(recoded.corrections())
                    .noneMatch(one -> one.stand() == Recoded.Stand.WITHOUT_TARGET);
            assertThat(ledger.check()).isEmpty();
        }
    }

    @Test
    void afterOtherRulesTheChangesTellWhatChangedAndNotThatAllIsNew() {
        List<Reading> pages = new MadeUpPages(13).pages(40);
        Map<String, Reading> anew = new HashMap<>();
        pages.forEach(page -> anew.put(page.document().sha256(), page));
        try (Ledger ledger = Ledger.openInMemory()) {
            ledger.ingest(pages);
            long before = ledger.version();
            ledger.recode(
                    (document, _) ->
                            otherwise(
                                    Optional.ofNullable(anew.get(document.sha256())).orElseThrow()),
                    _ -> {});
            List<Change> changes = ledger.changesAfter(before);
            assertThat(changes).isNotEmpty();
            assertThat(changes)
                    .noneMatch(change -> change.what() == Change.What.ADDED)
                    .noneMatch(change -> change.what() == Change.What.REMOVED);
            long settled = ledger.version();
            ledger.recode(
                    (document, _) ->
                            otherwise(
                                    Optional.ofNullable(anew.get(document.sha256())).orElseThrow()),
                    _ -> {});
            assertThat(ledger.changesAfter(settled)).isEmpty();
        }
    }

    /// Other rules: topics are read otherwise, and some reports lose their place.
    private static Reading otherwise(Reading reading) {
        List<Report> reports = new ArrayList<>();
        for (Report r : reading.reports()) {
            boolean placed = Math.floorMod(reading.document().sha256().hashCode(), 3) > 0;
            reports.add(
                    new Report(
                            r.kind(),
                            r.status(),
                            r.salience(),
                            r.parties(),
                            placed ? r.place() : Optional.empty(),
                            r.date(),
                            List.of("tourism"),
                            r.outcomes(),
                            r.evidence().stream()
                                    .filter(cell -> placed || !cell.slot().equals("place"))
                                    .toList(),
                            r.rules()));
        }
        Document document = reading.document();
        return new Reading(document, reading.article(), reading.dropped(), reports);
    }

    @Test
    void whatCannotBeIsRefusedWithASentenceAndChangesNothing() {
        try (Ledger ledger = Ledger.openInMemory()) {
            ledger.ingest(new MadeUpPages(3).pages(10));
            String before = ledger.fingerprint();
            List<Entry> all = ledger.engagements(Query.all());
            String id = all.getFirst().engagement().id();
            assertThatThrownBy(() -> fix(ledger, "E-0000000000000000", "date", "2023-01-01"))
                    .hasMessageContaining("no engagement \"E-0000000000000000\"");
            assertThatThrownBy(() -> fix(ledger, id, "date", "soon"))
                    .hasMessageContaining("\"soon\" is no date");
            assertThatThrownBy(() -> fix(ledger, id, "mood", "fine"))
                    .hasMessageContaining("unknown slot \"mood\"");
            assertThatThrownBy(() -> fix(ledger, id, "status", "hold"))
                    .hasMessageContaining("one of possible, planned, postponed, cancelled, held");
            assertThatThrownBy(() -> ledger.join(id, id, WHY, "tester"))
                    .hasMessageContaining("one engagement already");
            assertThatThrownBy(() -> ledger.undo(17)).hasMessageContaining("no correction 17");
            assertThat(ledger.fingerprint()).isEqualTo(before);
            fix(ledger, id, "date", "2023-01-01");
            assertThatThrownBy(() -> fix(ledger, id, "date", "2023-01-02"))
                    .hasMessageContaining("already set to \"2023-01-01\" by correction 1");
        }
    }

    @Test
    void whatWasSplitByHandIsNotJoinedByHand() {
        try (Ledger ledger = Ledger.openInMemory()) {
            ledger.ingest(new MadeUpPages(3).pages(30));
            Entry two =
                    ledger.engagements(Query.all()).stream()
                            .filter(entry -> entry.engagement().reports().size() > 1)
                            .findFirst()
                            .orElseThrow();
            String id = two.engagement().id();
            String document = two.engagement().reports().getLast().document();
            ledger.split(id, List.of(document), WHY, "tester");
            String other = ledger.engagementsOf(document).getFirst().engagement().id();
            assertThatThrownBy(() -> ledger.join(id, other, WHY, "tester"))
                    .hasMessageContaining("were split by correction 1");
        }
    }

    private static void fix(Ledger ledger, String id, String slot, String value) {
        ledger.fix(id, slot, value, WHY, Optional.empty(), "tester");
    }
}
