package chancery.web;

import chancery.ledger.DocumentLine;
import chancery.ledger.DocumentList;

/// A page of the list of documents.
final class DocumentsPage {

    static final int AT_ONCE = 500;

    private final DocumentList list;

    DocumentsPage(DocumentList list) {
        this.list = list;
    }

    Markup body() {
        return Markup.of(
                """
                <h1>Documents</h1>
                <div class="scroll"><table>
                <thead><tr><th scope="col">Document</th><th scope="col">Published</th><th scope="col">Outlet</th><th scope="col">Language</th>
                <th scope="col" class="number">Reports</th><th scope="col">Remark</th></tr></thead>
                <tbody>{}</tbody></table></div>{}
                """,
                list.documents().stream().map(DocumentsPage::row).toList(),
                list.next().map(DocumentsPage::further).orElse(Markup.NONE));
    }

    private static Markup further(String after) {
        return Markup.of(
                "<nav class=\"pager\" aria-label=\"Pages\"><a href=\"/documents?after={}\">Next</a></nav>",
                Labels.inAddress(after));
    }

    private static Markup row(DocumentLine line) {
        return Markup.of(
                "<tr><td><a href=\"/document/{}\">{}</a></td><td class=\"date\">{}</td><td>{}</td><td>{}</td><td class=\"number\">{}</td><td>{}</td></tr>",
                line.sha256(),
                line.title().orElse(line.id()),
                line.published().orElse("unknown"),
                line.outlet().or(line::agency).orElse(""),
                line.language().orElse(""),
                line.reports(),
                line.dropped()
                        .map(reason -> "not read: " + reason)
                        .or(() -> line.copyOf().map(_ -> "copy"))
                        .orElse(""));
    }
}
