package chancery.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.identify.Actor;
import chancery.pipeline.Pipeline;
import chancery.pipeline.Specimen;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ClaimFinderTest {

    private static final Pipeline PIPELINE = Pipeline.standard();

    private static List<Claim> claims(String words, String day) {
        return PIPELINE.claims(
                PIPELINE.analyse(Specimen.of(words, Optional.of(LocalDate.parse(day)))));
    }

    @ParameterizedTest(name = "{1} {0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # the window counts from a tenure
                    highest-level American official to visit China since Biden took office | 2023-06-18 | highest 1 visit USA>CHN 2021-01-19
                    Blinken is the most senior US official to travel to China since Biden became president. | 2023-06-18 | highest 1 visit USA>CHN 2021-01-19
                    # any holder of the office, not this one
                    She came to Berlin on the first visit by a Japanese foreign minister to Germany since 2019. | 2024-03-02 | first 1 visit foreign_minister JPN>DEU 2019-12-31
                    It is the first trip to Vietnam by a U.S. defense secretary in nearly ten years. | 2018-01-24 | first 1 visit defence_minister USA>VNM 2009-04-24
                    # his own
                    Assad arrived in China on his first visit to the country since 2004. | 2023-09-21 | first 1 visit Bashar al-Assad SYR>CHN 2004-12-31
                    Lavrov landed in Baku on his third visit to Azerbaijan this year. | 2023-08-10 | nth 3 visit Sergey Lavrov RUS>AZE 2022-12-31
                    # in person
                    first face-to-face meeting between the U.S. and Chinese defence ministers since November 2022 | 2023-06-21 | first 1 meeting in person defence_minister USA+defence_minister CHN 2022-11-30
                    Putin and Erdogan met for the first time in a year. | 2023-09-04 | first 1 meeting Recep Tayyip Erdoğan TUR+Vladimir Putin RUS 2022-09-04
                    # a rank, not a person
                    It was the third visit by an American cabinet member to China this year. | 2023-09-18 | nth 3 visit minister+ USA>CHN 2022-12-31
                    # nobody says when that was
                    The talks were the highest-level contact between India and China since the clash. | 2021-07-15 | highest 1 contact IND+CHN -
                    """)
    void readsWhatIsRankedOrCountedAndSinceWhen(String words, String day, String told) {
        assertThat(claims(words, day))
                .singleElement()
                .satisfies(claim -> {
                    assertThat(told(claim)).isEqualTo(told);
                    assertThat(claim.evidence().quote().exact()).isEqualTo(words);
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # no time that it is compared with
                    Blinken met Qin Gang in Beijing on Sunday, the first of two days of talks.
                    # the first lady counts nothing
                    First lady Jill Biden visited Namibia in February, her sixth stop since the summer.
                    # one side only
                    It was the first meeting of the cabinet since June.
                    """)
    void aBareNumberIsNoClaim(String words) {
        assertThat(claims(words, "2023-06-18")).isEmpty();
    }

    @Test
    void thisYearNeedsTheDayOfThePage() {
        List<Claim> claims =
                PIPELINE.claims(
                        PIPELINE.analyse(
                                Specimen.of(
                                        "Lavrov landed in Baku on his third visit to Azerbaijan this year.",
                                        Optional.empty())));
        assertThat(claims).allMatch(claim -> claim.window().after().isEmpty());
    }

    private static String told(Claim claim) {
        String parties =
                claim.host().isPresent()
                        ? party(claim.parties().getFirst()) + ">" + claim.host().get()
                        : claim.parties().stream()
                                .map(ClaimFinderTest::party)
                                .collect(Collectors.joining("+"));
        return "%s %d %s%s %s %s"
                .formatted(
                        claim.measure().id(),
                        claim.count(),
                        claim.kind().map(Kind::id).orElse("contact"),
                        claim.inPerson() ? " in person" : "",
                        parties,
                        claim.window().after().map(LocalDate::toString).orElse("-"));
    }

    private static String party(Actor actor) {
        String who =
                actor.name()
                        .or(actor::roleClass)
                        .or(() -> actor.level().map(level -> level.id() + "+"))
                        .map(name -> name + " ")
                        .orElse("");
        return who + actor.state().orElse("?");
    }
}
