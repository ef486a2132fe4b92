package chancery.merge;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.identify.Actor;
import chancery.interpret.Kind;
import chancery.interpret.Report;
import chancery.interpret.Salience;
import chancery.interpret.SlotEvidence;
import chancery.interpret.Status;
import chancery.merge.Engagement.Step;
import chancery.reference.Edtf;
import chancery.trace.Evidence;
import chancery.trace.Quote;
import chancery.trace.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HistoryTest {

    private static final LocalDate DAY = LocalDate.of(2023, 6, 18);

    private static ToldReport told(
            int page, Status status, Optional<LocalDate> published, Optional<Edtf> date) {
        String document = "%064x".formatted(page * 7919L);
        Evidence evidence =
                new Evidence(document, new Span(page, page + 4), new Quote("told", "", ""));
        Report report =
                new Report(
                        Kind.VISIT,
                        status,
                        Salience.MAIN,
                        List.of(Actor.ofState("USA"), Actor.ofState("CHN")),
                        Optional.empty(),
                        date,
                        List.of(),
                        List.of(),
                        List.of(
                                new SlotEvidence("kind", evidence),
                                new SlotEvidence("status", evidence)),
                        List.of());
        return new ToldReport(
                ReportKey.of(document, List.of(report)).getFirst(),
                document,
                "page-" + page,
                published.map(Edtf::day),
                0,
                Optional.empty(),
                Optional.empty(),
                report);
    }

    @Test
    void tenThousandLivesKeepTheRules() {
        Random random = new Random(1);
        for (int life = 0; life < 10_000; life++) {
            List<ToldReport> reports = new ArrayList<>();
            int pages = 1 + random.nextInt(8);
            for (int page = 0; page < pages; page++) {
                Status status = List.of(Status.values()).get(random.nextInt(5));
                Optional<LocalDate> published =
                        random.nextInt(10) == 0
                                ? Optional.empty()
                                : Optional.of(DAY.plusDays(random.nextInt(40) - 20));
                Optional<Edtf> date =
                        random.nextInt(4) == 0
                                ? Optional.empty()
                                : Optional.of(Edtf.day(DAY.plusDays(random.nextInt(6) - 3)));
                reports.add(told(page, status, published, date));
            }
            Engagement engagement = Composer.compose(reports);
            Collections.shuffle(reports, random);
            assertThat(Composer.compose(reports)).isEqualTo(engagement);
            boolean toldAsHeld = reports.stream().anyMatch(r -> r.report().status() == Status.HELD);
            assertThat(engagement.status() == Status.HELD && !toldAsHeld).isFalse();
            assertThat(engagement.history().getLast().step()).isEqualTo(engagement.status());
            for (Step step : engagement.history()) {
                assertThat(step.evidence().quote().exact()).isEqualTo("told");
            }
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            textBlock =
                    """
                    # told as a plan, then put off, then called off
                    PLANNED 1 POSTPONED 3 CANCELLED 5, CANCELLED
                    # what is hoped later does not undo the plan
                    PLANNED 1 POSSIBLE 3, PLANNED
                    # held ends it, whatever is written later of the plan
                    POSSIBLE 1 PLANNED 3 HELD 19 PLANNED 25, HELD
                    # nobody can have been there the week before
                    HELD 1 PLANNED 3, PLANNED
                    # put off and planned again
                    PLANNED 1 POSTPONED 3 PLANNED 5, PLANNED
                    """)
    void tellsTheLifeInOrder(String pages, Status last) {
        List<ToldReport> reports = new ArrayList<>();
        String[] words = pages.split(" ", -1);
        for (int i = 0; i < words.length; i += 2) {
            reports.add(
                    told(
                            i,
                            Status.valueOf(words[i]),
                            Optional.of(LocalDate.of(2023, 6, Integer.parseInt(words[i + 1]))),
                            Optional.of(Edtf.day(DAY))));
        }
        assertThat(Composer.compose(reports).status()).isEqualTo(last);
    }
}
