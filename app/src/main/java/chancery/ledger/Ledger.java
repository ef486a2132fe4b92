package chancery.ledger;

import chancery.acquire.DropReason;
import chancery.interpret.Kind;
import chancery.interpret.Status;
import chancery.ledger.Correcting.Statement;
import chancery.merge.Engagement;
import chancery.merge.ToldReport;
import chancery.pipeline.Reading;
import chancery.reference.Sighting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sqlite.JDBC;

/// The record: documents as they came, what was read from them, the engagements, and every change.
///
/// Entries are added and superseded, never lost. What a method has returned from is on the disk and
/// stays there when the process is killed. May be shared by threads: one writes at a time, readers
/// see the last finished write.
public final class Ledger implements AutoCloseable {

    // Another process may be writing a batch; after this long a person wants to know.
    private static final int PATIENCE_MS = 10_000;

    private static final int RECODED_AT_ONCE = 50;

    private static final int LOADED_AT_ONCE = 100;

    private final Optional<Path> file;
    private final Faults faults;
    private final InstantSource clock;
    private final Sql writer;
    private final ReentrantLock writing = new ReentrantLock();
    private final ConcurrentLinkedQueue<Sql> readers = new ConcurrentLinkedQueue<>();

    private Ledger(Optional<Path> file, Faults faults, InstantSource clock, Sql writer) {
        this.file = file;
        this.faults = faults;
        this.clock = clock;
        this.writer = writer;
    }

    /// Opens the ledger in a file, which is made if it is not there.
    ///
    /// @throws LedgerException if the file is no ledger, is damaged, locked, or of a newer format
    public static Ledger open(Path file) {
        return open(file, InstantSource.system());
    }

    /// Opens the ledger in a file; the clock says when documents and corrections come in.
    public static Ledger open(Path file, InstantSource clock) {
        Path absolute = file.toAbsolutePath();
        Faults faults = new Faults(absolute.toString());
        Path folder = absolute.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new LedgerException(
                    absolute + ": the folder is missing; make it, or name another file.");
        }
        Sql sql = connect("jdbc:sqlite:" + absolute, faults);
        return prepared(Optional.of(absolute), faults, clock, sql);
    }

    /// A ledger that is gone when it is closed.
    public static Ledger openInMemory() {
        return openInMemory(InstantSource.system());
    }

    /// A ledger that is gone when it is closed, with its own clock.
    public static Ledger openInMemory(InstantSource clock) {
        Faults faults = new Faults("ledger in memory");
        return prepared(Optional.empty(), faults, clock, connect("jdbc:sqlite::memory:", faults));
    }

    private static Ledger prepared(
            Optional<Path> file, Faults faults, InstantSource clock, Sql sql) {
        try {
            sql.script("PRAGMA busy_timeout = " + PATIENCE_MS);
            Schema.prepare(sql, file.map(Path::toString).orElse("ledger in memory"));
            sql.one("PRAGMA journal_mode = WAL", row -> row.text(1));
            sql.script("PRAGMA synchronous = FULL");
            sql.script("PRAGMA temp_store = MEMORY");
            // The keys of copies fall anywhere in their index: with the store's own 2 MB nearly
            // each of the eighty that a page has is a read from the disk once a ledger is large.
            sql.script("PRAGMA cache_size = -65536");
            sql.script("PRAGMA wal_autocheckpoint = 8000");
            return new Ledger(file, faults, clock, sql);
        } catch (RuntimeException e) {
            sql.close();
            throw e;
        }
    }

    private static Sql connect(String url, Faults faults) {
        try {
            // Asked for by name: the driver manager would load every driver on the class path.
            return new Sql(JDBC.createConnection(url, new Properties()), faults);
        } catch (SQLException e) {
            throw faults.sentence(e);
        }
    }

    /// The file, unless the ledger is in memory.
    public Optional<Path> file() {
        return file;
    }

    /// Takes in one document with what was read from it. A document that the ledger holds already
    /// changes nothing.
    public Ingested ingest(Reading reading) {
        return ingest(List.of(reading)).getFirst();
    }

    /// Takes in many documents at once: all of them, or none if the store fails. Faster than one by
    /// one, since the disk is waited for only once.
    public List<Ingested> ingest(Collection<Reading> readings) {
        return write(keeper ->
                readings.stream()
                        .map(reading -> keeper.ingest(reading, Optional.empty()))
                        .toList());
    }

    /// Takes in many documents at once, and reads those anew of which an earlier copy shows that
    /// their stamp is false.
    public List<Ingested> ingest(Collection<Reading> readings, DocumentReader reader) {
        return write(keeper ->
                readings.stream()
                        .map(reading -> keeper.ingest(reading, Optional.of(reader)))
                        .toList());
    }

    /// Notes files as taken in whole, so that a run that is started again can pass over them.
    public void finish(Collection<FinishedFile> files) {
        if (files.isEmpty()) {
            return;
        }
        write(keeper -> {
            files.forEach(keeper::finish);
            return files.size();
        });
    }

    /// Whether a file was taken in whole and has not changed since.
    public boolean isFinished(FinishedFile file) {
        return read(keeper -> keeper.isFinished(file));
    }

    /// Takes in what the cluster job has read. It is merged here as pages of this machine are,
    /// since a ledger also knows copies and names that pages only make known side by side. Safe to
    /// stop at any moment and to run again.
    ///
    /// @param reader reads those pages anew of which an earlier copy shows that their stamp is
    ///   false
    /// @param progress hears the number of documents done
    /// @return how many documents were new
    public long load(
            Backfilled run, DocumentReader reader, java.util.function.LongConsumer progress) {
        long[] done = {0, 0};
        run.each(
                LOADED_AT_ONCE,
                batch -> {
                    done[1] += ingest(batch, reader).stream().filter(Ingested::isNew).count();
                    done[0] += batch.size();
                    progress.accept(done[0]);
                });
        return done[1];
    }

    /// Engagements that a query finds, in the order of their days; undated ones last.
    public List<Entry> engagements(Query query) {
        return read(keeper -> keeper.entries(keeper.engagements.search(query)));
    }

    /// How many engagements a query finds, whatever its limit.
    public int count(Query query) {
        return read(
                keeper -> keeper.engagements.search(query.limited(Integer.MAX_VALUE, 0)).size());
    }

    /// Ids of the engagements that a query finds, in the order of their days; undated ones last.
    /// Much cheaper than the engagements themselves.
    public List<String> ids(Query query) {
        return read(keeper -> keeper.engagements.codes(query));
    }

    /// Those that a query finds, in the same order; as cheap as their ids.
    public List<Found> found(Query query) {
        return read(keeper -> keeper.engagements.found(query));
    }

    /// Those of some engagements that a query finds, in the same order: what a change to a few does
    /// to a list that is known.
    ///
    /// @param among ids, no aliases
    public List<Found> found(Query query, Collection<String> among) {
        return read(keeper -> keeper.engagements.found(query, among));
    }

    /// How many a query finds in each month, of each kind, status and level: their course over time
    /// at the cost of a search.
    public List<MonthCount> months(Query query) {
        return read(keeper -> keeper.engagements.months(query));
    }

    /// How far the ledger has come.
    public Mark mark() {
        return read(Keeper::mark);
    }

    /// Number of the last change: grows with every one, so that a reader can tell whether anything
    /// is new.
    public long version() {
        return read(keeper -> keeper.changes.last());
    }

    /// Changes after one of a number.
    public List<Change> changesAfter(long number) {
        return read(keeper -> keeper.changes.after(number));
    }

    /// Changes before one of a number, latest first.
    public List<Change> changesBefore(long number, int most) {
        return read(keeper -> keeper.changes.before(number, most));
    }

    /// Hands over all engagements in the order of their ids, one at a time.
    public void eachEngagement(java.util.function.Consumer<Entry> reader) {
        readVoid(keeper -> keeper.eachEntry(reader));
    }

    /// The engagement that an id, an alias or an unambiguous beginning of one stands for.
    public Optional<Entry> engagement(String id) {
        return read(keeper -> keeper.engagements.resolve(id).map(keeper::entry));
    }

    /// Engagements by their ids, in that order; those that are gone are left out. Much cheaper than
    /// one by one.
    public List<Entry> engagements(Collection<String> ids) {
        return read(keeper ->
                keeper.entries(
                        ids.stream()
                                .flatMap(id -> keeper.engagements.resolve(id).stream())
                                .toList()));
    }

    /// Ids of the engagements that are part of one, in the order of their days.
    public List<String> partsOf(String id) {
        return read(keeper ->
                keeper.engagements.resolve(id).map(keeper.engagements::parts).orElse(List.of()));
    }

    /// All documents, by name.
    public List<DocumentLine> documents() {
        return read(keeper -> keeper.documents.all());
    }

    /// A page of the documents whose title, name, outlet or agency has some words in it, by name.
    ///
    /// @param words none for all documents
    /// @param after the `next` of the page before; none for the first page
    public DocumentList documents(String words, String after, int limit) {
        return read(keeper -> keeper.documents.page(words, after, limit));
    }

    /// A document by its sha256, the beginning of one, or its name.
    public Optional<StoredDocument> document(String shaOrName) {
        return read(keeper -> keeper.documents.resolve(shaOrName).flatMap(keeper.documents::find));
    }

    /// Whether the ledger holds a document with that sha256.
    public boolean holds(String sha256) {
        return read(keeper -> keeper.documents.holds(sha256));
    }

    /// The reports of a document, in the order told.
    public List<ToldReport> reportsOf(String shaOrName) {
        return read(keeper ->
                keeper.documents.resolve(shaOrName).map(keeper.reports::of).orElse(List.of()));
    }

    /// The engagements that a document tells, in the order of their days.
    public List<Entry> engagementsOf(String shaOrName) {
        return read(keeper ->
                keeper.documents
                        .resolve(shaOrName)
                        .map(keeper::entriesOfDocument)
                        .orElse(List.of()));
    }

    /// About when a page without a day was written, by the engagement that other pages date; empty
    /// where the page has a day or nothing dates it.
    public Optional<Dating> dating(String shaOrName) {
        return read(keeper ->
                keeper.documents
                        .resolve(shaOrName)
                        .flatMap(sha ->
                                Dating.of(
                                        sha,
                                        keeper.documents.published(sha),
                                        keeper.entriesOfDocument(sha))));
    }

    /// The hash of the canonical export: one set of pages and corrections has one fingerprint. It
    /// is also noted, so that `diff` can count from it.
    public String fingerprint() {
        return write(keeper -> keeper.fingerprint());
    }

    /// What was promised at the engagements that a query finds, oldest first. Later engagements of
    /// the same sides that fulfil or drop a promise are looked for in the whole ledger.
    public List<Commitment> commitments(Query query) {
        List<Commitment> all = Commitments.of(telling(query.parties()), this::ofParties);
        Set<String> asked =
                found(query, all.stream().map(Commitment::engagement).distinct().toList()).stream()
                        .map(Found::id)
                        .collect(Collectors.toSet());
        return all.stream().filter(one -> asked.contains(one.engagement())).toList();
    }

    /// Standing lines between sides, those of all these parties.
    public List<Channel> channels(Collection<String> parties) {
        return Channels.of(telling(List.copyOf(parties))).stream()
                .filter(channel -> channel.between().containsAll(parties))
                .toList();
    }

    /// The engagements of some parties; of nobody in particular only those that have outcomes,
    /// which are few beside all.
    private List<Engagement> telling(List<String> parties) {
        if (!parties.isEmpty()) {
            return ofParties(parties);
        }
        return read(keeper -> keeper.entries(keeper.reports.engagementsWithOutcomes())).stream()
                .filter(entry -> !entry.rejected())
                .map(Entry::engagement)
                .toList();
    }

    private List<Engagement> ofParties(List<String> parties) {
        return engagements(Query.all().of(parties)).stream().map(Entry::engagement).toList();
    }

    /// Where a person was named in an office, with the words, in the order of the pages' days.
    public List<SeenInOffice> seenInOffice(String person) {
        return read(keeper -> keeper.tenures.of(person));
    }

    /// Who was seen in an office of a state, on pages whose day is known.
    public List<Sighting> sightings(String officeClass, String state) {
        return read(keeper -> keeper.tenures.ofOffice(officeClass, state));
    }

    /// In which offices a person was seen, on pages whose day is known.
    public List<Sighting> sightingsOf(String person) {
        return read(keeper -> keeper.tenures.sightingsOf(person));
    }

    /// What the pages claim of the place of engagements among others, in the order of their days.
    public List<KeptClaim> claims() {
        return read(keeper -> keeper.claims.all());
    }

    /// How far the ledger reaches.
    ///
    /// @param after the time in question begins behind this day
    /// @param to last day of the time in question
    Coverage coverage(Optional<LocalDate> after, Optional<LocalDate> to, int engagements) {
        return read(keeper -> keeper.coverage(after, to, engagements));
    }

    /// Whether an engagement of all these parties was held on or before a day.
    boolean holdsHeldBefore(List<String> parties, LocalDate day) {
        return !ids(Query.parse("status:held to:" + day).of(parties).limited(1, 0)).isEmpty();
    }

    /// How much there is of everything.
    public Counts counts() {
        return read(Keeper::counts);
    }

    /// Changes since a point in time.
    public List<Change> changesSince(Instant since) {
        return read(keeper -> keeper.changes.after(keeper.changes.lastBefore(since)));
    }

    /// Changes since the ledger had a fingerprint; empty if it never noted that one.
    public Optional<List<Change>> changesSince(String fingerprint) {
        return read(keeper -> keeper.noted(fingerprint).map(keeper.changes::after));
    }

    /// Everything that happened to an engagement, under any of its ids.
    public List<Change> changesOf(String id) {
        return read(keeper -> keeper.changes.of(id));
    }

    /// Sets a slot of an engagement by hand.
    ///
    /// @param why the reason, for those who come after
    /// @param source the document or address that shows it
    /// @param by who signs
    /// @throws LedgerException if there is no such engagement or slot, the value is none of that
    ///   slot, or another fix of it is in force
    public Correction fix(
            String id, String slot, String value, String why, Optional<String> source, String by) {
        return sign(new Statement(Correction.Verb.FIX, id, slot, value, why, source, by));
    }

    /// Rules that two engagements are one.
    public Correction join(String id, String other, String why, String by) {
        return sign(new Statement(Correction.Verb.JOIN, id, "", other, why, Optional.empty(), by));
    }

    /// Rules that what some documents tell is another engagement.
    ///
    /// @param documents ids of the documents that leave
    public Correction split(String id, List<String> documents, String why, String by) {
        return sign(
                new Statement(
                        Correction.Verb.SPLIT,
                        id,
                        "",
                        String.join(",", documents),
                        why,
                        Optional.empty(),
                        by));
    }

    /// Rules that something is no engagement. It stays in the ledger and out of lists and exports.
    public Correction reject(String id, String why, String by) {
        return sign(new Statement(Correction.Verb.REJECT, id, "", "", why, Optional.empty(), by));
    }

    /// Takes a correction out of force. It stays on record as undone.
    public Correction undo(long number) {
        return write(keeper -> new Correcting(keeper).undo(number));
    }

    private Correction sign(Statement statement) {
        return write(keeper -> new Correcting(keeper).sign(statement));
    }

    /// Reads all documents anew, as after a change of rules. Ids and corrections follow their
    /// reports. Safe to stop at any moment and to run again.
    ///
    /// @param reader stages 2 to 5
    /// @param progress hears the number of documents done
    public Recoded recode(DocumentReader reader, java.util.function.IntConsumer progress) {
        List<String> hashes = read(keeper -> keeper.documents.hashes());
        int changed = 0;
        for (int from = 0; from < hashes.size(); from += RECODED_AT_ONCE) {
            List<String> some =
                    hashes.subList(from, Math.min(hashes.size(), from + RECODED_AT_ONCE));
            changed +=
                    write(keeper -> {
                        Recoding recoding = new Recoding(keeper);
                        return (int)
                                some.stream().filter(sha -> recoding.recode(sha, reader)).count();
                    });
            progress.accept(from + some.size());
        }
        return new Recoded(hashes.size(), changed, standings());
    }

    /// How each correction in force stands beside what is read.
    public List<Recoded.Standing> standings() {
        return read(keeper -> new Recoding(keeper).standings());
    }

    /// Looks the whole ledger over. One sentence for each problem; empty if all is well.
    public List<String> check() {
        return read(Keeper::problems);
    }

    /// Writes a copy of the ledger as it is now, while others may go on reading and writing. The
    /// copy appears under its name only when it is whole.
    public void backup(Path copy) {
        Path target = copy.toAbsolutePath();
        if (file.isEmpty()) {
            throw new LedgerException("a ledger in memory has no backup");
        }
        if (Files.exists(target)) {
            throw new LedgerException(target + ": the file exists; name another one.");
        }
        Path unfinished = target.resolveSibling(target.getFileName() + ".unfinished");
        try (Sql sql = reader()) {
            Files.deleteIfExists(unfinished);
            sql.run("VACUUM INTO ?", unfinished.toString());
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new LedgerException(
                    target + ": the backup cannot be written: " + e.getMessage(), e);
        } finally {
            deleteQuietly(unfinished);
        }
    }

    /// Puts a backup in the place of a ledger. The backup is looked over first; nobody may have the
    /// ledger open.
    public static void restore(Path copy, Path file) {
        Path target = file.toAbsolutePath();
        Path unfinished = target.resolveSibling(target.getFileName() + ".unfinished");
        try {
            Files.copy(copy, unfinished, StandardCopyOption.REPLACE_EXISTING);
            List<String> problems;
            try (Ledger ledger = open(unfinished)) {
                problems = ledger.check();
                ledger.settle();
            }
            if (!problems.isEmpty()) {
                throw new LedgerException(
                        "%s: the backup is damaged (%s); the ledger was not touched."
                                .formatted(copy, problems.getFirst()));
            }
            Files.deleteIfExists(target.resolveSibling(target.getFileName() + "-wal"));
            Files.deleteIfExists(target.resolveSibling(target.getFileName() + "-shm"));
            Files.move(
                    unfinished,
                    target,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new LedgerException(
                    "%s: the backup cannot be put in place: %s".formatted(copy, e.getMessage()), e);
        } finally {
            for (String end : List.of("", "-wal", "-shm")) {
                deleteQuietly(unfinished.resolveSibling(unfinished.getFileName() + end));
            }
        }
    }

    /// Brings everything from the write-ahead log into the file.
    private void settle() {
        writer.one("PRAGMA wal_checkpoint(TRUNCATE)", row -> row.number(1));
    }

    private static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            System.getLogger(Ledger.class.getName())
                    .log(System.Logger.Level.WARNING, "left behind: " + file, e);
        }
    }

    /// All corrections ever signed, oldest first, those undone included.
    public List<Correction> corrections() {
        return read(keeper -> keeper.correctionTable.all());
    }

    private <T> T write(Function<Keeper, T> work) {
        writing.lock();
        try {
            writer.script("BEGIN IMMEDIATE");
            boolean done = false;
            try {
                Keeper keeper = new Keeper(writer, clock);
                T result = work.apply(keeper);
                keeper.settle();
                writer.script("COMMIT");
                done = true;
                return result;
            } finally {
                if (!done) {
                    rollBack();
                }
            }
        } finally {
            writing.unlock();
        }
    }

    /// After a full disk the store may have rolled back by itself; then there is nothing to undo.
    private void rollBack() {
        try {
            writer.script("ROLLBACK");
        } catch (LedgerException e) {
            System.getLogger(Ledger.class.getName())
                    .log(System.Logger.Level.DEBUG, "rolled back", e);
        }
    }

    private <T> T read(Function<Keeper, T> work) {
        if (file.isEmpty()) {
            writing.lock();
            try {
                return work.apply(new Keeper(writer, clock));
            } finally {
                writing.unlock();
            }
        }
        Sql sql = Optional.ofNullable(readers.poll()).orElseGet(this::reader);
        try {
            sql.script("BEGIN");
            try {
                return work.apply(new Keeper(sql, clock));
            } finally {
                sql.script("ROLLBACK");
            }
        } finally {
            readers.add(sql);
        }
    }

    /// Stands in for a full disk in tests: the file may not grow beyond so many pages.
    void limitPages(int pages) {
        writer.one("PRAGMA max_page_count = " + pages, row -> row.number(1));
    }

    /// Stands in for a person's patience in tests: how long to wait for another program.
    void waitAtMost(int milliseconds) {
        writer.script("PRAGMA busy_timeout = " + milliseconds);
    }

    private void readVoid(java.util.function.Consumer<Keeper> work) {
        read(keeper -> {
            work.accept(keeper);
            return true;
        });
    }

    private Sql reader() {
        Sql sql = connect("jdbc:sqlite:" + file.orElseThrow(), faults);
        sql.script("PRAGMA busy_timeout = " + PATIENCE_MS);
        sql.script("PRAGMA cache_size = -16384");
        return sql;
    }

    @Override
    public void close() {
        for (Iterator<Sql> i = readers.iterator(); i.hasNext(); ) {
            i.next().close();
            i.remove();
        }
        writer.close();
    }

    static Map<Kind, Long> byKind(Map<String, Long> counts) {
        Map<Kind, Long> sorted = new LinkedHashMap<>();
        Arrays.stream(Kind.values())
                .forEach(kind -> sorted.put(kind, counts.getOrDefault(kind.id(), 0L)));
        return sorted;
    }

    static Map<Status, Long> byStatus(Map<String, Long> counts) {
        Map<Status, Long> sorted = new LinkedHashMap<>();
        Arrays.stream(Status.values())
                .forEach(status -> sorted.put(status, counts.getOrDefault(status.id(), 0L)));
        return sorted;
    }

    static Map<DropReason, Long> byReason(Map<String, Long> counts) {
        Map<DropReason, Long> sorted = new LinkedHashMap<>();
        for (DropReason reason : DropReason.values()) {
            Long count = counts.get(reason.name().toUpperCase(Locale.ROOT));
            if (count != null) {
                sorted.put(reason, count);
            }
        }
        return sorted;
    }

    static List<Long> sorted(Collection<Long> ids) {
        return new ArrayList<>(ids).stream().sorted().toList();
    }
}
