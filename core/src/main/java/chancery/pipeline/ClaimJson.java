package chancery.pipeline;

import chancery.identify.Actor;
import chancery.interpret.Claim;
import chancery.interpret.Claim.Measure;
import chancery.interpret.Claim.Window;
import chancery.interpret.Kind;
import chancery.trace.Evidence;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The JSON form of a claim, without its sentence.
public final class ClaimJson {

    private ClaimJson() {}

    public static String write(Claim claim) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.put("measure", claim.measure().id());
        tree.put("count", claim.count());
        ReportTree.text(tree, "kind", claim.kind().map(Kind::id));
        tree.put("in_person", claim.inPerson());
        ArrayNode parties = tree.putArray("parties");
        claim.parties().forEach(actor -> parties.add(ReportTree.party(actor)));
        ReportTree.text(tree, "host", claim.host());
        tree.set(
                "about",
                claim.about()
                        .<JsonNode>map(ReportTree::party)
                        .orElseGet(JsonNodeFactory.instance::nullNode));
        tree.put("window", claim.window().words());
        ReportTree.text(tree, "after", claim.window().after().map(LocalDate::toString));
        return ReportJson.JSON.writeValueAsString(tree);
    }

    /// Reads what [#write] wrote.
    public static Claim read(String json, Evidence evidence) {
        JsonNode tree = ReportJson.JSON.readTree(json);
        List<Actor> parties =
                tree.path("parties").valueStream().map(ReportTree::readParty).toList();
        return new Claim(
                Measure.valueOf(constant(tree.path("measure").asString(""))),
                tree.path("count").asInt(1),
                tree.path("kind").stringValueOpt().map(kind -> Kind.valueOf(constant(kind))),
                tree.path("in_person").asBoolean(false),
                parties,
                tree.path("host").stringValueOpt(),
                tree.path("about").isObject()
                        ? Optional.of(ReportTree.readParty(tree.path("about")))
                        : Optional.empty(),
                new Window(
                        tree.path("window").asString(""),
                        tree.path("after").stringValueOpt().map(LocalDate::parse)),
                evidence);
    }

    private static String constant(String id) {
        return id.toUpperCase(Locale.ROOT);
    }
}
