package chancery.fetch;

import chancery.acquire.Content;
import chancery.fetch.Fetched.Page;
import chancery.fetch.Fetched.Refused;
import chancery.fetch.Fetched.Unchanged;
import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/// Asks the web for a page, when a person said so, and as a good guest: robots.txt is obeyed, a
/// host is asked once a second at most, what is unchanged is not sent again, "later" is taken for
/// an answer. Nothing but public addresses is connected to.
public final class Fetcher implements AutoCloseable {

    static final String AGENT = "chancery";

    private static final String AGENT_LINE = AGENT + "/0.1 (reads news pages when its user asks)";
    private static final int LARGEST = 20 * 1024 * 1024;
    private static final int LARGEST_ROBOTS = 512 * 1024;
    private static final int MOST_OF_A_REFUSAL = 4; // pieces
    private static final int MOST_REDIRECTS = 5;
    private static final int MOST_TRIES = 3;
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(90);
    private static final Duration APART = Duration.ofSeconds(1);

    private static final Content NOTHING = Content.of(new byte[0]);

    private final Pace pace;
    private final InstantSource clock;
    private final Duration longest;
    private final CloseableHttpClient client;
    private final Map<String, Rules> robots = new HashMap<>();
    private final ScheduledExecutorService bells =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("fetch-deadline").factory());

    /// A host's rules, or why they cannot be had.
    private record Rules(BaseRobotRules rules, String fault) {}

    Fetcher(AddressRule rule, Pace pace, InstantSource clock, Duration longest) {
        this.pace = pace;
        this.clock = clock;
        this.longest = longest;
        this.client = client(rule);
    }

    /// One that asks public addresses only.
    public static Fetcher standard() {
        InstantSource clock = InstantSource.system();
        return new Fetcher(
                AddressRule.publicOnly(),
                new Pace(APART, clock, time -> Thread.sleep(time)),
                clock,
                LONGEST);
    }

    private static CloseableHttpClient client(AddressRule rule) {
        DnsResolver checked =
                new DnsResolver() {
                    @Override
                    public InetAddress[] resolve(String host) throws UnknownHostException {
                        return rule.resolve(host);
                    }

                    @Override
                    public String resolveCanonicalHostname(String host) {
                        return host;
                    }
                };
        ConnectionConfig patience =
                ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.ofSeconds(10))
                        .setSocketTimeout(Timeout.ofSeconds(15))
                        .build();
        return HttpClients.custom()
                .setConnectionManager(
                        PoolingHttpClientConnectionManagerBuilder.create()
                                .setDnsResolver(checked)
                                .setDefaultConnectionConfig(patience)
                                .build())
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(Timeout.ofSeconds(20)).build())
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAutomaticRetries()
                .disableAuthCaching()
                .setUserAgent(AGENT_LINE)
                .build();
    }

    /// Has robots.txt of every site asked for again: it may have changed since.
    public void forgetRules() {
        robots.clear();
    }

    /// Asks for an address; never throws for anything that the web may do.
    public Fetched fetch(String address, Visits visits) {
        try {
            URI asked = web(address);
            return follow(asked, visits.of(address));
        } catch (Refusal refusal) {
            return refusal.of(address);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Refused(address, "stopped while waiting", true);
        }
    }

    private Fetched follow(URI asked, Optional<Visits.Visit> visit) throws InterruptedException {
        URI at = asked;
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            Answer answer = hop == 0 ? allowed(at, visit) : ledTo(at, visit);
            if (answer.status == 304) {
                return new Unchanged(asked);
            }
            if (answer.redirect.isEmpty()) {
                return page(at, answer);
            }
            at = next(at, answer.redirect.get());
        }
        throw Refusal.forGood("more than %d redirects".formatted(MOST_REDIRECTS));
    }

    private static Page page(URI at, Answer answer) {
        if (answer.status != 200) {
            throw Refusal.ofStatus(answer.status);
        }
        return new Page(
                at,
                answer.content,
                answer.mediaType,
                answer.charset,
                new Visits.Visit(answer.etag, answer.lastModified));
    }

    private static URI next(URI at, String redirect) {
        try {
            return web(at.resolve(uri(redirect)).toString());
        } catch (Refusal refusal) {
            throw refusal.after(redirect);
        }
    }

    private Answer ledTo(URI at, Optional<Visits.Visit> visit) throws InterruptedException {
        try {
            return allowed(at, visit);
        } catch (Refusal refusal) {
            throw refusal.after(at.toString());
        }
    }

    private Answer allowed(URI at, Optional<Visits.Visit> visit) throws InterruptedException {
        demandAllowed(at);
        return patiently(at, visit);
    }

    private static URI web(String address) {
        URI uri = uri(address);
        if (uri.getScheme() == null) {
            throw Refusal.noAddress();
        }
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw Refusal.forGood("only http and https are fetched");
        }
        if (uri.getHost() == null || uri.getUserInfo() != null) {
            throw Refusal.forGood("the address has no plain host");
        }
        if (isOddNumber(uri.getHost())) {
            throw Refusal.forGood("the address is no plain host: numbers are written as 192.0.2.7");
        }
        return uri;
    }

    // 2130706433, 0x7f.1 and 0177.0.0.1 mean different addresses to different programs.
    private static boolean isOddNumber(String host) {
        String plain = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        String last = plain.substring(plain.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        boolean number = last.matches("[0-9]+|0x[0-9a-f]*");
        return number && !plain.matches("(?:(?:0|[1-9][0-9]{0,2})\\.){3}(?:0|[1-9][0-9]{0,2})");
    }

    private static URI uri(String address) {
        try {
            return new URI(address.strip().replace(" ", "%20"));
        } catch (URISyntaxException _) {
            throw Refusal.noAddress();
        }
    }

    // ---- robots.txt

    private void demandAllowed(URI address) throws InterruptedException {
        Rules rules = rules(address);
        if (!rules.fault.isEmpty()) {
            throw Refusal.forNow(rules.fault);
        }
        if (!rules.rules.isAllowed(address.toString())) {
            throw Refusal.forGood("robots.txt of the site asks programs not to fetch it");
        }
    }

    private Rules rules(URI address) throws InterruptedException {
        String site = site(address);
        Rules known = robots.get(site);
        if (known == null) {
            known = askForRules(address);
            robots.put(site, known);
        }
        return known;
    }

    // RFC 9309: no file means no rules; a server in trouble means no.
    private Rules askForRules(URI address) throws InterruptedException {
        URI at = URI.create(site(address) + "/robots.txt");
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            Answer answer = once(at, Optional.empty(), LARGEST_ROBOTS, Duration.ZERO);
            if (answer.redirect.isPresent()) {
                at = web(at.resolve(uri(answer.redirect.get())).toString());
                continue;
            }
            if (answer.status == 200) {
                return new Rules(
                        new SimpleRobotRulesParser()
                                .parseContent(
                                        at.toString(),
                                        answer.content.bytes(),
                                        "text/plain",
                                        List.of(AGENT)),
                        "");
            }
            return answer.status >= 500 || answer.status == 429
                    ? none(
                            "robots.txt of the site answers %d, so nothing is asked of it now"
                                    .formatted(answer.status))
                    : new Rules(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), "");
        }
        return none("robots.txt of the site leads nowhere");
    }

    private static Rules none(String fault) {
        return new Rules(new SimpleRobotRules(RobotRulesMode.ALLOW_NONE), fault);
    }

    private static String site(URI address) {
        return address.getScheme().toLowerCase(Locale.ROOT)
                + "://"
                + address.getAuthority().toLowerCase(Locale.ROOT);
    }

    private Duration delay(URI address) {
        Rules rules = robots.get(site(address));
        long asked = rules == null ? 0 : rules.rules.getCrawlDelay();
        return asked > 0 ? Duration.ofMillis(asked) : Duration.ZERO;
    }

    // ---- requests

    private Answer patiently(URI address, Optional<Visits.Visit> visit)
            throws InterruptedException {
        for (int tries = 1; ; tries++) {
            Answer answer = once(address, visit, LARGEST, delay(address));
            if (answer.status != 429 && answer.status != 503) {
                return answer;
            }
            Duration later = answer.retryAfter.orElse(Duration.ofSeconds(5L * tries));
            pace.leaveAlone(address.getHost(), later);
            if (tries == MOST_TRIES || later.compareTo(LONGEST_WAIT) > 0) {
                throw Refusal.busy(answer.status, later);
            }
        }
    }

    private Answer once(URI address, Optional<Visits.Visit> visit, int largest, Duration apart)
            throws InterruptedException {
        if (pace.left(address.getHost()).compareTo(LONGEST_WAIT) > 0) {
            throw Refusal.leftAlone(pace.left(address.getHost()));
        }
        pace.await(address.getHost(), apart);
        HttpGet get = new HttpGet(address);
        get.setHeader(
                "Accept",
                "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, text/plain;q=0.8, */*;q=0.1");
        visit.flatMap(Visits.Visit::etag).ifPresent(tag -> get.setHeader("If-None-Match", tag));
        visit.flatMap(Visits.Visit::lastModified)
                .ifPresent(since -> get.setHeader("If-Modified-Since", since));
        Instant deadline = clock.instant().plus(longest);
        // Rings also where a server lets its headers drip, which no limit of the client ends.
        ScheduledFuture<?> bell =
                bells.schedule(get::cancel, longest.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return asked(get, largest, deadline);
        } catch (IOException e) {
            throw bell.isDone() ? Refusal.slow() : Refusal.of(e, address);
        } finally {
            bell.cancel(false);
        }
    }

    private Answer asked(HttpGet get, int largest, Instant deadline) throws IOException {
        ClassicHttpResponse response = client.executeOpen(null, get, null);
        try {
            return answer(response, largest, deadline);
        } finally {
            leave(get, response);
        }
    }

    // To close what is not read to its end would be to read it to its end, which may never come.
    private static void leave(HttpGet get, ClassicHttpResponse response) {
        get.cancel();
        try {
            response.close();
        } catch (IOException _) {
            // It was not wanted.
        }
    }

    private record Answer(
            int status,
            Content content,
            String mediaType,
            Optional<String> charset,
            Optional<String> etag,
            Optional<String> lastModified,
            Optional<String> redirect,
            Optional<Duration> retryAfter) {}

    private Answer answer(ClassicHttpResponse response, int largest, Instant deadline)
            throws IOException {
        int status = response.getCode();
        boolean redirects = status >= 301 && status <= 308 && status != 304;
        HttpEntity entity = response.getEntity();
        Content content = status == 200 ? read(entity, largest, deadline) : readOff(entity);
        Optional<ContentType> type =
                Optional.ofNullable(entity)
                        .map(HttpEntity::getContentType)
                        .map(ContentType::parseLenient);
        return new Answer(
                status,
                content,
                type.map(ContentType::getMimeType).orElse("").toLowerCase(Locale.ROOT),
                type.map(ContentType::getCharset).map(java.nio.charset.Charset::name),
                header(response, "ETag"),
                header(response, "Last-Modified"),
                redirects ? header(response, "Location") : Optional.empty(),
                header(response, "Retry-After").flatMap(this::later));
    }

    private static Optional<String> header(ClassicHttpResponse response, String name) {
        return Optional.ofNullable(response.getFirstHeader(name)).map(Header::getValue);
    }

    // What a refusal says is not wanted; a short one is read so that its connection serves again.
    private static Content readOff(@Nullable HttpEntity entity) {
        byte[] piece = new byte[16 * 1024];
        try {
            InputStream in = entity == null ? InputStream.nullInputStream() : entity.getContent();
            int pieces = 0;
            while (pieces < MOST_OF_A_REFUSAL && in.read(piece) >= 0) {
                pieces++;
            }
        } catch (IOException _) {
            // The connection is left then.
        }
        return NOTHING;
    }

    private Content read(@Nullable HttpEntity entity, int largest, Instant deadline)
            throws IOException {
        if (entity == null) {
            return NOTHING;
        }
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        byte[] piece = new byte[16 * 1024];
        InputStream in = entity.getContent();
        for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
            kept.write(piece, 0, n);
            if (kept.size() > largest) {
                throw Refusal.forGood(
                        "larger than %d MB, the rest was not read"
                                .formatted(Math.max(1, largest >> 20)));
            }
            if (clock.instant().isAfter(deadline)) {
                throw Refusal.slow();
            }
        }
        return Content.of(kept.toByteArray());
    }

    /// Seconds, or a day and time.
    private Optional<Duration> later(String words) {
        String plain = words.strip();
        if (plain.matches("[0-9]{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(plain)));
        }
        try {
            Instant until =
                    ZonedDateTime.parse(
                                    plain,
                                    DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC))
                            .toInstant();
            Duration left = Duration.between(clock.instant(), until);
            return Optional.of(left.isNegative() ? Duration.ZERO : left);
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        bells.shutdownNow();
        try {
            client.close();
        } catch (IOException e) {
            System.getLogger(Fetcher.class.getName()).log(System.Logger.Level.DEBUG, "closing", e);
        }
    }
}
