package chancery.clean;

import chancery.acquire.Document;
import chancery.trace.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/// Asks the clues for the publication day, in order of trust, and holds the answer against the
/// text.
final class PublicationDateFinder {

    // The web is younger than this; an earlier day is a birthday or a fault.
    private static final LocalDate EARLIEST = LocalDate.of(1994, 1, 1);
    private static final int NEAR = 12;

    private PublicationDateFinder() {}

    static PublicationDate find(
            Document document, PageText page, Marks marks, Optional<Element> dom, String language) {
        return says(document, page, marks, dom)
                .<PublicationDate>map(known -> known)
                .orElseGet(PublicationDate.Unknown::new);
    }

    private static Optional<PublicationDate.Known> says(
            Document document, PageText page, Marks marks, Optional<Element> dom) {
        return dom.flatMap(PublicationDateFinder::markup)
                .or(() -> known(document.stamp().flatMap(DayReader::first), Clue.STAMP))
                .or(() -> document.url().flatMap(url -> known(MarkupDate.address(url), Clue.URL)))
                .or(() -> byline(page, marks));
    }

    private static Optional<PublicationDate.Known> markup(Element dom) {
        return known(MarkupDate.structuredData(dom), Clue.STRUCTURED_DATA)
                .or(() -> known(MarkupDate.meta(dom), Clue.META_TAG))
                .or(() -> known(MarkupDate.canonical(dom).flatMap(MarkupDate::address), Clue.URL))
                .or(() -> known(MarkupDate.timeElement(dom), Clue.TIME_ELEMENT))
                .or(() -> known(MarkupDate.script(dom), Clue.STRUCTURED_DATA));
    }

    private static Optional<PublicationDate.Known> known(Optional<LocalDate> day, Clue clue) {
        return day.filter(d -> !d.isBefore(EARLIEST))
                .map(d -> new PublicationDate.Known(d, clue, Optional.empty()));
    }

    /// A date on a short line just above the body, or just below it.
    private static Optional<PublicationDate.Known> byline(PageText page, Marks marks) {
        List<Integer> kept = marks.kept();
        int first = kept.isEmpty() ? page.lines().size() : kept.getFirst();
        for (int i = first - 1; i >= Math.max(0, first - NEAR); i--) {
            Optional<PublicationDate.Known> day = onLine(page.lines().get(i));
            if (day.isPresent()) {
                return day;
            }
        }
        return Optional.empty();
    }

    private static Optional<PublicationDate.Known> onLine(Line line) {
        if (line.text().length() > 100) {
            return Optional.empty();
        }
        return DayReader.all(line.text(), false).stream()
                .filter(day -> !day.day().isBefore(EARLIEST))
                .findFirst()
                .map(day ->
                        new PublicationDate.Known(
                                day.day(),
                                Clue.BYLINE_DATE,
                                Optional.of(
                                        new Span(0, day.span().length())
                                                .shift(line.span().start() + day.span().start()))));
    }
}
