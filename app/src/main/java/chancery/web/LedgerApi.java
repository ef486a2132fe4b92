package chancery.web;

import chancery.acquire.DropReason;
import chancery.interpret.Kind;
import chancery.interpret.Status;
import chancery.ledger.Counts;
import chancery.ledger.Ledger;
import chancery.ledger.Mark;
import chancery.reference.Reference;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/// The ledger as a whole: what is in it, its fingerprint, the description of the API.
final class LedgerApi implements Api.Part {

    private final Ledger ledger;
    private final Fingerprints fingerprints;
    private final Map<String, String> states = new LinkedHashMap<>();
    private final ReentrantLock counting = new ReentrantLock();
    private volatile Optional<Counted> counted = Optional.empty();

    LedgerApi(Ledger ledger, Fingerprints fingerprints) {
        this.ledger = ledger;
        this.fingerprints = fingerprints;
        Reference.load().states().all().forEach(state -> states.put(state.code(), state.name()));
    }

    private record Counted(Mark mark, Numbers numbers, long begun, long done) {

        private static final long SLOW = 50_000_000;

        boolean isFresh() {
            return done - begun > SLOW && System.nanoTime() - done < 10 * (done - begun);
        }
    }

    record State(String name, Numbers counts, long version, Map<String, String> states) {}

    record Numbers(
            long documents,
            long engagements,
            long reports,
            long copies,
            long corrections,
            long rejected,
            Map<String, Long> status,
            Map<String, Long> kind,
            Map<String, Long> dropped) {

        static Numbers of(Counts counts) {
            Map<String, Long> status = new LinkedHashMap<>();
            for (Status one : Status.values()) {
                status.put(one.id(), counts.byStatus().getOrDefault(one, 0L));
            }
            Map<String, Long> kind = new LinkedHashMap<>();
            for (Kind one : Kind.values()) {
                kind.put(one.id(), counts.byKind().getOrDefault(one, 0L));
            }
            Map<String, Long> dropped = new LinkedHashMap<>();
            for (DropReason reason : DropReason.values()) {
                Optional.ofNullable(counts.dropped().get(reason))
                        .ifPresent(count ->
                                dropped.put(reason.name().toLowerCase(Locale.ROOT), count));
            }
            return new Numbers(
                    counts.documents(),
                    counts.engagements(),
                    counts.reports(),
                    counts.copies(),
                    counts.corrections(),
                    counts.rejected(),
                    status,
                    kind,
                    dropped);
        }
    }

    record Fingerprint(String fingerprint) {}

    @Override
    public void register(JavalinDefaultRoutingApi routes) {
        routes.get(
                Api.BASE + "/ledger",
                context -> context.contentType("application/json").result(state()));
        routes.get(
                Api.BASE + "/fingerprint",
                context -> Api.json(context, new Fingerprint(fingerprints.now())));
        routes.get(
                Api.BASE + "/openapi.yaml",
                context ->
                        context.contentType("application/yaml")
                                .result(StaticAssets.text("openapi.yaml")));
    }

    /// Name, counts, version and the names of states, as JSON.
    String state() {
        String name = ledger.file().map(Path::getFileName).map(Path::toString).orElse("in memory");
        return Json.of(new State(name, numbers(), ledger.version(), states));
    }

    // Counting walks through whole tables, and every page shows the counts. Where that takes long
    // and others write, the last count is shown for ten times as long, and nobody waits for a new
    // one.
    private Numbers numbers() {
        Mark now = ledger.mark();
        Optional<Counted> last = counted;
        boolean holds = last.filter(one -> one.mark.equals(now) || one.isFresh()).isPresent();
        if (holds || (last.isPresent() && !counting.tryLock())) {
            return last.orElseThrow().numbers;
        }
        if (last.isEmpty()) {
            counting.lock();
        }
        try {
            long begun = System.nanoTime();
            Numbers numbers = Numbers.of(ledger.counts());
            counted = Optional.of(new Counted(now, numbers, begun, System.nanoTime()));
            return numbers;
        } finally {
            counting.unlock();
        }
    }
}
