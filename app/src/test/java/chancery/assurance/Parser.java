package chancery.assurance;

import chancery.acquire.Document;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// What eats foreign bytes, and the seeds and past findings kept for it.
@SuppressWarnings("ImmutableEnumChecker") // the readers are method references without state
enum Parser {
    HTML("HtmlFuzzTest", page -> Parsers.clean(page, Document.Form.HTML)),
    DUMP("DumpFuzzTest", page -> Parsers.read(page, Document.Form.TEXT)),
    WARC("WarcFuzzTest", file -> Parsers.take(file, "x.warc")),
    FEED("FeedFuzzTest", file -> Parsers.take(file, "x.xml")),
    JSON_LINES("JsonLinesFuzzTest", file -> Parsers.take(file, "x.jsonl")),
    DATES("DatesFuzzTest", Parsers::days),
    QUERY("QueryFuzzTest", Parsers::query),
    CORRECTION("CorrectionFuzzTest", Parsers::correct),
    SETTINGS("SettingsFuzzTest", Parsers::visits),
    LEDGER_FILE("LedgerFileFuzzTest", Parsers::ledgerFile);

    private static final Path SEEDS = Path.of("src/test/resources/chancery/assurance");

    private final String folder;
    private final Consumer<byte[]> read;

    Parser(String folder, Consumer<byte[]> read) {
        this.folder = folder;
        this.read = read;
    }

    String title() {
        return folder.replace("FuzzTest", "");
    }

    void read(byte[] bytes) {
        read.accept(bytes);
    }

    /// Loads the code and the tables that it needs, so that no input pays for them.
    void warm() {
        read(new byte[0]);
        for (Path seed : seeds()) {
            try {
                read(Files.readAllBytes(seed));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    List<Path> seeds() {
        try (Stream<Path> files = Files.walk(SEEDS.resolve(folder + "Inputs"))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
