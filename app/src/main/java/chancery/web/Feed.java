package chancery.web;

import chancery.export.XmlText;
import chancery.ledger.Change;
import chancery.ledger.Found;
import chancery.ledger.Ledger;
import java.io.StringWriter;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// A search as an Atom feed (RFC 4287): what is new in the ledger or changed there, latest first.
final class Feed {

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
    private static final int MOST = 100;
    private static final int AT_ONCE = 1000;

    private final XMLStreamWriter xml;

    private Feed(XMLStreamWriter xml) {
        this.xml = xml;
    }

    private record Item(Line line, Instant changed) {}

    static String of(String query, List<Found> found, Lines lines, Ledger ledger, String address) {
        Map<String, Instant> changed = changedLast(found, ledger);
        List<Item> items =
                lines.lines(List.copyOf(changed.keySet())).stream()
                        .map(line -> new Item(line, changed.getOrDefault(line.id(), Instant.EPOCH)))
                        .toList();
        StringWriter out = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out);
            new Feed(xml).write(query, items, address);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a feed in memory can be written", e);
        }
        return out.toString();
    }

    /// When the engagements changed that changed last, latest first.
    private static Map<String, Instant> changedLast(List<Found> found, Ledger ledger) {
        Set<String> wanted = new HashSet<>();
        found.forEach(one -> wanted.add(one.id()));
        Map<String, Instant> changed = new LinkedHashMap<>();
        long before = Long.MAX_VALUE;
        while (changed.size() < Math.min(MOST, wanted.size())) {
            List<Change> some = ledger.changesBefore(before, AT_ONCE);
            if (some.isEmpty()) {
                break;
            }
            for (Change change : some) {
                if (wanted.contains(change.engagement()) && changed.size() < MOST) {
                    changed.putIfAbsent(change.engagement(), change.at());
                }
            }
            before = some.getLast().number();
        }
        return changed;
    }

    private void write(String query, List<Item> items, String address) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(NAMESPACE);
        element("title", query.isEmpty() ? "Chancery: every engagement" : "Chancery: " + query);
        element("id", address + Api.BASE + "/feed.atom?q=" + Labels.inAddress(query));
        element(
                "updated",
                items.stream().map(Item::changed).findFirst().orElse(Instant.EPOCH).toString());
        xml.writeStartElement("author");
        element("name", "Chancery");
        xml.writeEndElement();
        for (Item item : items) {
            entry(item, address);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void entry(Item item, String address) throws XMLStreamException {
        String link = address + "/engagement/" + Labels.inAddress(item.line.id());
        xml.writeStartElement("entry");
        element("title", summary(item.line));
        element("id", "urn:chancery:" + item.line.id());
        element("updated", item.changed.toString());
        xml.writeEmptyElement("link");
        xml.writeAttribute("href", link);
        element(
                "summary",
                item.line.date().orElse("date unknown")
                        + item.line.place().map(where -> ", " + place(where)).orElse(""));
        xml.writeEndElement();
    }

    private void element(String name, String words) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(XmlText.legal(words));
        xml.writeEndElement();
    }

    private static String summary(Line line) {
        String who =
                line.parties().stream()
                        .map(party ->
                                party.name()
                                        .or(party::state)
                                        .or(party::role)
                                        .orElse("an unnamed party"))
                        .distinct()
                        .collect(Collectors.joining(", "));
        return "%s (%s): %s".formatted(Labels.capital(line.kind()), line.status(), who);
    }

    private static String place(Line.Where where) {
        return List.of(where.venue(), where.city(), where.state()).stream()
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }
}
