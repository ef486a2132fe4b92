package chancery.export;

import chancery.interpret.Claim;
import chancery.ledger.Channel;
import chancery.ledger.ClaimVerdict;
import chancery.ledger.Commitment;
import chancery.ledger.Coverage;
import chancery.ledger.Entry;
import chancery.merge.Engagement;
import chancery.reference.Edtf;
import chancery.trace.Evidence;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The JSON Lines form of commitments, channels and answers on claims: keys in a fixed order.
public final class RecordJson {

    private RecordJson() {}

    public static String of(Commitment commitment) {
        ObjectNode tree = tree();
        tree.put("id", commitment.id());
        tree.put("engagement", commitment.engagement());
        text(tree, "made", commitment.made().map(Edtf::text));
        words(tree, "by", commitment.by());
        words(tree, "to", commitment.to());
        tree.put("text", commitment.text());
        text(tree, "topic", commitment.topic());
        text(tree, "due", commitment.due().map(Edtf::text));
        tree.put("status", commitment.status().id());
        evidence(tree, commitment.evidence());
        text(tree, "closedBy", commitment.closedBy());
        return line(tree);
    }

    public static String of(Channel channel) {
        ObjectNode tree = tree();
        tree.put("id", channel.id());
        words(tree, "between", channel.between());
        tree.put("name", channel.name());
        tree.put("state", channel.history().getLast().state().id());
        ArrayNode history = tree.putArray("history");
        for (Channel.Step step : channel.history()) {
            ObjectNode one = history.addObject();
            one.put("state", step.state().id());
            text(one, "date", step.date().map(Edtf::text));
            one.put("engagement", step.engagement());
            evidence(one, step.evidence());
        }
        return line(tree);
    }

    /// @param words what was claimed
    public static String of(String words, Optional<LocalDate> day, ClaimVerdict verdict) {
        ObjectNode tree = tree();
        tree.put("claim", words);
        text(tree, "date", day.map(LocalDate::toString));
        answer(tree, verdict);
        return line(tree);
    }

    /// A claim that a page makes, with the answer of the ledger.
    ///
    /// @param document the name that output uses for the page
    public static String of(
            String document, Optional<Edtf> published, Claim claim, ClaimVerdict verdict) {
        ObjectNode tree = tree();
        tree.put("claim", claim.evidence().quote().exact());
        text(tree, "date", published.map(Edtf::text));
        tree.put("document", document);
        evidence(tree, List.of(claim.evidence()));
        answer(tree, verdict);
        return line(tree);
    }

    private static void answer(ObjectNode tree, ClaimVerdict verdict) {
        text(tree, "read_as", Optional.of(verdict.readAs()).filter(told -> !told.isEmpty()));
        tree.put("verdict", verdict.answer().id());
        tree.put("says", verdict.says());
        ArrayNode engagements = tree.putArray("engagements");
        for (Entry entry : verdict.engagements()) {
            Engagement engagement = entry.engagement();
            ObjectNode one = engagements.addObject();
            one.put("engagement", engagement.id());
            one.put("kind", engagement.kind().id());
            one.put("status", engagement.status().id());
            text(one, "date", engagement.date().map(Edtf::text));
        }
        Coverage coverage = verdict.coverage();
        ObjectNode reach = tree.putObject("coverage");
        reach.put("documents", coverage.documents());
        text(reach, "first", coverage.first().map(LocalDate::toString));
        text(reach, "last", coverage.last().map(LocalDate::toString));
        reach.put("within", coverage.within());
        reach.put("months_with_pages", coverage.monthsWithPages());
        reach.put("months", coverage.months());
        reach.put("engagements", coverage.engagements());
    }

    private static void evidence(ObjectNode tree, List<Evidence> evidence) {
        ArrayNode array = tree.putArray("evidence");
        for (Evidence one : evidence) {
            ObjectNode quote = array.addObject();
            quote.put("document", one.document());
            quote.put("exact", one.quote().exact());
            quote.put("prefix", one.quote().prefix());
            quote.put("suffix", one.quote().suffix());
            quote.put("start", one.span().start());
            quote.put("end", one.span().end());
        }
    }

    private static void words(ObjectNode tree, String key, List<String> words) {
        ArrayNode array = tree.putArray(key);
        words.forEach(array::add);
    }

    private static void text(ObjectNode tree, String key, Optional<String> value) {
        value.ifPresentOrElse(text -> tree.put(key, text), () -> tree.putNull(key));
    }

    private static ObjectNode tree() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static String line(ObjectNode tree) {
        return JsonMapper.shared().writeValueAsString(tree);
    }
}
