package chancery.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/// Makes a large ledger of a smaller one, faster than pages can be taken in: `FILE TIMES`.
///
/// The 50,000 pages that [LedgerLoad] has filled a ledger with are copied in the store, so many
/// times in all: each copy has hashes, numbers and days of its own, as [LedgerLoad] makes them for
/// the engagements that follow, and has the keys of common phrases in common with its original, as
/// pages of the news have. Only the bytes and the places of words stay those of the original, so
/// the ledger is good for measuring and does not pass its check.
public final class LedgerTimes {

    private static final String[] COPY = {
        """
        CREATE TEMP TABLE IF NOT EXISTS days(old TEXT PRIMARY KEY, new TEXT, was INTEGER, day INTEGER)
        """,
        "DELETE FROM days",
        """
        INSERT INTO days
            WITH RECURSIVE n(was) AS (SELECT {first} UNION ALL SELECT was + 1 FROM n
                WHERE was < {first} + {days} - 1),
            moved AS (SELECT was, (was - {first} + {k} * {step}) % {days} + {first} AS day FROM n)
            SELECT date(was * 86400, 'unixepoch'), date(day * 86400, 'unixepoch'), was, day
            FROM moved
        """,
        """
        INSERT INTO document
            SELECT d.id + {rows}, {turned:d.sha256}, 'page-' || (d.id - 1 + {rows}), d.form,
                d.charset, d.url, s.new, d.title, d.given_language, d.size, d.seen, s.new, d.agency,
                d.outlet, d.language, d.copy_of, d.dropped, d.drop_detail, d.bytes
            FROM document d JOIN days s ON s.old = d.published WHERE d.id <= {base}
        """,
        """
        INSERT INTO article
            SELECT a.document + {rows}, a.page_text, replace(a.parts, s.old, s.new)
            FROM article a JOIN document d ON d.id = a.document JOIN days s ON s.old = d.published
            WHERE a.document <= {base}
        """,
        """
        INSERT INTO report
            SELECT r.id + {rows}, {turned:r.key}, r.document + {rows}, r.told,
                replace(r.cells, s.old, s.new), {turned:r.stem}, r.engagement + {apart}
            FROM report r JOIN document d ON d.id = r.document JOIN days s ON s.old = d.published
            WHERE r.id <= {base}
        """,
        """
        INSERT INTO evidence
            SELECT e.report + {rows}, e.n, e.slot, e.start, e.end, replace(e.exact, s.old, s.new),
                e.prefix, e.suffix
            FROM evidence e JOIN document d ON d.id = e.report JOIN days s ON s.old = d.published
            WHERE e.report <= {base}
        """,
        """
        INSERT INTO reach
            SELECT x.block, x.anchored, s.day, s.day + x.last - x.first, x.report + {rows}
            FROM reach x JOIN days s ON s.was = x.first WHERE x.report <= {base} ORDER BY 1, 2, 3
        """,
        """
        INSERT INTO report_office
            SELECT office, state, report + {rows} FROM report_office WHERE report <= {base}
        """,
        """
        INSERT INTO engagement
            SELECT e.id + {apart}, (SELECT 'E-' || substr(min({turned:r.key}), 1, 16)
                FROM report r WHERE r.engagement = e.id), e.kind, e.status, s.new, s.day,
                s.day + e.latest - e.earliest, e.level, e.city, e.state, e.parties, e.topics,
                e.reports, e.independent, e.rejected, e.content
            FROM engagement e JOIN days s ON s.old = e.date WHERE e.id <= {apart1}
        """,
        """
        INSERT INTO engagement_mark
            SELECT m.mark, s.day, m.engagement + {apart}, s.day + m.latest - m.earliest, m.kind,
                m.status, m.level
            FROM engagement_mark m JOIN days s ON s.was = m.earliest
            WHERE m.engagement <= {apart1} ORDER BY 1, 2, 3
        """,
        """
        INSERT INTO engagement_text(rowid, text)
            SELECT e.id + {apart}, e.parties || ' ' || e.topics || ' ' || (
                SELECT group_concat(DISTINCT v.prefix || replace(v.exact, s.old, s.new) || v.suffix)
                FROM report r JOIN evidence v ON v.report = r.id WHERE r.engagement = e.id)
            FROM engagement e JOIN days s ON s.old = e.date WHERE e.id <= {apart1}
        """,
        """
        INSERT OR IGNORE INTO alias
            SELECT 'E-' || substr({turned:key}, 1, 16), {turned:key} FROM report
            WHERE id <= {base} ORDER BY 1
        """,
        """
        INSERT INTO change(at, what, engagement, others, summary)
            SELECT c.at, c.what, 'E-' || substr({turned:a.key}, 1, 16), '', c.summary
            FROM change c JOIN alias a ON a.code = c.engagement WHERE c.number <= {changes}
        """,
        """
        INSERT INTO copy_text SELECT {rolled:t.print}, t.size, t.outline FROM copy_text t
            WHERE t.print IN (SELECT print FROM base_text)
        """,
        """
        INSERT INTO copy_document
            SELECT c.document + {rows}, {rolled:c.text}, s.day, c.read_with
            FROM copy_document c JOIN days s ON s.was = c.day WHERE c.document <= {base}
        """,
        """
        INSERT INTO copy_key
            SELECT CASE WHEN k.key IN (SELECT key FROM common) THEN k.key
                ELSE {rolled:k.key} END, {rolled:k.text}
            FROM copy_key k WHERE k.text IN (SELECT print FROM base_text) ORDER BY 1, 2
        """,
    };

    private LedgerTimes() {}

    public static void main(String[] arguments) throws SQLException {
        if (arguments.length != 2) {
            System.err.println("usage: FILE TIMES");
            System.exit(2);
        }
        String url = "jdbc:sqlite:" + Path.of(arguments[0]).toAbsolutePath();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            // A run that is stopped is started again from the smaller ledger: nothing is written
            // twice to be safe.
            statement.execute("PRAGMA journal_mode = OFF");
            statement.execute("PRAGMA synchronous = OFF");
            statement.execute("PRAGMA cache_size = -3000000");
            multiply(statement, Integer.parseInt(arguments[1]));
            statement.execute("PRAGMA journal_mode = WAL");
        }
    }

    private static void multiply(Statement statement, int times) throws SQLException {
        statement.execute(
                "CREATE TABLE IF NOT EXISTS bench_base AS SELECT (SELECT count(*) FROM document)"
                        + " AS pages, (SELECT count(*) FROM change) AS changes");
        long base = number(statement, "SELECT pages FROM bench_base");
        long changes = number(statement, "SELECT changes FROM bench_base");
        statement.execute("CREATE TEMP TABLE base_text(print INTEGER PRIMARY KEY)");
        statement.execute(
                "INSERT OR IGNORE INTO base_text SELECT text FROM copy_document WHERE document <= "
                        + base);
        statement.execute("CREATE TEMP TABLE common(key INTEGER PRIMARY KEY)");
        statement.execute(
                "INSERT INTO common SELECT key FROM copy_key"
                        + " WHERE text IN (SELECT print FROM base_text)"
                        + " GROUP BY key HAVING count(*) > 1");
        for (long k = number(statement, "SELECT count(*) FROM document") / base; k < times; k++) {
            long begun = System.nanoTime();
            statement.execute("BEGIN IMMEDIATE");
            for (String step : COPY) {
                statement.execute(filled(step, k, base, changes));
            }
            statement.execute("COMMIT");
            System.out.printf(
                    Locale.ROOT,
                    "%,d pages, %.0f s%n",
                    (k + 1) * base,
                    (System.nanoTime() - begun) / 1e9);
        }
    }

    private static long number(Statement statement, String query) throws SQLException {
        try (var result = statement.executeQuery(query)) {
            return result.getLong(1);
        }
    }

    /// Engagements may have numbers beyond those of the pages, since they are made anew.
    private static String filled(String step, long k, long base, long changes) {
        String turned = "(substr($1, %d) || substr($1, 1, %d))".formatted(k + 1, k);
        String rolled = "(($1 << %d) | (($1 >> %d) & %d))".formatted(k, 64 - k, (1L << k) - 1);
        return step.replaceAll("\\{turned:([a-z.0-9_]+)\\}", turned)
                .replaceAll("\\{rolled:([a-z.0-9_]+)\\}", rolled)
                .replace("{apart1}", Long.toString(2 * base))
                .replace("{apart}", Long.toString(2 * base * k))
                .replace("{rows}", Long.toString(base * k))
                .replace("{base}", Long.toString(base))
                .replace("{changes}", Long.toString(changes))
                .replace("{first}", Long.toString(LedgerLoad.FIRST.toEpochDay()))
                .replace("{days}", Integer.toString(LedgerLoad.DAYS))
                .replace("{step}", Integer.toString(LedgerLoad.STEP))
                .replace("{k}", Long.toString(k));
    }
}
