package chancery.evaluate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Compares cleaned pages, as `chancery read --articles` prints them, with their true bodies and
/// days.
///
/// Bodies: runs of four words that both have, a precision and a recall a page, each averaged over
/// the pages, as the article extraction benchmark counts. Days: equal or not. Lines: kept or not.
public final class PageScorer {

    private static final JsonMapper JSON = JsonMapper.shared();
    // Letters, numbers and the low line, but no combining marks: what the benchmark calls a word.
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}_]+");
    private static final int RUN = 4;

    private PageScorer() {}

    /// @param language only pages in that language, where one is given
    public static String body(List<String> gold, List<String> output, Optional<String> language) {
        Map<String, String> got = texts(output);
        List<Double> precisions = new ArrayList<>();
        List<Double> recalls = new ArrayList<>();
        int pages = 0;
        int empty = 0;
        for (JsonNode page : rows(gold)) {
            if (language.isPresent() && !page.path("lang").asString("").equals(language.get())) {
                continue;
            }
            pages++;
            Map<String, Integer> truth = runs(first(page, "articleBody", "body", "text"));
            Map<String, Integer> made = runs(got.getOrDefault(first(page, "id", "page"), ""));
            int shared = shared(truth, made);
            int given = size(made);
            int wanted = size(truth);
            empty += given == 0 ? 1 : 0;
            if (given > 0) {
                precisions.add((double) shared / given);
            }
            if (wanted > 0) {
                recalls.add((double) shared / wanted);
            }
        }
        double precision = sum(precisions) / Math.max(1, precisions.size());
        double recall = sum(recalls) / Math.max(1, recalls.size());
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("pages", pages);
        counts.put("empty", empty);
        return line(counts, precision, recall, Map.of());
    }

    public static String dates(List<String> gold, List<String> output) {
        Map<String, String> got = new HashMap<>();
        for (JsonNode row : rows(output)) {
            got.put(
                    row.path("document").asString(),
                    row.path("published").path("date").asString(""));
        }
        int right = 0;
        int none = 0;
        int total = 0;
        for (JsonNode page : rows(gold)) {
            String day = start(first(page, "date", "publishing_date"));
            if (!day.isEmpty()) {
                String given = got.getOrDefault(first(page, "page", "id"), "");
                total++;
                none += given.length() < 10 ? 1 : 0;
                right += start(given).equals(day) && given.length() >= 10 ? 1 : 0;
            }
        }
        double accuracy = (double) right / Math.max(1, total);
        return line(
                Map.of("pages", total),
                (double) right / Math.max(1, total - none),
                (double) right / Math.max(1, right + none),
                Map.of("accuracy", accuracy));
    }

    /// @param expected the files with the numbers of the lines to keep, as one JSON array
    /// @param dump the text of a file
    public static String lines(
            String expected, List<String> output, Function<String, String> dump) {
        Map<String, String> got = texts(output);
        int[] counts = new int[3];
        for (JsonNode page : JSON.readTree(expected)) {
            String file = page.path("file").asString();
            String id = file.substring(0, file.length() - 4);
            count(
                    dump.apply(file).split("\n", -1),
                    numbers(page.path("keep")),
                    numbers(page.path("optional")),
                    folded(got.getOrDefault(id, "")),
                    counts);
        }
        double precision = counts[0] / Math.max(1.0, counts[0] + counts[1]);
        double recall = counts[0] / Math.max(1.0, counts[0] + counts[2]);
        return line(Map.of("lines", counts[0] + counts[2]), precision, recall, Map.of());
    }

    /// Counts lines kept rightly, kept wrongly and lost. A line that repeats the body elsewhere is
    /// neither right nor wrong.
    private static void count(
            String[] lines, Set<Integer> keep, Set<Integer> optional, String kept, int[] counts) {
        String body = keep.stream().map(n -> folded(lines[n - 1])).collect(Collectors.joining());
        for (int n = 1; n <= lines.length; n++) {
            String line = folded(lines[n - 1]);
            boolean wanted = keep.contains(n);
            if (line.length() < 4 || optional.contains(n) || (!wanted && body.contains(line))) {
                continue;
            }
            boolean inside = kept.contains(line);
            if (inside) {
                counts[wanted ? 0 : 1]++;
            } else if (wanted) {
                counts[2]++;
            }
        }
    }

    private static Set<Integer> numbers(JsonNode array) {
        return array.valueStream()
                .map(JsonNode::asInt)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String folded(String text) {
        return NO_WORD.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
    }

    private static List<JsonNode> rows(List<String> lines) {
        return lines.stream().filter(line -> !line.isBlank()).map(JSON::readTree).toList();
    }

    private static Map<String, String> texts(List<String> output) {
        Map<String, String> texts = new HashMap<>();
        rows(output)
                .forEach(row ->
                        texts.put(row.path("document").asString(), row.path("text").asString("")));
        return texts;
    }

    /// The first of these fields that is there and not empty.
    private static String first(JsonNode row, String... fields) {
        for (String field : fields) {
            String value = row.path(field).asString("");
            if (!value.isEmpty()) {
                return value;
            }
        }
        return "";
    }

    private static String start(String day) {
        return day.substring(0, Math.min(10, day.length()));
    }

    private static Map<String, Integer> runs(String text) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words.add(word.group());
        }
        int runs = words.isEmpty() ? 0 : Math.max(1, words.size() - RUN + 1);
        return IntStream.range(0, runs)
                .mapToObj(i -> String.join(" ", words.subList(i, Math.min(words.size(), i + RUN))))
                .collect(Collectors.toMap(run -> run, _ -> 1, Integer::sum));
    }

    private static int shared(Map<String, Integer> one, Map<String, Integer> other) {
        int shared = 0;
        for (Map.Entry<String, Integer> run : one.entrySet()) {
            shared += Math.min(run.getValue(), other.getOrDefault(run.getKey(), 0));
        }
        return shared;
    }

    private static int size(Map<String, Integer> runs) {
        return runs.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static double sum(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).sum();
    }

    private static String line(
            Map<String, Integer> counts,
            double precision,
            double recall,
            Map<String, Double> before) {
        double both = precision + recall;
        List<String> cells = new ArrayList<>();
        counts.forEach((name, count) -> cells.add("\"%s\": %d".formatted(name, count)));
        before.forEach((name, value) -> cells.add("\"%s\": %s".formatted(name, rounded(value))));
        cells.add("\"precision\": " + rounded(precision));
        cells.add("\"recall\": " + rounded(recall));
        cells.add("\"f1\": " + rounded(both == 0 ? 0 : 2 * precision * recall / both));
        return "{" + String.join(", ", cells) + "}";
    }

    private static String rounded(double value) {
        BigDecimal four = new BigDecimal(value).setScale(4, RoundingMode.HALF_EVEN);
        BigDecimal short_ = four.stripTrailingZeros();
        return (short_.scale() < 1 ? short_.setScale(1) : short_).toPlainString();
    }
}
