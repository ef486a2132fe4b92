package chancery.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// All tables as CSV with `datapackage.json` (Frictionless Data Package v2), the codebook and
/// CITATION.cff: a folder that can be deposited as it is.
public final class DataPackage {

    private static final String PROFILE = "https://datapackage.org/profiles/2.0/";

    private static final Map<Table, List<String>> KEYS =
            Map.of(
                    Table.ENGAGEMENTS, List.of("engagement"),
                    Table.PARTIES, List.of("engagement", "party"),
                    Table.REPORTS, List.of("report"),
                    Table.DOCUMENTS, List.of("sha256"),
                    Table.COMMITMENTS, List.of("commitment"),
                    Table.CHANGES, List.of("number"),
                    Table.CODEBOOK, List.of("table", "column"),
                    Table.CODES, List.of("list", "code"));

    private static final Map<Table, Table> PARENTS =
            Map.of(
                    Table.PARTIES, Table.ENGAGEMENTS,
                    Table.REPORTS, Table.ENGAGEMENTS,
                    Table.COMMITMENTS, Table.ENGAGEMENTS,
                    Table.EVIDENCE, Table.REPORTS);

    // The time that stands in a zip must not be the clock's.
    private static final FileTime NO_TIME = FileTime.from(Instant.parse("1980-01-01T00:00:00Z"));

    private DataPackage() {}

    /// Writes the package into a folder, which must be there and empty.
    public static void write(Export export, Path folder) throws IOException {
        ObjectNode description = description(export);
        ArrayNode resources = description.putArray("resources");
        for (Table table : Table.values()) {
            Path file = folder.resolve(table.id() + ".csv");
            try (BufferedWriter writer = Files.newBufferedWriter(file, UTF_8)) {
                CsvExport.write(export.ledger(), table.id(), export.query(), writer, export.raw());
            }
            resource(resources.addObject(), table, file);
        }
        JsonMapper json = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        Files.writeString(
                folder.resolve("datapackage.json"), json.writeValueAsString(description) + "\n");
        Files.writeString(folder.resolve("CITATION.cff"), Citation.of(export));
    }

    static void zipped(Export export, OutputStream out) throws IOException {
        Path folder = Files.createTempDirectory("chancery-package");
        try {
            write(export, folder);
            ZipOutputStream zip = new ZipOutputStream(out);
            for (Path file : files(folder)) {
                ZipEntry entry = new ZipEntry(file.getFileName().toString());
                entry.setLastModifiedTime(NO_TIME);
                zip.putNextEntry(entry);
                Files.copy(file, zip);
                zip.closeEntry();
            }
            zip.finish();
        } finally {
            for (Path file : files(folder)) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static ObjectNode description(Export export) {
        ObjectNode description = JsonNodeFactory.instance.objectNode();
        description
                .put("$schema", PROFILE + "datapackage.json")
                .put("name", "chancery-ledger")
                .put("title", export.title())
                .put(
                        "description",
                        "Engagements read from news pages, with the words that every cell rests on."
                                + (export.raw()
                                        ? ""
                                        : " A cell that a spreadsheet would run as a formula begins with an apostrophe."))
                .put("version", export.fingerprint())
                .put("fingerprint", export.fingerprint());
        description.putArray("keywords").add("diplomacy").add("event data");
        return description;
    }

    private static void resource(ObjectNode resource, Table table, Path file) throws IOException {
        resource.put("name", table.id())
                .put("type", "table")
                .put("path", file.getFileName().toString())
                .put("scheme", "file")
                .put("format", "csv")
                .put("mediatype", "text/csv")
                .put("encoding", "utf-8")
                .put("bytes", Files.size(file))
                .put("hash", "sha256:" + sha256(file));
        resource.putObject("dialect")
                .put("$schema", PROFILE + "tabledialect.json")
                .put("delimiter", ",");
        ObjectNode schema =
                resource.putObject("schema").put("$schema", PROFILE + "tableschema.json");
        ArrayNode fields = schema.putArray("fields");
        table.columns().forEach(column -> field(fields.addObject(), column, table));
        schema.putArray("missingValues").add("");
        List<String> key = KEYS.getOrDefault(table, List.of());
        if (!key.isEmpty()) {
            key.forEach(schema.withArray("primaryKey")::add);
        }
        Table parent = PARENTS.get(table);
        if (parent != null) {
            ObjectNode foreign = schema.putArray("foreignKeys").addObject();
            String column = KEYS.getOrDefault(parent, List.of()).getFirst();
            foreign.putArray("fields").add(column);
            ObjectNode reference = foreign.putObject("reference").put("resource", parent.id());
            reference.putArray("fields").add(column);
        }
    }

    private static void field(ObjectNode field, Column column, Table table) {
        field.put("name", column.name())
                .put("type", column.type() == Column.Type.TEXT ? "string" : column.type().id())
                .put("description", column.meaning());
        if (!column.example().isEmpty() && column.type() != Column.Type.INTEGER) {
            field.put("example", column.example());
        } else if (!column.example().isEmpty()) {
            field.put("example", Long.parseLong(column.example()));
        }
        ObjectNode constraints = JsonNodeFactory.instance.objectNode();
        if (KEYS.getOrDefault(table, List.of()).contains(column.name())) {
            constraints.put("required", true);
        }
        column.codes()
                .ifPresent(list ->
                        Codes.standard()
                                .of(list)
                                .forEach(code -> constraints.withArray("enum").add(code.code())));
        if (!constraints.isEmpty()) {
            field.set("constraints", constraints);
        }
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
