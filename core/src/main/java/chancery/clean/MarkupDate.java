package chancery.clean;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// The publication day as the markup of a page and its address say it: one method a clue, in order
/// of trust.
final class MarkupDate {

    private static final Pattern STRUCTURED =
            Pattern.compile("\"datePublished\"\\s{0,9}:\\s{0,9}\"([^\"]{8,40})\"");
    private static final Pattern IN_UTC =
            Pattern.compile(
                    "\"datePublished\"\\s{0,9}:\\s{0,9}\"(\\d{4}-\\d\\d-\\d\\d)T(\\d\\d):[\\d:.]{2,12}(?:Z|\\+00:?00)\"");
    // At 9 in Greenwich it is midnight in Alaska; at 11 it is midnight in New Zealand.
    private static final int WEST = 9;
    private static final int EAST = 11;
    private static final Pattern SCRIPTED =
            Pattern.compile(
                    "[\"']?(?:datePublished|publishedAt|published_at|publishDate|publish_date"
                            + "|pubDate|publicationDate|firstPublished|publishedDate|datePosted"
                            + "|dateCreated|published_time|article_date|page_date)[\"']?\\s{0,9}[:=]\\s{0,9}[\"']([^\"']{8,40})[\"']",
                    Pattern.CASE_INSENSITIVE);
    private static final List<String> METAS =
            List.of(
                    "article:published_time",
                    "og:article:published_time",
                    "og:published_time",
                    "article:published",
                    "datepublished",
                    "published_time",
                    "pubdate",
                    "publishdate",
                    "publish-date",
                    "publish_date",
                    "publication_date",
                    "publicationdate",
                    "publication-date",
                    "parsely-pub-date",
                    "sailthru.date",
                    "cxenseparse:recs:publishtime",
                    "cxenseparse:publishtime",
                    "article.published",
                    "article:post_date",
                    "date.release",
                    "dc.date.issued",
                    "dcterms.issued",
                    "dc.date",
                    "dcterms.date",
                    "dc.date.created",
                    "dcterms.created",
                    "dc:date",
                    "citation_publication_date",
                    "citation_date",
                    "bt:pubdate",
                    "shareaholic:article_published_time",
                    "vr:published_time",
                    "cre",
                    "og:pubdate",
                    "og:publish_date",
                    "rnews:datepublished",
                    "published",
                    "article_date_original",
                    "originalpublicationdate",
                    "release_date",
                    "displaydate",
                    "article:create",
                    "created",
                    "date_published",
                    "ptime",
                    "doc_date",
                    "gentime",
                    "datecreated",
                    "date",
                    "og:regdate",
                    "dcsext.pubdate");
    private static final Pattern ADDRESS =
            Pattern.compile(
                    "[/_-]((?:19|20)\\d{2})[/_-]?(0[1-9]|1[0-2]|[1-9](?=[/-]))[/_-]?(0[1-9]|[12]\\d|3[01]|[1-9](?=[/_.-]))(?!\\d)");
    private static final Pattern NAMED_ADDRESS =
            Pattern.compile("/((?:19|20)\\d{2})/(\\p{L}{3,9})/(\\d{1,2})/");

    private MarkupDate() {}

    static Optional<LocalDate> structuredData(Markup page) {
        for (String data : page.structuredData()) {
            Optional<LocalDate> day = find(STRUCTURED, data);
            if (day.isPresent()) {
                return day;
            }
        }
        return Optional.empty();
    }

    static Optional<LocalDate> script(Markup page) {
        for (Element script : page.scripts()) {
            Optional<LocalDate> day = find(SCRIPTED, script.data());
            if (day.isPresent()) {
                return day;
            }
        }
        return Optional.empty();
    }

    /// Whether it was another day, the one before or after, in some publisher's zone when the page
    /// was stamped; true where the stamp does not say its hour in UTC.
    static boolean isSomewhere(Markup page, LocalDate stamped, LocalDate other) {
        for (String data : page.structuredData()) {
            Matcher m = IN_UTC.matcher(data);
            while (m.find()) {
                if (m.group(1).equals(stamped.toString())) {
                    int hour = Integer.parseInt(m.group(2));
                    return other.isBefore(stamped) ? hour <= WEST : hour >= EAST;
                }
            }
        }
        return true;
    }

    private static Optional<LocalDate> find(Pattern pattern, String text) {
        Matcher m = pattern.matcher(text);
        while (m.find()) {
            Optional<LocalDate> day = DayReader.first(m.group(1));
            if (day.isPresent()) {
                return day;
            }
        }
        return Optional.empty();
    }

    static Optional<LocalDate> meta(Markup page) {
        java.util.Map<String, String> metas = new java.util.HashMap<>();
        for (Element meta : page.metas()) {
            if (!meta.hasAttr("content")) {
                continue;
            }
            for (String attribute : List.of("property", "name", "itemprop", "http-equiv")) {
                String key = meta.attr(attribute).toLowerCase(java.util.Locale.ROOT).strip();
                if (!key.isEmpty()) {
                    metas.putIfAbsent(key, meta.attr("content"));
                }
            }
        }
        for (String name : METAS) {
            Optional<LocalDate> day =
                    Optional.ofNullable(metas.get(name)).flatMap(DayReader::first);
            if (day.isPresent()) {
                return day;
            }
        }
        return Optional.empty();
    }

    static Optional<LocalDate> timeElement(Markup page) {
        List<String> trusted =
                List.of(
                        "[itemprop=datePublished]",
                        "time[pubdate]",
                        "time.published, time.entry-date, abbr.published, .published[datetime],"
                                + " .published[title]",
                        "time[datetime]",
                        "[class*=publish] time, [class*=date] time",
                        "time");
        for (String query : trusted) {
            for (Element element : page.page().select(query)) {
                Optional<LocalDate> day = attributes(element);
                if (day.isPresent()) {
                    return day;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> attributes(Element element) {
        for (String attribute : List.of("datetime", "content", "title")) {
            Optional<LocalDate> day = DayReader.first(element.attr(attribute));
            if (day.isPresent()) {
                return day;
            }
        }
        return DayReader.first(element.text());
    }

    static Optional<LocalDate> address(String url) {
        Matcher m = ADDRESS.matcher(url);
        while (m.find()) {
            Optional<LocalDate> day =
                    DayReader.day(
                            Integer.parseInt(m.group(1)),
                            Integer.parseInt(m.group(2)),
                            Integer.parseInt(m.group(3)));
            if (day.isPresent()) {
                return day;
            }
        }
        Matcher named = NAMED_ADDRESS.matcher(url);
        return named.find()
                ? DayReader.month(named.group(2))
                        .flatMap(month ->
                                DayReader.day(
                                        Integer.parseInt(named.group(1)),
                                        month,
                                        Integer.parseInt(named.group(3))))
                : Optional.empty();
    }
}
