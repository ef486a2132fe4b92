package chancery.clean;

import chancery.acquire.Content;
import chancery.acquire.Document;
import chancery.pipeline.ArticleJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Cleans the annotated pages and writes what `read --articles` would print, a file a set:
/// `PagesRunner SHARED OUT_FOLDER [RULE_TO_LEAVE_OUT...]`.
final class PagesRunner {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path pages;
    private final Cleaner cleaner;

    PagesRunner(Path shared, Set<HtmlBody.Rule> off) {
        this.pages = shared.resolve("eval/pages");
        this.cleaner = new Cleaner(off);
    }

    public static void main(String[] args) throws IOException {
        Set<HtmlBody.Rule> off =
                Set.copyOf(
                        List.of(args).subList(2, args.length).stream()
                                .map(HtmlBody.Rule::valueOf)
                                .toList());
        PagesRunner runner = new PagesRunner(Path.of(args[0]), off);
        Path out = Path.of(args[1]);
        Files.createDirectories(out);
        for (String set : List.of("scrapinghub", "fundus", "naeb", "wcxb", "dates", "segments")) {
            if (wanted(set)) {
                write(out.resolve(set + ".jsonl"), runner.html(set));
            }
        }
        for (String dump : List.of("html-text", "inscriptis")) {
            write(out.resolve(dump + ".jsonl"), runner.dumps(dump));
        }
        write(out.resolve("seeds.jsonl"), runner.seeds(Path.of(args[0])));
    }

    private static boolean wanted(String set) {
        String only = System.getProperty("sets", "");
        return only.isEmpty() || List.of(only.split(",", -1)).contains(set);
    }

    private static void write(Path file, List<Cleaned> pages) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Cleaned page : pages) {
            if (page instanceof Cleaned.Kept kept) {
                lines.add(ArticleJson.line(kept.article()));
            } else if (page instanceof Cleaned.Dropped dropped) {
                lines.add(
                        "{\"document\": \"%s\", \"text\": null, \"dropped\": \"%s\"}"
                                .formatted(dropped.drop().source(), dropped.drop().reason()));
            }
        }
        Files.write(file, lines, StandardCharsets.UTF_8);
    }

    List<Cleaned> html(String set) throws IOException {
        return each(
                pages.resolve(set).resolve("gold.jsonl.gz"),
                row -> {
                    String id =
                            row.has("id") ? row.get("id").asString() : row.get("page").asString();
                    Path folder = pages.resolve(row.has("id") ? set + "/html" : "pages");
                    return Document.ofPage(
                            Optional.of(id),
                            Document.Form.HTML,
                            Content.of(unpack(folder.resolve(id + ".html.gz"))),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty());
                });
    }

    List<Cleaned> dumps(String kind) throws IOException {
        return each(
                pages.resolve("plaintext").resolve(kind + ".jsonl.gz"),
                row ->
                        Document.ofItem(
                                Optional.of(row.get("id").asString()),
                                Document.Form.ITEM,
                                row.get("dump").asString(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()));
    }

    List<Cleaned> seeds(Path shared) throws IOException {
        List<Cleaned> cleaned = new ArrayList<>();
        try (var files = Files.list(shared.resolve("seeds"))) {
            for (Path file : files.sorted().toList()) {
                cleaned.add(
                        cleaner.clean(
                                Document.ofPage(
                                        Optional.of(
                                                file.getFileName().toString().replace(".txt", "")),
                                        Document.Form.TEXT,
                                        Content.of(Files.readAllBytes(file)),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty())));
            }
        }
        return cleaned;
    }

    private List<Cleaned> each(Path gold, Function<JsonNode, Document> document)
            throws IOException {
        List<Cleaned> cleaned = new ArrayList<>();
        try (BufferedReader rows =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(gold)),
                                StandardCharsets.UTF_8))) {
            for (String row = rows.readLine(); row != null; row = rows.readLine()) {
                cleaned.add(cleaner.clean(document.apply(JSON.readTree(row))));
            }
        }
        return cleaned;
    }

    private static byte[] unpack(Path file) {
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return in.readAllBytes();
        } catch (IOException fault) {
            throw new java.io.UncheckedIOException(fault);
        }
    }
}
