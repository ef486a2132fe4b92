package chancery.pipeline;

import chancery.acquire.Document;
import chancery.acquire.Drop;
import chancery.clean.Article;
import chancery.interpret.Report;
import java.util.List;
import java.util.Optional;

/// All that stages 2 to 5 say of one document.
///
/// @param article the cleaned page; empty where the document was dropped before it had one
/// @param dropped why it was left out; an article in another language has both
public record Reading(
        Document document,
        Optional<Article> article,
        Optional<Drop> dropped,
        List<Report> reports) {

    public Reading {
        reports = List.copyOf(reports);
    }
}
