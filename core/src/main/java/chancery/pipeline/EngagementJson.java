package chancery.pipeline;

import chancery.merge.Engagement;
import chancery.merge.Engagement.Disagreement;
import chancery.merge.Engagement.Step;
import chancery.merge.Engagement.Value;
import chancery.merge.ToldReport;
import chancery.reference.Edtf;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The JSON Lines form of an engagement: one a line, keys in a fixed order.
public final class EngagementJson {

    private EngagementJson() {}

    /// One line, without its line end.
    ///
    /// @param aliases other ids that resolve to it
    public static String write(Engagement engagement, List<String> aliases) {
        ObjectNode tree = canonicalTree(engagement);
        ArrayNode reports = (ArrayNode) tree.remove("reports");
        ReportTree.words(tree, "aliases", aliases);
        tree.set("reports", reports);
        return ReportJson.JSON.writeValueAsString(tree);
    }

    /// The line that goes into the fingerprint: without aliases, which depend on the order of
    /// arrival.
    public static String canonical(Engagement engagement) {
        return ReportJson.JSON.writeValueAsString(canonicalTree(engagement));
    }

    private static ObjectNode canonicalTree(Engagement engagement) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.put("engagement", engagement.id());
        tree.put("kind", engagement.kind().id());
        tree.put("status", engagement.status().id());
        date(tree, engagement.date());
        ArrayNode parties = tree.putArray("parties");
        engagement.parties().forEach(actor -> parties.add(ReportTree.party(actor)));
        tree.set("place", ReportTree.place(engagement.place()));
        ReportTree.words(tree, "topics", engagement.topics());
        ArrayNode outcomes = tree.putArray("outcomes");
        engagement.outcomes().forEach(outcome -> outcomes.add(ReportTree.outcome(outcome)));
        history(tree.putArray("history"), engagement.history());
        disagreements(tree.putArray("disagreements"), engagement.disagreements());
        ReportTree.words(tree, "part_of", engagement.partOf());
        ArrayNode reports = tree.putArray("reports");
        engagement.reports().forEach(told -> reports.add(report(told)));
        return tree;
    }

    private static void date(ObjectNode tree, Optional<Edtf> date) {
        ReportTree.text(tree, "date", date.map(Edtf::text));
        ReportTree.text(tree, "date_earliest", date.map(d -> d.earliest().toString()));
        ReportTree.text(tree, "date_latest", date.map(d -> d.latest().toString()));
    }

    private static void history(ArrayNode array, List<Step> history) {
        for (int i = 0; i < history.size(); i++) {
            Step step = history.get(i);
            ObjectNode tree = array.addObject();
            tree.put("step", i == 0 ? step.step().id() : step.nameAfter(history.get(i - 1)));
            ReportTree.text(tree, "told", step.told().map(Edtf::text));
            ReportTree.text(tree, "date", step.date().map(Edtf::text));
            tree.put("document", step.document());
            ReportTree.evidence(tree.putObject("evidence"), step.evidence());
        }
    }

    private static void disagreements(ArrayNode array, List<Disagreement> disagreements) {
        for (Disagreement disagreement : disagreements) {
            ObjectNode tree = array.addObject();
            tree.put("slot", disagreement.slot());
            ArrayNode values = tree.putArray("values");
            for (Value value : disagreement.values()) {
                ObjectNode one = values.addObject();
                one.put("value", value.value());
                ReportTree.words(one, "documents", value.documents());
            }
        }
    }

    private static ObjectNode report(ToldReport told) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.put("document", told.documentId());
        tree.put("sha256", told.document());
        tree.put("report", told.key());
        ReportTree.text(tree, "published", told.published().map(Edtf::text));
        ReportTree.text(tree, "copyOf", told.copyOf());
        ReportTree.text(tree, "official", told.official());
        tree.setAll(ReportTree.of(told.report()));
        return tree;
    }
}
