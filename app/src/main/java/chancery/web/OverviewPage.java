package chancery.web;

import chancery.interpret.Status;
import chancery.ledger.Entry;
import chancery.merge.Engagement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The engagements that a query finds: drawn over time, and as a table.
final class OverviewPage {

    private static final int PER_PAGE = 200;

    private final String query;
    private final int page;
    private final List<Entry> found;

    /// @param page from 1
    OverviewPage(String query, int page, List<Entry> found) {
        this.query = query;
        this.page = Math.clamp(page, 1, Math.max(1, pages(found.size())));
        this.found = found;
    }

    private static int pages(int size) {
        return (size + PER_PAGE - 1) / PER_PAGE;
    }

    Markup body() {
        return Markup.of("{}{}{}", search(query, Markup.NONE), picture(), table());
    }

    static Markup faulty(String query, String explanation) {
        return search(
                query, Markup.of("<pre class=\"fault\" role=\"alert\">{}</pre>", explanation));
    }

    private static Markup search(String query, Markup fault) {
        return Markup.of(
                """
                <form class="search" action="/" method="get" role="search">
                <label for="q">Ask the ledger</label>
                <div class="field"><input id="q" name="q" type="search" value="{}" autocomplete="off" spellcheck="false"
                placeholder="parties:USA,CHN kind:meeting status:held from:2023-02"><button>Search</button></div>
                {}
                <p class="hint">Conditions: <code>parties:</code> <code>kind:</code> <code>status:</code> <code>from:</code> <code>to:</code>
                <code>level&gt;=</code> <code>person:</code> <code>place:</code> <code>topic:</code>, or plain words. <a href="/">Everything</a></p>
                </form>
                """,
                query,
                fault);
    }

    private Markup picture() {
        TimelinePicture timeline = new TimelinePicture(found);
        if (timeline.isEmpty()) {
            return Markup.NONE;
        }
        return Markup.of(
                """
                <section aria-labelledby="over-time"><h2 id="over-time">Over time</h2>
                <figure class="picture">{}
                <figcaption>{} Every mark leads to its engagement; the table below lists the same.
                <a href="/timeline.svg?q={}" download>Save as SVG</a> · <a href="/engagements.csv?q={}" download>Data as CSV</a></figcaption>
                </figure></section>
                """,
                timeline.drawn(),
                legend(),
                Labels.inAddress(query),
                Labels.inAddress(query));
    }

    private static Markup legend() {
        return Markup.of(
                "<span class=\"legend\">{}</span>",
                Stream.of(
                                Status.HELD,
                                Status.PLANNED,
                                Status.POSSIBLE,
                                Status.POSTPONED,
                                Status.CANCELLED)
                        .map(OverviewPage::chip)
                        .toList());
    }

    static Markup chip(Status status) {
        return Markup.of("<span class=\"chip {}\">{}</span> ", status.id(), Labels.status(status));
    }

    private Markup table() {
        int from = (page - 1) * PER_PAGE;
        List<Entry> shown = found.subList(from, Math.min(found.size(), from + PER_PAGE));
        if (found.isEmpty()) {
            return Markup.of(
                    "<p class=\"none\">Nothing in this ledger fits{}. That is no proof that nothing happened.</p>",
                    query.isEmpty() ? "" : " “" + query + "”");
        }
        return Markup.of(
                """
                <section aria-labelledby="as-table"><h2 id="as-table">{}</h2>
                <div class="scroll"><table class="engagements">
                <thead><tr><th scope="col">Date</th><th scope="col">Status</th><th scope="col">Engagement</th><th scope="col">Place</th>
                <th scope="col">Topics</th><th scope="col" class="number">Reports</th></tr></thead>
                <tbody>{}</tbody></table></div>{}</section>
                """,
                found.size() == 1 ? "One engagement" : "%,d engagements".formatted(found.size()),
                shown.stream().map(OverviewPage::row).toList(),
                pager());
    }

    static Markup row(Entry entry) {
        Engagement engagement = entry.engagement();
        return Markup.of(
                """
                <tr><td class="date">{}</td><td>{}</td><td><a href="/engagement/{}">{}</a>{}</td><td>{}</td><td class="topics">{}</td>
                <td class="number">{}</td></tr>
                """,
                Labels.date(engagement.date()),
                chip(engagement.status()),
                Labels.inAddress(engagement.id()),
                Labels.title(engagement),
                engagement.disagreements().isEmpty()
                        ? Markup.NONE
                        : Markup.of(" <span class=\"differ\">sources differ</span>"),
                Labels.place(engagement.place()),
                String.join(", ", engagement.topics().stream().map(Labels::topic).toList()),
                witnesses(engagement));
    }

    /// Reports, and how many of them are no copies.
    private static String witnesses(Engagement engagement) {
        long all =
                engagement.reports().stream().map(report -> report.document()).distinct().count();
        long independent =
                engagement.reports().stream()
                        .filter(report -> report.copyOf().isEmpty())
                        .map(report -> report.document())
                        .distinct()
                        .count();
        return all == independent ? Long.toString(all) : all + ", " + independent + " independent";
    }

    private Markup pager() {
        int last = pages(found.size());
        List<Markup> links = new ArrayList<>();
        for (int number = 1; last > 1 && number <= last; number++) {
            links.add(
                    number == page
                            ? Markup.of("<span aria-current=\"page\">{}</span> ", number)
                            : Markup.of(
                                    "<a href=\"/?q={}&amp;page={}\">{}</a> ",
                                    Labels.inAddress(query),
                                    number,
                                    number));
        }
        return links.isEmpty()
                ? Markup.NONE
                : Markup.of("<nav class=\"pager\" aria-label=\"Pages\">{}</nav>", links);
    }
}
