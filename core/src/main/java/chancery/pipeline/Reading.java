package chancery.pipeline;

import chancery.acquire.Document;
import chancery.acquire.Drop;
import chancery.clean.Article;
import chancery.identify.TenureSeen;
import chancery.interpret.Claim;
import chancery.interpret.Report;
import java.util.List;
import java.util.Optional;

/// All that stages 2 to 5 say of one document.
///
/// @param tenures who is named in which office on the page; empty where the page was not read for
///   engagements
/// @param claims what the page says of the place of an engagement among others
/// @param article the cleaned page; empty where the document was dropped before it had one
/// @param dropped why it was left out; an article in another language has both
public record Reading(
        Document document,
        Optional<Article> article,
        Optional<Drop> dropped,
        List<Report> reports,
        List<TenureSeen> tenures,
        List<Claim> claims) {

    public Reading {
        reports = List.copyOf(reports);
        tenures = List.copyOf(tenures);
        claims = List.copyOf(claims);
    }

    /// A reading of a page on which nobody was seen in an office and nothing is claimed.
    public Reading(
            Document document,
            Optional<Article> article,
            Optional<Drop> dropped,
            List<Report> reports) {
        this(document, article, dropped, reports, List.of(), List.of());
    }
}
