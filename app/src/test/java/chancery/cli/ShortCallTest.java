package chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortCallTest {

    @ParameterizedTest(name = "{0} {1} {2} {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    who | foreign minister of China | --on   | 2023-07-01
                    who | South Korean president    | --on   | 2023-07-01
                    who | Wang Yi                   | --on   | 2020-01-01
                    # nobody, and no office
                    who | minister of Atlantis      | --on   | 2020-01-01
                    try | Wang Yi met Antony Blinken in Munich on Saturday. | --date | 2023-02-20
                    """)
    void givesWhatTheSameWordsGiveInAnotherOrder(
            String command, String words, String option, String day) {
        Run brief = Run.of(command, words, option, day);
        Run whole = Run.of(command, option, day, words);
        assertThat(brief.out()).isEqualTo(whole.out());
        assertThat(brief.err()).isEqualTo(whole.err());
        assertThat(brief.code()).isEqualTo(whole.code());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    who|Wang Yi|--on|2023-13-01
                    who|-x|--on|2023-01-01
                    who|@words.txt|--on|2023-01-01
                    who|Wang Yi|--date|2023-01-01
                    show|Wang Yi|--on|2023-01-01
                    """)
    void leavesAllOtherWordsToTheWholeCommandLine(
            String command, String words, String option, String day) {
        Console nowhere =
                Console.piped(OutputStream.nullOutputStream(), OutputStream.nullOutputStream());
        assertThat(ShortCall.of(new Session(nowhere, Map.of()), command, words, option, day))
                .isEmpty();
    }

    @Test
    void aFaultyDayIsExplainedAsEverywhere() {
        Run run = Run.of("who", "foreign minister of China", "--on", "2023-02-30");
        assertThat(run.code()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(run.err()).contains("there is no such day");
    }
}
