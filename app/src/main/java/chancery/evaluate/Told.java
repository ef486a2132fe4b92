package chancery.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/// An engagement of a page, annotated or reported, as far as the comparison looks at it.
record Told(JsonNode json) {

    private static final Map<String, String> SAME_BODY =
            Map.of("EU", "EUU", "UN", "UNO", "LAS", "ARAB");

    Optional<String> word(String field) {
        return word(json, field);
    }

    private static Optional<String> word(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isString() && !value.stringValue().isEmpty()
                ? Optional.of(value.stringValue())
                : Optional.empty();
    }

    List<JsonNode> list(String field) {
        List<JsonNode> found = new ArrayList<>();
        json.path(field).forEach(found::add);
        return found;
    }

    boolean main() {
        return word("salience").filter("main"::equals).isPresent();
    }

    /// Ahead, held or off: statuses that are as good as the same for `exact`.
    Optional<String> statusGroup() {
        return word("status")
                .flatMap(status ->
                        switch (status) {
                            case "held" -> Optional.of("held");
                            case "planned", "possible" -> Optional.of("ahead");
                            case "postponed", "cancelled" -> Optional.of("off");
                            default -> Optional.empty();
                        });
    }

    Set<String> states() {
        Set<String> states = new TreeSet<>();
        for (JsonNode party : list("parties")) {
            word(party, "state")
                    .map(code -> SAME_BODY.getOrDefault(code, code))
                    .ifPresent(states::add);
        }
        return states;
    }

    List<Set<String>> names() {
        return list("parties").stream()
                .flatMap(party -> word(party, "name").stream())
                .map(Folded::words)
                .filter(words -> !words.isEmpty())
                .toList();
    }

    int unnamed() {
        return (int)
                list("parties").stream()
                        .filter(party -> word(party, "state").isPresent())
                        .filter(party -> word(party, "name").isEmpty())
                        .count();
    }

    Set<String> topics() {
        Set<String> topics = new TreeSet<>();
        list("topics").forEach(topic -> topics.add(topic.asString()));
        return topics;
    }

    private Optional<JsonNode> place() {
        JsonNode place = json.path("place");
        return place.isObject() && !place.isEmpty() ? Optional.of(place) : Optional.empty();
    }

    /// Whether the place reported is this annotated one; empty where none is annotated.
    Optional<Boolean> placeIsRightIn(Told reported) {
        return place().map(mine -> reported.place().map(its -> samePlace(mine, its)).orElse(false));
    }

    private static boolean samePlace(JsonNode mine, JsonNode its) {
        return word(mine, "city")
                .map(city -> folded(city).equals(folded(word(its, "city").orElse(""))))
                .orElseGet(() -> word(mine, "state").equals(word(its, "state")));
    }

    private static String folded(String city) {
        return Folded.text(city).strip();
    }

    /// Cells that are not empty, as their evidence names them.
    List<String> cells() {
        List<String> cells = new ArrayList<>(List.of("kind", "status"));
        place().ifPresent(_ -> cells.add("place"));
        word("date").ifPresent(_ -> cells.add("date"));
        for (int i = 0; i < list("parties").size(); i++) {
            cells.add("party:" + i);
        }
        list("topics").forEach(topic -> cells.add("topic:" + topic.asString()));
        for (int i = 0; i < list("outcomes").size(); i++) {
            cells.add("outcome:" + i);
        }
        return cells;
    }

    long cellsWithoutEvidence() {
        Set<String> proven = new TreeSet<>();
        list("evidence").forEach(entry -> word(entry, "slot").ifPresent(proven::add));
        return cells().stream().filter(cell -> !proven.contains(cell)).count();
    }

    /// The words it rests on first.
    String quoted() {
        List<JsonNode> evidence = list("evidence");
        if (evidence.isEmpty()) {
            return "";
        }
        JsonNode first = evidence.getFirst();
        return first.isObject() ? word(first, "exact").orElse("") : first.asString();
    }
}
