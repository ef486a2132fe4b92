package chancery.export;

import chancery.identify.Actor;
import chancery.identify.Place;
import chancery.interpret.SlotEvidence;
import chancery.ledger.Change;
import chancery.ledger.Commitment;
import chancery.ledger.DocumentLine;
import chancery.ledger.Entry;
import chancery.ledger.Ledger;
import chancery.ledger.Query;
import chancery.ledger.StoredDocument;
import chancery.merge.Engagement;
import chancery.merge.ToldReport;
import chancery.reference.Edtf;
import chancery.reference.Level;
import chancery.reference.Reference;
import chancery.reference.State;
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
            Column.text(
                    "engagement",
                    "Id of the engagement; stays good for ever.",
                    "E-1f0c2b9a77de4410"),
            Column.coded("kind", "meeting, visit, call or conference.", "meeting", "kind"),
            Column.coded(
                    "status", "possible, planned, postponed, cancelled or held.", "held", "status"),
            Column.text("date", "Day as exactly as it is known, in EDTF.", "2023-09-16/2023-09-17"),
            Column.day("date_earliest", "First day it may mean.", "2023-09-16"),
            Column.day("date_latest", "Last day it may mean.", "2023-09-17"),
            Column.text("states", "Codes of the states and bodies, sorted.", "CHN USA"),
            Column.text(
                    "people",
                    "Named parties with their state.",
                    "Wang Yi (CHN); Jake Sullivan (USA)"),
            Column.coded("level", "Rank of the highest party.", "security_chief", "level"),
            Column.text("city", "City, in its usual English name.", "Valletta"),
            Column.text("state", "State of the place, ISO 3166 alpha-3.", "MLT"),
            Column.text("venue", "House or hall.", "Diaoyutai State Guesthouse"),
            Column.number("geonames", "GeoNames id of the city.", "2562305"),
            Column.text("topics", "Ids of the topics, sorted.", "taiwan trade"),
            Column.text(
                    "outcomes",
                    "What was agreed, announced or refused.",
                    "agreed to continue talks"),
            Column.number("reports", "How many pages tell it.", "7"),
            Column.number("independent", "How many of them do not repeat another page.", "3"),
            Column.text("disagreements", "Slots on which the pages differ.", "date place"),
            Column.text(
                    "part_of",
                    "Ids of the visit or conference it belongs to.",
                    "E-9e8d51c2a0b31f77"),
            Column.text("corrected", "Slots that were set by hand.", "date")),
    PARTIES(
            Column.text("engagement", "Id of the engagement.", "E-1f0c2b9a77de4410"),
            Column.number("party", "Place among the parties, from 0.", "0"),
            Column.text("name", "Full name; empty for a delegation or a state.", "Wang Yi"),
            Column.text("qid", "Wikidata id of the person.", "Q701801"),
            Column.text("role", "Office on that day.", "Foreign Minister"),
            Column.text("role_class", "Class of the office.", "foreign_minister"),
            Column.text("state", "State or body.", "CHN"),
            Column.number("cow", "Number of the state in the Correlates of War list.", "710"),
            Column.coded("level", "Rank on that day.", "foreign_minister", "level")),
    REPORTS(
            Column.text("report", "Key of the report.", "1f0c2b9a77de4410..."),
            Column.text("engagement", "Id of the engagement it tells.", "E-1f0c2b9a77de4410"),
            Column.text("document", "Name of the document.", "page-17"),
            Column.text("sha256", "Hash of the document.", "20fe66..."),
            Column.text("published", "Day the page was published.", "2023-09-18"),
            Column.coded("kind", "Kind told.", "meeting", "kind"),
            Column.coded("status", "Status told.", "held", "status"),
            Column.coded(
                    "salience",
                    "main, or background where it is told in passing.",
                    "main",
                    "salience"),
            Column.text("date", "Day told, in EDTF.", "2023-09-16/2023-09-17"),
            Column.day("date_earliest", "First day it may mean.", "2023-09-16"),
            Column.day("date_latest", "Last day it may mean.", "2023-09-17"),
            Column.text("city", "City told.", "Valletta"),
            Column.text("state", "State told.", "MLT"),
            Column.text("copy_of", "Hash of the document that this one repeats.", "41b0c7..."),
            Column.text("official", "State or body whose own site it is.", "USA")),
    ACTORS(
            Column.text("actor", "Wikidata id of the person, else the name.", "Q701801"),
            Column.text("name", "Full name.", "Wang Yi"),
            Column.text("qid", "Wikidata id of the person.", "Q701801"),
            Column.text("state", "State or body.", "CHN"),
            Column.number("cow", "Number of the state in the Correlates of War list.", "710"),
            Column.number("engagements", "In how many engagements.", "12"),
            Column.day("first", "First day of the earliest of them.", "2022-07-09"),
            Column.day("last", "Last day of the latest of them.", "2023-11-15")),
    TENURES(
            Column.text("qid", "Wikidata id of the person.", "Q701801"),
            Column.text("name", "Full name.", "Wang Yi"),
            Column.text("state", "State or body whose office it is.", "CHN"),
            Column.text("office", "The office.", "Minister of Foreign Affairs"),
            Column.text("office_class", "Class of the office.", "foreign_minister"),
            Column.day("first", "First day in office.", "2023-07-25"),
            Column.day("last", "Last day in office; empty while none is known.", "2022-12-30"),
            Column.day("as_of", "Day on which an open tenure was last seen.", "2026-01-01"),
            Column.text("source", "Where the row comes from.", "wikidata")),
    COMMITMENTS(
            Column.text("commitment", "Id of the commitment.", "C-5d0e1a8be2f90c34"),
            Column.text("engagement", "Where it was made.", "E-1f0c2b9a77de4410"),
            Column.text("made", "Day of that engagement, in EDTF.", "2023-11-15"),
            Column.text("by", "Who is bound, codes sorted.", "CHN USA"),
            Column.text("to", "The other sides.", "CHN"),
            Column.text(
                    "text", "What was promised, in the page's words.", "agreed to resume talks"),
            Column.text("topic", "Id of its topic.", "military_communication"),
            Column.text("due", "When it is to be done, in EDTF.", "2024-03"),
            Column.coded("state", "open, fulfilled or dropped.", "open", "commitment"),
            Column.text("closed_by", "Engagement that fulfils or drops it.", "E-9e8d51c2a0b31f77")),
    EVIDENCE(
            Column.text("report", "Key of the report.", "1f0c2b9a77de4410..."),
            Column.text("slot", "Cell that rests on these words.", "party:0"),
            Column.text("document", "Name of the document.", "page-17"),
            Column.number("start", "First UTF-16 unit in the page text, from 0.", "812"),
            Column.number("end", "Unit after the last.", "822"),
            Column.text("exact", "The words.", "held talks"),
            Column.text("prefix", "What stands before them.", "Wang and Sullivan "),
            Column.text("suffix", "What stands after them.", " in Malta over two days")),
    DOCUMENTS(
            Column.text("document", "Name of the document.", "page-17"),
            Column.text("sha256", "Hash of its content.", "20fe66..."),
            Column.text("url", "Its address.", "https://example.org/a"),
            Column.text("stamp", "Date on the item, which may be false.", "2025-04-14"),
            Column.text(
                    "title",
                    "Title on the item, else the headline of the page.",
                    "Ministers meet in Malta"),
            Column.text("published", "Day it was published, as far as known.", "2023-09-18"),
            Column.text("agency", "Agency credited.", "AP"),
            Column.text("outlet", "Site that shows it.", "Example News"),
            Column.text("language", "ISO 639-1 code.", "en"),
            Column.text("copy_of", "Hash of the document that it repeats.", "41b0c7..."),
            Column.coded("dropped", "Why it was left out.", "NO_BODY", "dropped"),
            Column.number("reports", "How many reports it makes.", "2")),
    CHANGES(
            Column.number("number", "Place among all changes.", "118"),
            Column.text("at", "When.", "2026-11-22T08:00:00Z"),
            Column.coded("what", "added, changed, joined or removed.", "changed", "change"),
            Column.text(
                    "engagement", "Id of the engagement after the change.", "E-1f0c2b9a77de4410"),
            Column.text("others", "Ids that it took over or came from.", "E-9e8d51c2a0b31f77"),
            Column.text(
                    "summary",
                    "The engagement in a few words.",
                    "meeting, held 2023-09-18: CHN, USA")),
    CODEBOOK(
            Column.text("table", "Table.", "engagements"),
            Column.text("column", "Column.", "status"),
            Column.text(
                    "meaning",
                    "What it holds.",
                    "possible, planned, postponed, cancelled or held."),
            Column.coded("type", "text, integer or date.", "text", "type"),
            Column.text("codes", "Name of its code list, where it has one.", "status"),
            Column.text("example", "A value as it may stand there.", "held")),
    CODES(
            Column.text("list", "Code list; the codebook names the columns that use it.", "status"),
            Column.text("code", "Value as it stands in the column.", "held"),
            Column.text("meaning", "What it means.", "It took place."),
            Column.text("example", "Words that are coded so.", "met in Bali on Saturday"));

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
            case ACTORS -> People.of(ledger, query).actors(reader);
            case TENURES -> People.of(ledger, query).tenures(reader);
            case COMMITMENTS ->
                    ledger.commitments(query).forEach(one -> reader.accept(commitment(one)));
            case REPORTS ->
                    Selected.each(ledger, query, entry -> reports(entry.engagement(), reader));
            case EVIDENCE ->
                    Selected.each(ledger, query, entry -> evidence(entry.engagement(), reader));
            case DOCUMENTS ->
                    ledger.documents().forEach(line -> reader.accept(document(line, ledger)));
            case CHANGES ->
                    ledger.changesSince(Instant.EPOCH)
                            .forEach(change -> reader.accept(change(change)));
            case CODEBOOK -> codebook(reader);
            case CODES -> Codes.standard().rows(reader);
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
                            text(actor.state().flatMap(Table::cow)),
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

    static Optional<String> cow(String state) {
        return Reference.load().states().state(state).flatMap(State::cow);
    }

    private static List<String> commitment(Commitment one) {
        return List.of(
                one.id(),
                one.engagement(),
                text(one.made().map(Edtf::text)),
                joined(" ", one.by()),
                joined(" ", one.to()),
                one.text(),
                text(one.topic()),
                text(one.due().map(Edtf::text)),
                one.status().id(),
                text(one.closedBy()));
    }

    private static Optional<String> headline(DocumentLine line, Ledger ledger) {
        return ledger.document(line.sha256())
                .flatMap(StoredDocument::article)
                .flatMap(article -> article.headline().map(span -> span.in(article.pageText())))
                .map(words -> words.replaceAll("\\s+", " ").strip());
    }

    private static List<String> document(DocumentLine line, Ledger ledger) {
        return List.of(
                line.id(),
                line.sha256(),
                text(line.url()),
                text(line.stamp()),
                text(line.title().or(() -> headline(line, ledger))),
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
                        List.of(
                                table.id(),
                                column.name(),
                                column.meaning(),
                                column.type().id(),
                                text(column.codes()),
                                column.example()));
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
