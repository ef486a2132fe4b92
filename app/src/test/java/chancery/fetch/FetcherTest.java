package chancery.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import chancery.acquire.Acquired;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Against a server on this machine, which only these tests may ask.
class FetcherTest {

    private static final String PAGE =
            "<!doctype html><html><head><title>A page</title></head><body><p>Words.</p></body></html>";

    private final AtomicLong sent = new AtomicLong();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<Duration> waits = new ArrayList<>();
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    @SuppressWarnings("NullAway.Init") // set before each test
    private HttpServer server;

    @SuppressWarnings("NullAway.Init")
    private Fetcher fetcher;

    private String robots = "";
    private int robotsStatus = 404;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> answer(exchange, 200, PAGE));
        server.createContext("/robots.txt", exchange -> answer(exchange, robotsStatus, robots));
        server.start();
        fetcher = fetcher(address -> true, Duration.ofSeconds(5));
    }

    @AfterEach
    void stop() {
        fetcher.close();
        server.stop(0);
    }

    /// Time passes only where it is waited.
    private Fetcher fetcher(AddressRule rule, Duration longest) {
        Pace pace =
                new Pace(
                        Duration.ofSeconds(1),
                        () -> now,
                        time -> {
                            waits.add(time);
                            now = now.plus(time);
                        });
        return new Fetcher(rule, pace, () -> now, longest);
    }

    private void answer(HttpExchange exchange, int status, String words) throws IOException {
        answer(exchange, status, words, "text/html; charset=utf-8");
    }

    private void answer(HttpExchange exchange, int status, String words, String type)
            throws IOException {
        asked.add(exchange.getRequestURI().getPath());
        byte[] body = words.getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private String at(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private Fetched fetch(String path) {
        return fetcher.fetch(at(path), Visits.none());
    }

    private static String why(Fetched fetched) {
        assertThat(fetched).isInstanceOf(Fetched.Refused.class);
        return ((Fetched.Refused) fetched).why();
    }

    @Test
    void aPageIsFetchedAfterRobotsWasAsked() {
        assertThat(fetch("/a"))
                .isInstanceOfSatisfying(
                        Fetched.Page.class,
                        page -> {
                            assertThat(page.content().text(UTF_8)).isEqualTo(PAGE);
                            assertThat(page.mediaType()).isEqualTo("text/html");
                        });
        assertThat(asked).containsExactly("/robots.txt", "/a");
    }

    @Test
    void whatRobotsForbidsIsNeverAskedFor() {
        robotsStatus = 200;
        robots = "User-agent: *\nDisallow: /private/\n";
        assertThat(why(fetch("/private/page"))).contains("robots.txt");
        assertThat(fetch("/open")).isInstanceOf(Fetched.Page.class);
        assertThat(asked).containsExactly("/robots.txt", "/open");
    }

    @Test
    void aSiteWhoseRobotsFailsIsLeftAlone() {
        robotsStatus = 503;
        assertThat(why(fetch("/a"))).contains("robots.txt", "503");
        assertThat(asked).containsExactly("/robots.txt");
    }

    @Test
    void robotsBehindARedirectToAForbiddenPathIsObeyed() {
        robotsStatus = 200;
        robots = "User-agent: chancery\nDisallow: /b\n";
        server.createContext(
                "/a",
                exchange -> {
                    exchange.getResponseHeaders().add("Location", "/b");
                    answer(exchange, 302, "");
                });
        assertThat(why(fetch("/a"))).contains("robots.txt");
        assertThat(asked).doesNotContain("/b");
    }

    @Test
    void aHostIsAskedOnceASecond() {
        for (int i = 0; i < 4; i++) {
            fetch("/" + i);
        }
        assertThat(asked).hasSize(5);
        assertThat(waits).hasSize(4).allMatch(wait -> wait.equals(Duration.ofSeconds(1)));
    }

    @Test
    void aLongerDelayThatRobotsAsksForIsKept() {
        robotsStatus = 200;
        robots = "User-agent: *\nCrawl-delay: 7\n";
        fetch("/1");
        fetch("/2");
        assertThat(waits).contains(Duration.ofSeconds(7));
    }

    @Test
    void whatIsUnchangedIsNotSentAgain(@TempDir Path folder) {
        server.createContext(
                "/tagged",
                exchange -> {
                    exchange.getResponseHeaders().add("ETag", "\"v1\"");
                    exchange.getResponseHeaders()
                            .add("Last-Modified", "Thu, 01 Jan 2026 00:00:00 GMT");
                    boolean same =
                            "\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))
                                    && exchange.getRequestHeaders()
                                            .containsKey("If-Modified-Since");
                    answer(exchange, same ? 304 : 200, same ? "" : PAGE);
                });
        Path file = folder.resolve("fetched.tsv");
        List<String> unchanged = new ArrayList<>();
        List<Acquired> taken = new ArrayList<>();
        for (int round = 0; round < 2; round++) {
            new Pages(fetcher, Visits.in(file), unchanged::add).take(at("/tagged"), taken::add);
        }
        assertThat(taken).hasSize(1);
        assertThat(unchanged).containsExactly(at("/tagged"));
    }

    @Test
    void retryAfterIsObeyed() {
        server.createContext(
                "/busy",
                exchange -> {
                    boolean first = !asked.contains("/busy");
                    exchange.getResponseHeaders().add("Retry-After", "30");
                    answer(exchange, first ? 429 : 200, first ? "" : PAGE);
                });
        assertThat(fetch("/busy")).isInstanceOf(Fetched.Page.class);
        assertThat(waits).contains(Duration.ofSeconds(30));
    }

    @Test
    void aServerThatWantsToBeLeftAloneForLongIsLeftAlone() {
        server.createContext(
                "/later",
                exchange -> {
                    exchange.getResponseHeaders().add("Retry-After", "7200");
                    answer(exchange, 503, "");
                });
        assertThat(why(fetch("/later"))).contains("503", "120 min");
        int before = asked.size();
        assertThat(why(fetch("/other"))).contains("left alone");
        assertThat(asked).hasSize(before);
    }

    @Test
    void anErrorOfTheServerIsSaidPlainly() {
        server.createContext("/500", exchange -> answer(exchange, 500, "oh"));
        assertThat(why(fetch("/500")))
                .isEqualTo("the server answers 500, a fault of its own; try again later");
    }

    @Test
    void aRefusalSaysWhatToDo() {
        server.createContext("/none", exchange -> answer(exchange, 404, ""));
        server.createContext("/closed", exchange -> answer(exchange, 403, ""));
        server.createContext("/nowhere", exchange -> answer(exchange, 302, ""));
        assertThat(why(fetch("/none"))).contains("404", "look at the address");
        assertThat(why(fetch("/closed"))).contains("403", "save the page in a browser");
        assertThat(why(fetch("/nowhere"))).contains("302", "without saying where");
        assertThat(why(fetcher.fetch("example.org/page", Visits.none())))
                .contains("https://example.org/page");
        assertThat(why(fetcher.fetch("http://127.0.0.1:1/", Visits.none())))
                .contains("nothing answers at 127.0.0.1:1");
    }

    @Test
    void anEndlessPageIsCutOff() {
        endless("/endless", 200, 0);
        endless("/told", 200, 10L << 30);
        assertThat(why(fetch("/endless"))).contains("larger than 20 MB");
        assertThat(why(fetch("/told"))).contains("larger than 20 MB");
        assertThat(fetch("/neighbour")).isInstanceOf(Fetched.Page.class);
        assertThat(sent).hasValueLessThan(500L << 20);
    }

    // Without end also means that nobody may read on to the end in order to close it.
    @Test
    void anEndlessErrorIsNotRead() {
        endless("/endless", 500, 0);
        assertThat(why(fetch("/endless"))).contains("500");
        assertThat(fetch("/neighbour")).isInstanceOf(Fetched.Page.class);
        assertThat(sent).hasValueLessThan(100L << 20);
    }

    private void endless(String path, int status, long length) {
        server.createContext(
                path,
                exchange -> {
                    exchange.sendResponseHeaders(status, length);
                    byte[] piece = new byte[1 << 16];
                    try (OutputStream out = exchange.getResponseBody()) {
                        for (long i = 0; i < 10L << 30; i += piece.length) {
                            out.write(piece);
                            sent.addAndGet(piece.length);
                        }
                    }
                });
    }

    @Test
    void aPageThatIsCutShortIsSaidToBe() {
        server.createContext(
                "/short",
                exchange -> {
                    exchange.sendResponseHeaders(200, 1000);
                    exchange.getResponseBody().write(PAGE.getBytes(UTF_8));
                    exchange.getResponseBody().flush();
                    exchange.close();
                });
        assertThat(why(fetch("/short"))).contains("ended before the page did");
    }

    @Test
    void headersThatDripAreGivenUp() throws IOException {
        try (ServerSocket slow = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                Fetcher hurried = fetcher(address -> true, Duration.ofMillis(500))) {
            Thread.ofVirtual().start(() -> drip(slow));
            assertThat(
                            why(
                                    hurried.fetch(
                                            "http://127.0.0.1:%d/a".formatted(slow.getLocalPort()),
                                            Visits.none())))
                    .contains("slower");
        }
    }

    private static void drip(ServerSocket server) {
        try (Socket socket = server.accept()) {
            socket.getOutputStream().write("HTTP/1.1 200 OK\r\nX-Long: ".getBytes(UTF_8));
            while (!Thread.currentThread().isInterrupted()) {
                socket.getOutputStream().write('x');
                Thread.sleep(50);
            }
        } catch (IOException | InterruptedException _) {
            // The client has gone, as it should.
        }
    }

    @Test
    void aCompressedBombIsCutOff() {
        server.createContext(
                "/bomb",
                exchange -> {
                    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
                    try (GZIPOutputStream zip = new GZIPOutputStream(bomb)) {
                        byte[] zeros = new byte[1 << 20];
                        for (int i = 0; i < 64; i++) {
                            zip.write(zeros);
                        }
                    }
                    exchange.getResponseHeaders().add("Content-Encoding", "gzip");
                    exchange.sendResponseHeaders(200, bomb.size());
                    exchange.getResponseBody().write(bomb.toByteArray());
                    exchange.close();
                });
        assertThat(why(fetch("/bomb"))).contains("larger than 20 MB");
    }

    @Test
    void aPageThatDripsIsGivenUp() {
        server.createContext(
                "/drip",
                exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    try (OutputStream out = exchange.getResponseBody()) {
                        for (int i = 0; i < 200; i++) {
                            out.write('x');
                            out.flush();
                            now = now.plusSeconds(1);
                        }
                    }
                });
        assertThat(why(fetch("/drip"))).contains("slower");
    }

    @Test
    void redirectsInACircleAreGivenUp() {
        server.createContext(
                "/circle",
                exchange -> {
                    exchange.getResponseHeaders().add("Location", "/circle");
                    answer(exchange, 301, "");
                });
        assertThat(why(fetch("/circle"))).contains("redirects");
    }

    @Test
    void aRedirectToAPrivateAddressIsNotFollowed() {
        // Only the server of this test is public; wherever else it leads is not.
        AddressRule rule =
                address ->
                        address.getHostAddress().equals("127.0.0.1")
                                || AddressRule.publicOnly().allows(address);
        try (Fetcher guarded = fetcher(rule, Duration.ofSeconds(5))) {
            server.createContext(
                    "/inward",
                    exchange -> {
                        exchange.getResponseHeaders().add("Location", "http://127.0.0.2:1/x");
                        answer(exchange, 302, "");
                    });
            assertThat(why(guarded.fetch(at("/inward"), Visits.none())))
                    .contains("127.0.0.2", "no public address");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.1",
                "127.0.1",
                "2130706433",
                "0x7f000001",
                "0177.0.0.1",
                "017700000001",
                "0x7f.0.0.1",
                "127.255.255.254",
                "0.0.0.0",
                "0",
                "10.0.0.1",
                "10.255.255.255",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.0.1",
                "169.254.169.254",
                "2852039166",
                "0xa9fea9fe",
                "100.64.0.1",
                "100.127.255.255",
                "192.0.0.1",
                "192.0.2.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "[::1]",
                "[::]",
                "[::ffff:127.0.0.1]",
                "[::ffff:7f00:1]",
                "[::ffff:10.0.0.1]",
                "[::ffff:a9fe:a9fe]",
                "[0:0:0:0:0:ffff:7f00:1]",
                "[::127.0.0.1]",
                "[fe80::1]",
                "[fe80::1%25lo]",
                "[fc00::1]",
                "[fd12:3456:789a::1]",
                "[ff02::1]",
                "[fec0::1]",
                "[64:ff9b::7f00:1]",
                "[64:ff9b::a9fe:a9fe]",
                "[2002:7f00:1::]",
                "[2002:a9fe:a9fe::1]",
                "[2002:c0a8:1::]",
                "[2001:db8::1]",
                "[2001::1]",
                "[100::1]",
                "localhost",
                "LOCALHOST",
                "localhost.",
                "ip6-localhost"
            })
    void noSpellingOfAPrivateAddressIsConnectedTo(String host) {
        try (Fetcher standard = fetcher(AddressRule.publicOnly(), Duration.ofSeconds(5))) {
            Fetched fetched =
                    standard.fetch(
                            "http://" + host + ":" + server.getAddress().getPort() + "/a",
                            Visits.none());
            assertThat(why(fetched))
                    .containsAnyOf(
                            "no public address", "leads nowhere", "no plain host", "is no address");
            assertThat(asked).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ftp://example.org/",
                "gopher://example.org/",
                "jar:http://example.org/!/",
                "javascript:alert(1)",
                "//example.org/",
                "example.org",
                "http://user:secret@example.org/",
                "http://",
                "http:///x",
                "",
                "http://exa mple/"
            })
    void onlyPlainAddressesOfTheWebAreAskedFor(String address) {
        assertThat(why(fetcher.fetch(address, Visits.none()))).isNotBlank();
        assertThat(asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"8.8.8.8", "1.1.1.1", "2606:4700:4700::1111", "172.32.0.1", "100.128.0.1"})
    void publicAddressesAreAllowed(String address) throws UnknownHostException {
        assertThat(AddressRule.publicOnly().allows(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void aFeedLeadsToItsPages() {
        String feed =
                """
                <?xml version="1.0"?><rss version="2.0"><channel><title>News</title>
                <item><title>One</title><link>%s</link><description>Short.</description></item>
                <item><title>Two</title><link>%s</link><description>Taken as the feed has it.</description></item>
                </channel></rss>
                """
                        .formatted(at("/one"), at("/gone"));
        server.createContext(
                "/feed",
                exchange -> {
                    byte[] body = feed.getBytes(UTF_8);
                    exchange.getResponseHeaders().add("Content-Type", "application/rss+xml");
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
        server.createContext("/gone", exchange -> answer(exchange, 410, ""));
        List<Acquired> taken = new ArrayList<>();
        new Pages(fetcher, Visits.none(), _ -> {}).take(at("/feed"), taken::add);
        assertThat(taken).hasSize(3);
        assertThat(taken.get(0))
                .isInstanceOfSatisfying(
                        Acquired.Taken.class,
                        page -> assertThat(page.document().url()).hasValue(at("/one")));
        assertThat(taken.get(1))
                .isInstanceOfSatisfying(
                        Acquired.Refused.class,
                        refused -> assertThat(refused.drop().detail()).contains("410"));
        assertThat(taken.get(2)).isInstanceOf(Acquired.Taken.class);
    }

    @Test
    void anItemThatStaysAsItWasIsAskedForOnce(@TempDir Path folder) {
        feed("/morning", "/one");
        feed("/evening", "/two", "/one");
        Path file = folder.resolve("fetched.tsv");
        List<String> unchanged = new ArrayList<>();
        for (String feed : List.of("/morning", "/evening")) {
            new Pages(fetcher, Visits.in(file), unchanged::add).take(at(feed), _ -> {});
        }
        assertThat(asked).containsOnlyOnce("/one").contains("/two");
        assertThat(unchanged).containsExactly(at("/one"));
    }

    @Test
    void anItemThatMayComeLaterIsAskedForAgainThoughTheFeedIsUnchanged(@TempDir Path folder) {
        server.createContext(
                "/later",
                exchange -> {
                    boolean first = !asked.contains("/later");
                    answer(exchange, first ? 500 : 200, first ? "" : PAGE);
                });
        feed("/feed", "/later", "/one");
        Path file = folder.resolve("fetched.tsv");
        List<Acquired> taken = new ArrayList<>();
        for (int round = 0; round < 3; round++) {
            new Pages(fetcher, Visits.in(file), _ -> {}).take(at("/feed"), taken::add);
        }
        assertThat(asked)
                .containsExactly(
                        "/robots.txt", "/feed", "/later", "/one", "/feed", "/later", "/feed");
        // The refusal, the item as told, the other page, and then the page itself.
        assertThat(taken).hasSize(4);
    }

    /// A feed that answers 304 to whoever has it.
    private void feed(String path, String... items) {
        String feed =
                Stream.of(items)
                        .map(item ->
                                "<item><title>One</title><link>%s</link><description>Short.</description></item>"
                                        .formatted(at(item)))
                        .collect(
                                Collectors.joining(
                                        "",
                                        "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>News</title>",
                                        "</channel></rss>"));
        server.createContext(
                path,
                exchange -> {
                    exchange.getResponseHeaders().add("ETag", "\"v1\"");
                    boolean same = exchange.getRequestHeaders().containsKey("If-None-Match");
                    answer(exchange, same ? 304 : 200, same ? "" : feed, "application/rss+xml");
                });
    }

    @Test
    void whatIsNoPageIsDropped() {
        server.createContext(
                "/photo",
                exchange -> {
                    exchange.getResponseHeaders().add("Content-Type", "image/png");
                    exchange.sendResponseHeaders(200, 4);
                    exchange.getResponseBody().write(new byte[] {1, 2, 3, 4});
                    exchange.close();
                });
        List<Acquired> taken = new ArrayList<>();
        new Pages(fetcher, Visits.none(), _ -> {}).take(at("/photo"), taken::add);
        assertThat(taken)
                .singleElement()
                .isInstanceOfSatisfying(
                        Acquired.Refused.class,
                        refused -> assertThat(refused.drop().detail()).isEqualTo("image/png"));
    }
}
