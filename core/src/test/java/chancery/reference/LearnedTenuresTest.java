package chancery.reference;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.reference.LearnedTenures.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LearnedTenuresTest {

    private static final TenureTable TABLES = Reference.load().tenures();

    @Test
    void threeIndependentPagesAddAHolderWhereTheTablesKnowNone() {
        LearnedTenures learned = of(seen("Solveig Raudfjell", "2041-03-01", "a", "b", "c"));
        assertThat(learned.all())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.finding()).isEqualTo(Finding.ADDS);
                    assertThat(one.isBelieved()).isTrue();
                });
        assertThat(holder(learned, "2041-03-02")).contains("Known", "Solveig Raudfjell");
        assertThat(holder(learned, "2041-09-01")).contains("LastKnown", "Solveig Raudfjell");
        // the day before the first page: nothing is known of it
        assertThat(holder(learned, "2041-02-28")).doesNotContain("Solveig Raudfjell");
    }

    @Test
    void threePagesOfOneAgencyAreOneWitness() {
        LearnedTenures learned = of(seen("Solveig Raudfjell", "2041-03-01", "a", "a", "a"));
        assertThat(learned.all().getFirst().isBelieved()).isFalse();
        assertThat(holder(learned, "2041-03-02")).doesNotContain("Solveig Raudfjell");
    }

    @Test
    void whereTheTablesKnowTheHolderPagesOnlyContradict() {
        LearnedTenures learned = of(seen("Solveig Raudfjell", "2023-03-01", "a", "b", "c", "d"));
        assertThat(learned.all().getFirst().finding()).isEqualTo(Finding.CONTRADICTS);
        assertThat(holder(learned, "2023-03-02")).contains("Anniken Huitfeldt");
    }

    @Test
    void whoComesAfterTheLastSightingOfAnotherHasSucceeded() {
        List<Sighting> all =
                new ArrayList<>(seen("Solveig Raudfjell", "2041-03-01", "a", "b", "c"));
        all.addAll(seen("Odd Marstein", "2041-08-01", "a", "b", "c"));
        assertThat(holder(of(all), "2041-03-02")).contains("Raudfjell");
        assertThat(holder(of(all), "2041-08-02")).contains("Known", "Marstein");
    }

    @Test
    void twoWhoAreNamedOnTheSameDaysAreBothShown() {
        List<Sighting> all =
                new ArrayList<>(seen("Solveig Raudfjell", "2041-03-01", "a", "b", "c"));
        all.addAll(seen("Odd Marstein", "2041-03-02", "a", "b", "c"));
        assertThat(holder(of(all), "2041-03-03")).contains("Ambiguous", "Raudfjell", "Marstein");
    }

    @Test
    void anActingOrIncomingHolderIsNone() {
        List<Sighting> all =
                List.of(
                        one(
                                "Odd Marstein",
                                "2041-03-01",
                                "a",
                                "acting Foreign Minister Odd Marstein"),
                        one(
                                "Odd Marstein",
                                "2041-03-02",
                                "b",
                                "former Foreign Minister Odd Marstein"),
                        one(
                                "Odd Marstein",
                                "2041-03-03",
                                "c",
                                "incoming Foreign Minister Odd Marstein"));
        assertThat(of(all).all()).isEmpty();
    }

    @Test
    void theOrderOfTheSightingsDoesNotMatter() {
        List<Sighting> all =
                new ArrayList<>(seen("Solveig Raudfjell", "2041-03-01", "a", "b", "c"));
        all.addAll(seen("Odd Marstein", "2041-08-01", "a", "b", "c"));
        List<LearnedTenures.Learned> expected = of(all).all();
        Collections.reverse(all);
        assertThat(of(all).all()).isEqualTo(expected);
    }

    private static LearnedTenures of(List<Sighting> sightings) {
        return LearnedTenures.of(sightings, TABLES);
    }

    private static List<Sighting> seen(String person, String from, String... witnesses) {
        List<Sighting> all = new ArrayList<>();
        for (int i = 0; i < witnesses.length; i++) {
            all.add(
                    one(
                            person,
                            LocalDate.parse(from).plusDays(i).toString(),
                            witnesses[i],
                            "Norwegian Foreign Minister " + person));
        }
        return all;
    }

    private static Sighting one(String person, String day, String witness, String words) {
        return new Sighting(
                person,
                Optional.empty(),
                "Foreign Minister",
                "foreign_minister",
                "NOR",
                LocalDate.parse(day),
                witness,
                "page-" + day,
                words);
    }

    private static String holder(LearnedTenures learned, String day) {
        OfficeHolder holder =
                learned.holder("foreign_minister", "foreign minister", "NOR", LocalDate.parse(day));
        return holder.getClass().getSimpleName() + " " + holder;
    }
}
