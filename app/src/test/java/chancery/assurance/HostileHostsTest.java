package chancery.assurance;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import chancery.ledger.Ledger;
import chancery.web.WebServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The server of pages against pages of other sites and programs of other machines: spoken to over
/// a bare socket, so that nothing is corrected on the way.
@Tag("assurance")
class HostileHostsTest {

    private static final List<String> GUARDS =
            List.of(
                    "content-security-policy: default-src 'none'",
                    "x-content-type-options: nosniff",
                    "x-frame-options: deny",
                    "referrer-policy: no-referrer",
                    "cross-origin-opener-policy: same-origin",
                    "cross-origin-resource-policy: same-origin");

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static Ledger ledger;

    @SuppressWarnings("NullAway.Init")
    private static WebServer server;

    private static int port;
    private static String key = "";

    @BeforeAll
    static void serve() {
        ledger = Ledger.openInMemory();
        ledger.ingest(Strangers.page(1, "plain words"));
        server = WebServer.start(ledger, 0);
        port = URI.create(server.address()).getPort();
        String address = server.addressWithKey();
        key = address.substring(address.indexOf("key=") + 4);
    }

    @AfterAll
    static void stop() {
        server.close();
        ledger.close();
    }

    /// What a server answered: the head in lower case, and the status.
    private record Answer(int status, String head) {}

    private static Answer send(String request) throws IOException {
        return send(request.getBytes(UTF_8));
    }

    private static Answer send(byte[] request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            try {
                out.write(request);
                out.flush();
            } catch (IOException closed) {
                // answered before all was said
            }
            return answer(socket.getInputStream());
        }
    }

    private static Answer answer(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int c;
            try {
                c = in.read();
            } catch (java.net.SocketException reset) {
                c = -1;
            }
            if (c < 0) {
                break;
            }
            head.append((char) c);
        }
        String lower = head.toString().toLowerCase(Locale.ROOT);
        return new Answer(
                lower.length() > 12 ? Integer.parseInt(lower.substring(9, 12)) : 0, lower);
    }

    private static String request(
            String method, String path, String host, String headers, String body) {
        return "%s %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\nContent-Length: %d\r\n%s\r\n%s"
                .formatted(method, path, host, body.getBytes(UTF_8).length, headers, body);
    }

    private static String own() {
        return "127.0.0.1:" + port;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:PORT",
                "127.0.0.1.evil.example:PORT",
                "localhost.evil.example:PORT",
                "evil.example@127.0.0.1:PORT",
                "127.0.0.1:1",
                "127.0.0.2:PORT",
                "0.0.0.0:PORT",
                "2130706433:PORT",
                "0x7f.1:PORT",
                "127.1:PORT",
                "[::ffff:127.0.0.1]:PORT",
                "localhost.:PORT",
                "localhost:PORT:PORT",
                "127.0.0.1:PORT/x",
                "127.0.0.1:PORT#",
                "192.168.1.1:PORT",
                "localhost%00.evil.example:PORT",
                "",
                "xn--lcalhost-64a:PORT"
            })
    void aForeignNameIsRefusedBeforeAnythingElse(String host) throws IOException {
        String named = host.replace("PORT", Integer.toString(port));
        for (String path : List.of("/", "/api/v1/ledger", "/nowhere")) {
            Answer answer = send(request("GET", path, named, "", ""));
            assertThat(answer.status()).as("%s %s", named, path).isIn(400, 421);
        }
    }

    @Test
    void twoHostsOrNoneAreRefused() throws IOException {
        assertThat(send("GET / HTTP/1.1\r\nConnection: close\r\n\r\n").status()).isEqualTo(400);
        assertThat(
                        send("GET / HTTP/1.1\r\nHost: %s\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                                        .formatted(own()))
                                .status())
                .isIn(400, 421);
        assertThat(
                        send("GET http://evil.example/ HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n"
                                        .formatted(own()))
                                .status())
                .isIn(400, 421);
    }

    @Test
    void itListensOnLoopbackAlone() throws IOException {
        int reached = 0;
        for (NetworkInterface network : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            for (InetAddress address : Collections.list(network.getInetAddresses())) {
                if (!address.isLoopbackAddress()) {
                    try (Socket socket = new Socket()) {
                        socket.connect(new InetSocketAddress(address, port), 500);
                        reached++;
                    } catch (IOException refused) {
                        // as it should be
                    }
                }
            }
        }
        assertThat(reached).isZero();
    }

    @Test
    void noForgeryChangesAnything() throws IOException {
        String before = ledger.fingerprint();
        int forged = 0;
        List<String> changing = changing();
        assertThat(changing).hasSizeGreaterThanOrEqualTo(3);
        for (String path : changing) {
            List<String> forgeries = forgeries(path);
            assertThat(forgeries).hasSizeGreaterThanOrEqualTo(12);
            for (String forgery : forgeries) {
                assertThat(send(forgery).status())
                        .as(forgery)
                        .isIn(400, 401, 403, 404, 405, 415, 421, 429);
                forged++;
            }
        }
        assertThat(ledger.fingerprint()).isEqualTo(before);
        assertThat(ledger.corrections()).isEmpty();
        assertThat(ledger.documents()).hasSize(1);
        Assurance.note(
                "%d changing addresses, %d forgeries: changes".formatted(changing.size(), forged),
                "0",
                "0");
    }

    /// All that changes anything, from the description of the API: what asks for the key.
    private static List<String> changing() {
        JsonNode api =
                YAMLMapper.builder()
                        .build()
                        .readTree(
                                WebServer.class.getResourceAsStream("/chancery/web/openapi.yaml"));
        List<String> paths = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : api.path("paths").properties()) {
            for (String method : List.of("post", "put", "patch", "delete")) {
                if (path.getValue().has(method) && !path.getKey().equals("/claims")) {
                    paths.add("/api/v1" + path.getKey().replace("{number}", "1"));
                }
            }
        }
        return paths;
    }

    private static List<String> forgeries(String path) {
        String json = "Content-Type: application/json\r\n";
        String body =
                "{\"verb\":\"fix\",\"target\":\"%s\",\"slot\":\"status\",\"value\":\"planned\",\"why\":\"x\",\"by\":\"x\",\"text\":\"Wang Yi met Antony Blinken in Munich.\"}"
                        .formatted(ledger.ids(chancery.ledger.Query.all()).getFirst());
        String right = "Authorization: Bearer " + key + "\r\n";
        return List.of(
                request("POST", path, own(), json, body),
                request("POST", path, own(), "Content-Type: text/plain\r\n", body),
                request(
                        "POST",
                        path,
                        own(),
                        "Content-Type: application/x-www-form-urlencoded\r\n",
                        "text=x&key=" + key),
                request(
                        "POST",
                        path,
                        own(),
                        "Content-Type: multipart/form-data; boundary=b\r\n",
                        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\nx\r\n--b--\r\n"),
                request("POST", path + "?key=" + key, own(), json, body),
                request(
                        "POST",
                        path,
                        own(),
                        json + "Cookie: key=" + key + "; Authorization=Bearer " + key + "\r\n",
                        body),
                request("POST", path, own(), json + "Authorization: Bearer \r\n", body),
                request(
                        "POST",
                        path,
                        own(),
                        json + "Authorization: Bearer " + key.substring(1) + "\r\n",
                        body),
                request("POST", path, own(), json + "Authorization: Bearer " + key + "0\r\n", body),
                request("POST", path, own(), json + "Authorization: Basic " + key + "\r\n", body),
                request(
                        "POST",
                        path,
                        own(),
                        json
                                + "Authorization: Bearer "
                                + key.toUpperCase(Locale.ROOT).replaceAll("[0-9]", "A")
                                + "\r\n",
                        body),
                request(
                        "POST",
                        path,
                        own(),
                        json
                                + "X-HTTP-Method-Override: POST\r\nX-Api-Key: "
                                + key
                                + "\r\nOrigin: null\r\n",
                        body),
                request("GET", path + "?_method=POST", own(), json + right, body)
                        .replace("GET /api/v1/corrections?", "PATCH /api/v1/corrections?")
                        .replace("GET", "PATCH"),
                request("POST", path, "evil.example", json + right, body),
                request(
                        "POST",
                        path,
                        own(),
                        json
                                + right
                                + "Origin: http://evil.example\r\nSec-Fetch-Site: cross-site\r\n",
                        body),
                request("POST", path, own(), json + right + "Origin: http://localhost:1\r\n", body),
                request(
                        "POST",
                        path,
                        own(),
                        json + right + "Sec-Fetch-Site: cross-site\r\n",
                        body));
    }

    @Test
    void everyAnswerCarriesItsGuards() throws IOException {
        List<String> requests = new ArrayList<>();
        for (String path :
                List.of(
                        "/",
                        "/nowhere",
                        "/api/v1/ledger",
                        "/api/v1/nowhere",
                        "/api/v1/engagements?q=kind:x",
                        "/chancery.css",
                        "/chancery.svg",
                        "/timeline.svg",
                        "/engagements.csv",
                        "/documents",
                        "/%00",
                        "/..%2f..%2fetc/passwd",
                        "/api/v1/exports/csv",
                        "/api/v1/brief",
                        "/engagement/x",
                        "/api/v1/ingest/x/events",
                        "/a;b=c",
                        "/%zz",
                        "/api/v1/people/%ff")) {
            for (String method :
                    List.of(
                            "GET",
                            "HEAD",
                            "POST",
                            "PUT",
                            "DELETE",
                            "OPTIONS",
                            "TRACE",
                            "PATCH",
                            "NONSENSE")) {
                requests.add(request(method, path, own(), "", ""));
            }
            requests.add(request("GET", path, "evil.example", "", ""));
        }
        requests.add("GET / HTTP/1.1\r\nConnection: close\r\n\r\n");
        requests.add("GET / HTTP/9.9\r\nHost: x\r\n\r\n");
        requests.add("nonsense\r\n\r\n");
        requests.add("GET /" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: " + own() + "\r\n\r\n");
        requests.add(request("GET", "/", own(), "X: " + "a".repeat(20_000) + "\r\n", ""));
        requests.add("GET / HTTP/1.1\r\nHost: " + own() + "\r\nBad Header: x\r\n\r\n");
        requests.add("POST / HTTP/1.1\r\nHost: " + own() + "\r\nContent-Length: x\r\n\r\n");
        List<String> bare = new ArrayList<>();
        for (String request : requests) {
            Answer answer = send(request);
            if (!GUARDS.stream().allMatch(answer.head()::contains)
                    || answer.head().contains("unsafe")
                    || answer.head().contains("access-control-allow")
                    || answer.head().contains("server:")) {
                bare.add(
                        request.substring(0, Math.min(70, request.length())).strip()
                                + " -> "
                                + answer.head());
            }
        }
        assertThat(bare).isEmpty();
        Assurance.note(
                "%d requests, sound and broken: answers without a guard".formatted(requests.size()),
                "0",
                Integer.toString(bare.size()));
    }

    @Test
    void aRequestThatIsTooLargeIsRefusedWithoutReadingIt() throws IOException {
        String right = "Authorization: Bearer " + key + "\r\nContent-Type: application/json\r\n";
        String large = "{\"text\":\"" + "x".repeat(3 << 20) + "\"}";
        assertThat(send(request("POST", "/api/v1/ingest", own(), right, large)).status())
                .isIn(400, 413);
        Answer claimed =
                send(
                        "POST /api/v1/ingest HTTP/1.1\r\nHost: %s\r\nConnection: close\r\nContent-Length: 99999999999\r\n%s\r\n{"
                                .formatted(own(), right)
                                .getBytes(US_ASCII));
        assertThat(claimed.status()).isIn(400, 413);
    }

    @Test
    void whoGuessesTheKeyIsSentAway() throws IOException {
        try (Ledger other = Ledger.openInMemory();
                WebServer guessed = WebServer.start(other, 0)) {
            int usual = port;
            port = URI.create(guessed.address()).getPort();
            try {
                int last = 0;
                for (int i = 0; i < 60; i++) {
                    last =
                            send(request(
                                            "POST",
                                            "/api/v1/corrections",
                                            own(),
                                            "Authorization: Bearer %032x\r\n".formatted(i),
                                            "{}"))
                                    .status();
                }
                assertThat(last).isEqualTo(429);
            } finally {
                port = usual;
            }
        }
    }
}
