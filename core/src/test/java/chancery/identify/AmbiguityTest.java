package chancery.identify;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.detect.SentenceFinder;
import chancery.detect.TimeExpression;
import chancery.detect.TimeFinder;
import chancery.reference.OfficeHolder;
import chancery.reference.Person;
import chancery.reference.Reference;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What cannot be told is not picked: it stays unknown, or all who may be meant are shown.
class AmbiguityTest {

    private static final Reference REFERENCE = Reference.load();
    private static final Identifier IDENTIFIER = new Identifier(REFERENCE);
    private static final SentenceFinder SENTENCES = new SentenceFinder();

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # nobody knows her, so she has no number and no state
                    Zelda Quarrington spoke to reporters, the minister said. | 2023-05-01 | nobody
                    Minister Zelda Quarrington spoke. | 2023-05-01 | Zelda Quarrington without number
                    # two presidents of nearly one name
                    Former President George H. W. Bush spoke. | 2005-05-01 | George H. W. Bush Q23505
                    Former President George H. W. Bush spoke. | 2023-05-01 | George H. W. Bush without number
                    Former President George W. Bush spoke. | 2023-05-01 | George W. Bush Q207
                    President George Bush spoke. | 2003-05-01 | George W. Bush Q207
                    President George Bush spoke. | 1991-05-01 | George H. W. Bush Q23505
                    # two Latvians of one name, told by office
                    Prime Minister Andris Berzins of Latvia spoke. | 2001-05-01 | Andris Berzins Q380986
                    President Andris Berzins of Latvia spoke. | 2012-05-01 | Andris Berzins Q57506
                    # four vice premiers
                    The Chinese vice premier spoke. | 2023-05-01 | unnamed of CHN
                    # no day, no holder
                    The Chinese foreign minister spoke. | | unnamed of CHN
                    # two of one surname lead states
                    Kim spoke. | 2009-06-01 | nobody
                    """)
    void aPersonIsToldOnlyWhereOneCanBe(String text, LocalDate day, String who) {
        List<ActorMention> mentions =
                IDENTIFIER.mentions(SENTENCES.find(text), AnchorDays.of(Optional.ofNullable(day)));
        assertThat(
                        mentions.stream()
                                .flatMap(m -> m.actors().stream())
                                .filter(a -> a.isPerson() || a.roleClass().isPresent())
                                .findFirst()
                                .filter(a -> a.isPerson() || a.state().isPresent())
                                .map(AmbiguityTest::told)
                                .orElse("nobody"))
                .isEqualTo(who);
    }

    private static String told(Actor actor) {
        return actor.name()
                .map(name -> name + actor.qid().map(q -> " " + q).orElse(" without number"))
                .orElse("unnamed of " + actor.state().orElse("-"));
    }

    @Test
    void aSharedNameHasAllItsBearers() {
        assertThat(REFERENCE.tenures().named("George Bush"))
                .extracting(Person::name)
                .containsExactlyInAnyOrder("George W. Bush", "George H. W. Bush");
        assertThat(REFERENCE.tenures().named("Andris Bērziņš")).hasSize(2);
    }

    @Test
    void severalHoldersOfOneOfficeAreAllShown() {
        OfficeHolder holder =
                REFERENCE
                        .tenures()
                        .holder("deputy_head_of_government", "CHN", LocalDate.parse("2023-05-01"));
        assertThat(holder).isInstanceOf(OfficeHolder.Ambiguous.class);
        assertThat(holder.why()).contains("He Lifeng", "Ding Xuexiang");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "Burma, MMR",
        "Swaziland, SWZ",
        "Macedonia, MKD",
        "Zaire, COD",
        "Turkey, TUR",
        "Türkiye, TUR",
        "Czechia, CZE",
        "the Czech Republic, CZE",
        "Ceylon, LKA",
        "Persia, IRN",
        "East Timor, TLS",
        "Cape Verde, CPV",
        "Ivory Coast, CIV"
    })
    void aStateIsKnownByItsFormerNames(String name, String code) {
        assertThat(REFERENCE.states().named(name.replace("the ", "")).getFirst().state().code())
                .isEqualTo(code);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "on February 30",
        "on 31 April 2023",
        "on September 31 and after",
        "on 2023-02-29",
        "on Feb. 29 2023"
    })
    void aDayThatCannotBeGivesNoDay(String words) {
        String text = "They met " + words + ".";
        List<TimeExpression> times = new TimeFinder().find(SENTENCES.find(text).getFirst());
        for (TimeExpression time : times) {
            Optional<ResolvedTime> resolved =
                    new TimeResolver()
                            .resolve(
                                    time,
                                    Optional.of(LocalDate.parse("2023-05-01")),
                                    TimeResolver.Direction.BACK);
            assertThat(resolved.flatMap(ResolvedTime::date).filter(d -> d.isDay()))
                    .as(time.text())
                    .isEmpty();
        }
    }
}
