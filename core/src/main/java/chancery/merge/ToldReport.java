package chancery.merge;

import chancery.interpret.Report;
import chancery.reference.Edtf;
import java.util.Optional;

/// A report with the document that makes it, as merging sees it.
///
/// @param key identity of the report: see [ReportKey]
/// @param document the document's sha256
/// @param documentId the name that output uses for the document
/// @param published when the page was published, as far as known
/// @param told order of the report among those of its page, from 0
/// @param copyOf sha256 of the document that this one repeats, where it is a copy
/// @param official the state or body whose own site this is; empty for the press
public record ToldReport(
        String key,
        String document,
        String documentId,
        Optional<Edtf> published,
        int told,
        Optional<String> copyOf,
        Optional<String> official,
        Report report) {

    public ToldReport with(Report other) {
        return new ToldReport(key, document, documentId, published, told, copyOf, official, other);
    }

    /// The document that the words come from: itself, or the one it is a copy of.
    public String origin() {
        return copyOf.orElse(document);
    }
}
