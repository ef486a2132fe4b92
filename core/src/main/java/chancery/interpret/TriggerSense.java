package chancery.interpret;

import chancery.detect.TimeExpression;
import chancery.reference.Trigger;
import java.util.Set;

/// Tells a verb from a noun of the same form ("to visit" and "a visit"), and checks what must
/// follow a trigger.
///
/// The tag of a trigger word is no help here: taggers confuse the two just for these words.
final class TriggerSense {

    private static final Set<String> LEADS_VERB =
            Set.of("to", "who", "and", "which", "that", "will", "would", "may", "might", "could");

    private static final Set<String> PRESS = Set.of("news", "press", "media");

    private TriggerSense() {}

    /// @param ambiguous whether the form is a verb and a noun, so that the words around it must
    ///   tell
    static boolean fits(
            FoldedSentence sentence, Trigger trigger, int at, int end, boolean ambiguous) {
        boolean verb = trigger.part() == Trigger.Part.VERB;
        if (trigger.id().equals("bilateral")
                && end < sentence.size()
                && (sentence.unit(end).isNoun()
                        || sentence.unit(end).tag().startsWith("JJ")
                        || sentence.unit(end).is("and"))) {
            return false;
        }
        if (trigger.id().equals("come") && sentence.word(at - 1).equals("it")) {
            return false;
        }
        if (!verb && qualifiesName(sentence, end)) {
            return false;
        }
        if (trigger.id().equals("conference") && PRESS.contains(sentence.word(at - 1))) {
            return false;
        }
        if (trigger.id().equals("call-n") && isAppeal(sentence, at, end)) {
            return false;
        }
        boolean sense = ambiguous || verb ? isVerb(sentence, at, end) == verb : true;
        return sense && followed(sentence, trigger, end);
    }

    /// "calls for a truce", "rejected a call by the parliament", "U.S. calls to disarm": an appeal,
    /// made to nobody by telephone.
    private static boolean isAppeal(FoldedSentence sentence, int at, int end) {
        boolean forThing =
                sentence.word(end).equals("for")
                        && end + 1 < sentence.size()
                        && sentence.unit(end + 1).time().isEmpty()
                        && !sentence.unit(end + 1).tag().equals("CD");
        boolean toAct =
                sentence.word(end).equals("to")
                        && end + 1 < sentence.size()
                        && sentence.unit(end + 1).tag().startsWith("VB");
        boolean appeal = forThing || toAct || isOnSomebody(sentence, end);
        for (int i = at - 1; i >= Math.max(0, at - 5); i--) {
            if (sentence.unit(i).isVerb()) {
                return appeal || Words.ANSWERING.contains(sentence.word(i));
            }
        }
        return appeal;
    }

    /// "a call on Russia to end the war".
    private static boolean isOnSomebody(FoldedSentence sentence, int end) {
        boolean named = false;
        for (int i = end + 1; i < Math.min(sentence.size(), end + 8); i++) {
            named |= sentence.unit(i).actor().isPresent();
            if (sentence.word(i).equals("to")) {
                return named && sentence.word(end).equals("on");
            }
            if (sentence.unit(i).isVerb() || sentence.unit(i).is(".")) {
                return false;
            }
        }
        return false;
    }

    /// "the Consultation Group", "the Dialogue Partners": part of the name of something else.
    private static boolean qualifiesName(FoldedSentence sentence, int end) {
        if (sentence.sentence().isHeadline() || end >= sentence.size()) {
            return false;
        }
        Unit next = sentence.unit(end);
        int at = next.span().start() - sentence.sentence().span().start();
        return next.tag().startsWith("NNP")
                && next.actor().isEmpty()
                && next.place().isEmpty()
                && next.time().isEmpty()
                && at > 0
                && at < sentence.sentence().text().length()
                && Character.isUpperCase(sentence.sentence().text().charAt(at))
                && sentence.sentence().text().charAt(at - 1) == ' ';
    }

    private static boolean followed(FoldedSentence sentence, Trigger trigger, int end) {
        if (trigger.after().isEmpty() || trigger.frame() == Trigger.Frame.SPEAK) {
            return true;
        }
        int reach = Math.min(sentence.size(), end + 9);
        for (int i = end; i < reach; i++) {
            for (String after : trigger.after()) {
                if (matches(sentence, i, after.split("_"))) {
                    return true;
                }
            }
            Unit unit = sentence.unit(i);
            if (unit.is(".")
                    || unit.is(";")
                    || unit.isVerb() && !unit.tag().equals("VBN")
                    || Words.RELATIVES.contains(unit.word())) {
                return false;
            }
        }
        return false;
    }

    private static boolean matches(FoldedSentence sentence, int at, String[] words) {
        for (int i = 0; i < words.length; i++) {
            if (!sentence.word(at + i).equals(words[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean isVerb(FoldedSentence sentence, int at, int end) {
        String word = sentence.word(at);
        String before = sentence.word(at - 1);
        if (sentence.unit(at).tag().equals("VBD") && !Words.DETERMINERS.contains(before)) {
            return true;
        }
        if ((before.equals("each") || before.equals("both")) && word.endsWith("ed")) {
            return true;
        }
        if (at > 0 && opensNounPhrase(sentence.unit(at - 1))) {
            return false;
        }
        if (word.endsWith("ing")) {
            return participle(sentence, at, end, before);
        }
        if (word.equals("talks")
                || word.equals("calls")
                || word.equals("visits")
                || word.equals("tours")
                || word.equals("hosts")
                || word.equals("heads")
                || word.equals("lands")) {
            return at > 0 && actsHere(sentence, at - 1) && objectFollows(sentence, end, word);
        }
        if (at > 0 && isPlaceOnly(sentence.unit(at - 1)) && !placeOrActor(sentence, end)) {
            return false;
        }
        if (word.equals("visit")
                || word.equals("call")
                || word.equals("tour")
                || word.equals("host")
                || word.equals("head")
                || word.equals("travel")
                || word.equals("land")
                || word.equals("address")
                || word.equals("leave")
                || word.equals("talk")) {
            return LEADS_VERB.contains(before)
                    || Words.WILL.contains(before)
                    || LEADS_VERB.contains(beforeAdverbs(sentence, at))
                    || Words.NEGATIONS.contains(before) && !before.equals("no")
                    || before.equals("did")
                    || at > 0
                            && (sentence.unit(at - 1).isAdverb() || actsHere(sentence, at - 1))
                            && placeOrActor(sentence, end)
                    || at > 0
                            && sentence.unit(at).tag().startsWith("VB")
                            && actsHere(sentence, at - 1)
                            && !sentence.word(end).equals("to");
        }
        return true;
    }

    /// "will then travel", "would later visit".
    private static String beforeAdverbs(FoldedSentence sentence, int at) {
        int i = at - 1;
        while (i > 0 && (sentence.unit(i).isAdverb() || sentence.word(i).equals("then"))) {
            i--;
        }
        return i == at - 1 ? "" : sentence.word(i);
    }

    private static boolean participle(FoldedSentence sentence, int at, int end, String before) {
        if (before.equals("in")
                || before.equals("at")
                || before.equals("during")
                || before.equals("for")
                || before.equals("of") && !placeOrActor(sentence, end)
                || sentence.word(end).equals("between")) {
            return false;
        }
        if (placeOrActor(sentence, end)) {
            return true;
        }
        boolean led =
                Words.BE.contains(before)
                        || before.equals("after")
                        || before.equals("before")
                        || before.equals("while")
                        || before.equals("and")
                        || before.equals(",")
                        || before.equals("by")
                        || before.equals("without")
                        || before.isEmpty();
        boolean adverb = at > 0 && sentence.unit(at - 1).isAdverb();
        return led || adverb;
    }

    /// "begins China visit", "after Beijing trip": a place, not someone who acts.
    private static boolean isPlaceOnly(Unit unit) {
        return unit.place().isPresent()
                && unit.actor().stream()
                        .flatMap(a -> a.actors().stream())
                        .noneMatch(a -> a.isPersonOrOffice());
    }

    private static boolean opensNounPhrase(Unit unit) {
        return Words.DETERMINERS.contains(unit.word()) && !unit.is("all") && !unit.is("both")
                || unit.isPossessive()
                || unit.isWord() && unit.tag().startsWith("JJ") && !unit.isAdverb()
                || unit.isWord() && unit.tag().equals("CD")
                || unit.isAdjectival()
                || unit.time().filter(TriggerSense::isPossessive).isPresent()
                || unit.is("official")
                || unit.is("phone")
                || unit.is("state")
                || unit.is("summit");
    }

    /// "Saturday's meeting".
    static boolean isPossessive(TimeExpression time) {
        return time.text().endsWith("'s") || time.text().endsWith("’s");
    }

    private static boolean actsHere(FoldedSentence sentence, int i) {
        return sentence.unit(i).standsAsActor()
                || sentence.word(i).equals("and")
                || sentence.word(i).equals("who")
                || sentence.word(i).equals(",");
    }

    private static boolean objectFollows(FoldedSentence sentence, int end, String word) {
        if (word.equals("talks")) {
            return false;
        }
        if (word.equals("lands")) {
            return sentence.word(end).equals("in");
        }
        if (word.equals("heads")) {
            return sentence.word(end).equals("to") || sentence.word(end).equals("for");
        }
        return placeOrActor(sentence, end)
                || Words.DETERMINERS.contains(sentence.word(end))
                || word.equals("hosts");
    }

    private static boolean placeOrActor(FoldedSentence sentence, int i) {
        return i < sentence.size()
                && (sentence.unit(i).actor().isPresent() || sentence.unit(i).place().isPresent());
    }
}
