package chancery.merge;

import chancery.interpret.Report;
import chancery.reference.Edtf;
import java.util.Optional;

/// A report with the document that makes it, as merging sees it.
///
/// @param key identity of the report: a hash of the document's sha256 and the report's slots
/// @param document the document's sha256
/// @param documentId the name that output uses for the document
/// @param published when the page was published, as far as known
/// @param told order of the report among those of its page, from 0
/// @param copyOf sha256 of the document that this one repeats, where it is a copy
public record ToldReport(
        String key,
        String document,
        String documentId,
        Optional<Edtf> published,
        int told,
        Optional<String> copyOf,
        Report report) {}
