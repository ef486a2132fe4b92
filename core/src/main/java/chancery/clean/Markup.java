package chancery.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/// What a page says of itself beside its text: meta tags, links, scripts.
///
/// They are gathered in one walk over the page, since every search of its own walks all of it.
///
/// @param page the whole page, for what is rarely asked
/// @param scripts all scripts, structured data included
/// @param author what is marked as the author's name
record Markup(
        Element page,
        List<Element> metas,
        List<Element> links,
        List<Element> scripts,
        Optional<Element> title,
        Optional<Element> author,
        Optional<String> language) {

    static Markup of(Element page) {
        List<Element> metas = new ArrayList<>();
        List<Element> links = new ArrayList<>();
        List<Element> scripts = new ArrayList<>();
        List<Element> titles = new ArrayList<>();
        List<Element> authors = new ArrayList<>();
        List<Element> roots = new ArrayList<>();
        page.stream()
                .forEach(element -> {
                    switch (element.normalName()) {
                        case "meta" -> metas.add(element);
                        case "link" -> links.add(element);
                        case "script" -> scripts.add(element);
                        case "title" -> titles.add(element);
                        case "html" -> roots.add(element);
                        default -> {}
                    }
                    if (authors.isEmpty()
                            && (is(element, "rel", "author")
                                    || is(element, "itemprop", "author"))) {
                        authors.add(element);
                    }
                });
        return new Markup(
                page,
                metas,
                links,
                scripts,
                titles.stream().findFirst(),
                authors.stream().findFirst(),
                roots.stream().findFirst().map(root -> root.attr("lang")));
    }

    private static boolean is(Element element, String attribute, String value) {
        return element.attr(attribute).strip().equalsIgnoreCase(value);
    }

    /// What the first meta tag of a name holds.
    ///
    /// @param attribute where the name stands: `name` or `property`
    Optional<String> meta(String attribute, String name) {
        return metas.stream()
                .filter(meta -> is(meta, attribute, name))
                .findFirst()
                .map(meta -> meta.attr("content"));
    }

    /// The page's own account of itself as JSON-LD.
    List<String> structuredData() {
        return scripts.stream()
                .filter(script -> is(script, "type", "application/ld+json"))
                .map(Element::data)
                .toList();
    }

    /// The address that the page gives itself.
    Optional<String> canonical() {
        return links.stream()
                .filter(link -> is(link, "rel", "canonical"))
                .findFirst()
                .map(link -> link.attr("href"))
                .or(() -> meta("property", "og:url"));
    }
}
