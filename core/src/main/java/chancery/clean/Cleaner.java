package chancery.clean;

import chancery.acquire.Document;
import chancery.acquire.Drop;
import chancery.acquire.DropReason;
import chancery.reference.EventCalendar;
import chancery.reference.Reference;
import chancery.trace.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// Turns documents into articles. Built once, shared by all threads; the same document always gives
/// the same article.
public final class Cleaner {

    private static final Pattern TAG =
            Pattern.compile(
                    "</?(?:p|div|br|a|img|ul|ol|li|h[1-6]|span|strong|em|b|i|figure|table|blockquote)"
                            + "(?:\\s[^<>]{0,2000})?/?>",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern ENTITY =
            Pattern.compile("&(?:[a-z]{2,8}|#\\d{1,6}|#x[0-9a-f]{1,5});");
    private static final String BLANK_LINE = "\n\n";
    // 25 times the most of 97 large news sites (8,093); each tag takes some 200 bytes while it is
    // read.
    private static final int MOST_TAGS = 200_000;

    private final LanguageFinder languages = new LanguageFinder();
    private final Reference reference = Reference.load();
    private final Set<HtmlBody.Rule> off;
    private final Stamps stamps;

    public Cleaner() {
        this(Set.of());
    }

    public Cleaner(Stamps stamps) {
        this(Set.of(), stamps);
    }

    /// A cleaner without some of its rules, to measure what they are worth.
    Cleaner(Set<HtmlBody.Rule> off) {
        this(off, Stamps.BELIEVED);
    }

    private Cleaner(Set<HtmlBody.Rule> off, Stamps stamps) {
        this.off = Set.copyOf(off);
        this.stamps = stamps;
    }

    public Cleaned clean(Document document) {
        return clean(document, Optional.empty());
    }

    /// Cleans a document of which another page had the text before.
    ///
    /// @param earlierCopy the day of that other page
    public Cleaned clean(Document document, Optional<LocalDate> earlierCopy) {
        // What comes from an archive or the web was not looked at by its first bytes.
        if (document.form() != Document.Form.ITEM && document.content().isBinary()) {
            return dropped(document, DropReason.BINARY, "");
        }
        try {
            return dated(
                    switch (document.form()) {
                        case HTML -> html(document);
                        case TEXT -> dump(document, PageDecoder.text(document));
                        case ITEM -> item(document);
                    },
                    earlierCopy);
        } catch (RuntimeException | StackOverflowError fault) {
            return dropped(document, DropReason.INTERNAL, fault.toString());
        }
    }

    private static Cleaned dated(Cleaned cleaned, Optional<LocalDate> earlierCopy) {
        return cleaned instanceof Cleaned.Kept(Article article) && earlierCopy.isPresent()
                ? new Cleaned.Kept(
                        article.published(
                                PublicationDateFinder.beside(
                                        article.published(), earlierCopy.get())))
                : cleaned;
    }

    private static Cleaned dropped(Document document, DropReason reason, String detail) {
        return new Cleaned.Dropped(Drop.whole(document.name(), reason, detail));
    }

    private Cleaned html(Document document) {
        String text = PageDecoder.text(document);
        if (tags(text) > MOST_TAGS) {
            return tooManyTags(document);
        }
        Markup markup = Markup.of(Jsoup.parse(text, document.url().orElse("")));
        HtmlArticle article = HtmlArticle.of(markup, off);
        return article(
                document,
                article.page(),
                article.marks(),
                article.headline(),
                Optional.of(markup),
                List.of());
    }

    private Cleaned dump(Document document, String text) {
        PageText page = TextRendering.of(text, 0);
        Marks marks = DumpBody.find(page);
        Optional<Integer> title = Headline.inDump(page, marks);
        return article(
                document,
                page,
                marks,
                title.map(line -> page.lines().get(line).span()),
                Optional.empty(),
                List.of());
    }

    private Cleaned item(Document document) {
        String text = PageDecoder.text(document);
        Optional<String> title = document.title().map(Cleaner::plain).filter(t -> !t.isEmpty());
        if (title.isEmpty() && !TAG.matcher(text).find()) {
            return dump(document, text);
        }
        String before = title.map(t -> t + BLANK_LINE).orElse("");
        Optional<Span> headline = title.map(t -> new Span(0, t.length()));
        if (TAG.matcher(text).find()) {
            if (tags(text) > MOST_TAGS) {
                return tooManyTags(document);
            }
            Element body = Jsoup.parseBodyFragment(text).body();
            return item(
                    document,
                    HtmlRendering.behind(before, body),
                    headline,
                    WrittenDays.inLinks(body));
        }
        PageText page = TextRendering.of(before + entities(text), before.length());
        return item(document, page, headline, List.of());
    }

    private Cleaned item(
            Document document, PageText page, Optional<Span> headline, List<DayConstraint> links) {
        return article(document, page, ItemBody.find(page), headline, Optional.empty(), links);
    }

    private static Cleaned tooManyTags(Document document) {
        return dropped(
                document,
                DropReason.TOO_LARGE,
                String.format(Locale.ROOT, "over %,d tags", MOST_TAGS));
    }

    /// How many tags and comments may begin in it: counted before a tree of them is built.
    private static int tags(String markup) {
        int tags = 0;
        for (int at = markup.indexOf('<'); at >= 0; at = markup.indexOf('<', at + 1)) {
            tags++;
        }
        return tags;
    }

    private static String plain(String title) {
        return entities(title).strip();
    }

    private static String entities(String text) {
        return ENTITY.matcher(text).find() ? Parser.unescapeEntities(text, false) : text;
    }

    private Cleaned article(
            Document document,
            PageText page,
            Marks marks,
            Optional<Span> headline,
            Optional<Markup> markup,
            List<DayConstraint> links) {
        marks.cutOverlong();
        List<Span> paragraphs = marks.paragraphs();
        boolean item = document.form() == Document.Form.ITEM && headline.isPresent();
        if (paragraphs.isEmpty() && !item) {
            return dropped(
                    document, page.lines().isEmpty() ? DropReason.EMPTY : DropReason.NO_BODY, "");
        }
        Optional<DropReason> stub = item ? Optional.empty() : Stub.reason(page, marks, markup);
        if (stub.isPresent()) {
            return dropped(document, stub.get(), "");
        }
        Optional<AgencyFinder.Dateline> dateline =
                paragraphs.stream()
                        .limit(3)
                        .map(p -> AgencyFinder.dateline(page.text(), p))
                        .flatMap(Optional::stream)
                        .findFirst();
        String sample = sample(page.text(), headline, paragraphs);
        String declared = declared(document, markup);
        String language = languages.find(sample, declared);
        Credits credits = Credits.of(page, marks, markup);
        boolean english = language.equals("en");
        TextDay day =
                TextDay.of(
                        reference,
                        EventCalendar.load(),
                        page.text(),
                        headline,
                        english ? paragraphs : List.of(),
                        links,
                        dateline.isPresent());
        return new Cleaned.Kept(
                new Article(
                        document,
                        page.text(),
                        headline,
                        paragraphs,
                        marks.cuts(),
                        PublicationDateFinder.besideDateline(
                                PublicationDateFinder.find(
                                        document, page, marks, markup, day, stamps),
                                page.text(),
                                dateline.map(AgencyFinder.Dateline::span)),
                        dateline.map(AgencyFinder.Dateline::span),
                        dateline.flatMap(AgencyFinder.Dateline::agency).or(credits::agency),
                        credits.outlet(),
                        credits.byline(),
                        language));
    }

    private static String sample(String text, Optional<Span> headline, List<Span> paragraphs) {
        StringBuilder sample = new StringBuilder();
        headline.ifPresent(h -> sample.append(h.in(text)).append('\n'));
        for (Span paragraph : paragraphs) {
            if (sample.length() < 4000) {
                sample.append(paragraph.in(text)).append('\n');
            }
        }
        return sample.toString();
    }

    private static String declared(Document document, Optional<Markup> markup) {
        String code = document.language().or(() -> markup.flatMap(Markup::language)).orElse("");
        String base = code.strip().toLowerCase(java.util.Locale.ROOT).split("[-_]", 2)[0];
        return base.length() == 2 && isSmall(base.charAt(0)) && isSmall(base.charAt(1)) ? base : "";
    }

    private static boolean isSmall(char c) {
        return c >= 'a' && c <= 'z';
    }
}
