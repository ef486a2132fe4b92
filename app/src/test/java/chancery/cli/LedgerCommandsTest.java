package chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerCommandsTest {

    @TempDir static Path folder;

    private static Path ledger;
    private static Run ingest;

    @BeforeAll
    static void ingestTheExamples() {
        ledger = folder.resolve("examples.db");
        ingest = Run.of("ingest", "--ledger", ledger.toString(), Run.PAGES.toString());
    }

    @Test
    void ingestSaysWhatItTookIn() {
        assertThat(ingest.err()).contains("the ledger now holds").contains("LANGUAGE");
        assertThat(ingest.out()).isEmpty();
    }

    @Test
    void ingestingAgainAddsNothing() {
        String before = on("fingerprint").out();
        Run again = on("ingest", Run.PAGES.toString());
        assertThat(again.code()).isEqualTo(ExitCode.DONE);
        assertThat(again.err()).contains("took in 0 new documents");
        assertThat(on("fingerprint").out()).isEqualTo(before);
    }

    @Test
    void aLedgerMadeInAnotherOrderHasTheSameFingerprint() throws IOException {
        Path other = folder.resolve("backwards.db");
        try (var pages = Files.list(Run.PAGES)) {
            String[] backwards =
                    pages.map(Path::toString)
                            .sorted(java.util.Comparator.reverseOrder())
                            .toArray(String[]::new);
            String[] words = new String[backwards.length + 5];
            System.arraycopy(
                    new String[] {"ingest", "--ledger", other.toString(), "--threads", "2"},
                    0,
                    words,
                    0,
                    5);
            System.arraycopy(backwards, 0, words, 5, backwards.length);
            Run.of(words);
        }
        assertThat(Run.of("--ledger", other.toString(), "fingerprint").out())
                .isEqualTo(on("fingerprint").out());
    }

    @Test
    void theLedgerMayBeNamedInTheEnvironment() {
        Run named = Run.in(Map.of("CHANCERY_LEDGER", ledger.toString()), "fingerprint");
        assertThat(named.out()).isEqualTo(on("fingerprint").out());
        assertThat(named.out()).matches("ch1:[0-9a-f]{64}\n");
    }

    @Test
    void searchPrintsAnEngagementALine() {
        Run run = on("search", "parties:USA,CHN", "status:held");
        assertThat(run.lines()).isNotEmpty().allMatch(line -> line.startsWith("{\"engagement\":"));
    }

    @Test
    void aFaultInAQueryIsShownWithACaret() {
        Run run = on("search", "status:hold");
        assertThat(run.code()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(run.err().lines().toList())
                .containsExactly(
                        "status:hold",
                        "       ^",
                        "unknown value \"hold\"; one of possible, planned, postponed, cancelled, held");
    }

    @Test
    void showGivesTheWordsBehindEveryCell() {
        String id =
                on("search", "parties:USA,CHN", "status:held")
                        .lines()
                        .getFirst()
                        .split("\"", -1)[3];
        Run shown = on("show", "--why", id);
        assertThat(shown.out())
                .contains("kind:", "status: held", "party:", "history", "reports", "rules:", "“");
    }

    @Test
    void showSaysWhatToDoAboutAnUnknownId() {
        Run shown = on("show", "E-0000");
        assertThat(shown.code()).isEqualTo(ExitCode.FAILED);
        assertThat(shown.err()).contains("no engagement 'E-0000'").contains("chancery search");
    }

    @Test
    void timelineDrawsALaneForEachKind() {
        assertThat(on("timeline", "USA", "CHN").out())
                .contains("conferences", "visits", "meetings", "calls", "● held");
    }

    @Test
    void aMissingLedgerIsNotMadeByAsking() {
        Path missing = folder.resolve("missing.db");
        Run run = Run.of("search", "--ledger", missing.toString(), "kind:call");
        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains("there is no ledger at").contains("chancery ingest");
        assertThat(missing).doesNotExist();
    }

    @Test
    void aFileThatIsNoLedgerIsLeftAlone() throws IOException {
        Path letter =
                Files.writeString(
                        folder.resolve("letter.db"),
                        "Dear reader, this is no ledger at all, only a letter.");
        Run run = Run.of("ingest", "--ledger", letter.toString(), Run.PAGES.toString());
        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err().lines().filter(line -> line.startsWith("chancery:"))).hasSize(1);
        assertThat(Files.readString(letter)).startsWith("Dear reader");
    }

    private static Run on(String... words) {
        String[] all = new String[words.length + 2];
        all[0] = "--ledger";
        all[1] = ledger.toString();
        System.arraycopy(words, 0, all, 2, words.length);
        return Run.of(all);
    }

    private static final String TALKS =
            """
            {"id": "gazette", "stamp": "2023-09-18", "title": "Huitfeldt and Baerbock hold talks in Oslo", "text": "OSLO - Norwegian Foreign Minister Anniken Huitfeldt met German Foreign Minister Annalena Baerbock in Oslo on Monday. They discussed energy supplies and agreed to set up a working group on gas storage.\\n\\nBaerbock said the talks had been useful and thanked her host for the harbour tour."}
            {"id": "mirror", "stamp": "2023-09-19", "title": "Huitfeldt and Baerbock hold talks in Oslo", "text": "OSLO - Norwegian Foreign Minister Anniken Huitfeldt met German Foreign Minister Annalena Baerbock in Oslo on Monday. They discussed energy supplies and agreed to set up a working group on gas storage.\\n\\nBaerbock said the talks had been useful and thanked her host for the harbour tour."}
            {"id": "courier", "stamp": "2023-09-19", "title": "Two ministers talk about gas", "text": "OSLO - Germany's foreign minister, Annalena Baerbock, held talks with her Norwegian counterpart Anniken Huitfeldt on Monday in Oslo, where gas was the main subject. The courier's own reporter waited outside in the rain and heard little else."}
            """;

    @Test
    void copiesPromisesAndChannelsOfThreePages() throws IOException {
        Path pages = Files.writeString(folder.resolve("talks.jsonl"), TALKS);
        String talks = folder.resolve("talks.db").toString();
        Run.of("ingest", "--ledger", talks, pages.toString());
        String meeting =
                Run.of("search", "kind:meeting", "parties:DEU,NOR", "--ledger", talks)
                        .lines()
                        .getFirst()
                        .replaceAll("^\\{\"engagement\":\"([^\"]+)\".*$", "$1");
        assertThat(Run.of("show", meeting, "--ledger", talks).out())
                .contains("3 reports, 2 independent");
        assertThat(
                        Run.of("commitments", "--between", "NOR,DEU", "--open", "--ledger", talks)
                                .lines())
                .singleElement()
                .asString()
                .contains(meeting, "working group on gas storage", "\"status\":\"open\"");
        assertThat(Run.of("commitments", "--between", "NOR,USA", "--ledger", talks).out())
                .isEmpty();
        assertThat(Run.of("channels", "--ledger", talks).lines())
                .singleElement()
                .asString()
                .contains("\"name\":\"working group\"", "\"state\":\"open\"");
    }
}
