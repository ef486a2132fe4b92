package chancery.fetch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import chancery.acquire.Acquired;
import chancery.acquire.Content;
import chancery.acquire.Document;
import chancery.acquire.Drop;
import chancery.acquire.DropReason;
import chancery.acquire.Source;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Pages and feeds of the web as documents. Of a feed, the pages that its items lead to are fetched
/// once for as long as the item stays as it is; an item whose page cannot be had is taken as the
/// feed has it, and asked for again when the feed is next read if that may help.
public final class Pages {

    // A feed that leads to more is a list of something else.
    private static final int MOST_ITEMS = 200;

    private final Fetcher fetcher;
    private final Visits visits;
    private final Consumer<String> unchanged;

    /// @param unchanged hears of addresses that have nothing new
    public Pages(Fetcher fetcher, Visits visits, Consumer<String> unchanged) {
        this.fetcher = fetcher;
        this.visits = visits;
        this.unchanged = unchanged;
    }

    /// Fetches an address and hands over what it gives.
    public void take(String address, Consumer<Acquired> taker) {
        switch (fetcher.fetch(address, visits)) {
            case Fetched.Unchanged _ -> unchanged.accept(address);
            case Fetched.Refused refused -> taker.accept(refused(refused));
            case Fetched.Page page -> {
                // A feed with an item to ask for again must not be "unchanged" next time.
                boolean whole = !isFeed(page) || items(page, taker);
                if (!isFeed(page)) {
                    taker.accept(document(page));
                }
                if (whole) {
                    visits.note(address, page.visit());
                }
            }
        }
        visits.save();
    }

    /// @return whether no page is left that may be had later
    private boolean items(Fetched.Page feed, Consumer<Acquired> taker) {
        Set<String> seen = new LinkedHashSet<>();
        boolean whole = true;
        try (Stream<Acquired> items =
                Source.read(
                        new ByteArrayInputStream(feed.content().bytes()),
                        feed.address().toString())) {
            for (Acquired item : (Iterable<Acquired>) items.limit(MOST_ITEMS)::iterator) {
                Optional<String> url = address(item, feed);
                if (url.isEmpty()) {
                    taker.accept(item);
                } else if (seen.add(url.get())) {
                    whole &= item(url.get(), (Acquired.Taken) item, taker);
                }
            }
        }
        return whole;
    }

    private static Optional<String> address(Acquired item, Fetched.Page feed) {
        return item instanceof Acquired.Taken(Document document)
                ? document.url().map(url -> feed.address().resolve(plain(url)).toString())
                : Optional.empty();
    }

    private boolean item(String url, Acquired.Taken asTold, Consumer<Acquired> taker) {
        String sha256 = asTold.document().sha256();
        if (visits.hasItem(url, sha256)) {
            unchanged.accept(url);
            return true;
        }
        switch (fetcher.fetch(url, visits)) {
            case Fetched.Unchanged _ -> {
                unchanged.accept(url);
                visits.of(url).ifPresent(visit -> visits.note(url, visit.ledToBy(sha256)));
            }
            case Fetched.Refused refused -> {
                taker.accept(refused(refused));
                taker.accept(asTold);
                return !refused.forNow();
            }
            case Fetched.Page page -> {
                taker.accept(document(page));
                visits.note(url, page.visit().ledToBy(sha256));
            }
        }
        return true;
    }

    private static URI plain(String url) {
        try {
            return URI.create(url.strip().replace(" ", "%20"));
        } catch (IllegalArgumentException _) {
            return URI.create("");
        }
    }

    private static Acquired refused(Fetched.Refused refused) {
        return new Acquired.Refused(
                Drop.whole(refused.address(), DropReason.NOT_FETCHED, refused.why()));
    }

    private static boolean isFeed(Fetched.Page page) {
        if (page.mediaType().endsWith("html")) {
            return false;
        }
        String start = beginning(page.content(), 2000);
        return start.contains("<rss") || start.contains("<feed") || start.contains("<rdf:rdf");
    }

    private static Acquired document(Fetched.Page page) {
        String type = page.mediaType();
        boolean html = type.endsWith("html") || (type.isEmpty() && startsLikeHtml(page.content()));
        if (!html && !type.startsWith("text/")) {
            return new Acquired.Refused(
                    Drop.whole(page.address().toString(), DropReason.BINARY, type));
        }
        return new Acquired.Taken(
                Document.ofPage(
                        Optional.empty(),
                        html ? Document.Form.HTML : Document.Form.TEXT,
                        page.content(),
                        page.charset().flatMap(Pages::charset),
                        Optional.of(page.address().toString()),
                        Optional.empty()));
    }

    private static boolean startsLikeHtml(Content content) {
        String start = beginning(content, 200).stripLeading();
        return start.startsWith("<!doctype html") || start.startsWith("<html");
    }

    private static String beginning(Content content, int most) {
        byte[] bytes = content.bytes();
        return new String(bytes, 0, Math.min(bytes.length, most), ISO_8859_1)
                .toLowerCase(Locale.ROOT);
    }

    private static Optional<Charset> charset(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
            return Optional.empty();
        }
    }
}
