package chancery.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;

/// Tables as a DuckDB database, and from there as Parquet. The database is a view for analysts that
/// can be made again at any time; the ledger is never kept in it.
final class DuckDbFile implements AutoCloseable {

    private final DuckDBConnection connection;

    private DuckDbFile(Path file) throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("threads", "1");
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        this.connection = opened(file, settings);
    }

    /// The driver unpacks its native part into the folder for temporary files when it is first
    /// used, and tells by an error of the class loader that there was no room for it.
    private static DuckDBConnection opened(Path file, Properties settings) throws SQLException {
        try {
            return new DuckDBDriver()
                    .connect("jdbc:duckdb:" + file, settings)
                    .unwrap(DuckDBConnection.class);
        } catch (LinkageError e) {
            throw new SQLException(
                    "DuckDB cannot be unpacked; it needs 80 MB on the disk in "
                            + System.getProperty("java.io.tmpdir"),
                    e);
        }
    }

    static void parquet(Export export, OutputStream out) throws IOException {
        inFolder(
                out,
                folder -> {
                    Path file = folder.resolve("table.parquet");
                    try (DuckDbFile store = new DuckDbFile(folder.resolve("work.duckdb"))) {
                        store.fill(export);
                        store.run(
                                """
                                COPY %s TO '%s' (FORMAT parquet, COMPRESSION zstd, KV_METADATA {
                                  chancery_fingerprint: '%s', chancery_table: '%s', chancery_codebook: '%s'})
                                """
                                        .formatted(
                                                name(export.table()),
                                                quoted(file.toString()),
                                                quoted(export.fingerprint()),
                                                export.table().id(),
                                                quoted(codebook(export.table()))));
                    }
                    return file;
                });
    }

    static void database(Export export, OutputStream out) throws IOException {
        inFolder(
                out,
                folder -> {
                    Path file = folder.resolve("ledger.duckdb");
                    try (DuckDbFile store = new DuckDbFile(file)) {
                        for (Table table : Table.values()) {
                            store.fill(export.with(table));
                        }
                        store.run("CREATE TABLE about (fact VARCHAR, value VARCHAR)");
                        store.run(
                                "INSERT INTO about VALUES ('fingerprint', '%s'), ('query', '%s')"
                                        .formatted(
                                                quoted(export.fingerprint()),
                                                quoted(export.asked())));
                        store.run("CHECKPOINT");
                    }
                    return file;
                });
    }

    private interface Work {
        Path in(Path folder) throws SQLException;
    }

    private static void inFolder(OutputStream out, Work work) throws IOException {
        Path folder = Files.createTempDirectory("chancery-export");
        try {
            Files.copy(work.in(folder), out);
        } catch (SQLException e) {
            throw new IOException("the file cannot be made: " + e.getMessage(), e);
        } finally {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.deleteIfExists(file);
                }
            }
            Files.deleteIfExists(folder);
        }
    }

    private void fill(Export export) throws SQLException {
        Table table = export.table();
        run("CREATE TABLE %s (%s)".formatted(name(table), declared(table)));
        for (Column column : table.columns()) {
            run(
                    "COMMENT ON COLUMN %s.\"%s\" IS '%s'"
                            .formatted(name(table), column.name(), quoted(column.meaning())));
        }
        List<Column> columns = table.columns();
        try (DuckDBAppender appender =
                connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, table.id())) {
            table.rows(
                    export.ledger(),
                    export.query(),
                    row -> {
                        try {
                            append(appender, columns, row);
                        } catch (SQLException e) {
                            throw new IllegalStateException(
                                    "a row of %s: %s".formatted(table.id(), e.getMessage()), e);
                        }
                    });
        }
    }

    private static void append(DuckDBAppender appender, List<Column> columns, List<String> row)
            throws SQLException {
        appender.beginRow();
        for (int i = 0; i < row.size(); i++) {
            String cell = row.get(i);
            if (cell.isEmpty()) {
                appender.appendNull();
                continue;
            }
            switch (columns.get(i).type()) {
                case TEXT -> appender.append(cell);
                case INTEGER -> appender.append(Long.parseLong(cell));
                case DATE -> appender.append(LocalDate.parse(cell));
            }
        }
        appender.endRow();
    }

    private static String declared(Table table) {
        return table.columns().stream()
                .map(column ->
                        "\"%s\" %s"
                                .formatted(
                                        column.name(),
                                        switch (column.type()) {
                                            case TEXT -> "VARCHAR";
                                            case INTEGER -> "BIGINT";
                                            case DATE -> "DATE";
                                        }))
                .collect(Collectors.joining(", "));
    }

    private static String codebook(Table table) {
        return table.columns().stream()
                .map(column -> column.name() + ": " + column.meaning())
                .collect(Collectors.joining("\n"));
    }

    private static String name(Table table) {
        return '"' + table.id() + '"';
    }

    private static String quoted(String words) {
        return words.replace("\0", "").replace("'", "''");
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
