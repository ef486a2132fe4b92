package chancery.bench;

import java.util.List;
import java.util.Locale;

/// Writes HTML pages around generated stories, in size and make-up like those that news sites
/// serve.
///
/// Each measure is drawn from the spread that 100 real pages of as many sites have (median, 5 % and
/// 95 %): 608 elements (309 to 1,322) with 1.7 attributes each, 24 kB of scripts in 27 elements (4
/// to 101 kB), styles in every second page (64 kB at most), 13 comments, 641 words of story (218 to
/// 2,164); together 123 kB (61 to 223 kB), which pack to 29 kB.
final class PageWriter {

    private static final List<String> NAMES =
            List.of(
                    "card", "grid", "teaser", "media", "inner", "label", "wrap", "item", "row",
                    "lead", "panel", "slot", "title", "meta", "list", "thumb");
    private static final int LETTERS = 26;

    private final StoryWriter stories;
    private final StringBuilder html = new StringBuilder(1 << 17);
    private int elements;

    PageWriter(StoryWriter stories) {
        this.stories = stories;
    }

    /// One page.
    ///
    /// @param number of the page, which makes its day and its addresses
    String page(int number) {
        html.setLength(0);
        elements = 0;
        boolean onTopic = stories.onTopic();
        String headline = stories.headline(onTopic);
        String day = String.format(Locale.ROOT, "2024-05-%02d", number % 28 + 1);
        int wanted = stories.about(608, 0.45, 150, 2_500);
        int scripts = stories.about(27, 0.6, 4, 110);
        int scriptBytes = stories.about(24_000, 0.95, 1_500, 200_000);
        html.append("<!DOCTYPE html>\n<html lang=\"en\" class=\"no-js\">\n<head>\n");
        head(headline, day, number);
        style();
        script(scripts / 3, scriptBytes / 3);
        html.append("</head>\n<body class=\"").append(names(3)).append("\">\n");
        menu(wanted / 8);
        article(onTopic, headline, day, number);
        teasers(wanted - wanted / 8);
        menu(wanted);
        script(scripts - scripts / 3, scriptBytes - scriptBytes / 3);
        return html.append("</body>\n</html>\n").toString();
    }

    private void head(String headline, String day, int number) {
        html.append("<meta charset=\"utf-8\"><title>")
                .append(headline)
                .append("</title>\n<link rel=\"canonical\" href=\"")
                .append(WarcGenerator.address(number))
                .append("\">\n<meta property=\"article:published_time\" content=\"")
                .append(day)
                .append("T08:00:00Z\">\n");
        elements += 5;
        for (int i = 0; i < 24; i++) {
            open("meta", "property", "og:" + word(), "content", words(6));
            html.append('\n');
        }
        html.append(
                        "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"")
                .append(headline)
                .append("\",\"datePublished\":\"")
                .append(day)
                .append("T08:00:00Z\"}</script>\n");
    }

    private void style() {
        if (stories.between(0, 1) == 0) {
            return;
        }
        int end = html.length() + stories.about(17_000, 0.9, 500, 130_000);
        html.append("<style>");
        while (html.length() < end) {
            html.append('.').append(names(1)).append('-').append(word());
            html.append("{margin:0 auto;padding:").append(stories.between(0, 90));
            html.append("px;color:#").append(hex(6)).append(";display:flex}");
        }
        html.append("</style>\n");
    }

    private void script(int many, int bytes) {
        for (int i = 0; i < many; i++) {
            int end = html.length() + bytes / Math.max(1, many);
            open("script", "id", "s-" + hex(8));
            html.append("window.__d=window.__d||[];window.__d.push({");
            while (html.length() < end) {
                html.append('"').append(word()).append("\":{\"id\":\"").append(hex(12));
                html.append("\",\"url\":\"https://cdn.example/").append(word()).append('/');
                html.append(hex(6)).append("\",\"text\":\"").append(words(5)).append("\"},");
            }
            html.append("\"end\":1});</script>\n");
        }
    }

    /// Links until the page has so many elements, at most two hundred.
    private void menu(int until) {
        open("nav", "class", names(2), "aria-label", word());
        open("ul", "class", names(2));
        for (int i = 0; i < 200 && elements < until; i++) {
            open("li", "class", names(2));
            link(words(2));
            html.append("</a></li>\n");
        }
        html.append("</ul></nav>\n");
    }

    private void link(String text) {
        open(
                "a",
                "class",
                names(2),
                "href",
                "https://news.example/" + word() + "/" + word() + "-" + hex(6),
                "data-track",
                word() + ":" + hex(10));
        html.append(text);
    }

    private void article(boolean onTopic, String headline, String day, int number) {
        open("main", "id", "main-" + hex(4));
        for (int i = 0; i < 5; i++) {
            open("div", "class", names(2), "data-region", word());
        }
        open("article", "class", names(3));
        html.append("<h1>").append(headline).append("</h1>\n<p class=\"byline\">By ");
        html.append(stories.person()).append("</p>\n<time datetime=\"").append(day);
        html.append("T08:00:00Z\">May ").append(number % 28 + 1).append(", 2024</time>\n<p>");
        elements += 3;
        String end = "</p>\n<p>";
        int words = stories.about(641, 0.7, 90, 4_000);
        String text = stories.text(onTopic, words, end);
        String body = text.endsWith("<p>") ? text.substring(0, text.length() - 3) : text + "</p>";
        elements += words / 45;
        html.append(body).append("\n</article>");
        html.append("</div>".repeat(5)).append("</main>\n");
    }

    /// Other stories with their pictures, until the page has so many elements.
    private void teasers(int until) {
        open("aside", "class", names(2));
        while (elements < until) {
            if (stories.between(0, 2) == 0) {
                html.append("<!-- ").append(words(4)).append(" -->\n");
            }
            open("div", "class", names(3), "data-id", hex(12), "data-pos", hex(2));
            open("div", "class", names(2));
            link("");
            picture();
            html.append("</a></div>");
            open("h3", "class", names(2));
            link(stories.headline(false));
            html.append("</a></h3>");
            open("span", "class", names(2));
            html.append(stories.between(1, 59)).append(" min</span></div>\n");
        }
        html.append("</aside>\n");
    }

    private void picture() {
        if (stories.between(0, 3) == 0) {
            open("svg", "viewBox", "0 0 24 24", "class", names(1));
            open("path", "d", "M" + hex(20) + "z");
            html.append("</path></svg>");
            return;
        }
        String address = "https://img.example/" + hex(16) + "/w";
        open(
                "img",
                "src",
                address + "320.jpg",
                "srcset",
                address + "320.jpg 320w, " + address + "640.jpg 640w, " + address + "960.jpg 960w",
                "alt",
                words(5),
                "loading",
                "lazy");
    }

    // ---- the small parts

    /// @param attributes name and value in turn
    private void open(String element, String... attributes) {
        elements++;
        html.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            html.append(' ').append(attributes[i]).append("=\"");
            html.append(attributes[i + 1]).append('"');
        }
        html.append('>');
    }

    private String names(int many) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < many; i++) {
            text.append(i == 0 ? "" : " ").append(NAMES.get(stories.between(0, NAMES.size() - 1)));
            text.append("__").append(NAMES.get(stories.between(0, NAMES.size() - 1)));
        }
        return text.toString();
    }

    private String words(int many) {
        StringBuilder text = new StringBuilder(word());
        for (int i = 1; i < many; i++) {
            text.append(' ').append(word());
        }
        return text.toString();
    }

    private String word() {
        char[] letters = new char[stories.between(3, 9)];
        for (int i = 0; i < letters.length; i++) {
            boolean vowel = i % 2 == 1;
            letters[i] =
                    vowel
                            ? "aeiou".charAt(stories.between(0, 4))
                            : (char) ('a' + stories.between(0, LETTERS - 1));
        }
        return new String(letters);
    }

    private String hex(int digits) {
        StringBuilder text = new StringBuilder(digits);
        for (int i = 0; i < digits; i++) {
            text.append("0123456789abcdef".charAt(stories.between(0, 15)));
        }
        return text.toString();
    }
}
