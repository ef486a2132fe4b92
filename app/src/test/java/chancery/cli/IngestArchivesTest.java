package chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestArchivesTest {

    @TempDir private Path folder = Path.of("");

    private Path items(String name, int from, int count) throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = from; i < from + count; i++) {
            lines.add(
                    String.format(
                            Locale.ROOT,
                            "{\"id\":\"i%d\",\"url\":\"https://%s/%d\",\"stamp\":\"2024-05-%02d\",\"text\":\"Chinese Foreign Minister Wang Yi met U.S. Secretary of State Antony Blinken in Beijing on Friday, officials said. %s\"}",
                            i,
                            i % 2 == 0 ? "www.even.example" : "odd.example",
                            i,
                            i % 28 + 1,
                            ownWords(i)));
        }
        return Files.write(folder.resolve(name), lines);
    }

    /// So many that no item passes for a copy of another, which would be read again beside it; with
    /// enough small words of English that no model need be asked for the language.
    private static String ownWords(int number) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            words.append("the ");
            words.append(Integer.toString((number * 30 + i) * 7919 % 46_656, 36)).append(' ');
        }
        return words.toString().strip();
    }

    private Run ingest(String... more) {
        List<String> words = new ArrayList<>(List.of("ingest", "--ledger"));
        words.add(folder.resolve("ledger.db").toString());
        words.addAll(Arrays.asList(more));
        return Run.of(words.toArray(new String[0]));
    }

    @Test
    void resumingPassesOverFinishedFilesAndReadsChangedOnesAgain() throws IOException {
        String one = items("one.jsonl", 0, 4).toString();
        String two = items("two.jsonl", 10, 4).toString();

        Run first = ingest("--resume", one);
        Run second = ingest("--resume", one, two);
        items("one.jsonl", 0, 6);
        Run third = ingest("--resume", one, two);

        assertThat(first.err()).contains("0 of 1 files").contains("took in 4 new documents of 4");
        assertThat(second.err()).contains("1 of 2 files").contains("took in 4 new documents of 4");
        assertThat(third.err()).contains("1 of 2 files").contains("took in 2 new documents of 6");
    }

    @Test
    void aFileTakenInWithOneSelectionIsNotFinishedForAnother() throws IOException {
        String items = items("items.jsonl", 0, 6).toString();
        Run even = ingest("--resume", "--host", "even.example", items);
        Run all = ingest("--resume", items);
        assertThat(even.err()).contains("took in 3 new documents of 6").contains("3 NOT_WANTED");
        assertThat(even.code()).isEqualTo(ExitCode.DONE);
        assertThat(all.err()).contains("0 of 1 files").contains("took in 3 new documents of 6");
    }

    @Test
    void daysAndLanguagesSelect() throws IOException {
        String items = items("items.jsonl", 0, 10).toString();
        assertThat(ingest("--from", "2024-05-03", "--to", "2024-05-05", items).err())
                .contains("took in 3 new documents of 10");
        assertThat(ingest("--language", "fr", items).err()).contains("took in 0 new documents");
    }

    @Test
    void aFileThatIsGoneIsNamedAndNotTakenForFinished() throws IOException {
        Path gone = items("gone.jsonl", 0, 3);
        String there = items("there.jsonl", 3, 3).toString();
        Files.delete(gone);

        Run run = ingest("--resume", gone.toString(), there);
        items("gone.jsonl", 0, 3);
        Run again = ingest("--resume", gone.toString(), there);

        assertThat(run.code()).isEqualTo(ExitCode.DROPPED);
        assertThat(run.err()).contains("gone.jsonl: the file cannot be read (no such file)");
        assertThat(run.err()).contains("took in 3 new documents of 3");
        assertThat(again.err()).contains("1 of 2 files").contains("took in 3 new documents of 3");
    }

    @Test
    void aDryRunTellsTimeAndDiskAndKeepsNothing() throws IOException {
        String items = items("items.jsonl", 0, 30).toString();
        Run run = ingest("--dry-run", items);
        assertThat(run.err())
                .contains("all 1 files: about 30 pages")
                .containsPattern("time: about \\d+ (s|min) on \\d+ threads")
                .containsPattern("disk: about [\\d,]+ (kB|MB)");
        assertThat(folder.resolve("ledger.db")).doesNotExist();
        assertThat(ingest("--dry-run", "-").err()).contains("--dry-run needs files");
    }

    @Test
    void importNamesAFolderWithoutAFinishedRun() {
        Run run =
                Run.of("import", "--ledger", folder.resolve("l.db").toString(), folder.toString());
        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains("no finished run of the cluster job is here");
    }
}
