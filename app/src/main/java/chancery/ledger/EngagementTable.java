package chancery.ledger;

import chancery.identify.Actor;
import chancery.identify.Place;
import chancery.interpret.Kind;
import chancery.interpret.Status;
import chancery.merge.Engagement;
import chancery.merge.Parts;
import chancery.merge.ReportKey;
import chancery.merge.ToldReport;
import chancery.pipeline.Fingerprint;
import chancery.reference.Edtf;
import chancery.reference.Level;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Engagements as rows to search by, and whole from their reports.
final class EngagementTable {

    // Parts lie within their journey; 22 days is one more than the longest journey that has parts.
    private static final int AROUND = 22;

    /// Behind all days.
    static final long UNDATED = Long.MAX_VALUE;

    private final Sql sql;

    EngagementTable(Sql sql) {
        this.sql = sql;
    }

    /// One row, light: what searching and linking need.
    private record Line(long id, Engagement engagement) {}

    long add(Engagement engagement, boolean rejected) {
        long id =
                sql.insert(
                        """
                        INSERT INTO engagement(code, kind, status, date, earliest, latest, level,
                            city, state, parties, topics, reports, independent, rejected, content)
                        VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
                        """,
                        engagement.id(),
                        engagement.kind().id(),
                        engagement.status().id(),
                        engagement.date().map(Edtf::text),
                        engagement.date().map(date -> date.earliest().toEpochDay()),
                        engagement.date().map(date -> date.latest().toEpochDay()),
                        level(engagement),
                        engagement.place().flatMap(Place::city).map(EngagementTable::folded),
                        engagement.place().flatMap(Place::state),
                        parties(engagement),
                        String.join(" ", engagement.topics()),
                        engagement.reports().size(),
                        engagement.independentReports(),
                        rejected ? 1 : 0,
                        contentHash(engagement));
        if (!rejected) {
            addMarks(id, engagement);
        }
        sql.run("INSERT INTO engagement_text(rowid, text) VALUES(?, ?)", id, text(engagement));
        for (ToldReport told : engagement.reports()) {
            sql.run("UPDATE report SET engagement = ? WHERE key = ?", id, told.key());
        }
        return id;
    }

    static String contentHash(Engagement engagement) {
        return Fingerprint.content(engagement);
    }

    private void addMarks(long id, Engagement engagement) {
        long earliest = engagement.date().map(d -> d.earliest().toEpochDay()).orElse(UNDATED);
        long latest = engagement.date().map(d -> d.latest().toEpochDay()).orElse(UNDATED);
        for (String mark : marks(engagement)) {
            sql.run(
                    "INSERT INTO engagement_mark(mark, earliest, engagement, latest, kind, status,"
                            + " level) VALUES(?, ?, ?, ?, ?, ?, ?)",
                    mark,
                    earliest,
                    id,
                    latest,
                    engagement.kind().id(),
                    engagement.status().id(),
                    level(engagement));
        }
    }

    private static Set<String> marks(Engagement engagement) {
        Set<String> marks = new TreeSet<>(Set.of(Marks.ANY));
        Set<String> states = states(engagement);
        states.forEach(state -> marks.add(Marks.state(state)));
        marks.addAll(Marks.pairs(states));
        words(engagement).forEach(word -> marks.add(Marks.name(word)));
        engagement.topics().forEach(topic -> marks.add(Marks.topic(topic)));
        Optional<Place> place = engagement.place();
        place.flatMap(Place::city).ifPresent(city -> marks.add(Marks.city(city)));
        place.flatMap(Place::state).ifPresent(land -> marks.add(Marks.land(land)));
        return marks;
    }

    private static Set<String> states(Engagement engagement) {
        return engagement.parties().stream()
                .map(Actor::state)
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Optional<Integer> level(Engagement engagement) {
        return engagement.parties().stream()
                .map(Actor::level)
                .flatMap(Optional::stream)
                .map(Level::rank)
                .min(Integer::compare);
    }

    private static Set<String> words(Engagement engagement) {
        Set<String> words = new TreeSet<>();
        for (Actor actor : engagement.parties()) {
            actor.name().ifPresent(name -> words.addAll(wordsOf(name)));
        }
        return words;
    }

    static List<String> wordsOf(String text) {
        List<String> words = new ArrayList<>();
        for (String word : folded(text).split("[^\\p{L}\\p{N}]+", -1)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    /// Without case and accents.
    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    /// What `text:` finds: the words of the evidence, names, places, topics, outcomes.
    private static String text(Engagement engagement) {
        TreeSet<String> pieces = new TreeSet<>();
        for (Actor actor : engagement.parties()) {
            actor.name().ifPresent(pieces::add);
            actor.role().ifPresent(pieces::add);
        }
        engagement
                .place()
                .ifPresent(place -> {
                    place.city().ifPresent(pieces::add);
                    place.venue().ifPresent(pieces::add);
                });
        engagement.topics().forEach(topic -> pieces.add(topic.replace('_', ' ')));
        engagement.outcomes().forEach(outcome -> pieces.add(outcome.text()));
        for (ToldReport told : engagement.reports()) {
            told.report().topics().forEach(topic -> pieces.add(topic.replace('_', ' ')));
            told.report().evidence().stream()
                    .map(cell -> cell.evidence().quote())
                    .forEach(quote -> pieces.add(quote.prefix() + quote.exact() + quote.suffix()));
        }
        return String.join("\n", pieces);
    }

    void remove(long id) {
        sql.run("DELETE FROM part WHERE part = ?1 OR whole = ?1", id);
        sql.run("DELETE FROM engagement_mark WHERE engagement = ?", id);
        sql.run("DELETE FROM engagement_text WHERE rowid = ?", id);
        sql.run("DELETE FROM engagement WHERE id = ?", id);
    }

    /// Links a new row with the journeys it is part of and with its own parts.
    void link(long id) {
        Line line = line(id).orElseThrow();
        Optional<Edtf> date = line.engagement.date();
        if (date.isEmpty()) {
            return;
        }
        for (Line other : around(line.engagement, date.get())) {
            if (Parts.isPartOf(line.engagement, other.engagement)) {
                sql.run("INSERT OR IGNORE INTO part(part, whole) VALUES(?, ?)", id, other.id);
            }
            if (Parts.isPartOf(other.engagement, line.engagement)) {
                sql.run("INSERT OR IGNORE INTO part(part, whole) VALUES(?, ?)", other.id, id);
            }
        }
    }

    private List<Line> around(Engagement engagement, Edtf date) {
        long from = date.earliest().toEpochDay() - AROUND;
        long to = date.latest().toEpochDay() + 1;
        List<Line> found = new ArrayList<>();
        Set<String> marks = new TreeSet<>();
        states(engagement).forEach(state -> marks.add(Marks.state(state)));
        engagement.place().flatMap(Place::city).ifPresent(city -> marks.add(Marks.city(city)));
        for (String kind : otherKinds(engagement.kind())) {
            for (String mark : marks) {
                found.addAll(
                        sql.list(
                                LINE
                                        + " JOIN engagement_mark m ON m.engagement = e.id"
                                        + " WHERE m.mark = ? AND m.kind = ?"
                                        + " AND m.earliest BETWEEN ? AND ?",
                                EngagementTable::line,
                                mark,
                                kind,
                                from,
                                to));
            }
        }
        return found;
    }

    private static List<String> otherKinds(Kind kind) {
        return switch (kind) {
            case MEETING -> List.of(Kind.VISIT.id(), Kind.CONFERENCE.id());
            case VISIT, CONFERENCE -> List.of(Kind.MEETING.id());
            case CALL -> List.of();
        };
    }

    private static final String LINE =
            "SELECT e.id, e.code, e.kind, e.status, e.date, e.parties FROM engagement e";

    /// What a row says of itself, without looking at reports.
    Engagement light(long id) {
        return line(id).orElseThrow().engagement;
    }

    private Optional<Line> line(long id) {
        return sql.one(LINE + " WHERE e.id = ?", EngagementTable::line, id);
    }

    private static Line line(Sql.Row row) throws SQLException {
        JsonNode tree = JsonMapper.shared().readTree(row.text(6));
        Optional<Place> place =
                tree.has("city") || tree.has("state")
                        ? Optional.of(
                                new Place(
                                        tree.path("city").stringValueOpt(),
                                        tree.path("state").stringValueOpt(),
                                        Optional.empty(),
                                        OptionalInt.empty(),
                                        OptionalDouble.empty(),
                                        OptionalDouble.empty()))
                        : Optional.empty();
        List<Actor> parties =
                tree.path("parties")
                        .valueStream()
                        .map(party ->
                                new Actor(
                                        party.path(1).stringValueOpt(),
                                        party.path(2).stringValueOpt(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        party.path(0).stringValueOpt(),
                                        Optional.empty()))
                        .toList();
        return new Line(
                row.number(1),
                new Engagement(
                        row.text(2),
                        Kind.valueOf(row.text(3).toUpperCase(Locale.ROOT)),
                        Status.valueOf(row.text(4).toUpperCase(Locale.ROOT)),
                        parties,
                        place,
                        row.maybe(5).flatMap(Edtf::parse),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()));
    }

    private static String parties(Engagement engagement) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        engagement
                .place()
                .ifPresent(place -> {
                    place.city().ifPresent(city -> tree.put("city", city));
                    place.state().ifPresent(state -> tree.put("state", state));
                });
        ArrayNode parties = tree.putArray("parties");
        for (Actor actor : engagement.parties()) {
            ArrayNode party = parties.addArray();
            party.add(actor.state().orElse(null));
            party.add(actor.name().orElse(null));
            party.add(actor.qid().orElse(null));
        }
        return tree.toString();
    }

    /// Codes of those that some are part of, in their order, by row.
    Map<Long, List<String>> wholes(List<Long> ids) {
        Map<Long, List<String>> wholes = new HashMap<>();
        sql.list(
                        "SELECT p.part, e.code FROM part p JOIN engagement e ON e.id = p.whole"
                                + " WHERE p.part IN (SELECT value FROM json_each(?))"
                                + " AND e.rejected = 0 ORDER BY e.code",
                        row -> Map.entry(row.number(1), row.text(2)),
                        ids.toString())
                .forEach(one ->
                        wholes.computeIfAbsent(one.getKey(), _ -> new ArrayList<>())
                                .add(one.getValue()));
        return wholes;
    }

    /// Codes of those that are part of one, in the order of their days.
    List<String> parts(long id) {
        return sql.list(
                "SELECT e.code FROM part p JOIN engagement e ON e.id = p.part"
                        + " WHERE p.whole = ? AND e.rejected = 0 ORDER BY e.earliest, e.code",
                row -> row.text(1),
                id);
    }

    /// Those of some that are rejected.
    Set<Long> rejected(List<Long> ids) {
        return new HashSet<>(
                sql.list(
                        "SELECT id FROM engagement WHERE rejected = 1"
                                + " AND id IN (SELECT value FROM json_each(?))",
                        row -> row.number(1),
                        ids.toString()));
    }

    /// The row that an id, an alias or the beginning of one stands for.
    Optional<Long> resolve(String id) {
        Optional<Long> exact =
                sql.one("SELECT id FROM engagement WHERE code = ?", row -> row.number(1), id);
        if (exact.isPresent()) {
            return exact;
        }
        Optional<String> key =
                sql.one("SELECT key FROM alias WHERE code = ?", row -> row.text(1), id);
        if (key.isPresent()) {
            return sql.one(
                    "SELECT engagement FROM report WHERE key = ?", row -> row.number(1), key.get());
        }
        return ReportKey.keyPrefixOf(id).flatMap(this::byPrefix);
    }

    /// Every report key is an id: it is the id that its engagement had or will have.
    private Optional<Long> byPrefix(String prefix) {
        List<Long> found =
                sql.list(
                        "SELECT DISTINCT engagement FROM report WHERE key >= ? AND key < ? LIMIT 2",
                        row -> row.number(1),
                        prefix,
                        prefix + "g");
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /// The ids that were given out for some reports, in their order, by the key of the report.
    Map<String, List<String>> aliases(Collection<String> keys) {
        Map<String, List<String>> aliases = new HashMap<>();
        sql.list(
                        "SELECT key, code FROM alias"
                                + " WHERE key IN (SELECT value FROM json_each(?)) ORDER BY code",
                        row -> Map.entry(row.text(1), row.text(2)),
                        JsonMapper.shared().writeValueAsString(keys))
                .forEach(one ->
                        aliases.computeIfAbsent(one.getKey(), _ -> new ArrayList<>())
                                .add(one.getValue()));
        return aliases;
    }

    /// Codes of those that a query finds, in its order.
    List<String> codes(Query query) {
        return new Search(query, sql).codes();
    }

    List<Found> found(Query query) {
        return new Search(query, sql).withDays();
    }

    List<Found> found(Query query, Collection<String> among) {
        return new Search(query, sql).withDays(among);
    }

    List<MonthCount> months(Query query) {
        return new Search(query, sql).months();
    }

    List<Long> search(Query query) {
        return new Search(query, sql).rows();
    }

    /// The row of the engagement that a report is in.
    Optional<Long> ofReport(String key) {
        return sql.one(
                "SELECT engagement FROM report WHERE key = ? AND engagement IS NOT NULL",
                row -> row.number(1),
                key);
    }

    /// Ids that stood for one report stand for another from now on.
    void moveAliases(String from, String to) {
        sql.run("UPDATE alias SET key = ? WHERE key = ?", to, from);
    }

    List<Long> ofStems(Collection<String> stems) {
        TreeSet<Long> ids = new TreeSet<>();
        for (String stem : stems) {
            ids.addAll(
                    sql.list(
                            "SELECT DISTINCT engagement FROM report"
                                    + " WHERE stem = ? AND engagement IS NOT NULL",
                            row -> row.number(1),
                            stem));
        }
        return List.copyOf(ids);
    }
}
