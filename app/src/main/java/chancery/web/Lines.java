package chancery.web;

import chancery.ledger.Change;
import chancery.ledger.Correction;
import chancery.ledger.Entry;
import chancery.ledger.Found;
import chancery.ledger.Ledger;
import chancery.ledger.Mark;
import chancery.ledger.Query;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// The lines of a ledger's engagements, kept at hand: making ten thousand from their reports takes
/// seconds, and lists are asked for at every key pressed. A line is made when it is first shown.
///
/// Follows the ledger's changes, also those of other processes: each engagement that a change or
/// correction touches is made anew, and looked for anew in the answers that are kept. May be shared
/// by threads.
final class Lines {

    /// A line with its JSON, which is written once.
    ///
    /// @param asOf how many touches were known of when it was read
    /// @param day on which it was made: a planned engagement passes
    record Known(Line line, String json, int asOf, LocalDate day) {}

    // Queries whose answers are kept.
    private static final int KEPT = 200;
    private static final int AT_ONCE = 500;
    private static final int FEW = 100;
    // A kilobyte each.
    private static final int WARMED = 50_000;
    // Where more has changed, searching anew costs less than following.
    private static final int MANY = 1000;

    private record Answer(int asOf, List<Found> found) {}

    /// The answers asked for last.
    private static final class Recent extends LinkedHashMap<Query, Answer> {

        private static final long serialVersionUID = 1L;

        Recent() {
            super(KEPT, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Query, Answer> eldest) {
            return size() > KEPT;
        }
    }

    private final Ledger ledger;
    private final InstantSource clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private final Map<Query, Answer> answers = Collections.synchronizedMap(new Recent());
    // Ids of what has changed since the start, and how many there were when each was last added.
    private final List<String> touched = new ArrayList<>();
    private final Map<String, Integer> lastTouched = new ConcurrentHashMap<>();
    private final Set<Long> undone = new HashSet<>();
    private Mark mark;
    private volatile boolean closed;

    Lines(Ledger ledger, InstantSource clock) {
        this.ledger = ledger;
        this.clock = clock;
        this.mark = ledger.mark();
        ledger.corrections().stream()
                .filter(Correction::undone)
                .forEach(one -> undone.add(one.number()));
    }

    /// What a query finds, in the order of the days.
    List<Found> found(Query query) {
        int now = refresh();
        Answer last = answers.get(query);
        if (last != null && last.asOf == now) {
            return last.found;
        }
        List<Found> found = last == null ? ledger.found(query) : followed(query, last);
        answers.put(query, new Answer(now, found));
        return found;
    }

    private List<Found> followed(Query query, Answer last) {
        Set<String> few = touchedSince(last.asOf);
        return few.size() > MANY
                ? ledger.found(query)
                : merged(last.found, few, ledger.found(query, few));
    }

    /// A list without some, and those of them that belong there put in their places.
    private static List<Found> merged(List<Found> list, Set<String> without, List<Found> with) {
        List<Found> merged = new ArrayList<>(list.size() + with.size());
        int next = 0;
        for (Found one : list) {
            if (!without.contains(one.id())) {
                while (next < with.size() && with.get(next).compareTo(one) < 0) {
                    merged.add(with.get(next++));
                }
                merged.add(one);
            }
        }
        merged.addAll(with.subList(next, with.size()));
        return merged;
    }

    /// The lines of those found. What is gone since is left out.
    List<Known> of(List<Found> found) {
        LocalDate today = today();
        List<Known> lines = new ArrayList<>(found.size());
        for (int from = 0; from < found.size(); from += AT_ONCE) {
            List<Found> some = found.subList(from, Math.min(found.size(), from + AT_ONCE));
            make(some.stream().map(Found::id).filter(id -> isNew(id, today)).toList(), today);
            some.stream()
                    .flatMap(one -> Stream.ofNullable(known.get(one.id())))
                    .forEach(lines::add);
        }
        return lines;
    }

    private boolean isNew(String id, LocalDate today) {
        Known there = known.get(id);
        return there == null
                || there.asOf < lastTouched.getOrDefault(id, 0)
                || !there.day.equals(today);
    }

    private void make(List<String> ids, LocalDate today) {
        if (!ids.isEmpty()) {
            int now = touches();
            for (Entry entry : ledger.engagements(ids)) {
                Line line = Line.of(entry, today);
                known.put(line.id(), new Known(line, Json.of(line), now, today));
            }
        }
    }

    /// Makes lines before anybody asks for them, those that are shown first before the others, a
    /// few at a time, so that whoever asks meanwhile need not wait long.
    void warm() {
        List<Found> found = found(Query.all());
        for (int to = found.size(); to > 0 && found.size() - to < WARMED && !closed; to -= FEW) {
            of(found.subList(Math.max(0, to - FEW), to));
        }
    }

    /// Ends the making of lines in advance.
    void close() {
        closed = true;
    }

    /// All lines, in the order of the days.
    List<Line> all() {
        return lines(Query.all());
    }

    /// The lines that a query finds, in the order of the days.
    List<Line> lines(Query query) {
        return of(found(query)).stream().map(Known::line).toList();
    }

    /// The lines of some engagements, in the order given.
    List<Line> lines(List<String> ids) {
        refresh();
        return of(ids.stream().map(id -> new Found(id, 0)).toList()).stream()
                .map(Known::line)
                .toList();
    }

    Line of(Entry entry) {
        return Line.of(entry, today());
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /// Takes note of what has changed, and says how many touches there have been since the start.
    private synchronized int refresh() {
        Mark now = ledger.mark();
        if (!now.equals(mark)) {
            for (Change change : ledger.changesAfter(mark.change())) {
                touch(change.engagement());
                change.others().forEach(this::touch);
                // What is part of it says so in its line.
                ledger.partsOf(change.engagement()).forEach(this::touch);
            }
            if (now.signed() != mark.signed() || now.undone() != mark.undone()) {
                touchCorrected();
            }
            mark = now;
        }
        return touched.size();
    }

    // A correction may leave no change behind, as one that states what is told anyway.
    private void touchCorrected() {
        for (Correction one : ledger.corrections()) {
            boolean isFresh = one.number() > mark.signed();
            boolean isUndoneNow = one.undone() && undone.add(one.number());
            if (isFresh || isUndoneNow) {
                touchWhatIsNow(one.target());
                if (one.verb() == Correction.Verb.JOIN) {
                    touchWhatIsNow(one.value());
                }
            }
        }
    }

    private void touchWhatIsNow(String id) {
        touch(id);
        ledger.engagement(id).ifPresent(entry -> touch(entry.engagement().id()));
    }

    private void touch(String id) {
        touched.add(id);
        lastTouched.put(id, touched.size());
    }

    private synchronized int touches() {
        return touched.size();
    }

    private synchronized Set<String> touchedSince(int number) {
        return Set.copyOf(touched.subList(number, touched.size()));
    }
}
