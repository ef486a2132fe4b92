package chancery.web;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.ledger.Ledger;
import chancery.ledger.Query;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Sixteen readers while one writes. `-Dchancery.load.engagements=100000
/// -Dchancery.load.seconds=300` for the run of a release, in which the times are held too; the
/// figures are noted by [MeasuredHere].
@Tag("slow")
class LoadTest {

    private static final int ENGAGEMENTS = Integer.getInteger("chancery.load.engagements", 2000);
    private static final int SECONDS = Integer.getInteger("chancery.load.seconds", 5);
    // A ledger of an earlier run to begin with, so that it need not be filled again.
    private static final String KEPT = System.getProperty("chancery.load.ledger", "");
    private static final int READERS = 16;
    private static final int RELEASE = 60;
    private static final long MOST_MS = 200;

    @Test
    void readersAreAnsweredWhileOneWrites(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("load.db");
        if (!KEPT.isEmpty()) {
            Files.copy(Path.of(KEPT), file);
        }
        try (Ledger ledger = Ledger.open(file)) {
            GeneratedLedger.fill(ledger, ENGAGEMENTS);
            List<String> ids = ledger.ids(Query.all());
            try (WebServer server = WebServer.start(ledger, 0);
                    HttpClient client = HttpClient.newHttpClient();
                    ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
                get(client, server.address() + "api/v1/engagements?limit=1");
                AtomicBoolean over = new AtomicBoolean();
                ConcurrentLinkedQueue<String> errors = new ConcurrentLinkedQueue<>();
                List<Future<long[]>> readers = new ArrayList<>();
                for (int i = 0; i < READERS; i++) {
                    int seed = i;
                    readers.add(people.submit(() -> read(client, server, ids, seed, over, errors)));
                }
                int written = write(ledger, System.nanoTime() + SECONDS * 1_000_000_000L);
                over.set(true);
                long[] times = new long[0];
                for (Future<long[]> reader : readers) {
                    long[] own = reader.get();
                    int before = times.length;
                    times = Arrays.copyOf(times, before + own.length);
                    System.arraycopy(own, 0, times, before, own.length);
                }
                Arrays.sort(times);
                long p95 = times[times.length * 95 / 100] / 1_000_000;
                MeasuredHere.note(
                        "%,d engagements, %d readers, %,d pages written in %d s: %,d answers, %d errors, median %d ms, p95 %d ms, longest %d ms"
                                .formatted(
                                        ENGAGEMENTS,
                                        READERS,
                                        written,
                                        SECONDS,
                                        times.length,
                                        errors.size(),
                                        times[times.length / 2] / 1_000_000,
                                        p95,
                                        times[times.length - 1] / 1_000_000));
                assertThat(errors).isEmpty();
                assertThat(written).isPositive();
                if (SECONDS >= RELEASE) {
                    assertThat(p95).isLessThanOrEqualTo(MOST_MS);
                }
            }
        }
    }

    // A page every fifth of a second, as when somebody takes in a folder beside.
    private static int write(Ledger ledger, long until) throws InterruptedException {
        int written = 0;
        while (System.nanoTime() < until) {
            ledger.ingest(GeneratedLedger.page(ENGAGEMENTS + written));
            written++;
            Thread.sleep(200);
        }
        return written;
    }

    private static long[] read(
            HttpClient client,
            WebServer server,
            List<String> ids,
            int seed,
            AtomicBoolean over,
            ConcurrentLinkedQueue<String> errors)
            throws Exception {
        Random random = new Random(seed);
        List<Long> times = new ArrayList<>();
        while (!over.get()) {
            String path = path(random, ids);
            long begun = System.nanoTime();
            HttpResponse<String> response = get(client, server.address() + "api/v1/" + path);
            times.add(System.nanoTime() - begun);
            if (response.statusCode() != 200) {
                errors.add(path + ": " + response.statusCode());
            }
            // A person looks at what came before asking again.
            Thread.sleep(100 + random.nextInt(400));
        }
        return times.stream().mapToLong(Long::longValue).toArray();
    }

    private static String path(Random random, List<String> ids) {
        String id = ids.get(random.nextInt(ids.size()));
        int year = 1960 + random.nextInt(60);
        return switch (random.nextInt(8)) {
            case 0 -> "engagements?limit=100";
            case 1 -> "engagements?limit=100&q=parties:USA,CHN";
            case 2 -> "engagements?limit=100&q=parties:" + GeneratedLedger.state(random.nextInt());
            case 3 -> "engagements?limit=100&q=from:" + year + "%20to:" + year + "%20kind:call";
            case 4 ->
                    "engagements?limit=100&q=person:Minister"
                            + random.nextInt(9)
                            + "%20topic:climate";
            case 5 -> "documents/page-" + random.nextInt(ENGAGEMENTS);
            case 6 -> "ledger";
            default -> "engagements/" + id;
        };
    }

    private static HttpResponse<String> get(HttpClient client, String address) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    }
}
