package chancery.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.acquire.Document;
import chancery.identify.Actor;
import chancery.pipeline.Pipeline;
import chancery.reference.Edtf;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/// Sentences that vary one thing at a time, each with what it must give: `variants.tsv`.
@Tag("slow")
class VariantsTest {

    private static final Pipeline PIPELINE = Pipeline.standard();

    @TestFactory
    Stream<DynamicTest> everyVariantIsReadAsItSays() throws IOException {
        return rows().stream()
                .map(row -> DynamicTest.dynamicTest(row[3] + ": " + row[0], () -> check(row)));
    }

    private static List<String[]> rows() throws IOException {
        try (var reader =
                new BufferedReader(
                        new InputStreamReader(
                                VariantsTest.class.getResourceAsStream("variants.tsv"),
                                StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(l -> !l.isBlank() && !l.startsWith("#"))
                    .map(l -> l.split("\t"))
                    .toList();
        }
    }

    private static void check(String[] row) {
        Document document =
                Document.ofItem(
                        Optional.of("variant"),
                        Document.Form.ITEM,
                        row[0],
                        Optional.empty(),
                        Optional.of(row[1]),
                        Optional.empty(),
                        Optional.of("en"));
        List<Report> reports = PIPELINE.read(document).reports();
        List<String> expected = row[2].equals("none") ? List.of() : List.of(row[2].split(" ; "));
        List<Report> left = new ArrayList<>(reports);
        for (String report : expected) {
            Optional<Report> found = left.stream().filter(r -> matches(report, r)).findFirst();
            assertThat(found).as("expected %s, got %s", report, told(reports)).isPresent();
            left.remove(found.orElseThrow());
        }
        assertThat(told(left)).as("more than was told").isEmpty();
    }

    private static boolean matches(String expected, Report report) {
        String[] cells = expected.split("\\|");
        boolean date =
                cells[3].equals("-")
                        || cells[3].equals(report.date().map(Edtf::text).orElse("none"));
        return cells[0].equals(report.kind().id())
                && cells[1].equals(report.status().id())
                && date
                && partiesMatch(List.of(cells[2].split("\\+")), report.parties());
    }

    /// A name found where the sentence names nobody is no error.
    private static boolean partiesMatch(List<String> expected, List<Actor> parties) {
        List<Actor> left = new ArrayList<>(parties);
        for (String party : expected) {
            String state = party.split(":")[0];
            String name = party.contains(":") ? party.substring(party.indexOf(':') + 1) : "";
            Optional<Actor> found =
                    left.stream()
                            .filter(a ->
                                    a.state().equals(Optional.of(state))
                                            && (name.isEmpty() || name.equals(a.name().orElse(""))))
                            .findFirst();
            if (found.isEmpty()) {
                return false;
            }
            left.remove(found.get());
        }
        return left.isEmpty();
    }

    private static List<String> told(List<Report> reports) {
        return reports.stream().map(VariantsTest::told).toList();
    }

    private static String told(Report report) {
        TreeSet<String> parties = new TreeSet<>();
        report.parties()
                .forEach(a ->
                        parties.add(a.state().orElse("?") + ":" + a.name().or(a::role).orElse("")));
        return "%s|%s|%s|%s %s"
                .formatted(
                        report.kind().id().toLowerCase(Locale.ROOT),
                        report.status().id(),
                        String.join("+", parties),
                        report.date().map(Edtf::text).orElse("-"),
                        report.rules());
    }
}
