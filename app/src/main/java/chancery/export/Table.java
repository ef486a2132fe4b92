package chancery.export;

import chancery.identify.Actor;
import chancery.identify.Place;
import chancery.interpret.SlotEvidence;
import chancery.ledger.Change;
import chancery.ledger.DocumentLine;
import chancery.ledger.Entry;
import chancery.ledger.Ledger;
import chancery.ledger.Query;
import chancery.merge.Engagement;
import chancery.merge.ToldReport;
import chancery.reference.Edtf;
import chancery.reference.Level;
import chancery.trace.Evidence;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/// The flat tables of an export: the same columns in every format. Empty means unknown.
public enum Table {
    ENGAGEMENTS(
            new Column(
                    "engagement",
                    "Id of the engagement; stays good for ever.",
                    "E-1f0c2b9a77de4410"),
            new Column("kind", "meeting, visit, call or conference.", "meeting"),
            new Column("status", "possible, planned, postponed, cancelled or held.", "held"),
            new Column("date", "Day as exactly as it is known, in EDTF.", "2023-09-16/2023-09-17"),
            new Column("date_earliest", "First day it may mean.", "2023-09-16"),
            new Column("date_latest", "Last day it may mean.", "2023-09-17"),
            new Column("states", "Codes of the states and bodies, sorted.", "CHN USA"),
            new Column(
                    "people",
                    "Named parties with their state.",
                    "Wang Yi (CHN); Jake Sullivan (USA)"),
            new Column("level", "Rank of the highest party.", "security_chief"),
            new Column("city", "City, in its usual English name.", "Valletta"),
            new Column("state", "State of the place, ISO 3166 alpha-3.", "MLT"),
            new Column("venue", "House or hall.", "Diaoyutai State Guesthouse"),
            new Column("geonames", "GeoNames id of the city.", "2562305"),
            new Column("topics", "Ids of the topics, sorted.", "taiwan trade"),
            new Column(
                    "outcomes",
                    "What was agreed, announced or refused.",
                    "agreed to continue talks"),
            new Column("reports", "How many pages tell it.", "7"),
            new Column("independent", "How many of them do not repeat another page.", "3"),
            new Column("disagreements", "Slots on which the pages differ.", "date place"),
            new Column(
                    "part_of",
                    "Ids of the visit or conference it belongs to.",
                    "E-9e8d51c2a0b31f77"),
            new Column("corrected", "Slots that were set by hand.", "date")),
    PARTIES(
            new Column("engagement", "Id of the engagement.", "E-1f0c2b9a77de4410"),
            new Column("party", "Place among the parties, from 0.", "0"),
            new Column("name", "Full name; empty for a delegation or a state.", "Wang Yi"),
            new Column("qid", "Wikidata id of the person.", "Q702126"),
            new Column("role", "Office on that day.", "Foreign Minister"),
            new Column("role_class", "Class of the office.", "foreign_minister"),
            new Column("state", "State or body.", "CHN"),
            new Column("level", "Rank on that day.", "foreign_minister")),
    REPORTS(
            new Column("report", "Key of the report.", "1f0c2b9a77de4410..."),
            new Column("engagement", "Id of the engagement it tells.", "E-1f0c2b9a77de4410"),
            new Column("document", "Name of the document.", "page-17"),
            new Column("sha256", "Hash of the document.", "20fe66..."),
            new Column("published", "Day the page was published.", "2023-09-18"),
            new Column("kind", "Kind told.", "meeting"),
            new Column("status", "Status told.", "held"),
            new Column("salience", "main, or background where it is told in passing.", "main"),
            new Column("date", "Day told, in EDTF.", "2023-09-16/2023-09-17"),
            new Column("date_earliest", "First day it may mean.", "2023-09-16"),
            new Column("date_latest", "Last day it may mean.", "2023-09-17"),
            new Column("city", "City told.", "Valletta"),
            new Column("state", "State told.", "MLT"),
            new Column("copy_of", "Hash of the document that this one repeats.", ""),
            new Column("official", "State or body whose own site it is.", "USA")),
    EVIDENCE(
            new Column("report", "Key of the report.", "1f0c2b9a77de4410..."),
            new Column("slot", "Cell that rests on these words.", "party:0"),
            new Column("document", "Name of the document.", "page-17"),
            new Column("start", "First UTF-16 unit in the page text, from 0.", "812"),
            new Column("end", "Unit after the last.", "822"),
            new Column("exact", "The words.", "held talks"),
            new Column("prefix", "What stands before them.", "Wang and Sullivan "),
            new Column("suffix", "What stands after them.", " in Malta over two days")),
    DOCUMENTS(
            new Column("document", "Name of the document.", "page-17"),
            new Column("sha256", "Hash of its content.", "20fe66..."),
            new Column("url", "Its address.", "https://example.org/a"),
            new Column("stamp", "Date on the item, which may be false.", "2025-04-14"),
            new Column("title", "Title on the item.", "Ministers meet in Malta"),
            new Column("published", "Day it was published, as far as known.", "2023-09-18"),
            new Column("agency", "Agency credited.", "AP"),
            new Column("outlet", "Site that shows it.", "Example News"),
            new Column("language", "ISO 639-1 code.", "en"),
            new Column("copy_of", "Hash of the document that it repeats.", ""),
            new Column("dropped", "Why it was left out.", "NO_BODY"),
            new Column("reports", "How many reports it makes.", "2")),
    CHANGES(
            new Column("number", "Place among all changes.", "118"),
            new Column("at", "When.", "2026-11-22T08:00:00Z"),
            new Column("what", "added, changed, joined or removed.", "changed"),
            new Column(
                    "engagement", "Id of the engagement after the change.", "E-1f0c2b9a77de4410"),
            new Column("others", "Ids that it took over or came from.", ""),
            new Column(
                    "summary",
                    "The engagement in a few words.",
                    "meeting, held 2023-09-18: CHN, USA")),
    CODEBOOK(
            new Column("table", "Table.", "engagements"),
            new Column("column", "Column.", "status"),
            new Column(
                    "meaning",
                    "What it holds.",
                    "possible, planned, postponed, cancelled or held."),
            new Column("example", "A value as it may stand there.", "held"));

    // List.of is immutable; the checker only knows its interface.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<Column> columns;

    Table(Column... columns) {
        this.columns = List.of(columns);
    }

    /// The name it is exported under.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public List<Column> columns() {
        return columns;
    }

    /// @throws IllegalArgumentException with the tables that there are
    public static Table named(String name) {
        return Arrays.stream(values())
                .filter(table -> table.id().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "unknown table \"%s\"; one of %s"
                                        .formatted(
                                                name,
                                                String.join(
                                                        ", ",
                                                        Arrays.stream(values())
                                                                .map(Table::id)
                                                                .toList()))));
    }

    /// Hands over the rows that belong to the engagements a query finds; documents, changes and
    /// codebook are always whole.
    void rows(Ledger ledger, Query query, Consumer<List<String>> reader) {
        switch (this) {
            case ENGAGEMENTS ->
                    Selected.each(ledger, query, entry -> reader.accept(engagement(entry)));
            case PARTIES ->
                    Selected.each(ledger, query, entry -> parties(entry.engagement(), reader));
            case REPORTS ->
                    Selected.each(ledger, query, entry -> reports(entry.engagement(), reader));
            case EVIDENCE ->
                    Selected.each(ledger, query, entry -> evidence(entry.engagement(), reader));
            case DOCUMENTS -> ledger.documents().forEach(line -> reader.accept(document(line)));
            case CHANGES ->
                    ledger.changesSince(Instant.EPOCH)
                            .forEach(change -> reader.accept(change(change)));
            case CODEBOOK -> codebook(reader);
        }
    }

    private static List<String> engagement(Entry entry) {
        Engagement e = entry.engagement();
        return List.of(
                e.id(),
                e.kind().id(),
                e.status().id(),
                text(e.date().map(Edtf::text)),
                text(e.date().map(date -> date.earliest().toString())),
                text(e.date().map(date -> date.latest().toString())),
                joined(
                        " ",
                        e.parties().stream()
                                .flatMap(a -> a.state().stream())
                                .distinct()
                                .sorted()
                                .toList()),
                joined(
                        "; ",
                        e.parties().stream().filter(Actor::isPerson).map(Table::person).toList()),
                text(level(e).map(Level::id)),
                text(e.place().flatMap(Place::city)),
                text(e.place().flatMap(Place::state)),
                text(e.place().flatMap(Place::venue)),
                e.place().isPresent() && e.place().get().geonames().isPresent()
                        ? Integer.toString(e.place().get().geonames().getAsInt())
                        : "",
                joined(" ", e.topics()),
                joined("; ", e.outcomes().stream().map(outcome -> outcome.text()).toList()),
                Integer.toString(e.reports().size()),
                Long.toString(e.independentReports()),
                joined(" ", e.disagreements().stream().map(Engagement.Disagreement::slot).toList()),
                joined(" ", e.partOf()),
                joined(
                        " ",
                        entry.corrections().stream()
                                .map(c -> c.slot())
                                .filter(s -> !s.isEmpty())
                                .distinct()
                                .sorted()
                                .toList()));
    }

    private static String person(Actor actor) {
        return actor.name().orElse("") + actor.state().map(state -> " (" + state + ")").orElse("");
    }

    private static Optional<Level> level(Engagement engagement) {
        return engagement.parties().stream()
                .flatMap(actor -> actor.level().stream())
                .min(Level::compareTo);
    }

    private static void parties(Engagement e, Consumer<List<String>> reader) {
        for (int i = 0; i < e.parties().size(); i++) {
            Actor actor = e.parties().get(i);
            reader.accept(
                    List.of(
                            e.id(),
                            Integer.toString(i),
                            text(actor.name()),
                            text(actor.qid()),
                            text(actor.role()),
                            text(actor.roleClass()),
                            text(actor.state()),
                            text(actor.level().map(Level::id))));
        }
    }

    private static void reports(Engagement e, Consumer<List<String>> reader) {
        for (ToldReport told : e.reports()) {
            Optional<Edtf> date = told.report().date();
            Optional<Place> place = told.report().place();
            reader.accept(
                    List.of(
                            told.key(),
                            e.id(),
                            told.documentId(),
                            told.document(),
                            text(told.published().map(Edtf::text)),
                            told.report().kind().id(),
                            told.report().status().id(),
                            told.report().salience().id(),
                            text(date.map(Edtf::text)),
                            text(date.map(d -> d.earliest().toString())),
                            text(date.map(d -> d.latest().toString())),
                            text(place.flatMap(Place::city)),
                            text(place.flatMap(Place::state)),
                            text(told.copyOf()),
                            text(told.official())));
        }
    }

    private static void evidence(Engagement e, Consumer<List<String>> reader) {
        for (ToldReport told : e.reports()) {
            for (SlotEvidence cell : told.report().evidence()) {
                Evidence words = cell.evidence();
                reader.accept(
                        List.of(
                                told.key(),
                                cell.slot(),
                                told.documentId(),
                                Integer.toString(words.span().start()),
                                Integer.toString(words.span().end()),
                                words.quote().exact(),
                                words.quote().prefix(),
                                words.quote().suffix()));
            }
        }
    }

    private static List<String> document(DocumentLine line) {
        return List.of(
                line.id(),
                line.sha256(),
                text(line.url()),
                text(line.stamp()),
                text(line.title()),
                text(line.published()),
                text(line.agency()),
                text(line.outlet()),
                text(line.language()),
                text(line.copyOf()),
                text(line.dropped()),
                Integer.toString(line.reports()));
    }

    private static List<String> change(Change change) {
        return List.of(
                Long.toString(change.number()),
                change.at().toString(),
                change.what().id(),
                change.engagement(),
                joined(" ", change.others()),
                change.summary());
    }

    private static void codebook(Consumer<List<String>> reader) {
        for (Table table : values()) {
            for (Column column : table.columns) {
                reader.accept(
                        List.of(table.id(), column.name(), column.meaning(), column.example()));
            }
        }
    }

    private static String text(Optional<String> value) {
        return value.orElse("");
    }

    private static String joined(String between, List<String> values) {
        return String.join(between, values);
    }
}
