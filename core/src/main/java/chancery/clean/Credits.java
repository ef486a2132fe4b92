package chancery.clean;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// Who wrote the page, who shows it and which agency it credits, as the page itself says.
record Credits(Optional<String> byline, Optional<String> outlet, Optional<String> agency) {

    private static final Pattern AUTHOR =
            Pattern.compile(
                    "\"author\"\\s{0,9}:\\s{0,9}\\[?\\s{0,9}\\{[^{}]{0,400}?\"name\"\\s{0,9}:\\s{0,9}\\[?\\s{0,9}\"([^\"]{2,120})\"");
    private static final Pattern BYLINE =
            Pattern.compile(
                    "^(?:•\\s*)?(?:[Bb]y|BY|Von|Par|Por|Di)\\s+(\\p{Lu}[\\p{L}\\p{M}.,'’ &-]{2,120})$");

    private static final int LONGEST_NAME = 120;

    static Credits of(PageText page, Marks marks, Optional<Markup> markup) {
        Optional<String> byline = markup.flatMap(Credits::author).or(() -> line(page, marks));
        return new Credits(
                byline, markup.flatMap(Credits::site), byline.flatMap(AgencyFinder::agency));
    }

    private static Optional<String> author(Markup markup) {
        for (String data : markup.structuredData()) {
            Matcher m = AUTHOR.matcher(data);
            if (m.find()) {
                return Optional.of(m.group(1).strip());
            }
        }
        return markup.meta("name", "author")
                .filter(name -> !name.isBlank())
                .or(() -> markup.meta("property", "author").filter(name -> !name.isBlank()))
                .or(() -> markup.meta("name", "parsely-author").filter(name -> !name.isBlank()))
                .or(() ->
                        markup.author()
                                .map(Element::text)
                                .filter(name -> name.strip().length() < LONGEST_NAME))
                .map(String::strip)
                .filter(name -> !name.isEmpty());
    }

    private static Optional<String> site(Markup markup) {
        return markup.meta("property", "og:site_name")
                .map(String::strip)
                .filter(name -> !name.isEmpty());
    }

    /// A line "By ..." above the body.
    private static Optional<String> line(PageText page, Marks marks) {
        List<Integer> kept = marks.kept();
        int first = kept.isEmpty() ? page.lines().size() : kept.getFirst();
        for (int i = Math.max(0, first - 15); i < first; i++) {
            Matcher m = BYLINE.matcher(page.lines().get(i).text());
            if (m.find()) {
                return Optional.of(m.group(1).strip());
            }
        }
        return Optional.empty();
    }
}
