package chancery.clean;

import chancery.acquire.DropReason;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// Tells the pages that show only the beginning of an article, or something else than one: behind a
/// paywall or a login, galleries and videos, what a server says to robots.
///
/// A short body alone is no sign, since many agency reports are short; it needs a sign on the page
/// as well. A long body is kept whatever the page says, because many pages carry the notice unseen.
final class Stub {

    // Characters. Teasers in front of a paywall have one or two paragraphs.
    private static final int TEASER = 900;
    private static final int SHORT = 500;
    private static final int CAPTIONS = 5;
    private static final int LOGIN = 100;
    private static final int NOTICE = 300;
    private static final int BEHIND = 10;

    private static final Pattern LOCKED =
            Pattern.compile(
                    "\"isAccessibleForFree\"\\s{0,9}:\\s{0,9}(?:false|\"false\"|\"[^\"]{0,40}False\")",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern PICTURES =
            Pattern.compile(
                    "\"@type\"\\s{0,9}:\\s{0,9}\\[?\\s{0,9}\"(?:ImageGallery|MediaGallery|VideoObject|VideoGallery)\"");
    private static final Pattern ARTICLE =
            Pattern.compile("\"@type\"\\s{0,9}:\\s{0,9}\\[?\\s{0,9}\"[A-Za-z]{0,20}Article\"");

    private final PageText page;
    private final int body;
    private final int from;
    private final int end;

    private Stub(PageText page, Marks marks) {
        this.page = page;
        this.body = marks.kept().stream().mapToInt(line -> page.lines().get(line).size()).sum();
        this.from = marks.kept().isEmpty() ? 0 : marks.kept().getFirst();
        int last = marks.kept().isEmpty() ? 0 : marks.kept().getLast();
        this.end = Math.min(page.lines().size(), last + BEHIND);
    }

    /// @param markup empty for a dump
    static Optional<DropReason> reason(PageText page, Marks marks, Optional<Markup> markup) {
        Stub stub = new Stub(page, marks);
        if (stub.body >= TEASER) {
            return Optional.empty();
        }
        Optional<DropReason> noticed = stub.notice();
        if (noticed.isPresent()) {
            return noticed;
        }
        return markup.flatMap(stub::markup);
    }

    /// What a line says in the body or just behind it ("Subscribe to continue reading"), or, on a
    /// page with hardly a body, anywhere.
    private Optional<DropReason> notice() {
        for (int i = from; i < end; i++) {
            if (says(i, "paywall")) {
                return Optional.of(DropReason.PAYWALL);
            }
        }
        for (int i = 0; i < page.lines().size() && body < SHORT / 2; i++) {
            if (says(i, "server")) {
                return Optional.of(DropReason.NO_BODY);
            }
        }
        return Optional.empty();
    }

    private boolean says(int i, String kind) {
        Line line = page.lines().get(i);
        return line.size() <= NOTICE
                && Furniture.TABLE.ofNotice(line.text()).filter(kind::equals).isPresent();
    }

    private Optional<DropReason> markup(Markup markup) {
        if (body >= SHORT) {
            return Optional.empty();
        }
        List<String> data = markup.structuredData();
        if (data.stream().anyMatch(script -> LOCKED.matcher(script).find() && !isWhole(script))) {
            return Optional.of(DropReason.PAYWALL);
        }
        if (!markup.page().select("input[type=password]").isEmpty() && body < LOGIN) {
            return Optional.of(DropReason.PAYWALL);
        }
        boolean pictures = data.stream().anyMatch(s -> PICTURES.matcher(s).find());
        boolean article = data.stream().anyMatch(s -> ARTICLE.matcher(s).find());
        boolean gallery = (pictures && !article) || captions(markup.page()) > 2 * body;
        return gallery ? Optional.of(DropReason.GALLERY) : Optional.empty();
    }

    /// Whether the structured data holds the text as well and the page shows most of it.
    private boolean isWhole(String data) {
        int key = data.indexOf("\"articleBody\"");
        int start = key < 0 ? -1 : data.indexOf('"', key + 13);
        int stop = start < 0 ? -1 : data.indexOf('"', start + 1);
        while (stop > 0 && data.charAt(stop - 1) == '\\') {
            stop = data.indexOf('"', stop + 1);
        }
        return stop > 0 && (stop - start) * 2 < body * 3;
    }

    /// How much text stands under pictures, where they are many.
    private static int captions(Element page) {
        List<Element> captions = page.select("figcaption, [class*=caption]");
        return captions.size() < CAPTIONS
                ? 0
                : captions.stream().mapToInt(caption -> caption.text().length()).sum();
    }
}
