package chancery.web;

import chancery.ledger.Change;
import chancery.ledger.Entry;
import chancery.ledger.Ledger;
import chancery.ledger.Query;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The lines of a ledger's engagements, kept at hand: making ten thousand from their reports takes
/// seconds, and lists are asked for at every key pressed. Follows the ledger's changes, also those
/// of other processes. May be shared by threads.
final class Lines {

    /// A line with its JSON, which is written once.
    record Known(Line line, String json) {}

    // Queries whose answers are kept; each is a list of what is kept anyway.
    private static final int KEPT = 64;

    private record Found(long version, List<Known> lines) {}

    /// The answers asked for last.
    private static final class Recent extends LinkedHashMap<Query, Found> {

        private static final long serialVersionUID = 1L;

        Recent() {
            super(KEPT, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Query, Found> eldest) {
            return size() > KEPT;
        }
    }

    private final Ledger ledger;
    private final InstantSource clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private final Map<Query, Found> answers = Collections.synchronizedMap(new Recent());
    private long version = -1;
    private LocalDate day = LocalDate.MIN;

    Lines(Ledger ledger, InstantSource clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /// What a query finds, in the order of the days. Asked again before anything has changed, it is
    /// not searched for again: a page after a page, or many readers of one page.
    List<Known> found(Query query) {
        long now = refresh();
        Found last = answers.get(query);
        if (last != null && last.version == now) {
            return last.lines;
        }
        List<Known> lines =
                ledger.ids(query).stream().map(this::line).filter(Objects::nonNull).toList();
        answers.put(query, new Found(now, lines));
        return lines;
    }

    /// All lines, in the order of the days.
    List<Line> all() {
        return found(Query.all()).stream().map(Known::line).toList();
    }

    /// The line of an id or alias.
    Optional<Line> find(String id) {
        refresh();
        return Optional.ofNullable(known.get(id))
                .map(Known::line)
                .or(() -> ledger.engagement(id).map(entry -> Line.of(entry, day)));
    }

    Line of(Entry entry) {
        return Line.of(entry, today());
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /// Forgets everything, so that what left no change behind is seen too.
    synchronized void forget() {
        version = -1;
        answers.clear();
    }

    // An engagement may come in between the search and here; then it is made now.
    @SuppressWarnings("NullAway") // null is filtered out where it is called
    private Known line(String id) {
        Known there = known.get(id);
        return there != null ? there : ledger.engagement(id).map(this::keep).orElse(null);
    }

    private Known keep(Entry entry) {
        Line line = Line.of(entry, day);
        Known made = new Known(line, Json.of(line));
        known.put(line.id(), made);
        return made;
    }

    private synchronized long refresh() {
        LocalDate today = today();
        long now = ledger.version();
        if (version < 0 || !today.equals(day)) {
            day = today;
            answers.clear();
            known.clear();
            ledger.eachEngagement(this::keep);
        } else if (now != version) {
            follow(ledger.changesAfter(version));
        }
        version = now;
        return now;
    }

    private void follow(List<Change> changes) {
        for (Change change : changes) {
            change.others().forEach(known::remove);
            known.remove(change.engagement());
        }
        for (Change change : changes) {
            ledger.engagement(change.engagement())
                    .filter(entry -> !entry.rejected())
                    .ifPresent(this::keep);
        }
    }
}
