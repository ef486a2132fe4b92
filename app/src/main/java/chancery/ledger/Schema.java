package chancery.ledger;

import java.util.List;

/// The tables of a ledger and the steps that bring an older one up to date.
///
/// A step is never changed once it has been released; a new one is added. The version is kept in
/// the file as `user_version`, and `application_id` marks the file as a ledger.
final class Schema {

    /// "CHNC".
    private static final int APPLICATION = 0x43484E43;

    private static final String FIRST =
            """
            CREATE TABLE document(
                id INTEGER PRIMARY KEY,
                sha256 TEXT NOT NULL UNIQUE,
                name TEXT NOT NULL,
                form TEXT NOT NULL,
                charset TEXT,
                url TEXT,
                stamp TEXT,
                title TEXT,
                given_language TEXT,
                size INTEGER NOT NULL,
                seen TEXT NOT NULL,
                published TEXT,
                agency TEXT,
                outlet TEXT,
                language TEXT,
                copy_of TEXT,
                dropped TEXT,
                drop_detail TEXT,
                bytes BLOB NOT NULL);
            CREATE INDEX document_name ON document(name);
            CREATE INDEX document_copy ON document(copy_of) WHERE copy_of IS NOT NULL;
            CREATE TABLE article(
                document INTEGER PRIMARY KEY REFERENCES document(id),
                page_text BLOB,
                parts TEXT NOT NULL);
            CREATE TABLE report(
                id INTEGER PRIMARY KEY,
                key TEXT NOT NULL UNIQUE,
                document INTEGER NOT NULL REFERENCES document(id),
                told INTEGER NOT NULL,
                cells TEXT NOT NULL,
                stem TEXT NOT NULL,
                engagement INTEGER);
            CREATE INDEX report_document ON report(document);
            CREATE INDEX report_stem ON report(stem);
            CREATE INDEX report_engagement ON report(engagement);
            CREATE TABLE evidence(
                report INTEGER NOT NULL REFERENCES report(id),
                n INTEGER NOT NULL,
                slot TEXT NOT NULL,
                start INTEGER NOT NULL,
                end INTEGER NOT NULL,
                exact TEXT NOT NULL,
                prefix TEXT NOT NULL,
                suffix TEXT NOT NULL,
                PRIMARY KEY(report, n)) WITHOUT ROWID;
            CREATE TABLE reach(
                block TEXT NOT NULL,
                anchored INTEGER NOT NULL,
                first INTEGER NOT NULL,
                last INTEGER NOT NULL,
                report INTEGER NOT NULL REFERENCES report(id),
                PRIMARY KEY(block, anchored, first, last, report)) WITHOUT ROWID;
            CREATE INDEX reach_report ON reach(report);
            CREATE TABLE engagement(
                id INTEGER PRIMARY KEY,
                code TEXT NOT NULL UNIQUE,
                kind TEXT NOT NULL,
                status TEXT NOT NULL,
                date TEXT,
                earliest INTEGER,
                latest INTEGER,
                level INTEGER,
                city TEXT,
                state TEXT,
                parties TEXT NOT NULL,
                topics TEXT NOT NULL,
                reports INTEGER NOT NULL,
                independent INTEGER NOT NULL,
                rejected INTEGER NOT NULL,
                content TEXT NOT NULL);
            CREATE INDEX engagement_day ON engagement(earliest, code);
            CREATE INDEX engagement_city ON engagement(city, kind, earliest);
            CREATE TABLE engagement_state(
                state TEXT NOT NULL,
                kind TEXT NOT NULL,
                earliest INTEGER NOT NULL,
                latest INTEGER NOT NULL,
                engagement INTEGER NOT NULL,
                PRIMARY KEY(state, kind, earliest, engagement)) WITHOUT ROWID;
            CREATE INDEX engagement_state_of ON engagement_state(engagement);
            CREATE TABLE engagement_word(
                word TEXT NOT NULL,
                engagement INTEGER NOT NULL,
                PRIMARY KEY(word, engagement)) WITHOUT ROWID;
            CREATE INDEX engagement_word_of ON engagement_word(engagement);
            CREATE TABLE part(
                part INTEGER NOT NULL,
                whole INTEGER NOT NULL,
                PRIMARY KEY(part, whole)) WITHOUT ROWID;
            CREATE INDEX part_whole ON part(whole);
            CREATE TABLE alias(
                code TEXT PRIMARY KEY,
                key TEXT NOT NULL) WITHOUT ROWID;
            CREATE INDEX alias_key ON alias(key);
            CREATE TABLE change(
                number INTEGER PRIMARY KEY,
                at TEXT NOT NULL,
                what TEXT NOT NULL,
                engagement TEXT NOT NULL,
                others TEXT NOT NULL,
                summary TEXT NOT NULL);
            CREATE TABLE correction(
                number INTEGER PRIMARY KEY,
                at TEXT NOT NULL,
                verb TEXT NOT NULL,
                target TEXT NOT NULL,
                slot TEXT NOT NULL,
                value TEXT NOT NULL,
                why TEXT NOT NULL,
                source TEXT,
                by TEXT NOT NULL,
                undone INTEGER NOT NULL DEFAULT 0,
                grounds TEXT NOT NULL);
            CREATE TABLE fingerprint(
                fingerprint TEXT PRIMARY KEY,
                at TEXT NOT NULL,
                change INTEGER NOT NULL) WITHOUT ROWID;
            CREATE VIRTUAL TABLE engagement_text USING fts5(
                text, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2');
            """;

    private static final String TENURES_SEEN =
            """
            CREATE TABLE tenure_seen(
                document INTEGER NOT NULL REFERENCES document(id),
                person TEXT NOT NULL,
                qid TEXT,
                role TEXT NOT NULL,
                role_class TEXT,
                state TEXT NOT NULL,
                start INTEGER NOT NULL,
                end INTEGER NOT NULL,
                exact TEXT NOT NULL,
                PRIMARY KEY(document, person, role, state)) WITHOUT ROWID;
            CREATE INDEX tenure_seen_person ON tenure_seen(person);
            """;

    private static final String TENURES_BY_OFFICE =
            """
            CREATE INDEX tenure_seen_office ON tenure_seen(role_class, state);
            """;

    private static final String COPIES =
            """
            CREATE TABLE copy_text(
                id INTEGER PRIMARY KEY,
                print INTEGER NOT NULL UNIQUE,
                size INTEGER NOT NULL);
            CREATE TABLE copy_key(
                key INTEGER NOT NULL,
                text INTEGER NOT NULL,
                PRIMARY KEY(key, text)) WITHOUT ROWID;
            CREATE TABLE copy_pair(
                one INTEGER NOT NULL,
                other INTEGER NOT NULL,
                PRIMARY KEY(one, other)) WITHOUT ROWID;
            CREATE TABLE copy_document(
                document INTEGER PRIMARY KEY REFERENCES document(id),
                text INTEGER NOT NULL,
                day INTEGER,
                read_with INTEGER);
            CREATE INDEX copy_document_text ON copy_document(text);
            """;

    private static final String CLAIMS =
            """
            CREATE TABLE claim(
                document INTEGER NOT NULL REFERENCES document(id),
                n INTEGER NOT NULL,
                cells TEXT NOT NULL,
                start INTEGER NOT NULL,
                end INTEGER NOT NULL,
                exact TEXT NOT NULL,
                PRIMARY KEY(document, n)) WITHOUT ROWID;
            """;

    private static final String FINISHED_FILES =
            """
            CREATE TABLE finished_file(
                path TEXT NOT NULL,
                size INTEGER NOT NULL,
                modified INTEGER NOT NULL,
                wanted TEXT NOT NULL,
                PRIMARY KEY(path, size, modified, wanted)) WITHOUT ROWID;
            """;

    // For a million engagements: one index for every search, in the order of days; offices told by
    // the reports; copies found without reading their pages, their keys written many at a time.
    private static final String MILLIONS =
            """
            CREATE TABLE engagement_mark(
                mark TEXT NOT NULL,
                earliest INTEGER NOT NULL,
                engagement INTEGER NOT NULL,
                latest INTEGER NOT NULL,
                kind TEXT NOT NULL,
                status TEXT NOT NULL,
                level INTEGER,
                PRIMARY KEY(mark, earliest, engagement)) WITHOUT ROWID;
            INSERT INTO engagement_mark
                WITH marked(mark, engagement) AS (
                    SELECT '', id FROM engagement
                    UNION SELECT 'state:' || state, engagement FROM engagement_state
                    UNION SELECT 'name:' || word, engagement FROM engagement_word
                    UNION SELECT 'city:' || city, id FROM engagement WHERE city IS NOT NULL
                    UNION SELECT 'land:' || state, id FROM engagement WHERE state IS NOT NULL
                    UNION SELECT 'topic:' || j.value, t.id FROM engagement t, json_each(
                        '["' || replace(t.topics, ' ', '","') || '"]') j WHERE t.topics <> '')
                SELECT m.mark, coalesce(e.earliest, 9223372036854775807), e.id,
                    coalesce(e.latest, 9223372036854775807), e.kind, e.status, e.level
                FROM marked m JOIN engagement e ON e.id = m.engagement WHERE e.rejected = 0
                ORDER BY 1, 2, 3;
            CREATE INDEX engagement_mark_of ON engagement_mark(engagement);
            CREATE INDEX engagement_long ON engagement(latest, earliest)
                WHERE latest - earliest > 400;
            DROP TABLE engagement_state;
            DROP TABLE engagement_word;
            DROP INDEX engagement_day;
            DROP INDEX engagement_city;
            CREATE TABLE report_office(
                office TEXT NOT NULL,
                state TEXT NOT NULL,
                report INTEGER NOT NULL,
                PRIMARY KEY(office, state, report)) WITHOUT ROWID;
            INSERT OR IGNORE INTO report_office
                SELECT j.value ->> 'role_class', j.value ->> 'state', r.id
                FROM report r, json_each(r.cells, '$.parties') j
                WHERE j.value ->> 'role_class' IS NOT NULL AND j.value ->> 'state' IS NOT NULL;
            CREATE INDEX report_office_of ON report_office(report);
            CREATE INDEX document_day ON document(substr(published, 1, 10))
                WHERE published IS NOT NULL AND dropped IS NULL AND length(published) >= 10;
            CREATE INDEX change_engagement ON change(engagement);
            CREATE INDEX change_others ON change(number) WHERE others <> '';
            ALTER TABLE copy_text ADD COLUMN outline BLOB;
            CREATE TABLE copy_waiting(
                text INTEGER PRIMARY KEY,
                keys BLOB NOT NULL);
            """;

    // The number of a text is the hash of its words, so that the order of arrival does not decide
    // who speaks for a key of copies. Two sides together have a list in the index.
    private static final String SPEAKERS =
            """
            CREATE TABLE text_of(
                print INTEGER PRIMARY KEY,
                size INTEGER NOT NULL,
                outline BLOB);
            INSERT INTO text_of SELECT print, size, outline FROM copy_text ORDER BY print;
            CREATE TABLE key_of(
                key INTEGER NOT NULL,
                text INTEGER NOT NULL,
                PRIMARY KEY(key, text)) WITHOUT ROWID;
            INSERT INTO key_of
                SELECT k.key, t.print FROM copy_key k JOIN copy_text t ON t.id = k.text
                ORDER BY 1, 2;
            CREATE TABLE pair_of(
                one INTEGER NOT NULL,
                other INTEGER NOT NULL,
                PRIMARY KEY(one, other)) WITHOUT ROWID;
            INSERT INTO pair_of
                SELECT t.print, o.print FROM copy_pair p JOIN copy_text t ON t.id = p.one
                    JOIN copy_text o ON o.id = p.other ORDER BY 1, 2;
            CREATE TABLE waiting_of(
                text INTEGER PRIMARY KEY,
                keys BLOB NOT NULL);
            INSERT INTO waiting_of
                SELECT t.print, w.keys FROM copy_waiting w JOIN copy_text t ON t.id = w.text;
            UPDATE copy_document SET text = (SELECT print FROM copy_text WHERE id = text);
            DROP TABLE copy_text;
            DROP TABLE copy_key;
            DROP TABLE copy_pair;
            DROP TABLE copy_waiting;
            ALTER TABLE text_of RENAME TO copy_text;
            ALTER TABLE key_of RENAME TO copy_key;
            ALTER TABLE pair_of RENAME TO copy_pair;
            ALTER TABLE waiting_of RENAME TO copy_waiting;
            INSERT INTO engagement_mark
                WITH sides(engagement, count) AS (
                    SELECT engagement, count(*) FROM engagement_mark
                    WHERE mark LIKE 'state:%' GROUP BY engagement HAVING count(*) > 1)
                SELECT 'pair:' || substr(a.mark, 7) || '+' || substr(b.mark, 7), a.earliest,
                    a.engagement, a.latest, a.kind, a.status, a.level
                FROM sides s
                CROSS JOIN engagement_mark a ON a.engagement = s.engagement
                CROSS JOIN engagement_mark b ON b.engagement = s.engagement
                WHERE s.count <= 40 AND a.mark LIKE 'state:%' AND b.mark LIKE 'state:%'
                    AND a.mark < b.mark
                UNION ALL SELECT 'many', m.earliest, m.engagement, m.latest, m.kind, m.status,
                    m.level
                FROM sides s CROSS JOIN engagement_mark m ON m.engagement = s.engagement
                WHERE s.count > 40 AND m.mark = ''
                ORDER BY 1, 2, 3;
            """;

    private static final List<String> STEPS =
            List.of(
                    FIRST,
                    TENURES_SEEN,
                    TENURES_BY_OFFICE,
                    COPIES,
                    CLAIMS,
                    FINISHED_FILES,
                    MILLIONS,
                    SPEAKERS);

    private Schema() {}

    static int version() {
        return STEPS.size();
    }

    /// Makes the tables of a new file, or brings an older one up to date; all or nothing.
    static void prepare(Sql sql, String ledger) {
        int found = (int) sql.number("PRAGMA user_version");
        int application = (int) sql.number("PRAGMA application_id");
        boolean fresh = sql.number("SELECT count(*) FROM sqlite_schema") == 0;
        if (!fresh && application != APPLICATION) {
            throw new LedgerException(
                    ledger
                            + ": the file is a database of another program; name another file with"
                            + " --ledger.");
        }
        if (found > version()) {
            throw new LedgerException(
                    "%s: the ledger has format %d, this Chancery reads up to %d; use the Chancery that wrote it, or a newer one."
                            .formatted(ledger, found, version()));
        }
        if (found < 0) {
            throw sql.damaged("format " + found);
        }
        if (found == version()) {
            return;
        }
        sql.script("BEGIN IMMEDIATE");
        try {
            // Another process may have been first.
            for (int step = (int) sql.number("PRAGMA user_version"); step < version(); step++) {
                for (String statement : STEPS.get(step).split(";\\R", -1)) {
                    if (!statement.isBlank()) {
                        sql.script(statement);
                    }
                }
            }
            sql.script("PRAGMA application_id = " + APPLICATION);
            sql.script("PRAGMA user_version = " + version());
            sql.script("COMMIT");
        } catch (RuntimeException e) {
            sql.script("ROLLBACK");
            throw e;
        }
    }
}
