package chancery.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What offices are called, and the class and level of each.
///
/// Most names are made: a portfolio and a pattern ("trade", "minister for ...") give all forms of
/// that office, also deputies and plurals. What does not follow a pattern has a row.
public final class RoleTable {

    private static final Set<String> HEADS =
            Set.of("minister", "secretary", "ministers", "secretaries");

    private static final Set<String> BEHIND_HEAD =
            Set.of("of", "for", "to", "general", "in", "elect", "at");

    private final PhraseTable<Role> phrases;
    private final Map<String, Level> levels = new HashMap<>();
    private final Set<String> rows = new java.util.HashSet<>();

    RoleTable(Vocabulary vocabulary) {
        phrases = new PhraseTable<>(vocabulary);
        Rows.read("levels.tsv", row -> levels.put(row.at(1), Level.of(row.at(0)).orElseThrow()));
        Rows.read("roles.tsv", row -> rows.add(row.at(0)));
        Rows.read("portfolios.tsv", row -> addPortfolio(row.at(0), row.at(1), row.at(2)));
        Rows.read("roles.tsv", row -> add(row.at(0), row.at(1), row.maybe(2)));
    }

    private void addPortfolio(String portfolio, String officeClass, String deputy) {
        Optional<String> any = Optional.empty();
        for (String form :
                List.of("%s minister", "minister of %s", "minister for %s", "%s secretary")) {
            made(form.replace("%s", portfolio), officeClass, any);
        }
        made("secretary of " + portfolio, officeClass, Optional.of("USA"));
        made("secretary of state for " + portfolio, officeClass, Optional.of("GBR"));
        for (String form :
                List.of(
                        "deputy %s minister",
                        "deputy minister of %s",
                        "deputy minister for %s",
                        "vice %s minister",
                        "vice minister of %s",
                        "%s vice minister",
                        "vice minister for %s",
                        "state minister for %s",
                        "minister of state for %s",
                        "deputy secretary of %s",
                        "first deputy %s minister",
                        "deputy %s secretary")) {
            made(form.replace("%s", portfolio), deputy, any);
        }
    }

    private void made(String phrase, String officeClass, Optional<String> state) {
        if (!rows.contains(phrase)) {
            add(phrase, officeClass, state);
        }
    }

    private void add(String phrase, String officeClass, Optional<String> state) {
        phrases.add(phrase, new Role(phrase, officeClass, state, false));
        String plural = plural(phrase);
        if (!plural.equals(phrase)) {
            phrases.add(plural, new Role(phrase, officeClass, state, true));
        }
    }

    /// The plural of a title: its head word is the one before "of", "for", "to", else the last.
    static String plural(String phrase) {
        List<String> words = new ArrayList<>(List.of(phrase.split(" ")));
        int head = words.size() - 1;
        for (int i = 1; i < words.size(); i++) {
            if (BEHIND_HEAD.contains(words.get(i))) {
                head = i - 1;
                break;
            }
        }
        words.set(head, pluralWord(words.get(head)));
        return String.join(" ", words);
    }

    private static String pluralWord(String word) {
        if (word.endsWith("sman")
                || word.endsWith("swoman")
                || word.endsWith("rman")
                || word.endsWith("rwoman")) {
            return word.substring(0, word.length() - 2) + "en";
        }
        if (word.endsWith("y") && !word.endsWith("ey")) {
            return word.substring(0, word.length() - 1) + "ies";
        }
        return word.endsWith("s") || word.endsWith("ch")
                ? word + (word.endsWith("ch") ? "s" : "")
                : word + "s";
    }

    public PhraseTable<Role> phrases() {
        return phrases;
    }

    /// The office that a whole text names.
    public Optional<Role> named(String text) {
        return phrases.whole(Wording.of(text)).stream().findFirst();
    }

    /// Whether a word is the head of titles made with a portfolio.
    public boolean isHead(String folded) {
        return HEADS.contains(folded);
    }

    public Optional<Level> level(String officeClass) {
        return Optional.ofNullable(levels.get(officeClass));
    }
}
