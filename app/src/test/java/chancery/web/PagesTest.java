package chancery.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every page in a real browser, over the example ledger. Needs Chromium and the pages built.
@Tag("slow")
class PagesTest {

    private static final Path CHROMIUM =
            Path.of(System.getProperty("chancery.chromium", "/usr/bin/chromium"));
    private static final Path AXE =
            Path.of("src", "main", "frontend", "node_modules", "axe-core", "axe.min.js");
    private static final Path PICTURES = Path.of("target", "screenshots");

    // The address that a browser may ask is our own; everything else is noise of its own making.
    private static final List<String> FLAGS =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static ExampleServer server;

    @SuppressWarnings("NullAway.Init")
    private static Playwright playwright;

    @SuppressWarnings("NullAway.Init")
    private static Browser browser;

    @SuppressWarnings("NullAway.Init")
    private BrowserContext context;

    @SuppressWarnings("NullAway.Init")
    private Page page;

    private final List<String> complaints = new ArrayList<>();
    private final List<String> strangers = new ArrayList<>();

    @BeforeAll
    static void start() {
        Assumptions.assumeTrue(
                Files.isExecutable(CHROMIUM),
                "no Chromium at "
                        + CHROMIUM
                        + "; install it, or name another with -Dchancery.chromium");
        Assumptions.assumeTrue(
                StaticAssets.areThere(),
                "the web pages were not built; leave out -Dquick and -DskipUi");
        server = ExampleServer.start();
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(CHROMIUM)
                                        .setArgs(FLAGS));
    }

    @AfterAll
    @SuppressWarnings("UnnecessaryNullCheck") // skipped tests have started nothing
    static void stop() {
        if (browser != null) {
            browser.close();
            playwright.close();
            server.close();
        }
    }

    @BeforeEach
    void open() {
        open(ColorScheme.LIGHT);
    }

    private void open(ColorScheme scheme) {
        context =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setViewportSize(1280, 900)
                                .setColorScheme(scheme)
                                .setAcceptDownloads(true)
                                .setLocale("en-GB"));
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> {
            if (!request.url().startsWith(server.at("")) && !request.url().startsWith("blob:")) {
                strangers.add(request.url());
            }
        });
    }

    @AfterEach
    void close() {
        context.close();
        assertThat(strangers).as("requests that left this server").isEmpty();
    }

    private void visit(String path) {
        page.navigate(server.at(path));
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?q=parties:USA,CHN",
                "search?q=taiwan",
                "people",
                "people/Antony%20Blinken",
                "claims",
                "review",
                "documents",
                "ingest",
                "brief?for=USA&with=CHN&on=2023-11-20",
                "ENGAGEMENT",
                "DOCUMENT",
                "READOUTS"
            })
    void eachPageIsSoundInLightAndDark(String name) throws IOException {
        String path =
                name.replace("ENGAGEMENT", "engagement/" + most())
                        .replace("READOUTS", "readouts/" + most())
                        .replace("DOCUMENT", "document/blinken-beijing-cancelled");
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            context.close();
            open(scheme);
            visit(path);
            assertThat(page.locator("h1").count()).isEqualTo(1);
            String file =
                    (name.isEmpty()
                                    ? "overview"
                                    : name.replaceAll("[^A-Za-z]+", "-").replaceAll("^-", ""))
                            + "-"
                            + scheme.name();
            page.screenshot(
                    new Page.ScreenshotOptions()
                            .setPath(
                                    PICTURES.resolve(
                                            file.toLowerCase(java.util.Locale.ROOT) + ".png"))
                            .setFullPage(true));
            assertThat(seriousViolations()).isEmpty();
            assertThat(complaints).as("complaints of the browser").isEmpty();
        }
    }

    private List<?> seriousViolations() throws IOException {
        page.evaluate(Files.readString(AXE));
        Object found =
                page.evaluate(
                        "async () => (await axe.run()).violations.filter(v => v.impact === 'serious' || v.impact === 'critical').map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html).join(' | '))");
        return (List<?>) found;
    }

    // The engagement with most reports.
    private static String most() {
        return server.ledger.engagements(chancery.ledger.Query.all()).stream()
                .map(entry -> entry.engagement())
                .max(
                        java.util.Comparator.comparingInt(
                                        (chancery.merge.Engagement one) -> one.reports().size())
                                .thenComparing(one -> one.id()))
                .orElseThrow()
                .id();
    }

    @Test
    void eachPictureIsDrawnAndHasItsTable() {
        visit("?q=parties:USA,CHN");
        for (String id : List.of("timeline", "ladder", "topics", "channels", "places", "network")) {
            Locator figure = page.locator("#" + id);
            figure.locator(".canvas svg[role=img]").waitFor();
            figure.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Table"))
                    .click();
            figure.locator("tbody tr").first().waitFor();
            figure.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Picture"))
                    .click();
            figure.locator(".canvas svg[role=img]").waitFor();
        }
        assertThat(page.locator("#timeline [data-id]").count()).isGreaterThan(5);
        assertThat(page.locator("#places .land").getAttribute("d")).isNotEmpty();
    }

    @Test
    void aFilterChangesTheAddressAndWhatIsShown() {
        visit("");
        int before = page.locator("table.engagements tbody tr").count();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Calls").setExact(true))
                .click();
        page.waitForURL(Pattern.compile(".*q=kind:call.*"));
        page.waitForFunction(
                "n => document.querySelectorAll('table.engagements tbody tr').length < n", before);
        assertThat(page.locator("table.engagements tbody tr td:nth-child(3)").allTextContents())
                .isNotEmpty()
                .allMatch("call"::equals);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("By level")).click();
        page.waitForURL(Pattern.compile(".*lanes=level.*"));
    }

    @Test
    void aPictureAndItsDataAreSaved() throws IOException {
        visit("?q=parties:USA,CHN");
        Locator timeline = page.locator("#timeline");
        timeline.locator("summary").click();
        Download picture = page.waitForDownload(() -> timeline.getByText("Picture as SVG").click());
        String svg = Files.readString(picture.path());
        assertThat(svg).startsWith("<?xml").contains("<svg").doesNotContain("var(--");
        Download raster = page.waitForDownload(() -> timeline.getByText("Picture as PNG").click());
        assertThat(Files.readAllBytes(raster.path())).startsWith(0x89, 'P', 'N', 'G');
        Download data = page.waitForDownload(() -> timeline.getByText("Data as CSV").click());
        assertThat(Files.readString(data.path())).startsWith("\ufeffEngagement,Date,Kind");
    }

    @Test
    void theTimelineIsWalkedWithTheKeyboard() {
        visit("?q=parties:USA,CHN");
        page.locator("#timeline .picture").first().focus();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowRight");
        page.waitForSelector("#timeline .tip");
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*/engagement/.*"));
        page.waitForSelector(".cells .cell");
    }

    @Test
    void aSentenceLeadsToItsPlaceInTheStoredPage() {
        visit("engagement/" + most());
        page.locator(".proof footer a").first().click();
        page.waitForURL(Pattern.compile(".*/document/.*#c[0-9]+"));
        page.waitForSelector("mark.aimed");
        assertThat(page.locator(".stored .kept").count()).isPositive();
    }

    @Test
    void aFaultInAQueryIsShownWithACaret() {
        visit("search?q=status:hold");
        assertThat(page.locator(".fault pre").textContent()).isEqualTo("status:hold\n       ^");
        assertThat(page.locator(".fault").textContent())
                .contains("possible, planned, postponed, cancelled, held");
        complaints.clear();
    }

    @Test
    void aBriefingIsMadeFromTheFormAndTakenAway() throws IOException {
        visit("brief");
        page.getByLabel("For").fill("Secretary of State");
        page.getByLabel("With").fill("foreign minister of China");
        page.getByLabel("On").fill("2023-11-20");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Make it")).click();
        page.waitForURL(Pattern.compile(".*with=foreign.*on=2023-11-20.*"));
        page.waitForSelector(".brief .notes li");
        assertThat(page.locator(".brief h3").allTextContents())
                .contains("When they last met", "Open commitments", "Where sources differ");
        Download file = page.waitForDownload(() -> page.locator(".brief .links a").first().click());
        assertThat(Files.readAllBytes(file.path())).startsWith('P', 'K');
    }

    @Test
    void whatASearchFindsIsTakenAway() throws IOException {
        visit("search?q=parties:USA,CHN");
        page.waitForSelector("table.engagements");
        page.getByText("Take away").click();
        Download file = page.waitForDownload(() -> page.getByText("GraphML").click());
        assertThat(Files.readString(file.path())).contains("graphml.graphdrawing.org");
    }

    @Test
    void anAddressOnThisMachineIsNotFetched() {
        visit("ingest?key=" + server.key());
        page.getByLabel("Or fetch the page").fill(server.at("timeline.svg"));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Fetch it")).click();
        page.waitForSelector("text=no public address");
    }

    @Test
    void aCorrectionIsMadeAndUndone() {
        String id = server.ledger.ids(chancery.ledger.Query.parse("kind:call")).getFirst();
        visit("engagement/" + id + "?key=" + server.key());
        page.getByLabel("New value").fill("1999-12-31");
        page.getByLabel("Why").fill("a test");
        page.getByLabel("Signed by").fill("tester");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign")).click();
        page.waitForSelector("text=31 December 1999");
        assertThat(page.locator(".cell .corrected").count()).isEqualTo(1);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Undo")).click();
        page.waitForFunction("() => !document.querySelector('.cell .corrected')");
        assertThat(page.locator(".cells").textContent()).doesNotContain("31 December 1999");
    }

    @Test
    void ofTwoBrowsersThatCorrectOneRecordTheSecondIsToldAndLosesNothing() {
        String id = server.ledger.ids(chancery.ledger.Query.parse("status:cancelled")).getFirst();
        String path = "engagement/" + id + "?key=" + server.key();
        visit(path);
        correct(page, "1999-12-30");
        try (BrowserContext other = browser.newContext()) {
            Page second = other.newPage();
            second.navigate(server.at(path));
            correct(second, "1999-12-29");
            sign(second);
            second.waitForSelector(".cell .corrected");
            sign(page);
            page.waitForSelector(".correction .fault");
            assertThat(page.locator(".correction .fault").textContent())
                    .contains("has changed since you opened it", "nothing was corrected");
            assertThat(page.getByLabel("New value").inputValue()).isEqualTo("1999-12-30");
            second.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Undo")).click();
            second.waitForFunction("() => !document.querySelector('.cell .corrected')");
        }
        complaints.clear();
    }

    @Test
    void aKeyOfAnEarlierStartIsRefusedInWordsAndNothingIsLost() {
        String id = server.ledger.ids(chancery.ledger.Query.parse("status:cancelled")).getFirst();
        visit("engagement/" + id + "?key=" + "0".repeat(server.key().length()));
        correct(page, "1999-12-28");
        sign(page);
        page.waitForSelector(".correction .fault");
        assertThat(page.locator(".correction .fault").textContent())
                .contains("each start has a new one");
        assertThat(page.getByLabel("New value").inputValue()).isEqualTo("1999-12-28");
        complaints.clear();
    }

    private static void correct(Page page, String day) {
        page.getByLabel("New value").fill(day);
        page.getByLabel("Why").fill("a test");
        page.getByLabel("Signed by").fill("tester");
    }

    private static void sign(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign")).click();
    }

    @Test
    void twoSidesAccountsStandApartByWhoToldWhat() {
        visit("readouts/" + Readouts.takeIn(server.ledger));
        assertThat(page.locator("h2").allTextContents())
                .containsExactly(
                        "Told by more than one side",
                        "Only in the account of United Kingdom",
                        "Only in the account of Japan");
        Locator both = page.locator("section").filter(byTitle("Told by more than one side"));
        assertThat(both.locator("h3").allTextContents()).containsExactly("Climate");
        assertThat(both.locator(".side .lead-in").allTextContents())
                .containsExactlyInAnyOrder("Japan", "United Kingdom");
        Locator ours =
                page.locator("section").filter(byTitle("Only in the account of United Kingdom"));
        assertThat(ours.locator("h3").allTextContents()).containsExactly("Fisheries maritime");
    }

    private Locator.FilterOptions byTitle(String title) {
        return new Locator.FilterOptions()
                .setHas(page.locator("h2", new Page.LocatorOptions().setHasText(title)));
    }

    @Test
    void aDroppedFileIsReadAndWhatIsNoPageIsRefusedInWords() {
        visit("ingest?key=" + server.key());
        byte[] page1 =
                """
                <html><head><title>Ministers meet in Oslo</title><meta property="article:published_time" content="2023-05-04"></head><body><article>
                <h1>Ministers meet in Oslo</h1><p>OSLO, May 4 - Norwegian Foreign Minister Anniken Huitfeldt met British Foreign Secretary James Cleverly in Oslo on Thursday,
                and the two discussed the war in Ukraine over a working lunch at the ministry, officials said.</p>
                <p>They agreed to meet again in the autumn, a spokesman for the Norwegian ministry told reporters after the talks had ended.</p></article></body></html>
                """
                        .getBytes(StandardCharsets.UTF_8);
        page.locator("input[type=file]")
                .setInputFiles(
                        new FilePayload[] {
                            new FilePayload("oslo.html", "text/html", page1),
                            new FilePayload(
                                    "photo.png",
                                    "image/png",
                                    new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, 1, 2, 3})
                        });
        page.waitForSelector("text=Done:");
        assertThat(page.locator(".run").textContent())
                .contains("1 new page", "Ministers meet in Oslo", "not a text or a web page");
        page.locator(".run a").first().click();
        page.waitForURL(Pattern.compile(".*/document/.*"));
    }
}
