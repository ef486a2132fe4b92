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

    static Credits of(PageText page, Marks marks, Optional<Element> dom, Optional<String> url) {
        Optional<String> byline = dom.flatMap(Credits::markup).or(() -> line(page, marks));
        return new Credits(
                byline, dom.flatMap(Credits::site), byline.flatMap(AgencyFinder::agency));
    }

    private static Optional<String> markup(Element dom) {
        for (Element script : dom.select("script[type=application/ld+json]")) {
            Matcher m = AUTHOR.matcher(script.data());
            if (m.find()) {
                return Optional.of(m.group(1).strip());
            }
        }
        for (String query :
                List.of(
                        "meta[name=author]",
                        "meta[property=author]",
                        "meta[name=parsely-author]")) {
            Element meta = dom.selectFirst(query);
            if (meta != null && !meta.attr("content").isBlank()) {
                return Optional.of(meta.attr("content").strip());
            }
        }
        Element link = dom.selectFirst("[rel=author], [itemprop=author]");
        return Optional.ofNullable(link)
                .map(Element::text)
                .map(String::strip)
                .filter(name -> !name.isEmpty() && name.length() < 120);
    }

    private static Optional<String> site(Element dom) {
        return Optional.ofNullable(dom.selectFirst("meta[property=og:site_name]"))
                .map(meta -> meta.attr("content").strip())
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
