package chancery.ledger;

import chancery.acquire.Content;
import chancery.acquire.Document;
import chancery.acquire.Drop;
import chancery.acquire.DropReason;
import chancery.clean.Article;
import chancery.pipeline.ArticleParts;
import chancery.pipeline.Reading;
import chancery.reference.Edtf;
import java.nio.charset.Charset;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Documents as they came, and the articles made of them.
final class DocumentTable {

    private final Sql sql;

    DocumentTable(Sql sql) {
        this.sql = sql;
    }

    boolean holds(String sha256) {
        return sql.number("SELECT count(*) FROM document WHERE sha256 = ?", sha256) > 0;
    }

    long numberOf(String sha256) {
        return sql.number("SELECT id FROM document WHERE sha256 = ?", sha256);
    }

    long add(Reading reading, Instant seen) {
        Document document = reading.document();
        long id =
                sql.insert(
                        """
                        INSERT INTO document(sha256, name, form, charset, url, stamp, title,
                            given_language, bytes, size, seen)
                        VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
                        """,
                        document.sha256(),
                        document.id(),
                        document.form().name(),
                        document.charset().map(Charset::name),
                        document.url(),
                        document.stamp(),
                        document.title(),
                        document.language(),
                        Packed.of(document.content().bytes()),
                        document.content().size(),
                        seen.toString());
        setArticle(id, reading);
        return id;
    }

    /// Keeps what reading said of a document, in place of what an earlier reading said.
    void setArticle(long id, Reading reading) {
        sql.run("DELETE FROM article WHERE document = ?", id);
        Optional<Article> article = reading.article();
        article.ifPresent(read ->
                sql.run(
                        "INSERT INTO article(document, page_text, parts) VALUES(?, ?, ?)",
                        id,
                        pageText(read),
                        ArticleParts.write(read)));
        sql.run(
                """
                UPDATE document SET published = ?, agency = ?, outlet = ?, language = ?,
                    dropped = ?, drop_detail = ? WHERE id = ?\
                """,
                article.flatMap(read -> read.published().date()).map(Edtf::text),
                article.flatMap(Article::agency),
                article.flatMap(Article::outlet),
                article.map(Article::language),
                reading.dropped().map(drop -> drop.reason().name()),
                reading.dropped().map(Drop::detail),
                id);
    }

    /// The page text of a dump is the dump; it is not kept twice.
    private static Optional<byte[]> pageText(Article article) {
        Document document = article.document();
        boolean same =
                document.form() == Document.Form.TEXT
                        && document.content().text(charset(document)).equals(article.pageText());
        return same ? Optional.empty() : Optional.of(Packed.ofText(article.pageText()));
    }

    private static Charset charset(Document document) {
        return document.charset().orElse(java.nio.charset.StandardCharsets.UTF_8);
    }

    void setCopyOf(long id, Optional<String> copyOf) {
        sql.run("UPDATE document SET copy_of = ? WHERE id = ?", copyOf, id);
    }

    Optional<String> copyOf(long id) {
        return sql.one("SELECT copy_of FROM document WHERE id = ?", row -> row.maybe(1), id)
                .flatMap(copyOf -> copyOf);
    }

    String shaOf(long id) {
        return sql.one("SELECT sha256 FROM document WHERE id = ?", row -> row.text(1), id)
                .orElseThrow();
    }

    /// By sha256, by the beginning of one, or by the name that output uses.
    Optional<String> resolve(String shaOrName) {
        Optional<String> exact =
                sql.one(
                        "SELECT sha256 FROM document WHERE sha256 = ?1 OR name = ?1"
                                + " ORDER BY sha256 = ?1 DESC, id LIMIT 1",
                        row -> row.text(1),
                        shaOrName);
        if (exact.isPresent() || !shaOrName.matches("[0-9a-f]{6,64}")) {
            return exact;
        }
        List<String> found =
                sql.list(
                        "SELECT sha256 FROM document WHERE sha256 >= ? AND sha256 < ? LIMIT 2",
                        row -> row.text(1),
                        shaOrName,
                        shaOrName + "g");
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    Optional<Edtf> published(String sha256) {
        return sql.one(
                        "SELECT published FROM document WHERE sha256 = ?",
                        row -> row.maybe(1),
                        sha256)
                .flatMap(day -> day)
                .flatMap(Edtf::parse);
    }

    Optional<StoredDocument> find(String sha256) {
        return sql.one(
                """
                SELECT d.sha256, d.name, d.form, d.charset, d.url, d.stamp, d.title,
                    d.given_language, d.bytes, d.seen, d.copy_of, d.dropped, d.drop_detail,
                    a.page_text, a.parts
                FROM document d LEFT JOIN article a ON a.document = d.id WHERE d.sha256 = ?\
                """,
                DocumentTable::stored,
                sha256);
    }

    private static StoredDocument stored(Sql.Row row) throws SQLException {
        Document document =
                new Document(
                        row.text(2),
                        row.text(1),
                        Document.Form.valueOf(row.text(3)),
                        Content.of(Packed.bytes(row.bytes(9))),
                        row.maybe(4).map(Charset::forName),
                        row.maybe(5),
                        row.maybe(6),
                        row.maybe(7),
                        row.maybe(8));
        Optional<Article> article = Optional.empty();
        if (row.has(15)) {
            String pageText =
                    row.has(14)
                            ? Packed.text(row.bytes(14))
                            : document.content().text(charset(document));
            article = Optional.of(ArticleParts.read(row.text(15), pageText, document));
        }
        String detail = row.text(13);
        return new StoredDocument(
                document,
                Instant.parse(row.text(10)),
                article,
                row.maybe(11),
                row.maybe(12)
                        .map(DropReason::valueOf)
                        .map(reason -> Drop.whole(document.name(), reason, detail)));
    }

    private static final String LINE =
            """
            SELECT d.name, d.sha256, d.form, d.url, d.stamp, d.title, d.published, d.agency,
                d.outlet, d.language, d.copy_of, d.dropped, d.size,
                (SELECT count(*) FROM report r WHERE r.document = d.id), d.seen
            FROM document d\
            """;
    private static final String BY_NAME = " ORDER BY d.name, d.sha256";

    // Letters beyond ASCII are compared as they stand.
    private static final String NAMED =
            """
             (d.title LIKE ?1 ESCAPE '\\' OR d.name LIKE ?1 ESCAPE '\\'
                OR d.outlet LIKE ?1 ESCAPE '\\' OR d.agency LIKE ?1 ESCAPE '\\')\
            """;

    List<DocumentLine> all() {
        return sql.list(LINE + BY_NAME, DocumentTable::line);
    }

    /// A page of those whose title, name, outlet or agency has some words in it.
    ///
    /// @param after sha256 of the last document of the page before, or nothing
    DocumentList page(String words, String after, int limit) {
        String pattern = "%" + words.replaceAll("([%_\\\\])", "\\\\$1") + "%";
        String where = words.isEmpty() ? " WHERE ?1 = ?1" : " WHERE" + NAMED;
        String behind =
                after.isEmpty()
                        ? " AND ?2 = ?2"
                        : " AND (d.name, d.sha256) >"
                                + " (SELECT name, sha256 FROM document WHERE sha256 = ?2)";
        List<DocumentLine> found =
                sql.list(
                        LINE + where + behind + BY_NAME + " LIMIT ?3",
                        DocumentTable::line,
                        pattern,
                        after,
                        (long) limit + 1);
        long total =
                words.isEmpty()
                        ? sql.number("SELECT count(*) FROM document")
                        : sql.number("SELECT count(*) FROM document d" + where, pattern);
        List<DocumentLine> page = found.subList(0, Math.min(limit, found.size()));
        return new DocumentList(
                total,
                page,
                found.size() > limit ? Optional.of(page.getLast().sha256()) : Optional.empty());
    }

    private static DocumentLine line(Sql.Row row) throws SQLException {
        return new DocumentLine(
                row.text(1),
                row.text(2),
                row.text(3),
                row.maybe(4),
                row.maybe(5),
                row.maybe(6),
                row.maybe(7),
                row.maybe(8),
                row.maybe(9),
                row.maybe(10),
                row.maybe(11),
                row.maybe(12),
                row.number(13),
                row.count(14),
                Instant.parse(row.text(15)));
    }

    List<String> hashes() {
        return sql.list("SELECT sha256 FROM document ORDER BY sha256", row -> row.text(1));
    }
}
