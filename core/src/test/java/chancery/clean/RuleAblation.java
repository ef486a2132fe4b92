package chancery.clean;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Leaves out each rule of the HTML extraction in turn and prints what that does to the body F1 of
/// the annotated sets: `RuleAblation SHARED`.
final class RuleAblation {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> SETS = List.of("scrapinghub", "fundus", "naeb");

    private record Gold(Element page, String body) {}

    private final Map<String, List<Gold>> gold = new LinkedHashMap<>();

    public static void main(String[] args) throws IOException {
        RuleAblation ablation = new RuleAblation();
        for (String set : SETS) {
            ablation.load(set, Path.of(args[0]).resolve("eval/pages"));
        }
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Map<String, Double> all = ablation.measure(Set.of());
        out.println("all rules " + say(all, new HashMap<>()));
        if (args.length > 1 && args[1].equals("quick")) {
            return;
        }
        for (HtmlBody.Rule rule : HtmlBody.Rule.values()) {
            out.println("without " + rule + " " + say(ablation.measure(EnumSet.of(rule)), all));
        }
    }

    private static String say(Map<String, Double> figures, Map<String, Double> from) {
        StringBuilder text = new StringBuilder();
        figures.forEach((set, f1) ->
                text.append(
                        String.format(
                                Locale.ROOT,
                                from.isEmpty() ? " %s %.4f" : " %s %+.4f",
                                set,
                                f1 - from.getOrDefault(set, 0.0))));
        return text.toString();
    }

    private void load(String set, Path pages) throws IOException {
        List<Gold> rows = new java.util.ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(
                                        Files.newInputStream(
                                                pages.resolve(set).resolve("gold.jsonl.gz"))),
                                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode row = JSON.readTree(line);
                Path html =
                        pages.resolve(set).resolve("html/" + row.get("id").asString() + ".html.gz");
                try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(html))) {
                    String text = PageDecoder.text(in.readAllBytes(), java.util.Optional.empty());
                    rows.add(new Gold(Jsoup.parse(text), body(row)));
                }
            }
        }
        gold.put(set, rows);
    }

    private static String body(JsonNode row) {
        for (String field : List.of("articleBody", "body", "text")) {
            if (row.has(field) && row.get(field).isString()) {
                return row.get(field).asString();
            }
        }
        return "";
    }

    private Map<String, Double> measure(Set<HtmlBody.Rule> off) {
        Map<String, Double> figures = new LinkedHashMap<>();
        gold.forEach((set, pages) -> {
            PageScores scores = new PageScores();
            for (Gold page : pages) {
                scores.add(page.body(), HtmlArticle.of(Markup.of(page.page()), off).body());
            }
            figures.put(set, scores.f1());
        });
        return figures;
    }
}
