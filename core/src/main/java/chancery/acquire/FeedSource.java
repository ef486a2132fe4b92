package chancery.acquire;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdom2.Element;
import org.jdom2.JDOMException;
import org.jdom2.input.JDOMParseException;
import org.jdom2.input.SAXBuilder;

/// The items of an RSS or Atom file.
///
/// The stamp is taken as the feed writes it, with its own zone: the day in UTC is often another.
final class FeedSource implements Pieces {

    private static final Set<String> ITEMS = Set.of("item", "entry");
    private static final List<String> STAMPS =
            List.of("pubDate", "published", "issued", "date", "updated", "modified");

    private final InputStream in;
    private final String source;
    private Iterator<Acquired> items = List.<Acquired>of().iterator();
    private boolean read;

    FeedSource(InputStream in, String source) {
        this.in = in;
        this.source = source;
    }

    @Override
    public Optional<Acquired> next() throws IOException {
        if (!read) {
            read = true;
            items = parse(Limits.page(in)).iterator();
        }
        return items.hasNext() ? Optional.of(items.next()) : Optional.empty();
    }

    private List<Acquired> parse(byte[] bytes) throws IOException {
        try {
            org.jdom2.Document xml = builder().build(new ByteArrayInputStream(bytes));
            List<String> stamps = stamps(xml.getRootElement());
            SyndFeed feed = new SyndFeedInput(false, java.util.Locale.ROOT).build(xml);
            return items(feed, stamps);
        } catch (JDOMParseException fault) {
            return refused(
                    Drop.at(source, Math.max(1, fault.getLineNumber()), reason(), say(fault)));
        } catch (JDOMException | FeedException | IllegalArgumentException fault) {
            return refused(Drop.whole(source, reason(), say(fault)));
        }
    }

    private static DropReason reason() {
        return DropReason.BAD_FEED;
    }

    private static String say(Exception fault) {
        return Optional.ofNullable(fault.getMessage()).orElse("");
    }

    private static List<Acquired> refused(Drop drop) {
        return List.of(new Acquired.Refused(drop));
    }

    /// No document type, so no entity that could reach outside or grow.
    private static SAXBuilder builder() {
        SAXBuilder builder = new SAXBuilder();
        builder.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        builder.setFeature("http://xml.org/sax/features/external-general-entities", false);
        builder.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        builder.setExpandEntities(false);
        return builder;
    }

    private List<Acquired> items(SyndFeed feed, List<String> stamps) {
        List<Acquired> taken = new ArrayList<>();
        List<SyndEntry> entries = feed.getEntries();
        for (int i = 0; i < entries.size(); i++) {
            SyndEntry entry = entries.get(i);
            Optional<String> stamp =
                    stamps.size() == entries.size()
                            ? Optional.of(stamps.get(i)).filter(s -> !s.isEmpty())
                            : Optional.ofNullable(entry.getPublishedDate())
                                    .map(day -> day.toInstant().toString());
            taken.add(
                    new Acquired.Taken(
                            Document.ofItem(
                                    Optional.empty(),
                                    Document.Form.ITEM,
                                    text(entry),
                                    present(entry.getLink()),
                                    stamp,
                                    present(entry.getTitle()),
                                    present(feed.getLanguage()))));
        }
        return taken.isEmpty()
                ? refused(Drop.whole(source, DropReason.EMPTY, "the feed has no items"))
                : taken;
    }

    /// The whole text where the feed carries it, else the description.
    private static String text(SyndEntry entry) {
        return entry.getContents().stream()
                .map(SyndContent::getValue)
                .filter(value -> value != null && !value.isBlank())
                .findFirst()
                .or(() -> Optional.ofNullable(entry.getDescription()).map(SyndContent::getValue))
                .orElse("");
    }

    private static Optional<String> present(@org.jspecify.annotations.Nullable String value) {
        return Optional.ofNullable(value).map(String::strip).filter(v -> !v.isEmpty());
    }

    private static List<String> stamps(Element root) {
        List<String> stamps = new ArrayList<>();
        for (Element parent : parents(root)) {
            for (Element child : parent.getChildren()) {
                if (ITEMS.contains(child.getName())) {
                    stamps.add(stamp(child));
                }
            }
        }
        return stamps;
    }

    private static List<Element> parents(Element root) {
        List<Element> parents = new ArrayList<>(List.of(root));
        for (Element child : root.getChildren()) {
            if (child.getName().equals("channel")) {
                parents.add(child);
            }
        }
        return parents;
    }

    private static String stamp(Element item) {
        for (String name : STAMPS) {
            for (Element child : item.getChildren()) {
                if (child.getName().equals(name) && !child.getTextTrim().isEmpty()) {
                    return child.getTextTrim();
                }
            }
        }
        return "";
    }

    @Override
    public long position() {
        return 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
