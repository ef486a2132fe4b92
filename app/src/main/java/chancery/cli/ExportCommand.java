package chancery.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import chancery.export.CsvExport;
import chancery.export.JsonLinesExport;
import chancery.ledger.Ledger;
import chancery.ledger.Query;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Tables of the ledger for other programs.
@Command(
        name = "export",
        description =
                "Write a table of the ledger for other programs. The rows are in a fixed order.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  chancery export > engagements.csv",
            "  chancery export --table engagements --format jsonl --out engagements.jsonl",
            "  chancery export --table reports 'parties:USA,CHN from:2023'"
        })
final class ExportCommand implements Callable<Integer> {

    /// The forms of a table.
    enum Format {
        CSV,
        JSONL
    }

    private final Session session;

    @Parameters(
            arity = "0..*",
            paramLabel = "QUERY",
            description = "Conditions, as for 'search'; everything where there are none.")
    private List<String> words = new ArrayList<>();

    @Option(
            names = "--table",
            paramLabel = "NAME",
            defaultValue = "engagements",
            description =
                    "engagements, parties, reports, evidence, documents, changes or codebook. Default: ${DEFAULT-VALUE}.")
    private String table = "engagements";

    @Option(
            names = "--format",
            paramLabel = "csv|jsonl",
            defaultValue = "csv",
            description = "Default: ${DEFAULT-VALUE}.")
    private Format format = Format.CSV;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description =
                    "The file to write; else standard output. It appears only when it is whole.")
    private Optional<Path> out = Optional.empty();

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
        Query query = Query.parse(String.join(" ", words));
        try (Ledger ledger = LedgerKeeping.existing(session)) {
            if (out.isPresent()) {
                toFile(ledger, query, out.get().toAbsolutePath());
            } else {
                Writer writer = new OutputStreamWriter(session.console().outStream(), UTF_8);
                write(ledger, query, writer);
                writer.flush();
            }
        } catch (IllegalArgumentException e) {
            throw new Failure(
                    "there is no table '%s'; one of engagements, parties, reports, evidence, documents, changes, codebook."
                            .formatted(Plain.text(table)),
                    e);
        }
        return ExitCode.DONE;
    }

    private void toFile(Ledger ledger, Query query, Path file) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        try {
            try (BufferedWriter writer = Files.newBufferedWriter(unfinished, UTF_8)) {
                write(ledger, query, writer);
            }
            Files.move(
                    unfinished,
                    file,
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
        session.console().say("wrote " + file);
    }

    private void write(Ledger ledger, Query query, Writer writer) throws IOException {
        String name = table.toLowerCase(Locale.ROOT);
        switch (format) {
            case CSV -> CsvExport.write(ledger, name, query, writer, raw);
            case JSONL -> JsonLinesExport.write(ledger, name, query, writer);
        }
    }
}
