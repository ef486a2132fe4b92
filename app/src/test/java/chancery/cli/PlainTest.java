package chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTest {

    @Test
    void wordsStandOnOneLineWithoutControls() {
        assertThat(Plain.text("a\r\n\tb\u001b[2J \u202ec\u0000")).isEqualTo("a b[2J c");
    }

    @Test
    void marksForColoursLoseTheirMeaning() {
        assertThat(Plain.text("@|red x|@")).isEqualTo("@ |red x| @");
    }

    @Test
    void shorteningPartsNoCharacter() {
        assertThat(Plain.shortened("abc\ud83d\ude00defg", 5)).isEqualTo("abc…");
        assertThat(Plain.shortened("abcde", 5)).isEqualTo("abcde");
    }
}
