package chancery.pipeline;

import chancery.identify.Actor;
import chancery.identify.Place;
import chancery.interpret.Kind;
import chancery.interpret.Outcome;
import chancery.interpret.Report;
import chancery.interpret.Salience;
import chancery.interpret.SlotEvidence;
import chancery.interpret.Status;
import chancery.reference.Edtf;
import chancery.reference.Level;
import chancery.trace.Evidence;
import chancery.trace.Quote;
import chancery.trace.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The cells of a report as a JSON tree and back. Key order is fixed: it is part of the format.
final class ReportTree {

    private ReportTree() {}

    static ObjectNode of(Report report) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.put("kind", report.kind().id());
        tree.put("status", report.status().id());
        tree.put("salience", report.salience().id());
        ArrayNode parties = tree.putArray("parties");
        report.parties().forEach(actor -> parties.add(party(actor)));
        tree.set("place", place(report.place()));
        text(tree, "date", report.date().map(Edtf::text));
        words(tree, "topics", report.topics());
        ArrayNode outcomes = tree.putArray("outcomes");
        report.outcomes().forEach(outcome -> outcomes.add(outcome(outcome)));
        ArrayNode evidence = tree.putArray("evidence");
        report.evidence().forEach(cell -> evidence.add(cell(cell)));
        words(tree, "rules", report.rules());
        return tree;
    }

    /// Reads what [#of] wrote. The words of evidence are taken from the tree.
    ///
    /// @param document sha256 of the document that the report is from
    static Report read(JsonNode tree, String document) {
        return new Report(
                Kind.valueOf(constant(tree, "kind")),
                Status.valueOf(constant(tree, "status")),
                Salience.valueOf(constant(tree, "salience")),
                tree.path("parties").valueStream().map(ReportTree::readParty).toList(),
                readPlace(tree.path("place")),
                text(tree, "date").flatMap(Edtf::parse),
                words(tree, "topics"),
                tree.path("outcomes").valueStream().map(ReportTree::readOutcome).toList(),
                tree.path("evidence").valueStream().map(cell -> readCell(cell, document)).toList(),
                words(tree, "rules"));
    }

    static ObjectNode party(Actor actor) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        text(tree, "name", actor.name());
        text(tree, "id", actor.qid());
        text(tree, "role", actor.role());
        text(tree, "state", actor.state());
        text(tree, "level", actor.level().map(Level::id));
        text(tree, "role_class", actor.roleClass());
        return tree;
    }

    static Actor readParty(JsonNode tree) {
        return new Actor(
                text(tree, "name"),
                text(tree, "id"),
                text(tree, "role"),
                text(tree, "role_class"),
                text(tree, "state"),
                text(tree, "level").flatMap(Level::of));
    }

    static JsonNode place(Optional<Place> place) {
        return place.<JsonNode>map(ReportTree::place).orElseGet(JsonNodeFactory.instance::nullNode);
    }

    private static ObjectNode place(Place place) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        text(tree, "city", place.city());
        text(tree, "state", place.state());
        text(tree, "venue", place.venue());
        if (place.geonames().isPresent()) {
            tree.put("geonames", place.geonames().getAsInt());
        } else {
            tree.putNull("geonames");
        }
        if (place.latitude().isPresent() && place.longitude().isPresent()) {
            tree.put("latitude", place.latitude().getAsDouble());
            tree.put("longitude", place.longitude().getAsDouble());
        }
        return tree;
    }

    static Optional<Place> readPlace(JsonNode tree) {
        if (!tree.isObject()) {
            return Optional.empty();
        }
        return Optional.of(
                new Place(
                        text(tree, "city"),
                        text(tree, "state"),
                        text(tree, "venue"),
                        tree.path("geonames").isNumber()
                                ? OptionalInt.of(tree.path("geonames").intValue())
                                : OptionalInt.empty(),
                        number(tree.path("latitude")),
                        number(tree.path("longitude"))));
    }

    private static OptionalDouble number(JsonNode tree) {
        return tree.isNumber() ? OptionalDouble.of(tree.doubleValue()) : OptionalDouble.empty();
    }

    static ObjectNode outcome(Outcome outcome) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.put("kind", outcome.kind().id());
        tree.put("text", outcome.text());
        words(tree, "by", outcome.by());
        text(tree, "topic", outcome.topic());
        text(tree, "due", outcome.due().map(Edtf::text));
        tree.put("commitment", outcome.commitment());
        return tree;
    }

    private static Outcome readOutcome(JsonNode tree) {
        return new Outcome(
                Outcome.Kind.valueOf(constant(tree, "kind")),
                tree.path("text").asString(""),
                words(tree, "by"),
                text(tree, "topic"),
                text(tree, "due").flatMap(Edtf::parse),
                tree.path("commitment").asBoolean(false));
    }

    private static ObjectNode cell(SlotEvidence cell) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.put("slot", cell.slot());
        evidence(tree, cell.evidence());
        return tree;
    }

    static void evidence(ObjectNode tree, Evidence evidence) {
        tree.put("exact", evidence.quote().exact());
        tree.put("prefix", evidence.quote().prefix());
        tree.put("suffix", evidence.quote().suffix());
        tree.put("start", evidence.span().start());
        tree.put("end", evidence.span().end());
    }

    private static SlotEvidence readCell(JsonNode tree, String document) {
        return new SlotEvidence(
                tree.path("slot").asString(""),
                new Evidence(
                        document,
                        new Span(tree.path("start").asInt(0), tree.path("end").asInt(0)),
                        new Quote(
                                tree.path("exact").asString(""),
                                tree.path("prefix").asString(""),
                                tree.path("suffix").asString(""))));
    }

    static void text(ObjectNode tree, String key, Optional<String> value) {
        value.ifPresentOrElse(text -> tree.put(key, text), () -> tree.putNull(key));
    }

    static void words(ObjectNode tree, String key, List<String> words) {
        ArrayNode array = tree.putArray(key);
        words.forEach(array::add);
    }

    private static Optional<String> text(JsonNode tree, String key) {
        return tree.path(key).stringValueOpt();
    }

    private static List<String> words(JsonNode tree, String key) {
        return tree.path(key)
                .valueStream()
                .map(JsonNode::stringValueOpt)
                .flatMap(Optional::stream)
                .toList();
    }

    private static String constant(JsonNode tree, String key) {
        return tree.path(key).asString("").toUpperCase(Locale.ROOT);
    }
}
