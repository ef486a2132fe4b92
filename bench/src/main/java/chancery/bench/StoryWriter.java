package chancery.bench;

import java.util.List;
import java.util.Random;

/// Writes news that never happened, by a seed: the same seed gives the same stories.
///
/// Persons are invented, states and offices are real, so that the stages find as much to do as in
/// real news.
final class StoryWriter {

    private static final List<String> GIVEN =
            List.of(
                    "Ana", "Boris", "Chen", "Dalia", "Emil", "Farah", "Goran", "Hana", "Ivo",
                    "Jana", "Karim", "Lena", "Milan", "Nadia", "Omar", "Petra", "Rafael", "Sofia",
                    "Tomas", "Vera");
    private static final List<String> FAMILY =
            List.of(
                    "Abara",
                    "Belic",
                    "Castell",
                    "Dovar",
                    "Ekholm",
                    "Farsi",
                    "Gantz",
                    "Horvat",
                    "Ilves",
                    "Jansky",
                    "Kovar",
                    "Lindal",
                    "Moreau",
                    "Nkemi",
                    "Ortega",
                    "Petrov",
                    "Quiroz",
                    "Rashidi",
                    "Sandoval",
                    "Tanev");
    private static final List<String> STATE =
            List.of(
                    "France", "Japan", "Brazil", "Kenya", "Egypt", "Poland", "Vietnam", "Canada",
                    "Norway", "India", "Chile", "Jordan", "Serbia", "Ghana", "Qatar", "Mexico");
    private static final List<String> CITY =
            List.of(
                    "Paris",
                    "Tokyo",
                    "Nairobi",
                    "Cairo",
                    "Warsaw",
                    "Hanoi",
                    "Ottawa",
                    "Oslo",
                    "New Delhi",
                    "Santiago",
                    "Amman",
                    "Belgrade",
                    "Accra",
                    "Doha",
                    "Geneva",
                    "Vienna");
    private static final List<String> OFFICE =
            List.of(
                    "Foreign Minister",
                    "President",
                    "Prime Minister",
                    "Defense Minister",
                    "Trade Minister",
                    "special envoy",
                    "Finance Minister");
    private static final List<String> DAY =
            List.of(
                    "Monday",
                    "Tuesday",
                    "Wednesday",
                    "Thursday",
                    "Friday",
                    "Saturday",
                    "Sunday",
                    "last week",
                    "earlier this month",
                    "on May 8",
                    "in late April");
    private static final List<String> TOPIC =
            List.of(
                    "trade",
                    "grain exports",
                    "border security",
                    "climate finance",
                    "migration",
                    "visa rules",
                    "energy supplies",
                    "a prisoner exchange",
                    "fishing rights");
    private static final List<String> THING =
            List.of(
                    "the harvest",
                    "the new stadium",
                    "a record price",
                    "the old bridge",
                    "the season",
                    "the orchestra",
                    "a software update",
                    "the flood barrier",
                    "the city council",
                    "the quarterly results",
                    "a rare orchid",
                    "the night train",
                    "the school budget");

    private static final List<String> ABROAD =
            List.of(
                    "%O %N of %S met his counterpart from %S, %N, in %C %D to discuss %T.",
                    "The two sides agreed to continue talks on %T and to open a working group.",
                    "%N is expected to visit %C next month, officials in %S said.",
                    "The ministry said %O %N spoke by phone with %N %D about %T.",
                    "It was their first meeting since October and followed weeks of quiet contacts.",
                    "A planned trip to %S was postponed after a dispute over %T.",
                    "\"We had a frank exchange,\" %N told reporters after the meeting in %C.",
                    "Delegations from %S and %S held two days of consultations in %C.");

    private static final List<String> AT_HOME =
            List.of(
                    "%N said %D that %X would cost more than 3.5 million, twice what had been planned.",
                    "Residents of %C had waited for years to see %X, and many came early.",
                    "The club, which won four of its last five games, hopes that %X will help.",
                    "Analysts expect %X to matter less than the weather, according to a survey.",
                    "\"Nobody told us about %X,\" said %N, who runs a bakery near the station.",
                    "Shares rose 2 percent after the company said that %X was on track.",
                    "Police closed the road for several hours while crews repaired %X.",
                    "The report, published %D, counts 1,204 cases and calls %X a warning sign.",
                    "For %N it is the third year in a row, and he does not intend to stop.",
                    "Tickets go on sale in the spring, though %X may delay the opening.");

    private final Random random;

    StoryWriter(long seed) {
        random = new Random(seed);
    }

    String headline(boolean onTopic) {
        return onTopic
                ? fill("%S and %S hold talks on %T in %C")
                : fill("%C looks again at %X").replace("the ", "");
    }

    /// @param words about how many words it shall have
    String text(boolean onTopic, int words, String paragraphEnd) {
        StringBuilder text = new StringBuilder();
        int count = 0;
        int sentence = 0;
        while (count < words) {
            String next = fill(pick(onTopic && random.nextInt(4) < 3 ? ABROAD : AT_HOME));
            text.append(next).append(++sentence % 3 == 0 ? paragraphEnd : " ");
            count += next.split(" ", -1).length;
        }
        return text.toString().strip();
    }

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    boolean onTopic() {
        return random.nextInt(20) == 0; // 5 %
    }

    private String fill(String template) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < template.length(); i++) {
            char c = template.charAt(i);
            text.append(c == '%' ? slot(template.charAt(++i)) : c);
        }
        return text.toString();
    }

    private String slot(char slot) {
        return switch (slot) {
            case 'N' -> pick(GIVEN) + " " + pick(FAMILY);
            case 'S' -> pick(STATE);
            case 'C' -> pick(CITY);
            case 'O' -> pick(OFFICE);
            case 'D' -> pick(DAY);
            case 'T' -> pick(TOPIC);
            case 'X' -> pick(THING);
            default -> throw new IllegalArgumentException("no slot %" + slot);
        };
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
