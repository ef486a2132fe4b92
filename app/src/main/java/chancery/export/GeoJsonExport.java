package chancery.export;

import chancery.identify.Place;
import chancery.ledger.Entry;
import chancery.merge.Engagement;
import chancery.reference.Edtf;
import chancery.reference.Level;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Engagements as GeoJSON (RFC 7946): a feature each; the geometry is null where the place is not
/// known.
final class GeoJsonExport {

    private final Writer out;
    private boolean first = true;

    private GeoJsonExport(Writer out) {
        this.out = out;
    }

    static void write(Export export, Writer out) throws IOException {
        JsonMapper json = JsonMapper.shared();
        out.write("{\"type\":\"FeatureCollection\",\"name\":");
        out.write(json.writeValueAsString(export.title()));
        out.write(",\"fingerprint\":" + json.writeValueAsString(export.fingerprint()));
        out.write(",\"features\":[\n");
        GeoJsonExport features = new GeoJsonExport(out);
        export.each(features::add);
        out.write("\n]}\n");
    }

    private void add(Entry entry) {
        try {
            out.write(first ? "" : ",\n");
            out.write(JsonMapper.shared().writeValueAsString(feature(entry.engagement())));
            first = false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode feature(Engagement engagement) {
        ObjectNode feature = JsonNodeFactory.instance.objectNode();
        feature.put("type", "Feature").put("id", engagement.id());
        Optional<Place> located =
                engagement
                        .place()
                        .filter(place ->
                                place.latitude().isPresent() && place.longitude().isPresent());
        if (located.isPresent()) {
            ObjectNode point = feature.putObject("geometry").put("type", "Point");
            point.putArray("coordinates")
                    .add(located.get().longitude().getAsDouble())
                    .add(located.get().latitude().getAsDouble());
        } else {
            feature.putNull("geometry");
        }
        ObjectNode told = feature.putObject("properties");
        told.put("title", Titles.of(engagement))
                .put("kind", engagement.kind().id())
                .put("status", engagement.status().id());
        put(told, "date", engagement.date().map(Edtf::text));
        put(told, "date_earliest", engagement.date().map(date -> date.earliest().toString()));
        put(told, "date_latest", engagement.date().map(date -> date.latest().toString()));
        put(told, "level", Titles.level(engagement).map(Level::id));
        put(told, "place", engagement.place().map(Titles::place));
        told.put("states", String.join(" ", Titles.states(engagement)))
                .put("topics", String.join(" ", engagement.topics()))
                .put("reports", engagement.reports().size())
                .put("independent", engagement.independentReports());
        return feature;
    }

    private static void put(ObjectNode node, String name, Optional<String> value) {
        value.ifPresentOrElse(text -> node.put(name, text), () -> node.putNull(name));
    }
}
