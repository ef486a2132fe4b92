package chancery.pipeline;

import chancery.acquire.Content;
import chancery.acquire.Document;
import chancery.clean.Article;
import chancery.clean.Clue;
import chancery.clean.PublicationDate;
import chancery.trace.Span;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Words typed by a person, standing for the body of a page.
public final class Specimen {

    private Specimen() {}

    /// @param day the day it was published, that "on Monday" is counted from
    public static Article of(String words, Optional<LocalDate> day) {
        String text = words.strip();
        Content content = Content.of(text.getBytes(StandardCharsets.UTF_8));
        Document document =
                Document.ofPage(
                        Optional.of("sentence"),
                        Document.Form.TEXT,
                        content,
                        Optional.of(StandardCharsets.UTF_8),
                        Optional.empty(),
                        Optional.empty());
        return new Article(
                document,
                text,
                Optional.empty(),
                List.of(new Span(0, text.length())),
                List.of(),
                published(day),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "en");
    }

    private static PublicationDate published(Optional<LocalDate> day) {
        return day.<PublicationDate>map(
                        known -> new PublicationDate.Known(known, Clue.STAMP, Optional.empty()))
                .orElseGet(PublicationDate.Unknown::new);
    }
}
