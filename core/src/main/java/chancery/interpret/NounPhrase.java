package chancery.interpret;

import chancery.detect.TimeExpression;
import chancery.identify.ActorMention;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The words that belong to a noun of engagement on its left: "Sullivan's planned", "the first U.S.
/// - China", "his Beijing".
final class NounPhrase {

    private static final Set<String> DASHES = Set.of("-", "–", "—", "/");
    private static final Set<String> QUOTES = Set.of("\"", "'", "“", "”", "‘", "’", "``", "''");

    private static final Set<String> MEMBERS =
            Set.of("ministers", "leaders", "chiefs", "heads", "envoys", "ambassadors");

    private final FoldedSentence sentence;
    private final int start;
    private final int noun;

    private NounPhrase(FoldedSentence sentence, int start, int noun) {
        this.sentence = sentence;
        this.start = start;
        this.noun = noun;
    }

    /// Numbers of states that sit at one table.
    private static final Set<String> SMALL =
            Set.of("one", "two", "three", "1", "2", "3", "bi", "tri");

    static NounPhrase around(FoldedSentence sentence, int noun) {
        int start = noun;
        while (start > 0
                && belongs(sentence, start - 1, noun)
                && !(isArticle(sentence.word(start)) && sentence.unit(start - 1).isNoun())) {
            start--;
        }
        while (start < noun
                && (sentence.word(start).equals(",") || sentence.word(start).equals("and"))) {
            start++;
        }
        boolean conjunction =
                sentence.word(start).equals("that")
                        && Words.DETERMINERS.contains(sentence.word(start + 1));
        boolean verb =
                sentence.sentence().isHeadline() && Words.LIGHT.contains(sentence.word(start));
        return new NounPhrase(
                sentence, start < noun && (conjunction || verb) ? start + 1 : start, noun);
    }

    /// "will chair talks": a verb, whatever the tag.
    private static boolean isBehindModal(FoldedSentence sentence, int i) {
        return i > 0
                && sentence.unit(i - 1).isWord()
                && sentence.unit(i - 1).tag().equals("MD")
                && Words.LIGHT.contains(sentence.word(i));
    }

    /// Nothing of the phrase stands before its article: "will chair a meeting", whatever the tag.
    private static boolean isArticle(String word) {
        return word.equals("a") || word.equals("an") || word.equals("the");
    }

    private static boolean belongs(FoldedSentence sentence, int i, int noun) {
        Unit unit = sentence.unit(i);
        if (unit.actor().isPresent()) {
            return unit.isPossessive() || unit.isAdjectival() || compounds(sentence, i, noun);
        }
        if (unit.place().isPresent()) {
            return i == noun - 1
                    || sentence.word(i + 1).equals("-")
                    || !unit.place().get().governed();
        }
        if (unit.is("and") && properNoun(sentence, i - 1) && properNoun(sentence, i + 1)) {
            return true;
        }
        if (unit.time().isPresent()) {
            return true;
        }
        if (DASHES.contains(unit.word()) || i < noun && QUOTES.contains(unit.word())) {
            return true;
        }
        if (unit.is(",") || unit.is("and")) {
            return i > 0
                    && sentence.unit(i - 1).actor().isPresent()
                    && i + 1 < sentence.size()
                    && sentence.unit(i + 1).actor().isPresent()
                    && (sentence.unit(i - 1).isAdjectival() || sentence.unit(i - 1).isPossessive());
        }
        return Words.DETERMINERS.contains(unit.word())
                || unit.tag().startsWith("JJ")
                || unit.tag().equals("CD")
                || unit.tag().equals("VBN") && !Words.DETERMINERS.contains(sentence.word(i + 1))
                || unit.is("ever")
                || unit.isNoun() && !unit.word().equals("part") && !isBehindModal(sentence, i)
                || unit.tag().equals("POS");
    }

    private static boolean properNoun(FoldedSentence sentence, int i) {
        return i >= 0
                && i < sentence.size()
                && sentence.unit(i).isWord()
                && sentence.unit(i).tag().startsWith("NNP");
    }

    /// "U.S.-China talks", "Biden-Xi call", "the Trump summit": an actor with nothing but a dash or
    /// a noun before the trigger.
    private static boolean compounds(FoldedSentence sentence, int i, int noun) {
        if (i == noun - 1) {
            ActorMention.Form form = sentence.unit(i).actor().orElseThrow().form();
            return form == ActorMention.Form.STATE
                    || form == ActorMention.Form.BODY
                    || form == ActorMention.Form.NAMED;
        }
        return DASHES.contains(sentence.word(i + 1))
                || i > 0 && DASHES.contains(sentence.word(i - 1))
                || sentence.unit(i).actor().orElseThrow().form() == ActorMention.Form.BODY;
    }

    int start() {
        return start;
    }

    /// The actors whose engagement it is: "Blinken's", "his", "the two leaders'".
    List<Party> possessors() {
        List<Party> parties = new ArrayList<>();
        for (int i = start; i < noun; i++) {
            Unit unit = sentence.unit(i);
            if (unit.isPossessive() && personsOrGroup(unit)) {
                parties.addAll(new Clause(sentence).parties(i));
                parties.addAll(0, joinedBefore(i));
            }
        }
        return parties;
    }

    /// "Blinken and Wang's first meeting": the row before a possessor.
    private List<Party> joinedBefore(int i) {
        boolean joined =
                i >= 2
                        && sentence.word(i - 1).equals("and")
                        && sentence.unit(i - 2).standsAsActor();
        return joined ? new Clause(sentence).groupEndingAt(i - 2).parties() : List.of();
    }

    private static boolean personsOrGroup(Unit unit) {
        return unit.actor().orElseThrow().form() != ActorMention.Form.BODY;
    }

    /// The actors that only qualify: "U.S.-China", "Biden-Xi", "Russian-Turkish".
    List<Party> compound() {
        List<Party> parties = new ArrayList<>();
        for (int i = start; i < noun; i++) {
            Unit unit = sentence.unit(i);
            if (unit.actor().isPresent() && !unit.isPossessive()) {
                unit.actor().get().actors().forEach(a -> parties.add(new Party(a, unit.span())));
            }
        }
        return parties;
    }

    /// "Biden visit", "the Blinken trip": the visitor directly before the noun.
    List<Party> visitorBefore() {
        List<Party> parties = new ArrayList<>();
        for (int i = start; i < noun; i++) {
            Unit unit = sentence.unit(i);
            boolean person =
                    unit.actor()
                            .filter(a ->
                                    a.form() == ActorMention.Form.NAMED
                                            || a.form() == ActorMention.Form.OFFICE
                                            || a.form() == ActorMention.Form.GROUP)
                            .isPresent();
            if (person) {
                unit.actor().get().actors().forEach(a -> parties.add(new Party(a, unit.span())));
            }
        }
        return parties;
    }

    /// "his Beijing trip", "the China visit": the place directly before the noun.
    Optional<Clause.Where> placeBefore() {
        for (int i = noun - 1; i >= start; i--) {
            Unit unit = sentence.unit(i);
            boolean qualifies =
                    unit.place().isPresent() && !unit.isPossessive() && !unit.isAdjectival();
            if (qualifies) {
                return Optional.of(new Clause.Where(i, unit.place().get().place()));
            }
        }
        return Optional.empty();
    }

    /// Whether the noun is part of a name in capitals: "Shangri-La Dialogue", "Munich Security
    /// Conference".
    boolean isName() {
        if (isNamedByWhatFollows()) {
            return true;
        }
        if (noun == start) {
            return false;
        }
        boolean headline = sentence.sentence().isHeadline();
        Unit before = sentence.unit(noun - 1);
        return !headline
                && capital(sentence.unit(noun))
                && (!before.isWord() || capital(before) || before.tag().equals("CD"));
    }

    /// "the second Summit for Democracy", "the Conference on the Future of Europe".
    private boolean isNamedByWhatFollows() {
        int theme = sentence.word(noun + 2).equals("the") ? noun + 3 : noun + 2;
        return !sentence.sentence().isHeadline()
                && capital(sentence.unit(noun))
                && Set.of("for", "on", "of").contains(sentence.word(noun + 1))
                && theme < sentence.size()
                && sentence.unit(theme).actor().isEmpty()
                && sentence.unit(theme).time().isEmpty()
                && capital(sentence.unit(theme));
    }

    private boolean capital(Unit unit) {
        int at = unit.span().start() - sentence.sentence().span().start();
        return at >= 0
                && at < sentence.sentence().text().length()
                && Character.isUpperCase(sentence.sentence().text().charAt(at));
    }

    /// "At a summit in St. Petersburg, ...": the sentence opens with it, as the scene of what is
    /// told.
    boolean isScene() {
        int lead = start - 1;
        boolean first =
                lead == 0 && (sentence.word(0).equals("at") || sentence.word(0).equals("during"));
        return first && sentence.word(noun).equals("summit");
    }

    /// "a 40-nation meeting", "the multinational talks", and "more than 30 countries attended the
    /// talks": a gathering of many.
    boolean isOfMany() {
        for (int i = start; i < noun; i++) {
            String word = sentence.word(i);
            if (word.endsWith("-nation")
                    || word.endsWith("-country")
                    || word.equals("multinational")) {
                return !SMALL.contains(word.substring(0, Math.max(0, word.indexOf('-'))));
            }
            if (sentence.unit(i).tag().equals("CD") && isNations(sentence.word(i + 1))) {
                return !SMALL.contains(word);
            }
        }
        return attended() && manyBefore();
    }

    private boolean manyBefore() {
        for (int i = Math.max(0, start - 10); i < start; i++) {
            if (sentence.unit(i).tag().equals("CD") && isNations(sentence.word(i + 1))) {
                return !SMALL.contains(sentence.word(i));
            }
        }
        return false;
    }

    static boolean isFew(String number) {
        return SMALL.contains(number);
    }

    static boolean isNations(String word) {
        return Set.of("nations", "countries", "states", "delegations", "nation", "country")
                .contains(word);
    }

    /// "an emergency foreign ministers' meeting": of those who hold one office in many states.
    boolean isOfMembers() {
        for (int i = start; i < noun; i++) {
            String word = sentence.word(i);
            boolean possessive = word.endsWith("'") || sentence.word(i + 1).startsWith("'");
            if (possessive && MEMBERS.contains(word.replace("'", ""))) {
                return true;
            }
        }
        return false;
    }

    /// "a regional summit", not "the summit" of which the page has told.
    boolean isIndefinite() {
        return Set.of("a", "an", "another").contains(sentence.word(start));
    }

    /// "Russia-Africa summit", "the Americas summit": named after a part of the world.
    boolean isOfRegion() {
        for (int i = start; i < noun; i++) {
            boolean region =
                    sentence.unit(i)
                            .place()
                            .filter(p -> p.place().state().isEmpty() && p.place().city().isEmpty())
                            .isPresent();
            if (region) {
                return true;
            }
        }
        return false;
    }

    /// "attended a regional summit", "hosts a forum", "speaking at a conference": someone is said
    /// to take part.
    boolean attended() {
        for (int i = start - 1; i >= Math.max(0, start - 3); i--) {
            Unit unit = sentence.unit(i);
            if (unit.isWord() && Words.ATTENDING.contains(unit.word())
                    || unit.is("part") && sentence.word(i - 1).startsWith("t")) {
                return true;
            }
            if (!unit.is("at") && !unit.is("in") && !unit.isAdverb()) {
                return false;
            }
        }
        return false;
    }

    /// "the first meeting since October", "their second meeting this month": the words of time that
    /// date an earlier one.
    Optional<Integer> firstSince(int end) {
        boolean first = false;
        for (int i = start; i < noun; i++) {
            first |= sentence.word(i).equals("first");
        }
        for (int i = end; first && i < Math.min(sentence.size(), end + 6); i++) {
            boolean qualifies = i + 1 < sentence.size() && sentence.unit(i + 1).isNoun();
            if (!qualifies
                    && sentence.unit(i)
                            .time()
                            .filter(t -> t.role() == TimeExpression.Role.SINCE)
                            .isPresent()) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /// "on the sidelines of", "on the margins of", "ahead of": the conference is only where or when
    /// something else is.
    boolean isSideline() {
        for (int i = start - 1; i >= Math.max(0, start - 4); i--) {
            if (Words.SIDELINES.contains(sentence.word(i))) {
                return true;
            }
        }
        return false;
    }
}
