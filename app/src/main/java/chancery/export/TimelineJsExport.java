package chancery.export;

import chancery.ledger.Entry;
import chancery.merge.Engagement;
import chancery.reference.Edtf;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Engagements as the JSON of TimelineJS. That program shows texts as HTML, so they are escaped;
/// what has no date is left out.
final class TimelineJsExport {

    private TimelineJsExport() {}

    static void write(Export export, Writer out) throws IOException {
        ObjectNode timeline = JsonNodeFactory.instance.objectNode();
        text(timeline.putObject("title"), export.title(), "Ledger " + export.fingerprint());
        ArrayNode events = timeline.putArray("events");
        export.each(entry -> add(entry, events));
        out.write(JsonMapper.shared().writeValueAsString(timeline));
        out.write("\n");
    }

    private static void add(Entry entry, ArrayNode events) {
        Engagement engagement = entry.engagement();
        engagement
                .date()
                .ifPresent(date -> {
                    ObjectNode event = events.addObject();
                    event.put("unique_id", engagement.id()).put("group", engagement.kind().id());
                    day(event.putObject("start_date"), date.earliest(), precision(date));
                    if (!date.isDay() && precision(date) == 3) {
                        day(event.putObject("end_date"), date.latest(), 3);
                    }
                    event.put("display_date", DateWords.of(date));
                    String place = engagement.place().map(Titles::place).orElse("");
                    text(
                            event,
                            Titles.of(engagement),
                            (place.isEmpty() ? "" : place + "; ") + Titles.witnesses(engagement));
                });
    }

    /// Parts of the date that are known: year, month, day.
    private static int precision(Edtf date) {
        String plain = date.text().replace("~", "");
        return plain.contains("/") || plain.length() == 10 ? 3 : plain.length() == 7 ? 2 : 1;
    }

    private static void day(ObjectNode node, LocalDate day, int parts) {
        node.put("year", day.getYear());
        if (parts > 1) {
            node.put("month", day.getMonthValue());
        }
        if (parts > 2) {
            node.put("day", day.getDayOfMonth());
        }
    }

    private static void text(ObjectNode slide, String headline, String words) {
        slide.putObject("text").put("headline", escaped(headline)).put("text", escaped(words));
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
