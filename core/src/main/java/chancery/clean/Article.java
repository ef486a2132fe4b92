package chancery.clean;

import chancery.acquire.Document;
import chancery.trace.Span;
import java.util.List;
import java.util.Optional;

/// The clean text of a document, as spans of its page text.
///
/// The page text is made from the document alone: a dump is its own text; an item is its title, a
/// blank line and its text; HTML is a plain rendering of the whole page. Nothing is ever moved in
/// it, so every offset stays good.
///
/// @param headline where the headline stands
/// @param paragraphs the paragraphs of the body, standfirst first, in page order
/// @param cut what was left out, and why
/// @param dateline where the body's dateline stands ("NEW YORK (AP) —"), place and agency included
/// @param agency the agency or agencies that the page credits: `AP`, `Reuters`
/// @param outlet the site that shows the page, where the page says so
/// @param byline the author as the page names them
/// @param language ISO 639-1 code, `und` if the text is too short to tell
public record Article(
        Document document,
        String pageText,
        Optional<Span> headline,
        List<Span> paragraphs,
        List<Cut> cut,
        PublicationDate published,
        Optional<Span> dateline,
        Optional<String> agency,
        Optional<String> outlet,
        Optional<String> byline,
        String language) {

    public Article {
        paragraphs = List.copyOf(paragraphs);
        cut = List.copyOf(cut);
    }

    /// The same article with another publication day.
    Article published(PublicationDate other) {
        return new Article(
                document,
                pageText,
                headline,
                paragraphs,
                cut,
                other,
                dateline,
                agency,
                outlet,
                byline,
                language);
    }

    /// The body as one text, a blank line between paragraphs.
    public String body() {
        return String.join("\n\n", paragraphs.stream().map(p -> p.in(pageText)).toList());
    }
}
