package chancery.ledger;

import java.util.Locale;

/// By what an engagement is found: each mark is a list of engagements in the order of their days.
final class Marks {

    /// Every engagement has it.
    static final String ANY = "";

    private Marks() {}

    static String state(String state) {
        return "state:" + state;
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
