package chancery.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.ledger.DocumentLine;
import chancery.ledger.Ledger;
import chancery.ledger.Query;
import chancery.web.WebServer;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Pages of strangers with scripts wherever words can stand, visited in a real browser.
@Tag("assurance")
@Tag("slow")
class StoredScriptsTest {

    private static final Path CHROMIUM =
            Path.of(System.getProperty("chancery.chromium", "/usr/bin/chromium"));
    private static final List<String> FLAGS =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");
    // Addresses that run something, in whatever attribute they stand.
    private static final String LIVE_LINKS =
            """
            [...document.querySelectorAll('*')].flatMap(e => ['href','src','action','formaction','data','xlink:href']
              .map(a => e.getAttribute(a)).filter(v => v && /^[\\s\\u0000-\\u0020]*(javascript|data|vbscript):/i.test(v))).length
            """;

    private final List<String> strangers = new ArrayList<>();
    private final List<String> dialogs = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private int links;
    private int hits;
    private int visits;

    @Test
    void nothingOfAStrangerRunsOrLeaves() {
        Assurance.demandWhole();
        Assumptions.assumeTrue(
                Files.isExecutable(CHROMIUM),
                "no Chromium at "
                        + CHROMIUM
                        + "; install it, or name another with -Dchancery.chromium");
        List<String> payloads = Payloads.all();
        int step = Assurance.of(1, 40);
        try (Ledger ledger = Ledger.openInMemory()) {
            for (int i = 0; i < payloads.size(); i += step) {
                ledger.ingest(Strangers.page(i, payloads.get(i)));
            }
            List<String> ids = ledger.ids(Query.all());
            for (int i = 0; i < ids.size(); i++) {
                String words = payloads.get(i * step % payloads.size());
                ledger.fix(ids.get(i), "status", "planned", words, Optional.of(words), words);
            }
            try (WebServer server = WebServer.start(ledger, 0)) {
                visitAll(server, addresses(ledger, ids));
            }
        }
        assertThat(hits).as("scripts run").isZero();
        assertThat(dialogs).as("dialogs").isEmpty();
        assertThat(links).as("links that run something").isZero();
        assertThat(strangers).as("requests to other hosts").isEmpty();
        assertThat(refused).as("what only the content policy stopped").isEmpty();
        Assurance.note(
                "%d stored scripts on %d pages: run, live links, requests elsewhere"
                        .formatted((payloads.size() + step - 1) / step, visits),
                "0, 0, 0",
                "%d, %d, %d".formatted(hits, links, strangers.size()));
    }

    private static List<String> addresses(Ledger ledger, List<String> ids) {
        List<String> addresses =
                new ArrayList<>(
                        List.of(
                                "",
                                "search?q=met",
                                "search?q=%3Cscript%3Ewindow.hit%3D1%3C/script%3E",
                                "people",
                                "review",
                                "documents",
                                "claims",
                                "ingest",
                                "brief?for=ESP&with=FRA",
                                "nowhere/%3Cscript%3Ewindow.hit=1%3C/script%3E",
                                "timeline.svg"));
        for (String id : ids) {
            addresses.add("engagement/" + id);
            addresses.add("readouts/" + id);
        }
        for (DocumentLine line : ledger.documents()) {
            addresses.add("document/" + URLEncoder.encode(line.id(), StandardCharsets.UTF_8));
        }
        ledger.engagements(Query.all()).stream()
                .flatMap(entry -> entry.engagement().parties().stream())
                .flatMap(party -> party.name().stream())
                .distinct()
                .limit(Assurance.of(60, 3))
                .map(name ->
                        "people/"
                                + URLEncoder.encode(name, StandardCharsets.UTF_8)
                                        .replace("+", "%20"))
                .forEach(addresses::add);
        return addresses;
    }

    private void visitAll(WebServer server, List<String> addresses) {
        try (Playwright playwright =
                        Playwright.create(
                                new Playwright.CreateOptions()
                                        .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser =
                        playwright
                                .chromium()
                                .launch(
                                        new BrowserType.LaunchOptions()
                                                .setExecutablePath(CHROMIUM)
                                                .setArgs(FLAGS))) {
            Page page = browser.newPage();
            page.onDialog(dialog -> {
                dialogs.add(dialog.message());
                dialog.dismiss();
            });
            page.onRequest(request -> {
                String url = request.url();
                if (!url.startsWith(server.address()) && !url.startsWith("blob:")) {
                    strangers.add(url);
                }
            });
            page.onConsoleMessage(message -> {
                if (message.text().contains("Content Security Policy")) {
                    refused.add(page.url() + " " + message.text());
                }
            });
            for (String address : addresses) {
                visit(page, server.address() + address);
            }
        }
    }

    private void visit(Page page, String address) {
        try {
            page.navigate(address);
        } catch (com.microsoft.playwright.PlaywrightException download) {
            return; // a file to take away is not shown
        }
        page.waitForTimeout(120);
        visits++;
        links += ((Number) page.evaluate(LIVE_LINKS)).intValue();
        hits += Boolean.TRUE.equals(page.evaluate("window.hit === 1")) ? 1 : 0;
    }
}
