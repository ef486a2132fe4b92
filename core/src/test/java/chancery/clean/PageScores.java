package chancery.clean;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Overlap of four-word shingles between the true body of a page and the one found, as the article
/// extraction benchmark counts it: precision and recall a page, averaged over pages.
final class PageScores {

    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final int LENGTH = 4;

    private final List<Double> precisions = new ArrayList<>();
    private final List<Double> recalls = new ArrayList<>();

    void add(String truth, String found) {
        Map<String, Integer> gold = shingles(truth);
        Map<String, Integer> out = shingles(found);
        int shared = 0;
        for (Map.Entry<String, Integer> shingle : out.entrySet()) {
            shared += Math.min(shingle.getValue(), gold.getOrDefault(shingle.getKey(), 0));
        }
        int all = size(out);
        int wanted = size(gold);
        if (all > 0) {
            precisions.add((double) shared / all);
        }
        if (wanted > 0) {
            recalls.add((double) shared / wanted);
        }
    }

    private static int size(Map<String, Integer> shingles) {
        return shingles.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Map<String, Integer> shingles(String text) {
        List<String> words = new ArrayList<>();
        Matcher m = WORD.matcher(text);
        while (m.find()) {
            words.add(m.group());
        }
        Map<String, Integer> shingles = new HashMap<>();
        for (int i = 0; i < Math.max(1, words.size() - LENGTH + 1) && !words.isEmpty(); i++) {
            String shingle = String.join(" ", words.subList(i, Math.min(words.size(), i + LENGTH)));
            shingles.merge(shingle, 1, Integer::sum);
        }
        return shingles;
    }

    double precision() {
        return mean(precisions);
    }

    double recall() {
        return mean(recalls);
    }

    double f1() {
        double both = precision() + recall();
        return both == 0 ? 0 : 2 * precision() * recall() / both;
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "F1 %.4f P %.4f R %.4f", f1(), precision(), recall());
    }
}
