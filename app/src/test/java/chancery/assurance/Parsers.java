package chancery.assurance;

import static java.nio.charset.StandardCharsets.UTF_8;

import chancery.acquire.Acquired;
import chancery.acquire.Content;
import chancery.acquire.Document;
import chancery.acquire.Drop;
import chancery.acquire.DropReason;
import chancery.acquire.Source;
import chancery.clean.Cleaned;
import chancery.clean.Cleaner;
import chancery.detect.TimeExpression;
import chancery.export.Export;
import chancery.export.Format;
import chancery.export.Table;
import chancery.fetch.Visits;
import chancery.identify.TimeResolver;
import chancery.ledger.Ledger;
import chancery.ledger.LedgerException;
import chancery.ledger.Query;
import chancery.ledger.QueryException;
import chancery.pipeline.Pipeline;
import chancery.pipeline.Specimen;
import chancery.reference.Edtf;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/// Every parser of bytes from outside, with what it is held to: it answers, or refuses with its own
/// exception or a drop that has a reason. Anything else that is thrown is a finding.
final class Parsers {

    private static final Optional<LocalDate> DAY = Optional.of(LocalDate.of(2024, 5, 2));
    private static final TimeResolver RESOLVER = new TimeResolver();

    private Parsers() {}

    // Each parser loads only what it needs: the fuzzer looks at what is loaded.
    private static final class Reading {
        private static final Pipeline PIPELINE = Pipeline.standard();
    }

    private static final class Cleaning {
        private static final Cleaner CLEANER = new Cleaner();
    }

    private static final class Keeping {
        private static final Ledger LEDGER = ledger();

        private static Ledger ledger() {
            Ledger ledger = Ledger.openInMemory(() -> Instant.EPOCH);
            fill(ledger);
            return ledger;
        }
    }

    private static final class Kept {
        private static final Path FOLDER = folder();
        private static final byte[] FILE = file(FOLDER.resolve("whole.db"));

        private static byte[] file(Path path) {
            try {
                try (Ledger ledger = Ledger.open(path, () -> Instant.EPOCH)) {
                    fill(ledger);
                }
                return Files.readAllBytes(path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// One meeting, told by one page.
    static void fill(Ledger ledger) {
        String text =
                "Secretary of State Antony Blinken met Foreign Minister Wang Yi in Munich on Saturday.";
        ledger.ingest(
                Pipeline.standard()
                        .read(
                                Document.ofItem(
                                        Optional.of("munich"),
                                        Document.Form.ITEM,
                                        text,
                                        Optional.of("https://news.example/munich"),
                                        Optional.of("2023-02-19"),
                                        Optional.of("Blinken meets Wang"),
                                        Optional.of("en"))));
    }

    static void clean(byte[] page, Document.Form form) {
        if (Cleaning.CLEANER.clean(document(page, form)) instanceof Cleaned.Dropped(Drop drop)) {
            demandReason(drop);
        }
    }

    static void read(byte[] page, Document.Form form) {
        Reading.PIPELINE.read(document(page, form)).dropped().ifPresent(Parsers::demandReason);
    }

    private static Document document(byte[] page, Document.Form form) {
        return Document.ofPage(
                Optional.of("page"),
                form,
                Content.of(page),
                Optional.empty(),
                Optional.of("https://news.example/page"),
                Optional.empty());
    }

    static void take(byte[] file, String name) {
        try (Stream<Acquired> taken = Source.readFile(new ByteArrayInputStream(file), name)) {
            taken.forEach(one -> {
                if (one instanceof Acquired.Refused(Drop drop)) {
                    demandReason(drop);
                }
            });
        }
    }

    private static void demandReason(Drop drop) {
        if (drop.reason() == DropReason.INTERNAL) {
            throw new IllegalStateException("a fault of ours: " + drop.line());
        }
    }

    static void days(byte[] bytes) {
        String words = new String(bytes, UTF_8);
        Edtf.parse(words);
        for (var sentence : Reading.PIPELINE.analyse(Specimen.of(words, DAY)).sentences()) {
            for (TimeExpression time : sentence.times()) {
                RESOLVER.resolve(time, DAY, TimeResolver.Direction.BACK);
                RESOLVER.resolve(time, DAY, TimeResolver.Direction.FORWARD);
            }
        }
        Document stamped =
                Document.ofItem(
                        Optional.empty(),
                        Document.Form.ITEM,
                        "The ministers met on Monday in Oslo and spoke of trade for two hours.",
                        Optional.empty(),
                        Optional.of(words),
                        Optional.of("Ministers meet"),
                        Optional.of("en"));
        if (Cleaning.CLEANER.clean(stamped) instanceof Cleaned.Dropped(Drop drop)) {
            demandReason(drop);
        }
    }

    static void query(byte[] bytes) {
        try {
            Keeping.LEDGER.engagements(Query.parse(new String(bytes, UTF_8)));
        } catch (QueryException refused) {
            refused.shown();
        }
    }

    static void correct(byte[] bytes) {
        String correction = new String(bytes, UTF_8);
        int sign = Math.max(0, correction.indexOf('='));
        Ledger ledger = Keeping.LEDGER;
        String id = ledger.ids(Query.all()).getFirst();
        try {
            long number =
                    ledger.fix(
                                    id,
                                    correction.substring(0, sign).strip(),
                                    correction.substring(Math.min(sign + 1, correction.length())),
                                    "a reason",
                                    Optional.empty(),
                                    "a hand")
                            .number();
            ledger.undo(number);
        } catch (LedgerException refused) {
            demandSentence(refused);
        }
    }

    private static void demandSentence(LedgerException refused) {
        if (String.valueOf(refused.getMessage()).isBlank()) {
            throw new IllegalStateException("refused without a sentence", refused);
        }
    }

    static void visits(byte[] bytes) {
        try {
            Path file = Kept.FOLDER.resolve("visits.tsv");
            Files.write(file, bytes);
            Visits visits = Visits.in(file);
            visits.note(
                    "https://news.example/",
                    new Visits.Visit(Optional.of("a"), Optional.empty(), Optional.empty()));
            visits.save();
            Visits.in(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param damage triples of bytes: a place in the file, in parts of 65,536, and the byte to
    ///   stand there; an odd byte at the end cuts the file
    static void ledgerFile(byte[] damage) {
        byte[] file = Kept.FILE.clone();
        int whole = damage.length / 3 * 3;
        for (int i = 0; i < whole; i += 3) {
            long part = ((damage[i] & 0xffL) << 8) | (damage[i + 1] & 0xffL);
            file[(int) (part * file.length >> 16)] = damage[i + 2];
        }
        int length =
                whole == damage.length ? file.length : file.length * (damage[whole] & 0xff) / 256;
        try {
            Path path = Kept.FOLDER.resolve("damaged.db");
            clear();
            Files.write(path, java.util.Arrays.copyOf(file, length));
            ledgerFile(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void clear() throws IOException {
        for (String ending : new String[] {"", "-wal", "-shm", "-journal"}) {
            Files.deleteIfExists(Kept.FOLDER.resolve("damaged.db" + ending));
        }
    }

    private static void ledgerFile(Path path) throws IOException {
        try (Ledger ledger = Ledger.open(path, () -> Instant.EPOCH)) {
            ledger.check();
            Export export = Export.of(ledger, "", Table.named("engagements"));
            Format.JSONL.write(export, OutputStream.nullOutputStream());
            ledger.documents();
        } catch (LedgerException refused) {
            demandSentence(refused);
        }
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("chancery-fuzz");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
