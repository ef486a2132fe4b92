package chancery.interpret;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Closed classes of English words that the clause grammar tells apart, from `word-classes.tsv`.
final class Words {

    private static final String TABLE = "word-classes.tsv";
    private static final Map<String, Set<String>> CLASSES = load();

    /// Words that may stand within a group of verbs and say nothing of who acts.
    static final Set<String> ADVERBS = all("adverbs");

    static final Set<String> NEGATIONS = all("negations");
    static final Set<String> WILL = all("will");
    static final Set<String> MAYBE = all("maybe");
    static final Set<String> HAVE = all("have");
    static final Set<String> BE = all("be");
    static final Set<String> DETERMINERS = all("determiners");
    static final Set<String> PREPOSITIONS = all("prepositions");

    /// Words that begin a clause of its own.
    static final Set<String> SUBORDINATORS = all("subordinators");

    static final Set<String> RELATIVES = all("relatives");

    /// Prepositions that lead in the other side of a meeting.
    static final Set<String> WITH = all("with");

    static final Set<String> WEEKDAYS = all("weekdays");

    /// Verbs of saying and thinking: what follows them is a clause with its own subject.
    static final Set<String> SAYING = all("saying");

    /// Verbs by which one side does something to the other face to face: "told", "pressed",
    /// "urged".
    static final Set<String> ADDRESSING = all("addressing");

    /// What is said of what others, or the speakers themselves, are to do.
    static final Set<String> URGING = all("urging");

    /// Verbs whose object is the subject of the infinitive behind it: "invited Xi to visit".
    static final Set<String> OBJECT_CONTROL = all("object-control");

    /// "was pleased to host": whoever is pleased to do it does it.
    static final Set<String> PLEASED = all("pleased");

    /// What is done with an appeal.
    static final Set<String> ANSWERING = all("answering");

    /// Verbs that carry no meaning of their own beside a noun of engagement: "held talks", "made a
    /// visit".
    static final Set<String> LIGHT = all("light");

    /// Verbs in the present that open a gathering: "which opens on Tuesday".
    static final Set<String> BEGINNING = all("beginning");

    /// What the host of a meal does with it.
    static final Set<String> GIVING = all("giving");

    /// What the host of a gathering does.
    static final Set<String> CONVENING = all("convening");

    /// What a mediator did to the talks of others: "EU-brokered", "Qatar-mediated".
    static final Set<String> MEDIATED = all("mediated");

    static final Set<String> JOINING = all("joining");

    /// Verbs whose subject is at the other end of the telephone: "took a call from".
    static final Set<String> TAKING_CALLS = all("taking-calls");

    /// Verbs whose subject takes part in the conference behind them: "attended", "spoke at", "will
    /// skip".
    static final Set<String> ATTENDING = all("attending");

    /// Whether somebody goes to a gathering: "attends", "will skip".
    static final Set<String> ATTENDANCE = all("attendance");

    /// What somebody does only where he is.
    static final Set<String> ACTING_THERE = all("acting-there");

    /// Verbs of a journey: "flew", "heads", "left".
    static final Set<String> TRAVELLING = all("travelling");

    /// Nouns that stand for people of a state when a state is named beside them.
    static final Set<String> PEOPLE = all("people");

    /// What somebody goes abroad for.
    static final Set<String> JOURNEYS = all("journeys");

    /// Nouns of many people, told by the "of" behind them: "a delegation of", "dozens of".
    static final Set<String> COLLECTIVES = all("collectives");

    /// Nouns of those who are sent abroad in arms.
    static final Set<String> FORCES = all("forces");

    /// Nouns of those who are abroad on business wherever they are: "the negotiators are in Doha".
    static final Set<String> ENVOYS = all("envoys");

    /// Nouns that end the name of a gathering.
    static final Set<String> GATHERINGS = all("gatherings");

    /// Beside a conference, where others meet.
    static final Set<String> SIDELINES = all("sidelines");

    /// What goes on in a land and is spoken of elsewhere: "discussed the war in Sudan".
    static final Set<String> AFFAIRS = all("affairs");

    /// Words that show a contact to be by phone or video.
    static final Set<String> VIRTUAL = all("virtual");

    /// Words of sport: where they stand, "China met Japan" is a match.
    static final Set<String> SPORT = all("sport");

    /// Codes of organisations and formats, as distinct from states: a summit "of G20 leaders" is a
    /// conference of the G20.
    static final Set<String> BODIES = all("bodies");

    /// The bodies whose own leaders meet others in their name.
    static final Set<String> EXECUTIVE_BODIES = all("executive-bodies");

    /// Formats that are nothing but their meetings.
    static final Set<String> FORMATS = all("formats");

    private Words() {}

    private static Set<String> all(String name) {
        Set<String> words = CLASSES.get(name);
        if (words == null) {
            throw new IllegalStateException("%s has no words of class %s".formatted(TABLE, name));
        }
        return Set.copyOf(words);
    }

    private static Map<String, Set<String>> load() {
        Map<String, Set<String>> classes = new HashMap<>();
        try (InputStream in = Words.class.getResourceAsStream(TABLE)) {
            if (in == null) {
                throw new IllegalStateException(
                        "chancery/interpret/%s is not in the jar; build it again".formatted(TABLE));
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> add(classes, line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return classes;
    }

    private static void add(Map<String, Set<String>> classes, String line) {
        int tab = line.indexOf('\t');
        classes.computeIfAbsent(line.substring(0, tab), _ -> new HashSet<>())
                .addAll(List.of(line.substring(tab + 1).split(" ")));
    }
}
