package chancery.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/// By what an engagement is found: each mark is a list of engagements in the order of their days.
final class Marks {

    /// Every engagement has it.
    static final String ANY = "";

    /// Engagements of more states than [#PAIRED] have it in place of a mark for each two of them.
    static final String MANY = "many";

    /// 40 states are 780 pairs.
    static final int PAIRED = 40;

    private static final String STATE = "state:";
    private static final String PAIR = "pair:";

    private Marks() {}

    /// Marks for each two of some states; one mark where they are too many.
    static List<String> pairs(Collection<String> states) {
        List<String> sorted = states.stream().sorted().distinct().toList();
        if (sorted.size() > PAIRED) {
            return List.of(MANY);
        }
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            for (int j = i + 1; j < sorted.size(); j++) {
                pairs.add(PAIR + sorted.get(i) + "+" + sorted.get(j));
            }
        }
        return pairs;
    }

    /// Whether a mark is that of a state and another that of a pair with it.
    static boolean isOfPair(String state, String pair) {
        return state.startsWith(STATE)
                && pair.startsWith(PAIR)
                && List.of(pair.substring(PAIR.length()).split("\\+", -1))
                        .contains(state.substring(STATE.length()));
    }

    static String state(String state) {
        return STATE + state;
    }

    /// @param word of a party's name, folded
    static String name(String word) {
        return "name:" + word;
    }

    static String topic(String topic) {
        return "topic:" + topic;
    }

    static String city(String city) {
        return "city:" + EngagementTable.folded(city);
    }

    static String land(String state) {
        return "land:" + state.toUpperCase(Locale.ROOT);
    }
}
