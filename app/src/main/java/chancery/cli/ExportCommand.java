package chancery.cli;

import chancery.export.Export;
import chancery.export.ExportFiles;
import chancery.export.Format;
import chancery.export.Table;
import chancery.ledger.Ledger;
import chancery.ledger.Query;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The ledger for other programs.
@Command(
        name = "export",
        description = {
            "Write the ledger, or what a query finds of it, for other programs. Same ledger, same query, same bytes.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  chancery export > engagements.csv",
            "  chancery export --table reports --between USA,CHN --from 2023",
            "  chancery export --format datapackage --out uschina/ 'parties:USA,CHN'",
            "  chancery export --format parquet --out engagements.parquet",
            "  chancery export --format ics 'status:planned' --out planned.ics"
        })
final class ExportCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(
            arity = "0..*",
            paramLabel = "QUERY",
            description = "Conditions, as for 'search'; everything where there are none.")
    private List<String> words = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "NAME",
            defaultValue = "csv",
            description =
                    "csv, jsonl, parquet (one table each); duckdb, datapackage (all tables); plover, icews, ics, graphml, geojson, timelinejs (the engagements). Default: ${DEFAULT-VALUE}.")
    private String format = "csv";

    @Option(
            names = "--table",
            paramLabel = "NAME",
            defaultValue = "engagements",
            description =
                    "engagements, parties, reports, actors, tenures, commitments, evidence, documents, changes, codebook or codes. Default: ${DEFAULT-VALUE}.")
    private String table = "engagements";

    @Option(
            names = "--between",
            paramLabel = "STATES",
            description = "Only engagements of all these, by code or name: USA,CHN.")
    private Optional<String> between = Optional.empty();

    @Option(
            names = "--from",
            paramLabel = "DATE",
            description = "Only from this day, month or year on.")
    private Optional<String> from = Optional.empty();

    @Option(
            names = "--to",
            paramLabel = "DATE",
            description = "Only up to this day, month or year.")
    private Optional<String> to = Optional.empty();

    @Option(
            names = "--out",
            paramLabel = "FILE|FOLDER/",
            description =
                    "The file to write; it appears only when it is whole. Into a folder go the file, the codebook and CITATION.cff. Else standard output.")
    private Optional<String> out = Optional.empty();

    @Option(
            names = "--reciprocal",
            description = "ICEWS rows also from the other side of each pair.")
    private boolean reciprocal;

    @Option(
            names = "--raw",
            description =
                    "CSV cells exactly as they are, also those that a spreadsheet would run as formulas.")
    private boolean raw;

    ExportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        Format form = known(() -> Format.named(format));
        Table of = known(() -> Table.named(table.toLowerCase(Locale.ROOT)));
        String asked = asked();
        Query query = Query.parse(asked);
        Console console = session.console();
        if (out.isEmpty() && form.isBinary() && console.outIsTerminal()) {
            throw Failure.ofUsage(
                    "%s is no text for a terminal; name a file with --out.".formatted(form.id()));
        }
        try (Ledger ledger = LedgerKeeping.existing(session)) {
            Export export =
                    new Export(ledger, query, asked, of, raw, reciprocal, ledger.fingerprint());
            if (out.isPresent()) {
                Path written = ExportFiles.write(form, export, out.get());
                console.say(
                        "wrote %s: %,d engagements; fingerprint %s"
                                .formatted(written, ledger.count(query), export.fingerprint()));
            } else {
                form.write(export, console.outStream());
            }
        }
        return ExitCode.DONE;
    }

    private String asked() {
        List<String> parts = new ArrayList<>(words);
        between.ifPresent(states -> parts.add(Codes.condition(states)));
        from.ifPresent(day -> parts.add("from:" + day));
        to.ifPresent(day -> parts.add("to:" + day));
        return String.join(" ", parts);
    }

    private static <T> T known(Supplier<T> named) {
        try {
            return named.get();
        } catch (IllegalArgumentException e) {
            throw Failure.ofUsage(Plain.text(String.valueOf(e.getMessage())) + ".");
        }
    }
}
