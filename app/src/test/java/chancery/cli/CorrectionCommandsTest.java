package chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorrectionCommandsTest {

    @TempDir Path folder;

    private Path ledger = Path.of("");
    private String id = "";

    @BeforeEach
    void ingestAPage() {
        ledger = folder.resolve("one.db");
        on("ingest", Run.PAGES.resolve("blinken-beijing-held.txt").toString());
        id = on("search", "kind:meeting").lines().getFirst().split("\"", -1)[3];
    }

    @Test
    void aFixIsShownWithItsReasonAndUndoTakesItBack() {
        String before = on("fingerprint").out();
        Run fixed =
                on(
                        "fix",
                        id,
                        "date=2023-06-17",
                        "--why",
                        "the readout says so",
                        "--by",
                        "Ana Ruiz");
        assertThat(fixed.err()).contains("correction 1 stands, signed Ana Ruiz");
        assertThat(on("show", id).out())
                .contains("date: 2023-06-17", "Ana Ruiz", "the readout says so");
        assertThat(on("fingerprint").out()).isNotEqualTo(before);
        on("undo", "1");
        assertThat(on("fingerprint").out()).isEqualTo(before);
        assertThat(on("corrections").out())
                .contains("fix", "date=2023-06-17", "Ana Ruiz", "taken back");
    }

    @Test
    void aFixOutlivesReadingAnew() {
        on("fix", id, "status=cancelled", "--why", "test");
        Run recoded = on("recode");
        assertThat(recoded.err())
                .contains("read 1 documents anew", "corrections: 1 applied, 0 need you, 0 lost");
        assertThat(on("show", id).out()).contains("status: cancelled");
    }

    @Test
    void whatIsRejectedLeavesTheListsAndStaysToBeShown() {
        int before = on("search").lines().size();
        on("reject", id, "--why", "no engagement");
        assertThat(on("search").lines()).hasSize(before - 1);
        assertThat(on("show", id).out()).contains("ruled to be no engagement");
    }

    @Test
    void aValueThatCannotBeIsRefusedWithWhatIsAllowed() {
        Run run = on("fix", id, "status=hold", "--why", "test");
        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains("possible, planned, postponed, cancelled, held");
        assertThat(on("fix", id, "status=held").code()).isEqualTo(ExitCode.WRONG_USAGE);
    }

    @Test
    void exportsGoToAFileThatAppearsWhole() throws IOException {
        Path file = folder.resolve("engagements.csv");
        Run run = on("export", "--out", file.toString());
        assertThat(run.code()).isEqualTo(ExitCode.DONE);
        assertThat(Files.readAllLines(file).getFirst()).startsWith("engagement,kind,status,date");
        assertThat(on("export", "--format", "jsonl").lines())
                .allMatch(line -> line.startsWith("{\"engagement\""));
        assertThat(on("export", "--table", "nothing").err()).contains("unknown table \"nothing\"");
    }

    @Test
    void aBackupRestoresTheLedger() {
        String before = on("fingerprint").out();
        Path copy = folder.resolve("copy.db");
        on("backup", copy.toString());
        on("reject", id, "--why", "test");
        assertThat(on("restore", copy.toString()).code()).isEqualTo(ExitCode.DONE);
        assertThat(on("fingerprint").out()).isEqualTo(before);
        assertThat(on("doctor").out()).contains("whole");
    }

    @Test
    void diffListsWhatCameInSinceAFingerprint() {
        String before = on("fingerprint").out().strip();
        on("ingest", Run.PAGES.resolve("vostochny.txt").toString());
        assertThat(on("diff", "--since", before).out()).contains("added");
        assertThat(on("diff", "--since", "yesterday").code()).isEqualTo(ExitCode.WRONG_USAGE);
    }

    private Run on(String... words) {
        String[] all = new String[words.length + 2];
        all[0] = "--ledger";
        all[1] = ledger.toString();
        System.arraycopy(words, 0, all, 2, words.length);
        return Run.of(all);
    }
}
