package chancery.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.acquire.Acquired;
import chancery.acquire.Source;
import chancery.ledger.Ledger;
import chancery.pipeline.Pipeline;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

@Tag("slow") // reads pages first
class BriefingTest {

    private static final LocalDate DAY = LocalDate.of(2023, 10, 26);

    private static Ledger ledger(Path pages) {
        Ledger ledger = Ledger.openInMemory();
        Pipeline pipeline = Pipeline.standard();
        try (Stream<Acquired> input = Source.read(pages)) {
            input.forEach(acquired -> {
                if (acquired instanceof Acquired.Taken taken) {
                    ledger.ingest(pipeline.read(taken.document()));
                }
            });
        }
        return ledger;
    }

    private static Ledger examples() {
        return ledger(Path.of("..", "examples", "pages"));
    }

    private static List<String> lines(Brief brief, String heading) {
        return brief.sections().stream()
                .filter(section -> section.heading().equals(heading))
                .flatMap(section -> section.lines().stream())
                .map(line -> (line.text() + " " + line.quote()).strip())
                .toList();
    }

    // Every line of this briefing was held against the five pages by eye.
    @Test
    void theFiveSeedsGiveTheBriefingForBlinkenWithWangYi() {
        Path seeds = seeds();
        Assumptions.assumeTrue(
                Files.isDirectory(seeds), "the five seed pages are not beside this checkout");
        try (Ledger ledger = ledger(seeds)) {
            Brief brief = Briefing.of(ledger, "Wang Yi", "Secretary of State", DAY);
            assertThat(brief.title()).isEqualTo("Antony Blinken with Wang Yi");
            assertThat(lines(brief, "Who holds which office on this day"))
                    .hasSize(4)
                    .anyMatch(line ->
                            line.startsWith(
                                    "Antony Blinken (USA): Secretary of State since 26 January 2021"))
                    .anyMatch(line ->
                            line.startsWith(
                                    "Wang Yi (CHN): Minister of Foreign Affairs since 25 July 2023"))
                    .anyMatch(line ->
                            line.contains("head of government Li Qiang")
                                    && line.contains("defence minister not known"));
            List<String> met = lines(brief, "When they last met");
            assertThat(met.getFirst()).contains("9 July 2022: meeting, held", "Bali, Indonesia");
            // The page also tells that both sat in the Group of 20 the day before.
            assertThat(met.subList(1, met.size()))
                    .allMatch(line ->
                            line.startsWith("Before that: October 2021: meeting, held")
                                    || line.startsWith(
                                            "Before that: 8 July 2022: conference, held"))
                    .anyMatch(line -> line.contains("October 2021"));
            assertThat(lines(brief, "What each side said then"))
                    .hasSize(4)
                    .satisfies(said ->
                            assertThat(said.subList(0, 2))
                                    .allMatch(line -> line.startsWith("Antony Blinken (USA): ")))
                    .satisfies(said ->
                            assertThat(said.subList(2, 4))
                                    .allMatch(line -> line.startsWith("Wang Yi (CHN): ")));
            assertThat(lines(brief, "Contacts this year"))
                    .contains(
                            "Not found in this ledger: a contact of Antony Blinken and Wang Yi in 2023.")
                    .anyMatch(line ->
                            line.startsWith("18 September 2023: meeting, held; Han Zheng (CHN)"))
                    .anyMatch(line ->
                            line.contains(
                                    "18 September 2023: meeting, held; Wang Yi (CHN) and Jake Sullivan (USA); Malta"))
                    .anyMatch(line ->
                            line.startsWith(
                                    "February 2023: visit, cancelled; Antony Blinken (USA) to China"))
                    // hindsight: told only in January 2024
                    .noneMatch(line -> line.contains("Liu Jianchao"))
                    .noneMatch(line -> line.contains("Xi Jinping"));
            assertThat(lines(brief, "Open commitments"))
                    .singleElement()
                    .asString()
                    .startsWith("China and the United States: agreed to continue talks");
            assertThat(lines(brief, "Channels"))
                    .singleElement()
                    .asString()
                    .startsWith("Not found in this ledger");
            assertThat(lines(brief, "Planned or possible next"))
                    .anyMatch(line ->
                            line.startsWith(
                                    "November 2023: meeting, possible; Joe Biden (USA) and Xi Jinping (CHN)"))
                    .anyMatch(line ->
                            line.contains(
                                    "visit, planned; Qin Gang (CHN) to the United States; Washington"));
            assertThat(lines(brief, "Where sources differ"))
                    .singleElement()
                    .asString()
                    .contains("postponed (1 page)", "cancelled (1 page)");
        }
    }

    @Test
    void whatIsOldOrUncertainIsSaidToBe() {
        Path seeds = seeds();
        Assumptions.assumeTrue(
                Files.isDirectory(seeds), "the five seed pages are not beside this checkout");
        try (Ledger ledger = ledger(seeds)) {
            Brief brief = Briefing.of(ledger, "Wang Yi", "Blinken", LocalDate.of(2024, 4, 26));
            assertThat(brief.title()).isEqualTo("Antony Blinken with Wang Yi");
            assertThat(lines(brief, "Who holds which office on this day"))
                    .anyMatch(line ->
                            line.startsWith(
                                    "United States: head of state and head of government Joe Biden, foreign minister"));
            assertThat(lines(brief, "Contacts this year"))
                    .anyMatch(line ->
                            line.startsWith("Perhaps this year: day not known")
                                    && line.contains("Liu Jianchao"));
            assertThat(lines(brief, "Planned or possible next"))
                    .anyMatch(line -> line.contains("Qin Gang no longer holds that office"));
            assertThat(brief.foot()).doesNotContain("Left out");
        }
    }

    private static Path seeds() {
        return Optional.ofNullable(System.getenv("CHANCERY_SHARED"))
                .map(Path::of)
                .orElse(Path.of("..", "..", "shared"))
                .resolve("seeds");
    }

    @Test
    void everyLineHasItsNoteAndEveryNoteItsLine() {
        try (Ledger ledger = examples()) {
            Brief brief = Briefing.of(ledger, "CHN", "USA", LocalDate.of(2023, 11, 20));
            List<Integer> used =
                    brief.sections().stream()
                            .flatMap(section -> section.lines().stream())
                            .peek(line -> assertThat(line.notes()).as(line.text()).isNotEmpty())
                            .flatMap(line -> line.notes().stream())
                            .distinct()
                            .sorted()
                            .toList();
            assertThat(brief.notes().stream().map(Brief.Note::number)).isEqualTo(used);
        }
    }

    @Test
    void nothingIsTakenFromPagesThatAppearedLater() {
        try (Ledger ledger = examples()) {
            Brief brief = Briefing.of(ledger, "CHN", "USA", LocalDate.of(2023, 2, 1));
            assertThat(BriefMarkdown.of(brief)).doesNotContain("Woodside");
        }
    }

    @Test
    void whoCannotBeToldIsAskedFor() {
        try (Ledger ledger = Ledger.openInMemory()) {
            assertThatThrownBy(() -> Briefing.of(ledger, "Nobody Anywhere", "USA", DAY))
                    .isInstanceOf(BriefException.class)
                    .hasMessageContaining("foreign minister of China");
            assertThatThrownBy(() -> Briefing.of(ledger, "USA", "Antony Blinken", DAY))
                    .isInstanceOf(BriefException.class)
                    .hasMessageContaining("one side");
        }
    }

    @Test
    void anEmptyLedgerSaysSoLineByLine() {
        try (Ledger ledger = Ledger.openInMemory()) {
            Brief brief = Briefing.of(ledger, "Wang Yi", "Secretary of State", DAY);
            assertThat(
                            brief.sections().stream()
                                    .skip(1)
                                    .flatMap(section -> section.lines().stream()))
                    .isNotEmpty()
                    .allSatisfy(
                            line -> assertThat(line.text()).startsWith("Not found in this ledger"));
        }
    }

    @ParameterizedTest
    @EnumSource(BriefForm.class)
    void theSameBriefingGivesTheSameBytesInEveryForm(BriefForm form) throws IOException {
        Brief brief = nasty();
        assertThat(written(form, brief)).isEqualTo(written(form, brief)).isNotEmpty();
    }

    @Test
    void wordAndPdfAreReadByOthers() throws IOException {
        Brief brief = nasty();
        try (XWPFDocument document =
                new XWPFDocument(new ByteArrayInputStream(written(BriefForm.DOCX, brief)))) {
            assertThat(document.getParagraphs().getFirst().getText()).isEqualTo(brief.title());
            assertThat(
                            document.getParagraphs().stream()
                                    .map(XWPFParagraph::getText)
                                    .collect(Collectors.joining("\n")))
                    .contains("first line", "second line", "Notes");
        }
        PdfReader reader = new PdfReader(written(BriefForm.PDF, brief));
        String text = new PdfTextExtractor(reader).getTextFromPage(1);
        assertThat(text).contains("first line", "second line", "Ærøskøbing", "Москва");
    }

    @Test
    void thePdfNamesTheScriptThatItsFontLacks() throws IOException {
        Brief.Line line = new Brief.Line("Met 王毅 外长 and حسين today", "", List.of(), true);
        Brief brief =
                new Brief(
                        "A title",
                        "a day",
                        List.of(new Brief.Section("Heading", List.of(line))),
                        List.of(),
                        "A foot");
        PdfReader reader = new PdfReader(written(BriefForm.PDF, brief));
        assertThat(new PdfTextExtractor(reader).getTextFromPage(1))
                .contains("Met [han script] and [arabic script] today", "named in square brackets")
                .doesNotContain("\u25A1");
    }

    @Test
    void wordsOfPagesAreNoMarkup() {
        Brief brief = nasty();
        assertThat(BriefHtml.of(brief)).doesNotContain("<script>").contains("&lt;script&gt;");
        assertThat(BriefMarkdown.of(brief)).doesNotContain("<script>");
    }

    private static Brief nasty() {
        return new Brief(
                "Ærøskøbing with Москва",
                "a day",
                List.of(
                        new Brief.Section(
                                "Heading",
                                List.of(
                                        new Brief.Line(
                                                "first line <script>alert(1)</script> ** _x_ | [a](b)",
                                                "said \u0007 王毅 😀 \u202e" + "y".repeat(300),
                                                List.of(1),
                                                true),
                                        new Brief.Line("second line", "", List.of(1, 2), false)))),
                List.of(
                        new Brief.Note(1, "Source & Sons", "“quoted” <b>", "0a"),
                        new Brief.Note(2, "Table", "", "")),
                "foot");
    }

    private static byte[] written(BriefForm form, Brief brief) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        form.write(brief, out);
        return out.toByteArray();
    }

    @Test
    void theMarkdownIsUtf8() throws IOException {
        assertThat(new String(written(BriefForm.MD, nasty()), StandardCharsets.UTF_8))
                .contains("Москва", "[^1]: Source & Sons");
    }
}
