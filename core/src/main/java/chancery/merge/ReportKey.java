package chancery.merge;

import chancery.identify.Actor;
import chancery.interpret.Outcome;
import chancery.interpret.Report;
import chancery.interpret.SlotEvidence;
import chancery.reference.Edtf;
import chancery.reference.Level;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The identity of a report: a hash of its document's sha256 and its slots, and the id of an
/// engagement made from it.
///
/// The same page read by the same rules gives the same keys, whenever and wherever it is read.
/// Evidence counts only by the place of the words that state the kind, so that two meetings told
/// alike in two sentences stay two.
public final class ReportKey {

    /// How many hexadecimal digits of a key an engagement's id keeps: 64 bits, so that a collision
    /// among a million engagements has a chance of about 1 in 37 million.
    private static final int ID_DIGITS = 16;

    private static final String ID_PREFIX = "E-";

    private ReportKey() {}

    /// Keys of all reports of one document, in their order.
    public static List<String> of(String document, List<Report> reports) {
        Map<String, Integer> seen = new HashMap<>();
        List<String> keys = new ArrayList<>();
        for (Report report : reports) {
            String slots = slots(report);
            int again = seen.merge(slots, 1, Integer::sum);
            keys.add(hash(document + "\n" + slots + (again > 1 ? "\nagain " + again : "")));
        }
        return keys;
    }

    /// The engagement id that a report key stands for.
    public static String idOf(String key) {
        return ID_PREFIX + key.substring(0, ID_DIGITS);
    }

    /// The beginning of a report key that an id, or the beginning of one, stands for; empty where
    /// the text is no such id.
    public static Optional<String> keyPrefixOf(String id) {
        boolean prefixed = id.regionMatches(true, 0, ID_PREFIX, 0, ID_PREFIX.length());
        String digits = prefixed ? id.substring(ID_PREFIX.length()) : id;
        boolean hex =
                digits.length() >= 4
                        && digits.length() <= 64
                        && digits.chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 128);
        return hex ? Optional.of(digits.toLowerCase(java.util.Locale.ROOT)) : Optional.empty();
    }

    private static String slots(Report report) {
        StringBuilder text = new StringBuilder();
        line(text, report.kind().id(), report.status().id(), report.salience().id());
        for (Actor actor : report.parties()) {
            line(
                    text,
                    "party",
                    actor.name().orElse(""),
                    actor.qid().orElse(""),
                    actor.role().orElse(""),
                    actor.state().orElse(""),
                    actor.level().map(Level::id).orElse(""));
        }
        report.place()
                .ifPresent(place ->
                        line(
                                text,
                                "place",
                                place.city().orElse(""),
                                place.state().orElse(""),
                                place.venue().orElse("")));
        line(text, "date", report.date().map(Edtf::text).orElse(""));
        line(text, "topics", String.join(" ", report.topics()));
        for (Outcome outcome : report.outcomes()) {
            line(text, "outcome", outcome.kind().id(), outcome.text());
        }
        report.evidence().stream()
                .filter(cell -> cell.slot().equals("kind"))
                .map(SlotEvidence::evidence)
                .forEach(evidence ->
                        line(text, "at", evidence.span().start() + "-" + evidence.span().end()));
        return text.toString();
    }

    private static void line(StringBuilder text, String... words) {
        text.append(String.join("\t", words)).append('\n');
    }

    private static String hash(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
