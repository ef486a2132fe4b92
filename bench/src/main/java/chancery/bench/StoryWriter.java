package chancery.bench;

import java.util.List;
import java.util.Random;

/// Writes news that never happened, by a seed: the same seed gives the same stories.
///
/// Persons are invented, states and offices are real, so that the stages find as much to do as in
/// real news. Stories that are not about diplomacy name the world about as often as real ones do
/// (`bench/notes.md` says how many of both open the gate).
final class StoryWriter {

    private static final List<String> GIVEN =
            List.of(
                    "Ana", "Boris", "Chen", "Dalia", "Emil", "Farah", "Goran", "Hana", "Ivo",
                    "Jana", "Karim", "Lena", "Milan", "Nadia", "Omar", "Petra", "Rafael", "Sofia",
                    "Tomas", "Vera", "Alice", "Brian", "Carla", "Derek", "Elaine", "Frank",
                    "Gloria", "Henry", "Irene", "Joel", "Karen", "Liam", "Megan", "Nathan", "Olive",
                    "Paula", "Quentin", "Rhonda", "Steven", "Tina");

    /// Families of whom some are in office somewhere, as in news of states.
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

    /// Families of whom nobody is in any office.
    private static final List<String> HOME_FAMILY =
            List.of(
                    "Ashdowne",
                    "Brackley",
                    "Cranfield",
                    "Dunmore",
                    "Ellesmere",
                    "Farthing",
                    "Gravesby",
                    "Hollins",
                    "Ickworth",
                    "Jessup",
                    "Kettleby",
                    "Lanyon",
                    "Marwood",
                    "Nettleton",
                    "Ormsby",
                    "Pemberly",
                    "Quarles",
                    "Rothwell",
                    "Stanmore",
                    "Thackery",
                    "Underhay",
                    "Varley",
                    "Wexcombe",
                    "Yaxley",
                    "Zeller",
                    "Birchall",
                    "Coverdale",
                    "Drayson",
                    "Eastlake",
                    "Fenwick");

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

    /// Of one state, as the places of one page of local news are.
    private static final List<String> TOWN =
            List.of(
                    "Northfield",
                    "Millbrook",
                    "Lakewood",
                    "Springdale",
                    "Harbor Point",
                    "Oakdale",
                    "Riverton",
                    "Fairhaven",
                    "Cedar Falls",
                    "Kingsport",
                    "Boise",
                    "Tulsa",
                    "Omaha",
                    "Fresno",
                    "Spokane",
                    "Wichita",
                    "Stockton",
                    "Anchorage");

    private static final List<String> FIRM =
            List.of(
                    "Brightwell Foods",
                    "Corvane",
                    "Halden Energy",
                    "Novaterra",
                    "Pelham Motors",
                    "Quillon Software",
                    "Sandgate Bank",
                    "Tresco Media",
                    "Umberline Air",
                    "Vantor Steel");
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
                    "the school budget",
                    "the hospital wing",
                    "a housing plan",
                    "the bus strike",
                    "the water bill",
                    "the museum",
                    "the ferry line",
                    "the new album",
                    "a wildfire",
                    "the vaccine trial",
                    "the solar farm",
                    "the tax cut",
                    "the court case",
                    "the budget vote",
                    "the storm damage",
                    "the chip shortage",
                    "the housing market",
                    "the merger");

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

    /// News of home, with the everyday senses of "meet", "call", "visit", "see" and "tell".
    private static final List<String> AT_HOME =
            List.of(
                    "%P said %D that %X would cost more than 3.5 million, twice what had been planned.",
                    "Residents of %H had waited for years to see %X, and many came early.",
                    "The club, which won four of its last five games, hopes that %X will help.",
                    "Analysts expect %X to matter less than the weather, according to a survey.",
                    "\"Nobody told us about %X,\" said %P, who runs a bakery near the station.",
                    "Shares of %F rose 2 percent after the company said that %X was on track.",
                    "Police in %H closed the road for several hours while crews repaired it.",
                    "The report, published %D, counts 1,204 cases and calls %X a warning sign.",
                    "For %P it is the third year in a row, and he does not intend to stop.",
                    "Tickets go on sale in the spring, though %X may delay the opening.",
                    "The council met %D to vote on %X, and the hall was full long before it began.",
                    "A spokesman for %F declined to comment and said that a statement would follow.",
                    "%P, 43, left the company in March after a dispute over %X.",
                    "Firefighters were called to a warehouse in %H shortly after midnight.",
                    "She called it the hardest season of her career and thanked those who stood by her.",
                    "Visitors are asked to leave their cars outside the centre until the work is done.",
                    "The judge told the court in %H that the trial would be heard in the autumn.",
                    "Prices for bread, milk and eggs have gone up by 7.4 percent within a year.",
                    "Doctors say that patients should see somebody as soon as they feel unwell.",
                    "The film opened %D to mixed reviews, but the cinema in %H was sold out.",
                    "It is the second time that %F has put off the sale, which banks had called certain.",
                    "Teachers and parents held a meeting in the gym to talk about %X.",
                    "Forecasters expect heavy rain over the weekend and strong winds along the coast.",
                    "\"We will visit every family that lost a home,\" %P said, standing in front of what was left.",
                    "The team travels to %H next, where it has not won since 2011.",
                    "Voters are to decide on %X in November, and both parties have begun to campaign.",
                    "Her lawyer received the letter %D and said that an answer would take some weeks.",
                    "In a study of 2,300 adults, those who slept longer remembered more of what they had read.",
                    "The minister defended %X in parliament and told members that no decision had been made.",
                    "Neighbours described %P as a quiet man who helped wherever he could.");

    /// News of home that names states, cities and office holders of the world.
    private static final List<String> ABOUT_THE_WORLD =
            List.of(
                    "Exports to %S fell for a third month, which %F blamed on the exchange rate.",
                    "The band is on tour in %S and plays two nights in %C before it comes home.",
                    "%P, who grew up in %C, moved to %H at the age of nine.",
                    "President %M has promised to sign the bill if it reaches his desk.",
                    "Engineers from %S had warned of cracks in %X as early as last year.",
                    "A similar law in %S was struck down by its highest court.",
                    "The storm had crossed the coast of %S before it turned north.",
                    "The striker scored twice for %S against %S and was named player of the match.");

    private static final List<String> AT_HOME_TITLES =
            List.of(
                    "%H looks again at %X",
                    "Why %X matters to %H",
                    "%F bets on %X",
                    "%P on %X and what comes next",
                    "Five things to know about %X");

    // One story in so many of a hundred names the world.
    private static final int WORLDLY = 10;

    private final Random random;

    StoryWriter(long seed) {
        random = new Random(seed);
    }

    String headline(boolean onTopic) {
        return onTopic
                ? fill("%S and %S hold talks on %T in %C")
                : fill(pick(AT_HOME_TITLES)).replace("the ", "");
    }

    /// @param words about how many words it shall have
    String text(boolean onTopic, int words, String paragraphEnd) {
        StringBuilder text = new StringBuilder();
        boolean worldly = random.nextInt(100) < WORLDLY;
        int count = 0;
        int sentence = 0;
        while (count < words) {
            String next = fill(pick(sentences(onTopic, worldly)));
            text.append(next).append(++sentence % 3 == 0 ? paragraphEnd : " ");
            count += next.split(" ", -1).length;
        }
        return text.toString().strip();
    }

    private List<String> sentences(boolean onTopic, boolean worldly) {
        if (onTopic) {
            return random.nextInt(4) < 3 ? ABROAD : AT_HOME;
        }
        return worldly && random.nextInt(2) == 0 ? ABOUT_THE_WORLD : AT_HOME;
    }

    /// A length or a count as real pages have them: few are small, many are near the median, some
    /// are several times as large.
    ///
    /// @param spread of the logarithms
    int about(double median, double spread, int least, int most) {
        double drawn = median * Math.exp(spread * random.nextGaussian());
        return (int) Math.min(most, Math.max(least, drawn));
    }

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    String person() {
        return fill("%P");
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
            case 'P' -> pick(GIVEN) + " " + pick(HOME_FAMILY);
            case 'M' -> pick(FAMILY);
            case 'H' -> pick(TOWN);
            case 'F' -> pick(FIRM);
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
