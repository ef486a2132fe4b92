package chancery.export;

import chancery.identify.Actor;
import chancery.interpret.Status;
import chancery.ledger.Entry;
import chancery.merge.Engagement;
import chancery.reference.Edtf;
import chancery.reference.Level;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Who meets whom as GraphML: a node for each person, or for a state or body where nobody is named;
/// an edge between two of different sides for what they share.
final class GraphMlExport {

    private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";

    private final TreeMap<String, Node> nodes = new TreeMap<>();
    private final TreeMap<Ends, Edge> edges = new TreeMap<>();

    private GraphMlExport() {}

    private record Node(
            String label, String qid, String state, String level, String kind, int engagements) {

        Node more() {
            return new Node(label, qid, state, level, kind, engagements + 1);
        }
    }

    private record Ends(String one, String other) implements Comparable<Ends> {

        @Override
        public int compareTo(Ends that) {
            int first = one.compareTo(that.one);
            return first == 0 ? other.compareTo(that.other) : first;
        }
    }

    private static final class Edge {

        private int engagements;
        private int held;
        private Optional<LocalDate> first = Optional.empty();
        private Optional<LocalDate> last = Optional.empty();
        private final List<String> ids = new ArrayList<>();

        void add(Engagement engagement) {
            engagements++;
            held += engagement.status() == Status.HELD ? 1 : 0;
            ids.add(engagement.id());
            engagement
                    .date()
                    .ifPresent(date -> {
                        first =
                                first.filter(day -> day.isBefore(date.earliest()))
                                        .or(() -> engagement.date().map(Edtf::earliest));
                        last =
                                last.filter(day -> day.isAfter(date.latest()))
                                        .or(() -> engagement.date().map(Edtf::latest));
                    });
        }
    }

    static void write(Export export, Writer out) throws IOException {
        GraphMlExport graph = new GraphMlExport();
        export.each(graph::add);
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out);
            graph.write(xml, export);
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void add(Entry entry) {
        Engagement engagement = entry.engagement();
        TreeMap<String, Actor> parties = new TreeMap<>();
        engagement.parties().forEach(actor -> parties.putIfAbsent(key(actor), actor));
        parties.forEach(
                (key, actor) -> nodes.merge(key, node(actor), (before, _) -> before.more()));
        for (Map.Entry<String, Actor> one : parties.entrySet()) {
            for (Map.Entry<String, Actor> other : parties.tailMap(one.getKey(), false).entrySet()) {
                if (oppose(one.getValue(), other.getValue())) {
                    edges.computeIfAbsent(new Ends(one.getKey(), other.getKey()), _ -> new Edge())
                            .add(engagement);
                }
            }
        }
    }

    private static boolean oppose(Actor one, Actor other) {
        return one.state().isEmpty() || !one.state().equals(other.state());
    }

    private static String key(Actor actor) {
        return actor.qid()
                .orElseGet(() ->
                        "%s|%s|%s"
                                .formatted(
                                        actor.name().orElse(""),
                                        actor.state().orElse(""),
                                        actor.isPerson() ? "" : actor.role().orElse("")));
    }

    private static Node node(Actor actor) {
        String label = actor.name().or(actor::role).or(actor::state).orElse("unnamed");
        return new Node(
                label,
                actor.qid().orElse(""),
                actor.state().orElse(""),
                actor.level().map(Level::id).orElse(""),
                actor.isPerson() ? "person" : "side",
                1);
    }

    private void write(XMLStreamWriter xml, Export export) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("graphml");
        xml.writeDefaultNamespace(NAMESPACE);
        keys(xml, "node", "label", "qid", "state", "level", "kind");
        keys(xml, "edge", "first", "last", "ids");
        key(xml, "node", "engagements", "int");
        key(xml, "edge", "engagements", "int");
        key(xml, "edge", "held", "int");
        key(xml, "graph", "title", "string");
        key(xml, "graph", "fingerprint", "string");
        xml.writeStartElement("graph");
        xml.writeAttribute("id", "engagements");
        xml.writeAttribute("edgedefault", "undirected");
        data(xml, "graph", "title", export.title());
        data(xml, "graph", "fingerprint", export.fingerprint());
        Map<String, String> ids = nodes(xml);
        int number = 0;
        for (Map.Entry<Ends, Edge> edge : edges.entrySet()) {
            edge(xml, "e" + number++, edge.getKey(), edge.getValue(), ids);
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    // Ids must be NMTOKENs, which names of people are not.
    private Map<String, String> nodes(XMLStreamWriter xml) throws XMLStreamException {
        Map<String, String> ids = new LinkedHashMap<>();
        for (Map.Entry<String, Node> entry : nodes.entrySet()) {
            String id = "n" + ids.size();
            ids.put(entry.getKey(), id);
            Node node = entry.getValue();
            xml.writeStartElement("node");
            xml.writeAttribute("id", id);
            data(xml, "node", "label", node.label);
            data(xml, "node", "qid", node.qid);
            data(xml, "node", "state", node.state);
            data(xml, "node", "level", node.level);
            data(xml, "node", "kind", node.kind);
            data(xml, "node", "engagements", Integer.toString(node.engagements));
            xml.writeEndElement();
        }
        return ids;
    }

    private static void edge(
            XMLStreamWriter xml, String id, Ends ends, Edge edge, Map<String, String> ids)
            throws XMLStreamException {
        xml.writeStartElement("edge");
        xml.writeAttribute("id", id);
        xml.writeAttribute("source", ids.getOrDefault(ends.one, ""));
        xml.writeAttribute("target", ids.getOrDefault(ends.other, ""));
        data(xml, "edge", "first", edge.first.map(LocalDate::toString).orElse(""));
        data(xml, "edge", "last", edge.last.map(LocalDate::toString).orElse(""));
        data(xml, "edge", "ids", String.join(" ", edge.ids));
        data(xml, "edge", "engagements", Integer.toString(edge.engagements));
        data(xml, "edge", "held", Integer.toString(edge.held));
        xml.writeEndElement();
    }

    private static void keys(XMLStreamWriter xml, String of, String... names)
            throws XMLStreamException {
        for (String name : names) {
            key(xml, of, name, "string");
        }
    }

    private static void key(XMLStreamWriter xml, String of, String name, String type)
            throws XMLStreamException {
        xml.writeEmptyElement("key");
        xml.writeAttribute("id", of + "_" + name);
        xml.writeAttribute("for", of);
        xml.writeAttribute("attr.name", name);
        xml.writeAttribute("attr.type", type);
    }

    private static void data(XMLStreamWriter xml, String of, String name, String value)
            throws XMLStreamException {
        if (!value.isEmpty()) {
            xml.writeStartElement("data");
            xml.writeAttribute("key", of + "_" + name);
            xml.writeCharacters(XmlText.legal(value));
            xml.writeEndElement();
        }
    }
}
