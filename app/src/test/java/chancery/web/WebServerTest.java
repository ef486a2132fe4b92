package chancery.web;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.acquire.Document;
import chancery.clean.Article;
import chancery.clean.Clue;
import chancery.clean.PublicationDate;
import chancery.identify.Actor;
import chancery.identify.Place;
import chancery.interpret.Kind;
import chancery.interpret.Report;
import chancery.interpret.Salience;
import chancery.interpret.SlotEvidence;
import chancery.interpret.Status;
import chancery.ledger.Ledger;
import chancery.ledger.Query;
import chancery.pipeline.Reading;
import chancery.reference.Edtf;
import chancery.trace.Evidence;
import chancery.trace.Span;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebServerTest {

    private static final String HOSTILE =
            "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>";
    private static final String SENTENCE = "Ana Ruiz met Jean Petit in Lyon. ";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static Ledger ledger;
    private static WebServer server;
    private static String engagement;

    @BeforeAll
    static void serveOneHostilePage() {
        ledger = Ledger.openInMemory();
        ledger.ingest(reading());
        server = WebServer.start(ledger, 0, true);
        engagement = ledger.engagements(Query.all()).getFirst().engagement().id();
    }

    @AfterAll
    static void stop() {
        server.close();
        ledger.close();
    }

    @Test
    void theOverviewDrawsAndListsTheSameEngagement() throws Exception {
        String page = get("").body();
        assertThat(page)
                .contains("<svg class=\"timeline\"")
                .contains("One engagement")
                .contains("/engagement/" + engagement);
    }

    @Test
    void theEngagementShowsTheSentenceBehindItsCells() throws Exception {
        assertThat(get("engagement/" + engagement).body())
                .contains("<mark>met</mark>")
                .contains("<h1>Meeting: ")
                .contains("To cite it");
    }

    @Test
    void theDocumentShowsWhatWasKeptAndWhatWasCut() throws Exception {
        assertThat(get("document/page").body())
                .contains("<mark id=\"c9\">met</mark>")
                .contains("<span class=\"why\">menu</span>");
    }

    @ParameterizedTest(name = "/{0}")
    @ValueSource(
            strings = {
                "",
                "documents",
                "document/page",
                "engagement/E",
                "?q=kind:%3Cscript%3E",
                "nowhere/%3Cscript%3E",
                "timeline.svg"
            })
    void noAnswerLetsThePageActAndAllCarryTheirGuards(String path) throws Exception {
        HttpResponse<String> answer =
                get(path.equals("engagement/E") ? "engagement/" + engagement : path);
        assertThat(answer.body()).doesNotContain("<script").doesNotContain("<img");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void anAddressThatRunsACommandIsNoLink() throws Exception {
        assertThat(get("document/page").body()).doesNotContain("href=\"javascript");
    }

    @Test
    void aFaultyQueryIsAnsweredWithACaret() throws Exception {
        HttpResponse<String> answer = get("?q=kind:dinner");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("     ^")
                .contains("one of meeting, call, visit, conference");
    }

    @Test
    void unknownThingsAreNotFound() throws Exception {
        assertThat(get("engagement/E-ffff").statusCode()).isEqualTo(404);
        assertThat(get("document/nothing").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest(name = "Host: {0}")
    @ValueSource(
            strings = {
                "evil.example",
                "127.0.0.1.evil.example",
                "localhost:1",
                "127.0.0.1@evil.example",
                ""
            })
    void aRequestUnderAForeignNameIsRefused(String host) throws IOException {
        assertThat(statusFor(host)).isIn("421", "400");
    }

    private static String statusFor(String host) throws IOException {
        URI address = URI.create(server.address());
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(
                    ("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII)
                    .substring(9);
        }
    }

    private static HttpResponse<String> get(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.address() + path)).build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static Reading reading() {
        String text = SENTENCE + "\n\nMenu " + HOSTILE + "\n\n" + HOSTILE;
        Document document =
                Document.ofItem(
                        Optional.of("page"),
                        Document.Form.ITEM,
                        text,
                        Optional.of("javascript:alert(3)"),
                        Optional.of(HOSTILE),
                        Optional.of(HOSTILE),
                        Optional.empty());
        Article article =
                new Article(
                        document,
                        text,
                        Optional.empty(),
                        List.of(new Span(0, SENTENCE.length())),
                        List.of(
                                new chancery.clean.Cut(
                                        new Span(SENTENCE.length() + 2, text.length()), "menu")),
                        new PublicationDate.Known(
                                LocalDate.of(2024, 5, 2), Clue.STAMP, Optional.empty()),
                        Optional.empty(),
                        Optional.of(HOSTILE),
                        Optional.of(HOSTILE),
                        Optional.of(HOSTILE),
                        "en");
        return new Reading(
                document, Optional.of(article), Optional.empty(), List.of(report(document, text)));
    }

    private static Report report(Document document, String text) {
        Evidence met = Evidence.of(document.sha256(), text, new Span(9, 12));
        List<SlotEvidence> evidence =
                List.of("kind", "status", "party:0", "party:1", "place", "date").stream()
                        .map(slot -> new SlotEvidence(slot, met))
                        .toList();
        return new Report(
                Kind.MEETING,
                Status.HELD,
                Salience.MAIN,
                List.of(person("Ana Ruiz " + HOSTILE, "ESP"), person("Jean Petit", "FRA")),
                Optional.of(
                        new Place(
                                Optional.of("Lyon " + HOSTILE),
                                Optional.of("FRA"),
                                Optional.empty(),
                                OptionalInt.empty(),
                                OptionalDouble.empty(),
                                OptionalDouble.empty())),
                Edtf.parse("2024-05-01"),
                List.of(),
                List.of(),
                evidence,
                List.of("test"));
    }

    private static Actor person(String name, String state) {
        return new Actor(
                Optional.of(name),
                Optional.empty(),
                Optional.of(HOSTILE),
                Optional.empty(),
                Optional.of(state),
                Optional.empty());
    }
}
