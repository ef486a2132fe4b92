package chancery.bench;

import chancery.acquire.Acquired;
import chancery.acquire.Document;
import chancery.acquire.Source;
import chancery.bench.Stopwatch.Laps;
import chancery.clean.Article;
import chancery.clean.Cleaned;
import chancery.clean.Cleaner;
import chancery.detect.Sentence;
import chancery.detect.SentenceFinder;
import chancery.detect.TimeExpression;
import chancery.detect.TimeFinder;
import chancery.identify.AnalysedArticle;
import chancery.identify.Identifier;
import chancery.interpret.EngagementReader;
import chancery.pipeline.Pipeline;
import chancery.reference.Reference;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import net.dankito.readability4j.Readability4J;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import org.jsoup.Jsoup;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/// Measures the stages and the whole pipeline beside floors taken in the same run, on one thread,
/// and writes the page `docs/reference/performance.md`.
///
/// Arguments: `--corpus FILE` (news texts as JSON Lines), `--pages FOLDER` (HTML pages), `--scratch
/// FOLDER` (generated archives are kept there), `--warc-pages N`, `--items N`, `--growth N` (at
/// most so many short documents), `--rounds N`, `--only PART,PART` (items, stages, pages, reading,
/// archive, growth), `--out FILE`.
public final class Performance {

    private static final int SHORTEST = 10_000;
    // So many rounds pass until the machine has compiled what it runs most.
    private static final int WARM = 8;
    private static final Path NOTES = Path.of("bench/notes.md");

    private final Options options;
    private final Stopwatch stopwatch;
    private final PageText page = new PageText();

    private Performance(Options options) {
        this.options = options;
        stopwatch = new Stopwatch(1, options.rounds());
    }

    /// What to measure.
    private record Options(
            Path corpus,
            Path pages,
            Path scratch,
            int warcPages,
            int items,
            int growth,
            int rounds,
            String only,
            Path out) {

        /// Whether a part is to be measured; all are where none is named.
        boolean wants(String part) {
            return only.isEmpty() || List.of(only.split(",", -1)).contains(part);
        }

        Path dev() {
            return pages.resolve("../../../dev.docs.jsonl");
        }

        static Options parse(String[] arguments) {
            Map<String, String> given = new HashMap<>();
            for (int i = 0; i + 1 < arguments.length; i += 2) {
                given.put(arguments[i], arguments[i + 1]);
            }
            Options options =
                    new Options(
                            path(given, "--corpus", "../shared/corpus/whitehouse.docs.jsonl.gz"),
                            path(given, "--pages", "../shared/eval/pages/naeb/html"),
                            path(given, "--scratch", "bench/target/generated"),
                            number(given, "--warc-pages", 1000),
                            number(given, "--items", 20_000),
                            number(given, "--growth", 100_000),
                            number(given, "--rounds", 3),
                            text(given, "--only", ""),
                            path(given, "--out", "docs/reference/performance.md"));
            if (!given.isEmpty()) {
                throw new IllegalArgumentException("unknown options " + given.keySet());
            }
            return options;
        }

        private static String text(Map<String, String> given, String name, String otherwise) {
            String value = given.remove(name);
            return value == null ? otherwise : value;
        }

        private static Path path(Map<String, String> given, String name, String otherwise) {
            return Path.of(text(given, name, otherwise));
        }

        private static int number(Map<String, String> given, String name, int otherwise) {
            String value = given.remove(name);
            return value == null ? otherwise : Integer.parseInt(value);
        }
    }

    public static void main(String[] arguments) throws Exception {
        new Performance(Options.parse(arguments)).run();
    }

    private void run() throws Exception {
        Files.createDirectories(options.scratch);
        if (options.wants("items")) {
            items(); // first, so that the memory noted behind it is its own
        }
        if (options.wants("stages") && Files.exists(options.corpus)) {
            stages();
        }
        if (options.wants("pages") && Files.exists(options.pages)) {
            pages();
        }
        if (options.wants("reading") && Files.exists(options.dev())) {
            reading();
        }
        if (options.wants("archive")) {
            archive();
        }
        if (options.wants("growth")) {
            growth();
        }
        for (Path text : List.of(StageTimes.TABLE, NOTES)) {
            if (Files.exists(text)) {
                page.add(Files.readString(text));
            }
        }
        page.write(options.out);
    }

    private Laps row(String name, String unit, Callable<Long> task) throws Exception {
        return row(stopwatch, name, unit, task);
    }

    private Laps row(Stopwatch watch, String name, String unit, Callable<Long> task)
            throws Exception {
        Laps laps = watch.time(task);
        page.row(name, unit, laps);
        page.write(options.out); // a run that is stopped leaves what it has measured
        System.err.printf(Locale.ROOT, "%-50s %8.2f s%n", name, laps.median());
        return laps;
    }

    /// How often a floor the work takes, and the goal for it.
    private void times(String what, Laps work, Laps floor, String goal) throws IOException {
        page.note(
                String.format(
                        Locale.ROOT,
                        "%s: **%.2f** times the floor (goal: %s).",
                        what,
                        work.median() / floor.median(),
                        goal));
        page.write(options.out);
    }

    // ---- stages, on texts

    private void stages() throws Exception {
        Reference reference = Reference.load();
        Cleaner cleaner = new Cleaner();
        List<Article> articles = articles(cleaner, documents(options.corpus, 8));
        SentenceFinder sentences = new SentenceFinder();
        TimeFinder times = new TimeFinder();
        Identifier identifier = new Identifier(reference);
        EngagementReader reader = EngagementReader.standard();
        List<String> texts = articles.stream().map(Article::body).toList();
        List<List<Sentence>> bare = articles.stream().map(sentences::split).toList();
        List<List<Sentence>> tagged = articles.stream().map(sentences::find).toList();
        List<List<List<TimeExpression>>> when =
                tagged.stream().map(t -> t.stream().map(times::find).toList()).toList();
        List<AnalysedArticle> analysed = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
            analysed.add(identifier.identify(articles.get(i), tagged.get(i), when.get(i)));
        }
        page.section(
                "Stages on official texts",
                "Every eighth text of the corpus `%s` (%,d texts). Tokens are ours, except on the floor."
                        .formatted(options.corpus.getFileName(), articles.size()));
        Laps floor = floor(texts);
        row(
                "detect: sentences and tokens",
                "tokens",
                () -> tokens(articles.stream().map(sentences::split)));
        row(
                "detect: tags",
                "tokens",
                () -> tokens(bare.stream().map(b -> b.stream().map(sentences::tag).toList())));
        row(
                "detect: times",
                "tokens",
                () -> {
                    tagged.forEach(t -> t.forEach(times::find));
                    return tokens(tagged.stream());
                });
        row(
                "identify",
                "tokens",
                () -> {
                    for (int i = 0; i < articles.size(); i++) {
                        identifier.identify(articles.get(i), tagged.get(i), when.get(i));
                    }
                    return tokens(tagged.stream());
                });
        row(
                "interpret",
                "sentences",
                () -> {
                    analysed.forEach(reader::read);
                    return (long) analysed.stream().mapToInt(a -> a.sentences().size()).sum();
                });
        Pipeline pipeline = Pipeline.standard();
        Laps whole =
                row("detect to interpret, gate included", "texts", () -> read(pipeline, articles));
        times("Detect to interpret on official texts", whole, floor, "at most 3");
    }

    private static long read(Pipeline pipeline, List<Article> articles) {
        articles.forEach(pipeline::read);
        return articles.size();
    }

    /// Stage reading on pages as careful readers annotated them, beside the coder that the field
    /// uses.
    private void reading() throws Exception {
        Cleaner cleaner = new Cleaner();
        List<Article> articles = articles(cleaner, documents(options.dev(), 1));
        SentenceFinder sentences = new SentenceFinder();
        long count = articles.stream().mapToLong(a -> sentences.split(a).size()).sum();
        Pipeline pipeline = Pipeline.standard();
        page.section(
                "Reading, sentence by sentence",
                "The %,d development pages, %,d sentences, from sentences to reports."
                        .formatted(articles.size(), count));
        Laps laps =
                row(
                        "detect to interpret",
                        "sentences",
                        () -> {
                            read(pipeline, articles);
                            return count;
                        });
        page.note(
                String.format(
                        Locale.ROOT,
                        "PETRARCH-2 behind CoreNLP reads 39 sentences a second on one core:"
                                + " **%.0f** times that (goal: 50).",
                        laps.units() / laps.median() / 39));
        page.write(options.out);
    }

    /// What the library's own sentence, token and tag models take for the same text.
    private Laps floor(List<String> texts) throws Exception {
        SentenceDetectorME sentences =
                new SentenceDetectorME(
                        new SentenceModel(model("/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin")));
        TokenizerME tokenizer =
                new TokenizerME(
                        new TokenizerModel(model("/opennlp-en-ud-ewt-tokens-1.3-2.5.4.bin")));
        POSTaggerME tagger =
                new POSTaggerME(new POSModel(model("/en-pos-maxent.bin")), POSTagFormat.PENN);
        return row(
                "floor: OpenNLP sentences, tokens, tags",
                "tokens",
                () -> {
                    long tokens = 0;
                    for (String text : texts) {
                        for (String sentence : sentences.sentDetect(text)) {
                            String[] words = tokenizer.tokenize(sentence);
                            tagger.tag(words);
                            tokens += words.length;
                        }
                    }
                    return tokens;
                });
    }

    private static InputStream model(String name) {
        InputStream in = Performance.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException(name + " is not on the class path");
        }
        return in;
    }

    private static long tokens(Stream<List<Sentence>> texts) {
        return texts.mapToLong(t -> t.stream().mapToLong(s -> s.tokens().size()).sum()).sum();
    }

    private static List<Article> articles(Cleaner cleaner, List<Document> documents) {
        List<Article> articles = new ArrayList<>();
        for (Document document : documents) {
            if (cleaner.clean(document) instanceof Cleaned.Kept(Article article)) {
                articles.add(article);
            }
        }
        return articles;
    }

    private static List<Document> documents(Path file, int every) {
        List<Document> documents = new ArrayList<>();
        try (Stream<Acquired> all = Source.read(file)) {
            long[] seen = {0};
            all.forEach(a -> {
                if (a instanceof Acquired.Taken(Document document) && seen[0]++ % every == 0) {
                    documents.add(document);
                }
            });
        }
        return documents;
    }

    // ---- pages

    private void pages() throws Exception {
        List<Path> files;
        try (Stream<Path> all = Files.list(options.pages)) {
            files = all.sorted().toList();
        }
        Pipeline pipeline = Pipeline.standard();
        Cleaner cleaner = new Cleaner();
        List<Document> documents = documents(options.pages, 1);
        page.section(
                "News pages",
                "%,d pages as sites serve them, %,d kB on average."
                        .formatted(files.size(), kilobytes(files)));
        row(
                "floor: gunzip",
                "pages",
                () -> {
                    for (Path file : files) {
                        unpack(file);
                    }
                    return (long) files.size();
                });
        row(
                "floor: gunzip, jsoup parse",
                "pages",
                () -> {
                    for (Path file : files) {
                        Jsoup.parse(
                                new java.io.ByteArrayInputStream(unpack(file)),
                                null,
                                "https://news.example/");
                    }
                    return (long) files.size();
                });
        row(
                "clean",
                "pages",
                () -> {
                    documents.forEach(cleaner::clean);
                    return (long) documents.size();
                });
        row("rival of clean: Readability4J", "pages", () -> rival(files));
        row(
                "whole pipeline (acquire to interpret)",
                "pages",
                () -> readAll(pipeline, options.pages));
        List<Article> articles = articles(cleaner, documents);
        Laps floor = floor(articles.stream().map(Article::body).toList());
        Laps kept =
                row("detect to interpret, gate included", "pages", () -> read(pipeline, articles));
        times("Detect to interpret on news bodies", kept, floor, "at most 0.6");
    }

    /// The body alone; no day, no language, no copies.
    private static long rival(List<Path> files) throws IOException {
        long found = 0;
        for (Path file : files) {
            String html = new String(unpack(file), StandardCharsets.UTF_8);
            String body = new Readability4J("https://news.example/", html).parse().getTextContent();
            found += body == null ? 0 : 1;
        }
        return found;
    }

    private static long kilobytes(List<Path> files) throws IOException {
        long bytes = 0;
        for (Path file : files) {
            bytes += unpack(file).length;
        }
        return bytes / 1024 / Math.max(1, files.size());
    }

    private static byte[] unpack(Path file) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return in.readAllBytes();
        }
    }

    private static long readAll(Pipeline pipeline, Path from) {
        long[] count = {0};
        try (Stream<Acquired> all = Source.read(from)) {
            all.forEach(a -> {
                if (a instanceof Acquired.Taken(Document document)) {
                    pipeline.read(document);
                    count[0]++;
                }
            });
        }
        return count[0];
    }

    // ---- generated inputs

    private void archive() throws Exception {
        Path file = options.scratch.resolve("pages-" + options.warcPages + ".warc.gz");
        if (!Files.exists(file)) {
            WarcGenerator.write(file, options.warcPages, 1);
        }
        Pipeline pipeline = Pipeline.standard();
        page.section(
                "Web archive",
                "%,d generated pages (`WarcGenerator`, seed 1), 5 %% about diplomacy, %,d kB packed."
                        .formatted(options.warcPages, Files.size(file) / 1024));
        row("floor: gunzip", "pages", () -> gunzip(file));
        row("floor: gunzip, WARC parse", "pages", () -> parse(file, false));
        Laps floor =
                row("floor: gunzip, WARC parse, jsoup parse", "pages", () -> parse(file, true));
        Laps whole =
                row(
                        "whole pipeline (acquire to interpret)",
                        "pages",
                        () -> readAll(pipeline, file));
        times("The whole pipeline on an archive", whole, floor, "at most 5");
        double one = clock(pipeline, file, 1);
        double two = clock(pipeline, file, 2);
        page.note(
                String.format(
                        Locale.ROOT,
                        "By the clock: one thread %.1f s, two threads %.1f s, **%.2f** times as"
                                + " fast (goal: at least 1.8; what else ran on the machine counts"
                                + " here).",
                        one,
                        two,
                        one / two));
        page.write(options.out);
    }

    private static double clock(Pipeline pipeline, Path file, int threads) {
        long begun = System.nanoTime();
        Semaphore room = new Semaphore(8 * threads);
        try (ExecutorService readers = Executors.newFixedThreadPool(threads);
                Stream<Acquired> all = Source.read(file)) {
            all.forEach(a -> {
                if (a instanceof Acquired.Taken(Document document)) {
                    room.acquireUninterruptibly();
                    readers.execute(() -> {
                        pipeline.read(document);
                        room.release();
                    });
                }
            });
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private long gunzip(Path file) throws IOException {
        try (InputStream in =
                new GZIPInputStream(
                        new BufferedInputStream(Files.newInputStream(file), 1 << 16), 1 << 16)) {
            byte[] buffer = new byte[1 << 16];
            while (in.read(buffer) >= 0) {
                // only the time is wanted
            }
        }
        return options.warcPages;
    }

    private static long parse(Path file, boolean html) throws IOException {
        long pages = 0;
        try (WarcReader reader = new WarcReader(file)) {
            for (WarcRecord record : reader) {
                if (record instanceof WarcResponse response) {
                    byte[] body = response.http().body().stream().readAllBytes();
                    if (html) {
                        Jsoup.parse(
                                new java.io.ByteArrayInputStream(body), "utf-8", response.target());
                    }
                    pages++;
                }
            }
        }
        return pages;
    }

    private Path items(int items) throws IOException {
        Path file = options.scratch.resolve("items-" + items + ".jsonl");
        if (!Files.exists(file)) {
            ItemGenerator.write(file, items, 1);
        }
        return file;
    }

    private void items() throws Exception {
        Path file = items(options.items);
        Pipeline pipeline = Pipeline.standard();
        page.section(
                "Feed items",
                "%,d generated items of about 40 words (`ItemGenerator`, seed 1), 5 %% about diplomacy."
                        .formatted(options.items));
        row(
                "floor: JSON Lines to documents",
                "items",
                () -> {
                    try (Stream<Acquired> all = Source.read(file)) {
                        return all.count();
                    }
                });
        row("whole pipeline (acquire to interpret)", "items", () -> readAll(pipeline, file));
        page.note(
                "Goal: 5,000 items a second, at most 600 MB. Peak resident so far: "
                        + PageText.resident()
                        + ".");
    }

    /// Ten times as many documents may not make one of them dearer.
    private void growth() throws Exception {
        Pipeline pipeline = Pipeline.standard();
        page.section("Growth", "The same items, ever more of them, read one after the other.");
        double first = 0;
        List<String> notes = new ArrayList<>();
        for (int many = SHORTEST; many <= options.growth; many *= 10) {
            Path file = items(many);
            // What comes after the first is warm, and long enough for one round.
            Stopwatch watch =
                    many == SHORTEST ? new Stopwatch(WARM, options.rounds) : new Stopwatch(0, 1);
            Laps laps =
                    row(
                            watch,
                            String.format(Locale.ROOT, "%,d items", many),
                            "items",
                            () -> readAll(pipeline, file));
            double each = laps.median() / many;
            first = first == 0 ? each : first;
            notes.add(
                    String.format(
                            Locale.ROOT,
                            "%,d items: %.2f times the time of one item among 10,000 (goal: within"
                                    + " 0.15 of 1).",
                            many,
                            each / first));
        }
        notes.forEach(page::note);
        page.write(options.out);
    }
}
