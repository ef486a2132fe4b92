package chancery.export;

import chancery.identify.Actor;
import chancery.identify.Place;
import chancery.interpret.SlotEvidence;
import chancery.ledger.Entry;
import chancery.merge.Engagement;
import chancery.merge.ToldReport;
import chancery.reference.Edtf;
import chancery.reference.Level;
import chancery.reference.Reference;
import chancery.reference.SectorTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Engagements as PLOVER events, one JSON object a line. What PLOVER has no name for stands under
/// `chancery`; the page's words are left to the ledger, since a text slot needs rights to the text.
final class PloverExport {

    private static final String ENTITY = "http://www.wikidata.org/entity/";

    private final Contexts contexts = Contexts.standard();
    private final SectorTable sectors = Reference.load().sectors();
    private final Export export;
    private final Writer out;

    private PloverExport(Export export, Writer out) {
        this.export = export;
        this.out = out;
    }

    static void write(Export export, Writer out) {
        PloverExport plover = new PloverExport(export, out);
        export.each(plover::event);
    }

    private void event(Entry entry) {
        Engagement engagement = entry.engagement();
        Coding.of(engagement).ifPresent(coding -> line(event(engagement, coding)));
    }

    private void line(ObjectNode event) {
        try {
            out.write(JsonMapper.shared().writeValueAsString(event));
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ObjectNode event(Engagement engagement, Coding coding) {
        Edtf date = engagement.date().orElseThrow();
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        event.put("id", engagement.id())
                .put("date", date.earliest().toString())
                .put("event", coding.event());
        put(event, "mode", coding.mode());
        ArrayNode context = event.putArray("context");
        contexts.of(engagement).forEach(context::add);
        ArrayNode actors = event.putArray("actor");
        coding.actors().forEach(actor -> actor(actors.addObject(), actor));
        ArrayNode recipients = event.putArray("recipients");
        coding.recipients().forEach(actor -> actor(recipients.addObject(), actor));
        engagement
                .place()
                .ifPresentOrElse(
                        place -> place(event.putObject("event_loc"), place),
                        () -> event.putNull("event_loc"));
        sources(event, engagement);
        ours(event.putObject("chancery"), engagement, date);
        return event;
    }

    private void actor(ObjectNode node, Actor actor) {
        put(node, "name", actor.name());
        put(node, "country", actor.state());
        put(node, "sector", actor.roleClass().flatMap(sectors::ofOffice));
        put(node, "title", actor.role());
        put(node, "identifier_id", actor.qid().map(qid -> ENTITY + qid));
    }

    private static void place(ObjectNode node, Place place) {
        put(node, "name", place.city().or(place::venue));
        put(node, "country", place.state());
        if (place.geonames().isPresent()) {
            node.put("geonames_id", place.geonames().getAsInt());
        }
        if (place.latitude().isPresent() && place.longitude().isPresent()) {
            node.put("lat", place.latitude().getAsDouble());
            node.put("lon", place.longitude().getAsDouble());
        }
    }

    private static void sources(ObjectNode event, Engagement engagement) {
        ArrayNode text = event.putArray("text_info");
        ArrayNode cited = event.putArray("cite_info");
        for (ToldReport told : engagement.reports()) {
            told.report().evidence().stream()
                    .filter(cell -> cell.slot().equals("kind"))
                    .map(SlotEvidence::evidence)
                    .forEach(words ->
                            text.addObject()
                                    .put("source", told.document())
                                    .put("start", words.span().start())
                                    .put("end", words.span().end()));
            ObjectNode source = cited.addObject().put("source", told.document());
            source.put("name", told.documentId());
            put(source, "published", told.published().map(Edtf::text));
        }
    }

    private void ours(ObjectNode node, Engagement engagement, Edtf date) {
        node.put("kind", engagement.kind().id())
                .put("status", engagement.status().id())
                .put("date", date.text())
                .put("date_latest", date.latest().toString())
                .put("independent", engagement.independentReports())
                .put("fingerprint", export.fingerprint());
        put(node, "level", Titles.level(engagement).map(Level::id));
        ArrayNode topics = node.putArray("topics");
        engagement.topics().forEach(topics::add);
    }

    private static void put(ObjectNode node, String name, Optional<String> value) {
        value.ifPresentOrElse(text -> node.put(name, text), () -> node.putNull(name));
    }
}
