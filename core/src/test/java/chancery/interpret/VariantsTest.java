package chancery.interpret;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import chancery.acquire.Document;
import chancery.identify.Actor;
import chancery.pipeline.Pipeline;
import chancery.reference.Edtf;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Sentences that vary one thing at a time, each with what it must give: `variants.tsv`.
@Tag("slow")
class VariantsTest {

    private static final Pipeline PIPELINE = Pipeline.standard();

    // Right of 644 rows on 2026-11-23. Raise it with every rule that brings more; it is never
    // lowered.
    private static final int FLOOR = 539;

    @Test
    void atLeastAsManyVariantsAreReadRightAsBefore() throws IOException {
        List<String[]> rows = rows();
        List<String> wrong =
                rows.stream()
                        .filter(row -> !isRight(row))
                        .map(row -> row[3] + ": " + row[0])
                        .toList();
        assertThat(rows.size() - wrong.size()).as("wrong: %s", wrong).isGreaterThanOrEqualTo(FLOOR);
    }

    private static List<String[]> rows() throws IOException {
        InputStream table =
                Objects.requireNonNull(VariantsTest.class.getResourceAsStream("variants.tsv"));
        try (var reader = new BufferedReader(new InputStreamReader(table, UTF_8))) {
            return reader.lines()
                    .filter(l -> !l.isBlank() && !l.startsWith("#"))
                    .map(l -> l.split("\t", -1))
                    .toList();
        }
    }

    private static boolean isRight(String[] row) {
        List<Report> left = new ArrayList<>(PIPELINE.read(document(row)).reports());
        List<String> expected =
                row[2].equals("none") ? List.of() : List.of(row[2].split(" ; ", -1));
        for (String report : expected) {
            Optional<Report> found = left.stream().filter(r -> matches(report, r)).findFirst();
            if (found.isEmpty()) {
                return false;
            }
            left.remove(found.get());
        }
        return left.isEmpty();
    }

    private static Document document(String[] row) {
        boolean headline = row[3].startsWith("headline");
        return Document.ofItem(
                Optional.of("variant"),
                Document.Form.ITEM,
                headline ? "" : row[0],
                Optional.empty(),
                Optional.of(row[1]),
                Optional.of(headline ? row[0] : "News in brief"),
                Optional.of("en"));
    }

    private static boolean matches(String expected, Report report) {
        String[] cells = expected.split("\\|", -1);
        boolean date =
                cells[3].equals("-")
                        || cells[3].equals(report.date().map(Edtf::text).orElse("none"));
        return cells[0].equals(report.kind().id())
                && cells[1].equals(report.status().id())
                && date
                && partiesMatch(List.of(cells[2].split("\\+", -1)), report.parties());
    }

    /// A name found where the sentence names nobody is no error.
    private static boolean partiesMatch(List<String> expected, List<Actor> parties) {
        List<Actor> left = new ArrayList<>(parties);
        for (String party : expected) {
            String state =
                    party.substring(
                            0, party.indexOf(':') < 0 ? party.length() : party.indexOf(':'));
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
}
