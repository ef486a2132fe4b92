package chancery.web;

import chancery.clean.Article;
import chancery.export.Passage;
import chancery.identify.Actor;
import chancery.identify.Place;
import chancery.interpret.Outcome;
import chancery.interpret.Report;
import chancery.interpret.SlotEvidence;
import chancery.ledger.Correction;
import chancery.ledger.Entry;
import chancery.ledger.StoredDocument;
import chancery.merge.Engagement;
import chancery.merge.ToldReport;
import chancery.reference.Edtf;
import chancery.trace.Evidence;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// One engagement whole: every cell with its sentences, its reports, where they differ.
///
/// @param version changes with every change of it; sent back with a correction, so that nobody
///   overrules what he has not seen
record EngagementView(
        @JsonUnwrapped Line line,
        String title,
        String version,
        boolean rejected,
        List<String> aliases,
        List<Cell> cells,
        List<Result> outcomeList,
        List<Step> history,
        List<Difference> disagreementList,
        List<Told> told,
        List<Line> wholes,
        List<Line> parts,
        List<Signed> corrections) {

    /// A value with the sentences it rests on.
    record Cell(String slot, String value, boolean corrected, List<Sentence> evidence) {}

    /// Words of a page in their sentence.
    record Sentence(
            String document, int start, int end, String exact, String before, String after) {

        static Sentence of(Evidence evidence, Optional<Article> article) {
            Passage passage = Passage.of(evidence, article);
            return new Sentence(
                    evidence.document(),
                    evidence.span().start(),
                    evidence.span().end(),
                    passage.exact(),
                    passage.before(),
                    passage.after());
        }
    }

    /// What came of it.
    record Result(
            String kind,
            String text,
            List<String> by,
            Optional<String> topic,
            Optional<String> due,
            boolean commitment) {}

    /// One step in its history.
    record Step(String step, Optional<String> told, Optional<String> date, Sentence evidence) {}

    /// A slot on which reports differ.
    record Difference(String slot, List<Said> values) {}

    /// One of the values, with the documents that give it.
    record Said(String value, List<String> documents) {}

    /// One report with its page.
    record Told(
            String report,
            String document,
            String name,
            Optional<String> headline,
            Optional<String> outlet,
            Optional<String> agency,
            Optional<String> url,
            Optional<String> published,
            Optional<String> official,
            String kind,
            String status,
            String salience,
            Optional<String> date,
            Optional<String> copyOf) {}

    /// A correction, whether in force or not.
    record Signed(
            long number,
            String at,
            String verb,
            String target,
            Optional<String> slot,
            Optional<String> value,
            String why,
            Optional<String> source,
            String by,
            boolean undone) {

        static Signed of(Correction correction) {
            return new Signed(
                    correction.number(),
                    correction.at().toString(),
                    correction.verb().id(),
                    correction.target(),
                    Optional.of(correction.slot()).filter(slot -> !slot.isEmpty()),
                    Optional.of(correction.value()).filter(value -> !value.isEmpty()),
                    correction.why(),
                    correction.source(),
                    correction.by(),
                    correction.undone());
        }
    }

    /// Puts the view of one entry together.
    static final class Maker {

        private final Entry entry;
        private final Engagement engagement;
        private final Map<String, StoredDocument> documents;

        /// @param documents those that tell it, by sha256
        Maker(Entry entry, Map<String, StoredDocument> documents) {
            this.entry = entry;
            this.engagement = entry.engagement();
            this.documents = documents;
        }

        EngagementView make(Line line, String version, List<Line> wholes, List<Line> parts) {
            return new EngagementView(
                    line,
                    Labels.title(engagement),
                    version,
                    entry.rejected(),
                    entry.aliases(),
                    cells(),
                    engagement.outcomes().stream().map(Maker::result).toList(),
                    history(),
                    engagement.disagreements().stream().map(Maker::difference).toList(),
                    engagement.reports().stream().map(this::told).toList(),
                    wholes,
                    parts,
                    entry.corrections().stream().map(Signed::of).toList());
        }

        private List<Cell> cells() {
            List<Cell> cells = new ArrayList<>();
            cells.add(
                    cell(
                            "kind",
                            engagement.kind().id(),
                            proof("kind", one -> one.kind() == engagement.kind())));
            cells.add(
                    cell(
                            "status",
                            engagement.status().id(),
                            proof("status", one -> one.status() == engagement.status())));
            engagement
                    .date()
                    .ifPresent(date ->
                            cells.add(
                                    cell(
                                            "date",
                                            date.text(),
                                            proof(
                                                    "date",
                                                    one -> one.date().equals(engagement.date())))));
            engagement
                    .place()
                    .ifPresent(_ ->
                            cells.add(
                                    cell(
                                            "place",
                                            Labels.place(engagement.place()),
                                            proof("place", this::isThere))));
            for (int i = 0; i < engagement.parties().size(); i++) {
                Actor party = engagement.parties().get(i);
                String role =
                        party.role().filter(_ -> party.isPerson()).map(r -> ", " + r).orElse("");
                cells.add(cell("party:" + i, Labels.actor(party) + role, proofOfParty(party)));
            }
            for (String topic : engagement.topics()) {
                cells.add(cell("topic:" + topic, topic, proof("topic:" + topic, _ -> true)));
            }
            for (int i = 0; i < engagement.outcomes().size(); i++) {
                Outcome outcome = engagement.outcomes().get(i);
                cells.add(
                        cell(
                                "outcome:" + i,
                                Labels.capital(outcome.kind().id()) + ": " + outcome.text(),
                                proofOfOutcome(outcome)));
            }
            return cells;
        }

        private Cell cell(String slot, String value, Set<Evidence> proof) {
            return new Cell(
                    slot,
                    value,
                    isCorrected(slot),
                    proof.stream().map(this::sentence).distinct().toList());
        }

        private boolean isCorrected(String slot) {
            String name =
                    slot.startsWith("party:")
                            ? "parties"
                            : slot.startsWith("topic:") ? "topics" : slot;
            return entry.corrections().stream()
                    .anyMatch(one -> one.verb() == Correction.Verb.FIX && one.slot().equals(name));
        }

        private Sentence sentence(Evidence evidence) {
            return Sentence.of(evidence, article(evidence.document()));
        }

        private Optional<Article> article(String sha256) {
            return Optional.ofNullable(documents.get(sha256)).flatMap(StoredDocument::article);
        }

        // Copies say the same in the same words: one of them is enough. What says the value comes
        // before what says another one.
        private Set<Evidence> proof(String slot, Predicate<Report> says) {
            Set<Evidence> proof = new LinkedHashSet<>();
            for (boolean wanted : List.of(true, false)) {
                originalsFirst().stream()
                        .filter(told -> says.test(told.report()) == wanted)
                        .forEach(told -> proof.addAll(evidence(told, slot)));
            }
            return proof;
        }

        private boolean isThere(Report report) {
            return report.place()
                    .flatMap(Place::city)
                    .equals(engagement.place().flatMap(Place::city));
        }

        private List<ToldReport> originalsFirst() {
            Set<String> told = new LinkedHashSet<>();
            engagement.reports().forEach(report -> told.add(report.document()));
            return engagement.reports().stream()
                    .filter(report -> report.copyOf().filter(told::contains).isEmpty())
                    .toList();
        }

        private static List<Evidence> evidence(ToldReport told, String slot) {
            return told.report().evidence().stream()
                    .filter(cell -> cell.slot().equals(slot))
                    .map(SlotEvidence::evidence)
                    .toList();
        }

        // Reports number their parties each in its own order: a party is found again by who it is.
        private Set<Evidence> proofOfParty(Actor party) {
            Set<Evidence> proof = new LinkedHashSet<>();
            for (ToldReport told : originalsFirst()) {
                for (int i = 0; i < told.report().parties().size(); i++) {
                    Actor other = told.report().parties().get(i);
                    if (other.name().equals(party.name()) && other.state().equals(party.state())) {
                        proof.addAll(evidence(told, "party:" + i));
                    }
                }
            }
            return proof;
        }

        private Set<Evidence> proofOfOutcome(Outcome outcome) {
            Set<Evidence> proof = new LinkedHashSet<>();
            for (ToldReport told : originalsFirst()) {
                for (int i = 0; i < told.report().outcomes().size(); i++) {
                    if (told.report().outcomes().get(i).text().equals(outcome.text())) {
                        proof.addAll(evidence(told, "outcome:" + i));
                    }
                }
            }
            return proof;
        }

        private List<Step> history() {
            List<Step> steps = new ArrayList<>();
            for (int i = 0; i < engagement.history().size(); i++) {
                Engagement.Step step = engagement.history().get(i);
                String name =
                        i == 0 ? step.step().id() : step.nameAfter(engagement.history().get(i - 1));
                steps.add(
                        new Step(
                                name,
                                step.told().map(Edtf::text),
                                step.date().map(Edtf::text),
                                sentence(step.evidence())));
            }
            return steps;
        }

        private static Result result(Outcome outcome) {
            return new Result(
                    outcome.kind().id(),
                    outcome.text(),
                    outcome.by(),
                    outcome.topic(),
                    outcome.due().map(Edtf::text),
                    outcome.commitment());
        }

        private static Difference difference(Engagement.Disagreement one) {
            return new Difference(
                    one.slot(),
                    one.values().stream()
                            .map(value -> new Said(value.value(), value.documents()))
                            .toList());
        }

        private Told told(ToldReport told) {
            Optional<StoredDocument> stored = Optional.ofNullable(documents.get(told.document()));
            Optional<Article> article = stored.flatMap(StoredDocument::article);
            return new Told(
                    told.key(),
                    told.document(),
                    told.documentId(),
                    article.flatMap(one -> one.headline().map(span -> span.in(one.pageText()))),
                    article.flatMap(Article::outlet),
                    article.flatMap(Article::agency),
                    stored.flatMap(one -> one.document().url()),
                    told.published().map(Edtf::text),
                    told.official(),
                    told.report().kind().id(),
                    told.report().status().id(),
                    told.report().salience().id(),
                    told.report().date().map(Edtf::text),
                    told.copyOf());
        }
    }
}
