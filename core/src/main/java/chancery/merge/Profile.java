package chancery.merge;

import chancery.identify.Actor;
import chancery.identify.Place;
import chancery.interpret.Kind;
import chancery.reference.Level;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// A report made ready for comparing: who by state, where, and the days it may mean.
final class Profile {

    /// Codes of bodies and gatherings: they name a conference as nothing else does.
    private static final Set<String> BODIES =
            Set.of(
                    "APEC", "ARAB", "ASEAN", "AU", "BRICS", "CARICOM", "ECOWAS", "EUU", "G20",
                    "G5S", "G7", "GCC", "IAEA", "ICC", "IMF", "NATO", "OAS", "OECD", "OIC", "OPEC",
                    "OSCE", "PIF", "QUAD", "SCO", "UNO", "WB", "WHO", "WTO");

    /// A party of one state: a person by name, or somebody in an office.
    record Party(
            Set<String> words,
            Optional<String> qid,
            Optional<String> office,
            Optional<Level> level) {

        boolean named() {
            return !words.isEmpty();
        }

        boolean isSamePersonAs(Party other) {
            if (qid.isPresent() && other.qid.isPresent()) {
                return qid.equals(other.qid);
            }
            return holds(words, other.words) || holds(other.words, words);
        }
    }

    final ToldReport told;
    final Reach reach;
    final Map<String, List<Party>> sides = new TreeMap<>();
    final Set<String> bodies = new TreeSet<>();
    final Optional<String> host;

    Profile(ToldReport told) {
        this.told = told;
        this.reach = Reach.of(told);
        for (Actor actor : told.report().parties()) {
            String side = actor.state().orElse("");
            sides.computeIfAbsent(side, _ -> new ArrayList<>()).add(party(actor));
            if (BODIES.contains(side)) {
                bodies.add(side);
            }
        }
        host =
                told.report().kind() == Kind.VISIT
                        ? told.report().place().flatMap(Place::state).filter(sides::containsKey)
                        : Optional.empty();
    }

    String key() {
        return told.key();
    }

    Kind kind() {
        return told.report().kind();
    }

    Set<String> states() {
        return sides.keySet();
    }

    /// The parties of a state; empty if it does not take part.
    List<Party> side(String state) {
        return sides.getOrDefault(state, List.of());
    }

    boolean anchored() {
        return reach.anchored();
    }

    private static Party party(Actor actor) {
        return new Party(
                actor.name().map(Profile::words).orElse(Set.of()),
                actor.qid(),
                actor.roleClass(),
                actor.level());
    }

    /// Whether all words of one name are in another, give or take a letter of a long word: names
    /// from other scripts are spelt in several ways.
    private static boolean holds(Set<String> all, Set<String> some) {
        return some.stream()
                .allMatch(word ->
                        all.contains(word)
                                || all.stream().anyMatch(other -> Spelling.near(word, other)));
    }

    /// The words of a name without case and accents.
    static Set<String> words(String name) {
        String plain =
                Normalizer.normalize(name, Normalizer.Form.NFKD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT);
        Set<String> words = new TreeSet<>();
        for (String word : plain.split("[^\\p{L}\\p{N}]+", -1)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }
}
