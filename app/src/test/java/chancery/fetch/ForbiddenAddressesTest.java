package chancery.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.assurance.Assurance;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Eighty spellings of addresses that must not be connected to, asked for as they are and by way of
/// a redirect, with a listener on every address of this machine that counts who comes.
@Tag("assurance")
class ForbiddenAddressesTest {

    private static final List<String> HOSTS =
            List.of(
                    "127.0.0.1",
                    "127.1",
                    "127.0.1",
                    "127.0.0.01",
                    "127.000.000.001",
                    "2130706433",
                    "02130706433",
                    "0x7f000001",
                    "0x7F.0x0.0x0.0x1",
                    "0177.0.0.1",
                    "0177.0.0.01",
                    "017700000001",
                    "0x7f.0.0.1",
                    "0x7f.1",
                    "127.255.255.254",
                    "127.0.0.1.",
                    "0.0.0.0",
                    "0",
                    "0.0",
                    "00000000",
                    "0x0",
                    "10.0.0.1",
                    "10.1",
                    "167772161",
                    "0xa.0.0.1",
                    "012.0.0.1",
                    "10.255.255.255",
                    "172.16.0.1",
                    "172.31.255.255",
                    "2886729729",
                    "192.168.0.1",
                    "192.168.1",
                    "3232235521",
                    "0xc0a80001",
                    "0300.0250.0.1",
                    "169.254.169.254",
                    "169.254.43518",
                    "2852039166",
                    "0xa9fea9fe",
                    "0251.0376.0251.0376",
                    "0xA9.0xFE.0xA9.0xFE",
                    "169.254.0.1",
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
                    "[0:0:0:0:0:0:0:1]",
                    "[::ffff:127.0.0.1]",
                    "[::ffff:7f00:1]",
                    "[::FFFF:10.0.0.1]",
                    "[::ffff:a9fe:a9fe]",
                    "[0:0:0:0:0:ffff:7f00:1]",
                    "[::127.0.0.1]",
                    "[::7f00:1]",
                    "[fe80::1]",
                    "[fe80::1%25lo]",
                    "[fc00::1]",
                    "[fd00:ec2::254]",
                    "[ff02::1]",
                    "[fec0::1]",
                    "[64:ff9b::7f00:1]",
                    "[64:ff9b::a9fe:a9fe]",
                    "[2002:7f00:1::]",
                    "[2002:a9fe:a9fe::1]",
                    "[2001:db8::1]",
                    "[2001::1]",
                    "[100::1]",
                    "localhost",
                    "LOCALHOST",
                    "localhost.");

    private final AtomicInteger came = new AtomicInteger();
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    @SuppressWarnings("NullAway.Init") // set before each test
    private ServerSocket listener;

    @SuppressWarnings("NullAway.Init")
    private HttpServer guide;

    @BeforeEach
    void listen() throws IOException {
        listener = new ServerSocket(0); // on all addresses, of both kinds
        Thread.ofVirtual().start(this::count);
        guide = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        guide.createContext(
                "/robots.txt",
                exchange -> {
                    exchange.sendResponseHeaders(404, -1);
                    exchange.close();
                });
        guide.start();
    }

    private void count() {
        try {
            while (true) {
                listener.accept().close();
                came.incrementAndGet();
            }
        } catch (SocketException _) {
            // closed with the test
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterEach
    void stop() throws IOException {
        listener.close();
        guide.stop(0);
    }

    private Fetcher fetcher(AddressRule rule) {
        InstantSource clock = () -> now;
        Pace pace = new Pace(Duration.ofSeconds(1), clock, time -> now = now.plus(time));
        return new Fetcher(rule, pace, clock, Duration.ofSeconds(5));
    }

    @Test
    void noneIsConnectedTo() {
        assertThat(HOSTS).hasSizeGreaterThanOrEqualTo(80);
        try (Fetcher fetcher = fetcher(AddressRule.publicOnly())) {
            for (String host : HOSTS) {
                assertRefused(fetcher, "http://%s:%d/".formatted(host, listener.getLocalPort()));
            }
        }
        assertThat(came).hasValue(0);
        Assurance.note(
                "%d spellings of forbidden addresses: connections".formatted(HOSTS.size()),
                "0",
                Integer.toString(came.get()));
    }

    @Test
    void noneIsConnectedToByWayOfARedirect() {
        List<String> turns = new ArrayList<>();
        guide.createContext(
                "/to/",
                exchange -> {
                    int which = Integer.parseInt(exchange.getRequestURI().getPath().substring(4));
                    exchange.getResponseHeaders()
                            .add(
                                    "Location",
                                    "http://%s:%d/"
                                            .formatted(HOSTS.get(which), listener.getLocalPort()));
                    turns.add(HOSTS.get(which));
                    exchange.sendResponseHeaders(302, -1);
                    exchange.close();
                });
        // The guide alone counts as public.
        AddressRule rule = new OnlyOnce("guide.example", guide.getAddress().getAddress());
        try (Fetcher fetcher = fetcher(rule)) {
            for (int i = 0; i < HOSTS.size(); i++) {
                assertRefused(
                        fetcher,
                        "http://guide.example:%d/to/%d".formatted(guide.getAddress().getPort(), i));
            }
        }
        assertThat(turns).hasSameSizeAs(HOSTS);
        assertThat(came).hasValue(0);
        Assurance.note(
                "%d redirects to forbidden addresses: connections".formatted(HOSTS.size()),
                "0",
                Integer.toString(came.get()));
    }

    /// Answers for one name with one address, and otherwise as the standard rule.
    private record OnlyOnce(String name, InetAddress address) implements AddressRule {

        @Override
        public boolean allows(InetAddress asked) {
            return AddressRule.publicOnly().allows(asked);
        }

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            return host.equals(name)
                    ? new InetAddress[] {address}
                    : AddressRule.super.resolve(host);
        }
    }

    @Test
    void aNameIsLookedUpOnceAndWhatWasCheckedIsWhatIsConnectedTo() throws IOException {
        AtomicInteger lookUps = new AtomicInteger();
        InetAddress checked = InetAddress.getByAddress("rebind.example", new byte[] {127, 0, 0, 1});
        AddressRule counting =
                new AddressRule() {
                    @Override
                    public boolean allows(InetAddress address) {
                        return true;
                    }

                    @Override
                    public InetAddress[] resolve(String host) {
                        // Who looks up again would be given this machine's listener on 127.0.0.2.
                        return lookUps.getAndIncrement() == 0
                                ? new InetAddress[] {checked}
                                : new InetAddress[] {loopback(2)};
                    }
                };
        try (Fetcher fetcher = fetcher(counting);
                ServerSocket second =
                        new ServerSocket(guide.getAddress().getPort(), 5, loopback(2))) {
            second.setSoTimeout(200);
            guide.createContext(
                    "/page",
                    exchange -> {
                        byte[] page =
                                "<html><p>Words.".getBytes(java.nio.charset.StandardCharsets.UTF_8);
                        exchange.sendResponseHeaders(200, page.length);
                        exchange.getResponseBody().write(page);
                        exchange.close();
                    });
            Fetched got =
                    fetcher.fetch(
                            "http://rebind.example:%d/page".formatted(guide.getAddress().getPort()),
                            Visits.none());
            assertThat(got).isInstanceOf(Fetched.Page.class);
            // robots.txt and the page went over one connection, to the address that was checked.
            assertThat(lookUps).hasValue(1);
        }
    }

    private static InetAddress loopback(int last) {
        try {
            return InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) last});
        } catch (UnknownHostException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertRefused(Fetcher fetcher, String address) {
        assertThat(fetcher.fetch(address, Visits.none()))
                .as(address)
                .isInstanceOfSatisfying(
                        Fetched.Refused.class,
                        refused ->
                                assertThat(
                                                Stream.of(
                                                                "no public address",
                                                                "leads nowhere",
                                                                "no plain host",
                                                                "is no address")
                                                        .anyMatch(refused.why()::contains))
                                        .as(refused.why())
                                        .isTrue());
    }
}
