package chancery.merge;

import chancery.acquire.Document;
import chancery.interpret.Report;
import chancery.reference.Edtf;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Joins the reports of one document with what merging must know of the document.
public final class Tellings {

    private Tellings() {}

    /// @param published when the page was published, as far as known
    /// @param copyOf sha256 of the document that this one repeats, where it is a copy
    public static List<ToldReport> of(
            Document document,
            Optional<Edtf> published,
            Optional<String> copyOf,
            List<Report> reports) {
        List<String> keys = ReportKey.of(document.sha256(), reports);
        Optional<String> official = document.url().flatMap(OfficialSites::ownerOf);
        List<ToldReport> told = new ArrayList<>();
        for (int i = 0; i < reports.size(); i++) {
            told.add(
                    new ToldReport(
                            keys.get(i),
                            document.sha256(),
                            document.id(),
                            published,
                            i,
                            copyOf,
                            official,
                            reports.get(i)));
        }
        return told;
    }
}
