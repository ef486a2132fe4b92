package chancery.web;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.ledger.Ledger;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How soon the first page is of use, and how much script it takes.
/// `-Dchancery.first.engagements=10000` for the run of a release, in which the time is held too;
/// the figures are noted by [MeasuredHere].
@Tag("slow")
class FirstPageTest {

    private static final int ENGAGEMENTS = Integer.getInteger("chancery.first.engagements", 500);
    private static final int ROUNDS = 5;
    private static final int RELEASE = 10_000;
    private static final long MOST_MS = 1000;
    private static final int MOST_SCRIPT = 250_000;

    private static final Path CHROMIUM =
            Path.of(System.getProperty("chancery.chromium", "/usr/bin/chromium"));

    @Test
    void allScriptTogetherIsSmall() throws IOException {
        Path assets = Path.of("target", "ui", "chancery", "web", "ui", "assets");
        Assumptions.assumeTrue(Files.isDirectory(assets), "the web pages were not built");
        int bytes = 0;
        try (Stream<Path> files = Files.list(assets)) {
            for (Path script : files.filter(file -> file.toString().endsWith(".js")).toList()) {
                ByteArrayOutputStream small = new ByteArrayOutputStream();
                try (GZIPOutputStream zip = new GZIPOutputStream(small)) {
                    Files.copy(script, zip);
                }
                bytes += small.size();
            }
        }
        MeasuredHere.note("script of all pages together, gzip: %,d bytes".formatted(bytes));
        assertThat(bytes).isLessThanOrEqualTo(MOST_SCRIPT);
    }

    @Test
    void theFirstPageIsSoonOfUse(@TempDir Path folder) {
        Assumptions.assumeTrue(Files.isExecutable(CHROMIUM), "no Chromium at " + CHROMIUM);
        Assumptions.assumeTrue(StaticAssets.areThere(), "the web pages were not built");
        try (Ledger ledger = Ledger.open(folder.resolve("first.db"))) {
            GeneratedLedger.fill(ledger, ENGAGEMENTS);
            try (WebServer server = WebServer.start(ledger, 0);
                    Playwright playwright =
                            Playwright.create(
                                    new Playwright.CreateOptions()
                                            .setEnv(
                                                    Map.of(
                                                            "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
                                                            "1")));
                    Browser browser =
                            playwright
                                    .chromium()
                                    .launch(
                                            new BrowserType.LaunchOptions()
                                                    .setExecutablePath(CHROMIUM)
                                                    .setArgs(
                                                            List.of(
                                                                    "--no-sandbox",
                                                                    "--disable-gpu")))) {
                List<Long> times = new ArrayList<>();
                for (int i = 0; i < ROUNDS; i++) {
                    times.add(round(browser, server.address()));
                }
                MeasuredHere.note(
                        "first page with %,d engagements, to the first rows and the timeline: %s ms"
                                .formatted(ENGAGEMENTS, times));
                assertThat(times).hasSize(ROUNDS);
                if (ENGAGEMENTS >= RELEASE) {
                    assertThat(times.stream().sorted().toList().get(ROUNDS / 2))
                            .isLessThanOrEqualTo(MOST_MS);
                }
            }
        }
    }

    private static long round(Browser browser, String address) {
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            long begun = System.nanoTime();
            page.navigate(
                    address,
                    new Page.NavigateOptions()
                            .setWaitUntil(com.microsoft.playwright.options.WaitUntilState.COMMIT));
            page.waitForSelector("#timeline .canvas svg");
            page.waitForSelector("table.engagements tbody tr");
            return (System.nanoTime() - begun) / 1_000_000;
        }
    }
}
