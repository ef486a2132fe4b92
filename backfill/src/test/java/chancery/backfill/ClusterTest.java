package chancery.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.acquire.Acquired;
import chancery.acquire.Source;
import chancery.bench.WarcGenerator;
import chancery.ledger.Ledger;
import chancery.pipeline.Pipeline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The job on a master and workers that are processes of their own, from the jar that
/// `spark-submit` gets. Runs with `-Dcluster`; takes some minutes.
@Tag("cluster")
class ClusterTest {

    private static final int FILES = 20;
    private static final int PAGES = Integer.getInteger("chancery.cluster.pages", 10);

    @TempDir private static Path folder;

    private static Path jar;
    private static Path home;
    private static Path archive;
    private static String local;

    @BeforeAll
    static void aLedgerOnThisMachineReadsTheSameFiles() throws IOException {
        jar = Path.of(System.getProperty("chancery.cluster.jar", ""));
        home = Path.of(System.getProperty("chancery.cluster.home", ""));
        assertThat(jar).isRegularFile();
        archive = Files.createDirectory(folder.resolve("archive"));
        for (int i = 0; i < FILES; i++) {
            String file = archive.resolve("part-%02d.warc.gz".formatted(i)).toString();
            WarcGenerator.main(new String[] {file, Integer.toString(PAGES), Integer.toString(i)});
        }
        Pipeline pipeline = Pipeline.standard();
        try (Ledger ledger = Ledger.openInMemory();
                Stream<Acquired> pages = Source.read(archive)) {
            pages.forEach(one -> {
                if (one instanceof Acquired.Taken(var document)) {
                    ledger.ingest(List.of(pipeline.read(document)), pipeline::read);
                }
            });
            local = ledger.fingerprint();
        }
    }

    private static String run(StandaloneCluster cluster, String name) throws Exception {
        Process job = submit(cluster, name);
        assertThat(job.waitFor(9, TimeUnit.MINUTES)).isTrue();
        assertThat(job.exitValue()).as(cluster.log(name)).isZero();
        return fingerprint(cluster.log(name));
    }

    private static Process submit(StandaloneCluster cluster, String name) {
        return cluster.submit(
                name,
                jar,
                "--output",
                folder.resolve("out-" + name).toString(),
                "--partitions",
                "4",
                archive.toString());
    }

    private static String fingerprint(String log) {
        return log.lines().filter(line -> line.startsWith("ch1:")).findFirst().orElse("");
    }

    @Test
    void twoWorkersAreQuickerThanOneAndBothMakeWhatALedgerMakes() throws Exception {
        Duration one = timed(1);
        Duration two = timed(2);

        double gain = (double) one.toMillis() / two.toMillis();
        System.err.printf(
                "%d files of %d pages: one worker %.1f s, two %.1f s, gain %.2f%n",
                FILES, PAGES, one.toMillis() / 1e3, two.toMillis() / 1e3, gain);
        double wanted = Double.parseDouble(System.getProperty("chancery.cluster.gain", "1.0"));
        assertThat(gain).isGreaterThanOrEqualTo(wanted);
    }

    private static Duration timed(int workers) throws Exception {
        try (StandaloneCluster cluster =
                new StandaloneCluster(home, folder.resolve("logs-" + workers), workers)) {
            long begun = System.nanoTime();
            assertThat(run(cluster, "with-" + workers)).isEqualTo(local);
            return Duration.ofNanos(System.nanoTime() - begun);
        }
    }

    @Test
    void aWorkerKilledInTheMiddleChangesNothing() throws Exception {
        try (StandaloneCluster cluster =
                new StandaloneCluster(home, folder.resolve("logs-killed"), 2)) {
            Process job = submit(cluster, "killed");
            StandaloneCluster.await(
                    () -> cluster.log("killed").contains("(4/%d)".formatted(FILES)),
                    "the fourth file");
            cluster.killAWorker();
            assertThat(job.waitFor(9, TimeUnit.MINUTES)).isTrue();
            assertThat(job.exitValue()).as(cluster.log("killed")).isZero();
            assertThat(cluster.log("killed")).contains("Lost executor");
            assertThat(fingerprint(cluster.log("killed"))).isEqualTo(local);
        }
    }

    @Test
    void workersWithAnOlderJavaAreNamedInOneSentence() throws Exception {
        Optional<Path> older = olderJava();
        Assumptions.assumeTrue(older.isPresent(), "no Java 17 to 24 on this machine");
        try (StandaloneCluster cluster =
                new StandaloneCluster(home, folder.resolve("logs-older"), 0)) {
            cluster.addWorker(older.orElseThrow().toString());
            Process job = submit(cluster, "older");
            assertThat(job.waitFor(3, TimeUnit.MINUTES)).isTrue();
            assertThat(job.exitValue()).as(cluster.log("older")).isOne();
            assertThat(cluster.log("older"))
                    .contains("backfill: the workers need Java 25, they run on Java");
        }
    }

    private static Optional<Path> olderJava() throws IOException {
        Path all = Path.of("/usr/lib/jvm");
        if (!Files.isDirectory(all)) {
            return Optional.empty();
        }
        try (Stream<Path> homes = Files.list(all)) {
            return homes.filter(one -> older(one.resolve("release"))).sorted().findFirst();
        }
    }

    private static boolean older(Path release) {
        try {
            return Files.isRegularFile(release)
                    && Files.readString(release)
                            .matches("(?s).*JAVA_VERSION=\"(17|18|19|2[0-4])\\..*");
        } catch (IOException e) {
            return false;
        }
    }
}
