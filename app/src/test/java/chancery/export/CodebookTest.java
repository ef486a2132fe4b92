package chancery.export;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.acquire.DropReason;
import chancery.interpret.Kind;
import chancery.interpret.Outcome;
import chancery.interpret.Salience;
import chancery.interpret.Status;
import chancery.ledger.Change;
import chancery.ledger.Commitment;
import chancery.reference.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Keeps `docs/reference/codebook.md` what the exports say. Run with `-Dchancery.write=true` to
/// write it anew.
class CodebookTest {

    private static final Path PAGE = Path.of("..", "docs", "reference", "codebook.md");

    private static final Contexts CONTEXTS = Contexts.standard();

    // The general contexts of PLOVER's manual (openeventdata/PLOVER, PLOVER_MANUAL.tex, 2021).
    private static final List<String> PLOVER_CONTEXTS =
            List.of(
                    "political",
                    "military",
                    "intelligence",
                    "peacekeeping",
                    "economic",
                    "diplomatic",
                    "resource",
                    "culture",
                    "disease",
                    "enviro_disaster",
                    "migration",
                    "humanitarian",
                    "legal",
                    "human_rights",
                    "rights_freedoms",
                    "gender",
                    "lgbt",
                    "terrorism",
                    "human_security",
                    "religion_ethnicity",
                    "government",
                    "election",
                    "legislative",
                    "cbrn",
                    "cyber",
                    "political_institutions",
                    "corruption",
                    "crime",
                    "crime_murder",
                    "crime_theft",
                    "crime_drugs",
                    "crime_sexual",
                    "future",
                    "historical",
                    "hypothetical");

    @Test
    void thePageSaysWhatTheExportsSay() throws IOException {
        String page = page();
        if (Boolean.getBoolean("chancery.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE))
                .as(
                        "docs/reference/codebook.md; write it anew with -Dtest=CodebookTest -Dchancery.write=true")
                .isEqualTo(page);
    }

    @Test
    void everyCodeHasItsMeaningAndAnExample() {
        assertThat(Codes.standard().all())
                .allSatisfy(code -> {
                    assertThat(code.meaning()).as(code.code()).endsWith(".");
                    assertThat(code.example()).as(code.code()).isNotBlank();
                });
    }

    @Test
    void everyColumnHasItsMeaningAndAnExample() {
        for (Table table : Table.values()) {
            assertThat(table.columns())
                    .allSatisfy(column -> {
                        assertThat(column.meaning()).as(column.name()).endsWith(".");
                        assertThat(column.example())
                                .as(table.id() + "." + column.name())
                                .isNotBlank();
                    });
        }
    }

    @Test
    void theListsAreThoseOfTheProgram() {
        is("kind", Arrays.stream(Kind.values()).map(Kind::id));
        is("status", Arrays.stream(Status.values()).map(Status::id));
        is("salience", Arrays.stream(Salience.values()).map(Salience::id));
        is("level", Arrays.stream(Level.values()).map(Level::id));
        is("outcome", Arrays.stream(Outcome.Kind.values()).map(Outcome.Kind::id));
        is("commitment", Arrays.stream(Commitment.State.values()).map(Commitment.State::id));
        is("change", Arrays.stream(Change.What.values()).map(Change.What::id));
        is("dropped", Arrays.stream(DropReason.values()).map(DropReason::name));
        is("type", Arrays.stream(Column.Type.values()).map(Column.Type::id));
    }

    @Test
    void everyTopicThatTheProgramKnowsIsInTheList() throws IOException {
        Path topics = Path.of("..", "core", "src/main/resources/chancery/reference", "topics.tsv");
        is("topic", Files.readAllLines(topics).stream().skip(1).map(line -> line.split("\t")[0]));
    }

    @Test
    void everyTopicIsMappedToContextsOfPlover() throws IOException {
        Path contexts = Path.of("src/main/resources/chancery/export/contexts.tsv");
        is("topic", Files.readAllLines(contexts).stream().skip(1).map(line -> line.split("\t")[0]));
        assertThat(Codes.standard().of("topic").stream().map(Codes.Code::code))
                .allSatisfy(topic -> assertThat(PLOVER_CONTEXTS).containsAll(CONTEXTS.of(topic)));
        assertThat(CONTEXTS.of("military_communication")).containsExactly("diplomatic", "military");
        assertThat(CONTEXTS.of("space")).isEmpty();
    }

    @Test
    void theContextsListedAreThoseThatTopicsHave() {
        Stream<String> used =
                Codes.standard().of("topic").stream()
                        .flatMap(topic -> CONTEXTS.of(topic.code()).stream());
        is("context", Stream.concat(used, Stream.of("future")).distinct());
    }

    private static void is(String list, Stream<String> codes) {
        assertThat(Codes.standard().of(list).stream().map(Codes.Code::code))
                .as(list)
                .containsExactlyInAnyOrderElementsOf(codes.toList());
    }

    private static String page() {
        StringBuilder page =
                new StringBuilder(
                        """
                        # Codebook

                        The columns of the exported tables and the codes in them, with an example for each; a test keeps this page and the program equal. The
                        tables `codebook` and `codes` of every export say the same. An empty cell means unknown; it never means no. Text in cells is as the
                        pages have it; in CSV a cell that a spreadsheet would run as a formula begins with an apostrophe, unless `--raw` was given.
                        """);
        for (Table table : Table.values()) {
            page.append("\n## ").append(table.id()).append("\n\n");
            page.append("| column | holds | type | codes | example |\n|---|---|---|---|---|\n");
            for (Column column : table.columns()) {
                page.append(
                        "| `%s` | %s | %s | %s | `%s` |\n"
                                .formatted(
                                        column.name(),
                                        column.meaning(),
                                        column.type().id(),
                                        column.codes().orElse(""),
                                        column.example()));
            }
        }
        page.append("\n# Code lists\n");
        List<String> lists =
                Codes.standard().all().stream().map(Codes.Code::list).distinct().toList();
        for (String list : lists) {
            page.append("\n## Codes: ").append(list).append("\n\n");
            page.append("| code | means | example |\n|---|---|---|\n");
            for (Codes.Code code : Codes.standard().of(list)) {
                page.append(
                        "| `%s` | %s | %s |\n"
                                .formatted(code.code(), code.meaning(), code.example()));
            }
        }
        page.append(
                """

                # Topics in PLOVER's contexts

                The `plover` export gives each event the contexts of its topics, and `future` to what is planned; the topics themselves stand under `chancery`.
                The contexts are the general ones of PLOVER's manual. Where a cell is empty PLOVER has none.

                | topic | contexts |
                |---|---|
                """);
        for (Codes.Code topic : Codes.standard().of("topic")) {
            page.append(
                    "| `%s` | %s |\n"
                            .formatted(topic.code(), String.join(", ", CONTEXTS.of(topic.code()))));
        }
        return page.toString();
    }
}
