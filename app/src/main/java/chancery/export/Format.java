package chancery.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// The forms that a ledger is taken away in. Same ledger, same query, same bytes.
public enum Format {
    CSV("csv", "text/csv; charset=utf-8", "a table for spreadsheets and R", true),
    JSONL("jsonl", "application/jsonl; charset=utf-8", "a record a line", true),
    PARQUET(
            "parquet",
            "application/vnd.apache.parquet",
            "a table for arrow, DuckDB, pandas and polars",
            true),
    DUCKDB("duckdb", "application/vnd.duckdb", "all tables in one DuckDB database", false),
    DATAPACKAGE(
            "zip",
            "application/zip",
            "all tables as CSV with their description (Frictionless Data Package)",
            false),
    PLOVER("plover.jsonl", "application/jsonl; charset=utf-8", "PLOVER events, one a line", false),
    ICEWS(
            "icews.tsv",
            "text/tab-separated-values; charset=utf-8",
            "dyadic events in the 20 columns of ICEWS",
            false),
    ICS("ics", "text/calendar; charset=utf-8", "a calendar", false),
    GRAPHML(
            "graphml",
            "application/graphml+xml; charset=utf-8",
            "who meets whom, for Gephi, igraph and networkx",
            false),
    GEOJSON("geojson", "application/geo+json", "places, for QGIS and web maps", false),
    TIMELINEJS("timeline.json", "application/json", "a timeline to embed (TimelineJS)", false);

    private final String ending;
    private final String mediaType;
    private final String says;
    private final boolean ofOneTable;

    Format(String ending, String mediaType, String says, boolean ofOneTable) {
        this.ending = ending;
        this.mediaType = mediaType;
        this.says = says;
        this.ofOneTable = ofOneTable;
    }

    /// The name it is asked for under: `datapackage`.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @throws IllegalArgumentException with the formats that there are
    public static Format named(String name) {
        return Arrays.stream(values())
                .filter(format -> format.id().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "unknown format \"%s\"; one of %s"
                                        .formatted(name, String.join(", ", ids()))));
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(Format::id).toList();
    }

    /// What it is, in a few words.
    public String says() {
        return says;
    }

    public String mediaType() {
        return mediaType;
    }

    /// Whether one table is written, and not the engagements as a whole.
    public boolean isOfOneTable() {
        return ofOneTable;
    }

    /// Whether it is for programs alone, so that a terminal should not get it.
    public boolean isBinary() {
        return this == PARQUET || this == DUCKDB || this == DATAPACKAGE;
    }

    /// The usual name of its file.
    public String fileName(Table table) {
        return (ofOneTable ? table.id() : "engagements") + "." + ending;
    }

    /// Writes the export; the stream stays open.
    public void write(Export export, OutputStream out) throws IOException {
        try {
            switch (this) {
                case PARQUET -> DuckDbFile.parquet(export, out);
                case DUCKDB -> DuckDbFile.database(export, out);
                case DATAPACKAGE -> DataPackage.zipped(export, out);
                default -> {
                    Writer writer =
                            new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
                    asText(export, writer);
                    writer.flush();
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void asText(Export export, Writer out) throws IOException {
        switch (this) {
            case JSONL ->
                    JsonLinesExport.write(
                            export.ledger(), export.table().id(), export.query(), out);
            case PLOVER -> PloverExport.write(export, out);
            case ICEWS -> IcewsExport.write(export, out);
            case ICS -> CalendarExport.write(export, out);
            case GRAPHML -> GraphMlExport.write(export, out);
            case GEOJSON -> GeoJsonExport.write(export, out);
            case TIMELINEJS -> TimelineJsExport.write(export, out);
            default ->
                    CsvExport.write(
                            export.ledger(),
                            export.table().id(),
                            export.query(),
                            out,
                            export.raw());
        }
    }
}
