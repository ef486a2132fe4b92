package chancery.ledger;

import chancery.pipeline.Reading;
import chancery.pipeline.ReadingJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;
import org.duckdb.DuckDBDriver;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the cluster job has written, read from its folder on this machine.
public final class Backfilled {

    private static final int FORMAT = 1;

    private final Path folder;
    private final JsonNode manifest;

    private Backfilled(Path folder, JsonNode manifest) {
        this.folder = folder;
        this.manifest = manifest;
    }

    /// @throws LedgerException if the folder holds no finished run, or one of a newer format
    public static Backfilled in(Path folder) {
        Path manifest = folder.resolve("manifest.json");
        if (!Files.isRegularFile(manifest)) {
            throw new LedgerException(
                    folder
                            + ": no finished run of the cluster job is here (manifest.json is"
                            + " missing); go on with the job with --resume, or copy its whole"
                            + " output folder.");
        }
        try (InputStream in = Files.newInputStream(manifest)) {
            JsonNode tree = JsonMapper.shared().readTree(in);
            if (tree.path("format").asInt(0) != FORMAT) {
                throw new LedgerException(
                        "%s: the run has format %s, this Chancery reads %d; use the Chancery that wrote it."
                                .formatted(manifest, tree.path("format"), FORMAT));
            }
            return new Backfilled(folder, tree);
        } catch (IOException | JacksonException e) {
            throw new LedgerException(
                    manifest + ": the file is damaged; copy the output folder again.", e);
        }
    }

    /// The fingerprint that a ledger of these pages alone has.
    public String fingerprint() {
        return manifest.path("fingerprint").asString("");
    }

    /// How many documents there are.
    public long size() {
        try (Connection connection = connect();
                PreparedStatement query =
                        connection.prepareStatement("SELECT count(*) FROM " + documents());
                ResultSet rows = query.executeQuery()) {
            return rows.next() ? rows.getLong(1) : 0;
        } catch (SQLException e) {
            throw damaged(e);
        }
    }

    /// Hands over all documents, so many at a time, those that belong together close together.
    public void each(int atOnce, Consumer<List<Reading>> reader) {
        try (Connection connection = connect();
                PreparedStatement query =
                        connection.prepareStatement("SELECT reading, content FROM " + documents());
                ResultSet rows = query.executeQuery()) {
            List<Reading> batch = new ArrayList<>();
            while (rows.next()) {
                batch.add(ReadingJson.read(rows.getString("reading"), rows.getBytes("content")));
                if (batch.size() == atOnce) {
                    reader.accept(batch);
                    batch = new ArrayList<>();
                }
            }
            reader.accept(batch);
        } catch (SQLException e) {
            throw damaged(e);
        }
    }

    /// One thread and streamed rows: the pages of an archive need not fit into the memory.
    private static Connection connect() throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("threads", "1");
        settings.setProperty("memory_limit", "512MB");
        settings.setProperty("jdbc_stream_results", "true");
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        return new DuckDBDriver().connect("jdbc:duckdb:", settings);
    }

    private String documents() {
        String files = folder.resolve("documents").resolve("*.parquet").toString();
        return "read_parquet('%s')".formatted(files.replace("'", "''"));
    }

    private LedgerException damaged(SQLException e) {
        String said = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        return new LedgerException(
                "%s: the documents cannot be read (%s); copy the output folder again."
                        .formatted(folder, said),
                e);
    }
}
