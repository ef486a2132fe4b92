package chancery.identify;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.reference.Wording;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameFormsTest {

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource(
            textBlock =
                    """
                    # another spelling of the same words stays
                    Sergei Lavrov, Sergey Lavrov, Sergei Lavrov
                    # a short given name, initials and ranks do not
                    Tony Blinken, Antony Blinken, Antony Blinken
                    'Joseph R. Biden, Jr.', Joe Biden, Joe Biden
                    # another surname stays
                    Marie Durand, Marie Dupont, Marie Durand
                    """)
    void thePagesOwnSpellingIsShownAndTheUsualNameWhereItIsShortened(
            String ofPage, String usual, String shown) {
        assertThat(NameForms.shown(ofPage, usual)).isEqualTo(shown);
    }

    @ParameterizedTest(name = "{1} of {0}")
    @CsvSource(
            textBlock =
                    """
                    Sergey Lavrov, Lavrov, Sergey Lavrov
                    Volodymyr Zelensky, Zelenskyy, Volodymyr Zelenskyy
                    # a first word or a middle name is no spelling of the last
                    Xi Jinping, Xi, Xi Jinping
                    Luiz Inacio Lula da Silva, Lula, Luiz Inacio Lula da Silva
                    """)
    void aSurnameIsShownAsThePageSpellsIt(String usual, String surname, String shown) {
        assertThat(NameForms.withSurname(usual, surname)).isEqualTo(shown);
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource(
            textBlock =
                    """
                    George H. W. Bush, George W. Bush, false
                    George W. Bush, George W. Bush, true
                    George Bush, George W. Bush, true
                    """)
    void initialsTellNamesakesApart(String a, String b, boolean agree) {
        assertThat(NameForms.initialsAgree(Wording.of(a), Wording.of(b))).isEqualTo(agree);
    }

    @ParameterizedTest
    @CsvSource({"Erdoğan, erdogan", "Xi Jinping, xi jinping", "O'Brien, obrien"})
    void accentsAndApostrophesAreFoldedAway(String name, String folded) {
        assertThat(NameForms.folded(name)).isEqualTo(folded);
    }
}
