package chancery.web;

import chancery.clean.Article;
import chancery.interpret.Outcome;
import chancery.interpret.SlotEvidence;
import chancery.ledger.Correction;
import chancery.ledger.Entry;
import chancery.ledger.StoredDocument;
import chancery.merge.Engagement;
import chancery.merge.ToldReport;
import chancery.reference.Edtf;
import chancery.trace.Evidence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One engagement: every cell with its sentences, its reports, where they differ, its history.
final class EngagementPage {

    // Sentences shown under a cell at once; the others fold away.
    private static final int AT_ONCE = 3;

    private final Entry entry;
    private final Engagement engagement;
    private final Map<String, StoredDocument> documents;
    private final String fingerprint;
    private final LocalDate today;

    /// @param documents those that tell it, by sha256
    EngagementPage(
            Entry entry,
            Map<String, StoredDocument> documents,
            String fingerprint,
            LocalDate today) {
        this.entry = entry;
        this.engagement = entry.engagement();
        this.documents = documents;
        this.fingerprint = fingerprint;
        this.today = today;
    }

    Markup body() {
        return Markup.of(
                """
                <article class="engagement">
                <p class="crumb"><a href="/">All engagements</a></p>
                <h1>{}</h1>
                <p class="lead">{}{}{}</p>
                {}{}
                <h2 id="cells">What the ledger says, and on which words</h2>
                <dl class="cells">{}</dl>
                {}{}{}{}{}
                </article>
                """,
                Labels.title(engagement),
                OverviewPage.chip(engagement.status()),
                Labels.date(engagement.date()),
                place().map(where -> ", " + where).orElse(""),
                rejected(),
                passed(),
                cells(),
                disagreements(),
                history(),
                reports(),
                corrections(),
                identity());
    }

    private Optional<String> place() {
        return Optional.of(Labels.place(engagement.place())).filter(where -> !where.isEmpty());
    }

    private Markup rejected() {
        return entry.rejected()
                ? Markup.of(
                        "<p class=\"note\">Ruled to be no engagement; left out of lists and exports.</p>")
                : Markup.NONE;
    }

    private Markup passed() {
        return entry.notKnownWhetherHeld(today)
                ? Markup.of(
                        "<p class=\"note\">Its day has passed, and no page in this ledger tells whether it was held.</p>")
                : Markup.NONE;
    }

    private List<Markup> cells() {
        List<Markup> cells = new ArrayList<>();
        cells.add(cell("Kind", Labels.kind(engagement.kind()), proof("kind")));
        cells.add(cell("Status", Labels.status(engagement.status()), proof("status")));
        cells.add(cell("Date", Labels.date(engagement.date()), proof("date")));
        place().ifPresent(where -> cells.add(cell("Place", where, proof("place"))));
        for (var party : engagement.parties()) {
            String role = party.role().filter(_ -> party.isPerson()).map(r -> ", " + r).orElse("");
            cells.add(cell("Party", Labels.actor(party) + role, proofOfParty(party)));
        }
        for (String topic : engagement.topics()) {
            cells.add(cell("Topic", Labels.topic(topic), proof("topic:" + topic)));
        }
        for (Outcome outcome : engagement.outcomes()) {
            cells.add(
                    cell(
                            "Outcome",
                            Labels.capital(outcome.kind().id()) + ": " + outcome.text(),
                            proofOfOutcome(outcome)));
        }
        return cells;
    }

    private Markup cell(String name, String value, List<Evidence> proof) {
        List<Markup> quotes = proof.stream().map(this::quote).distinct().toList();
        Markup first = Markup.join(quotes.subList(0, Math.min(AT_ONCE, quotes.size())));
        Markup rest =
                quotes.size() > AT_ONCE
                        ? Markup.of(
                                "<details><summary>{} more</summary>{}</details>",
                                quotes.size() - AT_ONCE,
                                quotes.subList(AT_ONCE, quotes.size()))
                        : Markup.NONE;
        return Markup.of(
                "<div><dt>{}</dt><dd><p class=\"value\">{}</p>{}{}</dd></div>",
                name,
                value,
                first,
                rest);
    }

    private Markup quote(Evidence evidence) {
        Optional<Article> article =
                Optional.ofNullable(documents.get(evidence.document()))
                        .flatMap(StoredDocument::article);
        return Markup.of(
                "<blockquote><p>{}</p><footer>{}</footer></blockquote>",
                Surroundings.of(evidence, article),
                source(evidence));
    }

    private Markup source(Evidence evidence) {
        return Markup.of(
                "<a href=\"/document/{}#c{}\">{}</a>",
                evidence.document(),
                evidence.span().start(),
                name(evidence.document()));
    }

    private String name(String sha256) {
        return Optional.ofNullable(documents.get(sha256))
                .map(EngagementPage::name)
                .orElse(sha256.substring(0, 12));
    }

    private static String name(StoredDocument stored) {
        String outlet =
                stored.article()
                        .flatMap(Article::outlet)
                        .or(() -> stored.article().flatMap(Article::agency))
                        .orElse("");
        String day =
                stored.article()
                        .flatMap(article -> article.published().date())
                        .map(Edtf::text)
                        .orElse("");
        String about =
                String.join(
                        ", ",
                        List.of(outlet, day).stream().filter(word -> !word.isEmpty()).toList());
        return about.isEmpty()
                ? stored.document().id()
                : about + " (" + stored.document().id() + ")";
    }

    private List<Evidence> proof(String slot) {
        Set<Evidence> proof = new LinkedHashSet<>();
        for (ToldReport told : engagement.reports()) {
            evidence(told, slot).forEach(proof::add);
        }
        return List.copyOf(proof);
    }

    private static List<Evidence> evidence(ToldReport told, String slot) {
        return told.report().evidence().stream()
                .filter(cell -> cell.slot().equals(slot))
                .map(SlotEvidence::evidence)
                .toList();
    }

    // Reports number their parties each in its own order: a party is found again by who it is.
    private List<Evidence> proofOfParty(chancery.identify.Actor party) {
        Set<Evidence> proof = new LinkedHashSet<>();
        for (ToldReport told : engagement.reports()) {
            for (int i = 0; i < told.report().parties().size(); i++) {
                chancery.identify.Actor other = told.report().parties().get(i);
                if (other.name().equals(party.name()) && other.state().equals(party.state())) {
                    proof.addAll(evidence(told, "party:" + i));
                }
            }
        }
        return List.copyOf(proof);
    }

    private List<Evidence> proofOfOutcome(Outcome outcome) {
        Set<Evidence> proof = new LinkedHashSet<>();
        for (ToldReport told : engagement.reports()) {
            for (int i = 0; i < told.report().outcomes().size(); i++) {
                if (told.report().outcomes().get(i).text().equals(outcome.text())) {
                    proof.addAll(evidence(told, "outcome:" + i));
                }
            }
        }
        return List.copyOf(proof);
    }

    private Markup disagreements() {
        if (engagement.disagreements().isEmpty()) {
            return Markup.NONE;
        }
        List<Markup> rows = new ArrayList<>();
        for (Engagement.Disagreement differ : engagement.disagreements()) {
            for (Engagement.Value value : differ.values()) {
                rows.add(
                        Markup.of(
                                "<tr><th scope=\"row\">{}</th><td>{}</td><td>{}</td></tr>",
                                Labels.capital(differ.slot()),
                                value.value(),
                                value.documents().stream().map(this::documentLink).toList()));
            }
        }
        return Markup.of(
                """
                <h2 id="differ">Where sources differ</h2>
                <div class="scroll"><table><thead><tr><th scope="col">Cell</th><th scope="col">Value</th><th scope="col">Told by</th></tr></thead>
                <tbody>{}</tbody></table></div>
                """,
                rows);
    }

    private Markup documentLink(String document) {
        return Markup.of(
                "<a href=\"/document/{}\">{}</a> ",
                Labels.inAddress(document),
                name(document, document));
    }

    private String name(String sha256, String otherwise) {
        return Optional.ofNullable(documents.get(sha256))
                .map(EngagementPage::name)
                .orElse(otherwise);
    }

    private Markup history() {
        return Markup.of(
                "<h2 id=\"history\">How it came about</h2><ol class=\"history\">{}</ol>",
                engagement.history().stream().map(this::step).toList());
    }

    private Markup step(Engagement.Step step) {
        return Markup.of(
                "<li><p>{}{}{}</p>{}</li>",
                OverviewPage.chip(step.step()),
                step.told()
                        .map(told -> "told " + Labels.date(Optional.of(told)))
                        .orElse("told on a day unknown"),
                step.date().map(date -> ", for " + Labels.date(Optional.of(date))).orElse(""),
                quote(step.evidence()));
    }

    private Markup reports() {
        List<Markup> own = new ArrayList<>();
        List<Markup> copies = new ArrayList<>();
        Set<String> listed = new LinkedHashSet<>();
        for (ToldReport told : engagement.reports()) {
            if (listed.add(told.document())) {
                (told.copyOf().isEmpty() ? own : copies).add(report(told));
            }
        }
        Markup folded =
                copies.isEmpty()
                        ? Markup.NONE
                        : Markup.of(
                                "<details><summary>{} copies of these</summary><ul>{}</ul></details>",
                                copies.size(),
                                copies);
        return Markup.of(
                "<h2 id=\"reports\">Reports</h2><ul class=\"reports\">{}</ul>{}", own, folded);
    }

    private Markup report(ToldReport told) {
        return Markup.of(
                "<li><a href=\"/document/{}\">{}</a>, {}</li>",
                told.document(),
                name(told.document(), told.documentId()),
                told.report().salience() == chancery.interpret.Salience.MAIN
                        ? "is about it"
                        : "mentions it");
    }

    private Markup corrections() {
        if (entry.corrections().isEmpty()) {
            return Markup.NONE;
        }
        return Markup.of(
                "<h2 id=\"corrections\">Corrections</h2><ul>{}</ul>",
                entry.corrections().stream().map(EngagementPage::correction).toList());
    }

    private static Markup correction(Correction correction) {
        return Markup.of(
                "<li>No. {}, {} {} {} by {}: {}{}</li>",
                correction.number(),
                correction.verb().id(),
                correction.slot(),
                correction.value(),
                correction.by(),
                correction.why(),
                correction.source().map(source -> " (" + source + ")").orElse(""));
    }

    private Markup identity() {
        return Markup.of(
                """
                <h2 id="cite">To cite it</h2>
                <p class="citation">{}, {}. Engagement {} of the ledger with the fingerprint {}. Chancery.</p>{}{}
                """,
                Labels.title(engagement),
                Labels.date(engagement.date()),
                engagement.id(),
                fingerprint,
                parts(),
                aliases());
    }

    private Markup parts() {
        return engagement.partOf().isEmpty()
                ? Markup.NONE
                : Markup.of(
                        "<p>Part of {}</p>",
                        engagement.partOf().stream()
                                .map(id ->
                                        Markup.of(
                                                "<a href=\"/engagement/{}\">{}</a> ",
                                                Labels.inAddress(id),
                                                id))
                                .toList());
    }

    private Markup aliases() {
        return entry.aliases().isEmpty()
                ? Markup.NONE
                : Markup.of(
                        "<p class=\"hint\">Also known as {}</p>",
                        String.join(", ", entry.aliases()));
    }
}
