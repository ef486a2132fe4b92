package chancery.clean;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/// Finds the line that is the headline.
final class Headline {

    // So many lines of buttons, bylines and dates may stand between a headline and its story.
    private static final int FARTHEST = 12;
    private static final int LONGER = 4;

    private Headline() {}

    /// The first-level heading that shares most words with the page's own title; else a line that
    /// is the title.
    static Optional<Integer> inHtml(PageText page, Markup markup) {
        Set<String> title = words(title(markup));
        Optional<Integer> best = Optional.empty();
        double most = 0;
        for (int i = 0; i < page.lines().size(); i++) {
            Line line = page.lines().get(i);
            if (line.size() > 400 || line.block().tag().equals("button")) {
                continue;
            }
            double level = level(line.block());
            double likeness =
                    title.isEmpty() ? level - 0.5 : likeness(words(line.text()), title) * level;
            if (likeness > most && likeness > 0.3) {
                most = likeness;
                best = Optional.of(i);
            }
        }
        return best;
    }

    private static double level(Block block) {
        Optional<Block> at = Optional.of(block);
        for (int up = 0; up < 3 && at.isPresent(); up++) {
            if (at.get().tag().equals("h1")) {
                return 1;
            }
            if (at.get().isHeading()) {
                return 0.8;
            }
            at = at.get().parent();
        }
        return 0.6;
    }

    private static String title(Markup markup) {
        return markup.meta("property", "og:title")
                .filter(title -> !title.isBlank())
                .or(() -> markup.title().map(Element::text))
                .orElse("");
    }

    /// Its words in lower case: runs of letters and numbers.
    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        String lower = text.toLowerCase(Locale.ROOT);
        int start = -1;
        for (int at = 0; at <= lower.length(); ) {
            int sign = at < lower.length() ? lower.codePointAt(at) : ' ';
            boolean inside = isOfWord(sign);
            if (inside && start < 0) {
                start = at;
            } else if (!inside && start >= 0) {
                words.add(lower.substring(start, at));
                start = -1;
            }
            at += Character.charCount(sign);
        }
        return words;
    }

    private static boolean isOfWord(int sign) {
        int type = Character.getType(sign);
        return Character.isLetterOrDigit(sign)
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }

    private static double likeness(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        int shared = 0;
        for (String word : one) {
            shared += other.contains(word) ? 1 : 0;
        }
        return (double) shared / (one.size() + other.size() - shared);
    }

    /// The nearest line above the body that can be a headline (of some length, no sentence, no
    /// date) and whose words come again in the body; where none's do, the nearest that can be one.
    static Optional<Integer> inDump(PageText page, Marks marks) {
        List<Integer> kept = marks.kept();
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        List<Integer> able = new ArrayList<>();
        for (int i = kept.getFirst() - 1; i >= Math.max(0, kept.getFirst() - FARTHEST); i--) {
            if (isHeadline(page.lines().get(i))) {
                able.add(i);
            }
        }
        Set<String> body = new HashSet<>();
        kept.forEach(i -> body.addAll(words(page.lines().get(i).text())));
        Optional<Integer> found =
                able.stream()
                        .filter(i -> isTaken(words(page.lines().get(i).text()), body))
                        .findFirst()
                        .or(() -> able.stream().findFirst());
        found.ifPresent(i -> marks.cut(i, "headline"));
        return found;
    }

    /// Whether a third of the longer words of a line come again in the body.
    private static boolean isTaken(Set<String> line, Set<String> body) {
        List<String> longer = line.stream().filter(word -> word.length() >= LONGER).toList();
        long again = longer.stream().filter(body::contains).count();
        return !longer.isEmpty() && 3 * again >= longer.size();
    }

    private static boolean isHeadline(Line line) {
        String text = line.text();
        int words = text.split("\\s+").length;
        boolean long_ =
                Script.isDense(text.charAt(text.length() / 2)) ? text.length() > 8 : words > 3;
        return long_
                && line.size() < 250
                && !text.endsWith(".")
                && Furniture.TABLE.ofLine(text).isEmpty()
                && !text.startsWith("•")
                && DayReader.all(text, false).isEmpty();
    }
}
