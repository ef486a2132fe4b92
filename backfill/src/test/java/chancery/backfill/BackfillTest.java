package chancery.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.acquire.Acquired;
import chancery.acquire.Source;
import chancery.export.Table;
import chancery.ledger.Backfilled;
import chancery.ledger.Ledger;
import chancery.ledger.Query;
import chancery.pipeline.Pipeline;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The job in this process, with two threads.
@Tag("slow")
class BackfillTest {

    @TempDir private Path folder;

    private static SparkSession engine;

    @BeforeAll
    static void theEngineRunsInThisProcess() {
        engine =
                SparkSession.builder()
                        .master("local[2]")
                        .config("spark.ui.enabled", "false")
                        .config("spark.driver.host", "localhost")
                        .config("spark.driver.bindAddress", "127.0.0.1")
                        // So little data is done before any code is generated for it.
                        .config("spark.sql.codegen.wholeStage", "false")
                        .config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
                        .config("spark.sql.adaptive.enabled", "false")
                        .getOrCreate();
    }

    @AfterAll
    static void noneIsLeft() throws IOException {
        engine.close();
    }

    /// What a run said, and its exit code.
    private record Said(int code, String out, String err) {}

    private Said backfill(Path output, String... more) {
        Stream<String> fixed =
                Stream.of("--output", output.toString(), "--partitions", "1", "--keep-work");
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
        ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(outBytes, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(errBytes, true, StandardCharsets.UTF_8));
        try {
            int code =
                    Backfill.run(Stream.concat(fixed, Arrays.stream(more)).toArray(String[]::new));
            return new Said(
                    code,
                    outBytes.toString(StandardCharsets.UTF_8).strip(),
                    errBytes.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    private static String fingerprintOfALedger(Path... inputs) {
        Pipeline pipeline = Pipeline.standard();
        try (Ledger ledger = Ledger.openInMemory()) {
            for (Path input : inputs) {
                try (Stream<Acquired> pages = Source.read(input)) {
                    pages.forEach(one -> {
                        if (one instanceof Acquired.Taken(var document)) {
                            ledger.ingest(List.of(pipeline.read(document)), pipeline::read);
                        }
                    });
                }
            }
            return ledger.fingerprint();
        }
    }

    @Test
    void theJobAndALedgerOnOneMachineMakeTheSameOfTheSameFiles() throws IOException {
        Path archive = Files.createDirectory(folder.resolve("archive"));
        Archive.write(archive.resolve("a.warc.gz"), 0, 12);
        Archive.write(archive.resolve("b.warc.gz"), 8, 12);
        byte[] whole = Files.readAllBytes(Archive.write(folder.resolve("c"), 30, 6));
        Files.write(archive.resolve("cut.warc.gz"), Arrays.copyOf(whole, whole.length - 300));
        Files.write(archive.resolve("noise.warc.gz"), new byte[] {1, 2, 3, 0, 0, 7});
        Archive.writeItems(archive.resolve("items.jsonl"));
        Path examples = Path.of("../examples/pages");
        Path output = folder.resolve("out");
        Pipeline pipeline = Pipeline.standard();

        Said said = backfill(output, archive.toString(), examples.toString());

        String local = fingerprintOfALedger(archive, examples);
        assertThat(said.out).as(said.err).isEqualTo(local);
        assertThat(said.code).isZero();
        assertThat(said.err).contains("1 BROKEN_GZIP").contains("1 BINARY");
        try (Ledger ledger = Ledger.open(folder.resolve("ledger.db"))) {
            Backfilled run = Backfilled.in(output);
            assertThat(ledger.load(run, pipeline::read, _ -> {})).isEqualTo(run.size());
            assertThat(ledger.fingerprint()).isEqualTo(local);
            assertThat(ledger.check()).isEmpty();
            assertThat(ledger.load(run, pipeline::read, _ -> {})).isZero();
            // The items are there to be told apart by what other pages say.
            assertThat(ledger.counts().copies()).isGreaterThanOrEqualTo(3);
            assertThat(
                            ledger.engagements(Query.parse("parties:NOR,SWE"))
                                    .getFirst()
                                    .engagement()
                                    .parties())
                    .anyMatch(party -> party.name().equals(Optional.of("Solveig Raudfjell")));
        }
    }

    @Test
    void oneKeyThatHoldsNearlyAllReportsChangesNothing() throws IOException {
        Path archive = Files.createDirectory(folder.resolve("archive"));
        Archive.writeSkewed(archive.resolve("skewed.jsonl"), 240);

        Said said = backfill(folder.resolve("out"), archive.toString());

        assertThat(said.code).as(said.err).isZero();
        assertThat(said.out).isEqualTo(fingerprintOfALedger(archive));
    }

    @Test
    void aRunThatWasStoppedGoesOnWithoutReadingFinishedFilesAgain() throws IOException {
        Path archive = Files.createDirectory(folder.resolve("archive"));
        Archive.write(archive.resolve("a.warc.gz"), 0, 9);
        Archive.write(archive.resolve("b.warc.gz"), 9, 9);
        Path output = folder.resolve("out");
        Said first = backfill(output, "--files-together", "1", archive.toString());

        Files.delete(output.resolve("manifest.json"));
        Said refused = backfill(output, archive.toString());
        Files.write(archive.resolve("a.warc.gz"), new byte[0]);
        Said resumed = backfill(output, "--resume", "--files-together", "1", archive.toString());
        Said again = backfill(output, "--resume", archive.toString());
        Files.delete(output.resolve("manifest.json"));
        Archive.write(archive.resolve("c.warc.gz"), 18, 3);
        Said other = backfill(output, "--resume", archive.toString());

        assertThat(first.code).as(first.err).isZero();
        assertThat(refused.code).isOne();
        assertThat(refused.err).contains("the output folder exists");
        assertThat(resumed.out).isEqualTo(first.out);
        assertThat(again.err).contains("a finished run is there");
        assertThat(other.err).contains("other input files");
    }

    @Test
    void anInputThatIsNotThereIsNamed() {
        Said said = backfill(folder.resolve("out"), folder.resolve("gone-*.warc.gz").toString());

        assertThat(said.code).isOne();
        assertThat(said.err).contains("gone-*.warc.gz: no such file");
    }

    @Test
    void theTablesHaveTheColumnsOfTheExport() {
        List<String> engagements = names(Table.ENGAGEMENTS);
        engagements.remove("corrected");
        engagements.remove("part_of");
        assertThat(Made.ENGAGEMENTS.fieldNames()).containsAll(engagements);
        assertThat(Made.REPORTS.fieldNames()).containsAll(names(Table.REPORTS));
        List<String> documents = names(Table.DOCUMENTS);
        documents.removeAll(List.of("copy_of", "dropped"));
        assertThat(Page.SCHEMA.fieldNames()).containsAll(documents);
        assertThat(CopyFolding.SCHEMA.fieldNames()).contains("copy_of");
    }

    private static List<String> names(Table table) {
        return new java.util.ArrayList<>(table.columns().stream().map(c -> c.name()).toList());
    }
}
