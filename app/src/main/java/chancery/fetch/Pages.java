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

/// Pages and feeds of the web as documents. Of a feed, the pages that its items lead to are
/// fetched; an item whose page cannot be had is taken as the feed has it.
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
                if (isFeed(page)) {
                    items(page, taker);
                } else {
                    taker.accept(document(page));
                }
                visits.note(address, page.visit());
            }
        }
        visits.save();
    }

    private void items(Fetched.Page feed, Consumer<Acquired> taker) {
        Set<String> seen = new LinkedHashSet<>();
        try (Stream<Acquired> items =
                Source.read(
                        new ByteArrayInputStream(feed.content().bytes()),
                        feed.address().toString())) {
            items.limit(MOST_ITEMS)
                    .forEach(item -> {
                        if (item instanceof Acquired.Taken(Document document)) {
                            document.url()
                                    .map(url -> feed.address().resolve(plain(url)).toString())
                                    .ifPresentOrElse(
                                            url -> {
                                                if (seen.add(url)) {
                                                    item(url, item, taker);
                                                }
                                            },
                                            () -> taker.accept(item));
                        } else {
                            taker.accept(item);
                        }
                    });
        }
    }

    private void item(String url, Acquired asTold, Consumer<Acquired> taker) {
        switch (fetcher.fetch(url, visits)) {
            case Fetched.Unchanged _ -> unchanged.accept(url);
            case Fetched.Refused refused -> {
                taker.accept(refused(refused));
                taker.accept(asTold);
            }
            case Fetched.Page page -> {
                taker.accept(document(page));
                visits.note(url, page.visit());
            }
        }
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
