package chancery.interpret;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Verbs of the telephone: "spoke with B", "phoned B".
final class CallVerbs {

    private static final Set<String> AFTER_CALLED =
            Set.of(
                    ".", ",", "to", "on", "and", "from", "in", "by", "after", "for", "about", "of",
                    "early", "late");

    private CallVerbs() {}

    static void speak(Match match, Told told, Clause.Group subject, DraftMaker drafts) {
        Clause.Group object = match.clause().object(match.end(), Set.of("with", "to"), false);
        List<Party> parties = subject.and(object);
        boolean reciprocal = Draft.states(subject.parties()).size() > 1;
        boolean persons = parties.stream().filter(p -> p.actor().isPersonOrOffice()).count() >= 2;
        boolean phone = match.virtual();
        if (object.isEmpty() && told.rule().equals("status.purpose")) {
            return; // "were forced to speak"
        }
        if (!phone
                && told.status() != Status.HELD
                && Set.of("you", "me").contains(match.sentence().word(object.from()))) {
            return;
        }
        boolean spoken =
                !object.isEmpty()
                        || reciprocal
                                && (phone
                                        || match.sentence().sentence().isHeadline()
                                        || toEachOther(match));
        if (persons && reciprocal && object.isEmpty() && isFaceToFace(match)) {
            drafts.faceToFace(match, told, parties);
        } else if (persons
                && object.parties().size() > 1
                && Clause.areApart(match.sentence(), match.at(), object.end())) {
            for (Party other : object.parties()) {
                List<Party> two = new ArrayList<>(subject.parties());
                two.add(other);
                drafts.call(match, object.end(), told, two, !phone);
            }
        } else if (persons && spoken) {
            drafts.call(match, Math.max(match.end(), object.end()), told, parties, !phone);
        }
    }

    /// "spoke on the sidelines of the summit", "spoke in person".
    private static boolean isFaceToFace(Match match) {
        for (int i = match.end(); i < Math.min(match.sentence().size(), match.end() + 5); i++) {
            if (Set.of("sidelines", "margins", "person", "face-to-face", "fringes")
                    .contains(match.sentence().word(i))) {
                return true;
            }
        }
        return false;
    }

    /// "A and B spoke on Monday", "spoke for an hour": to nobody else.
    private static boolean toEachOther(Match match) {
        FoldedSentence sentence = match.sentence();
        int i = match.end();
        if (i >= sentence.size() || sentence.unit(i).is(".")) {
            return true;
        }
        boolean on = sentence.unit(i).is("on") || sentence.unit(i).is("for");
        return sentence.unit(i).time().isPresent()
                || on && i + 1 < sentence.size() && sentence.unit(i + 1).time().isPresent();
    }

    /// "phoned Putin", "called Zelensky on Monday", but not "called Xi a dictator".
    static void call(Match match, Told told, Clause.Group subject, DraftMaker drafts) {
        FoldedSentence sentence = match.sentence();
        if (match.end() >= sentence.size() || !sentence.unit(match.end()).standsAsActor()) {
            return;
        }
        Clause.Group object = match.clause().groupFrom(match.end());
        boolean ends =
                object.end() >= sentence.size()
                        || sentence.unit(object.end()).time().isPresent()
                        || AFTER_CALLED.contains(sentence.word(object.end()));
        if (Party.namesPeople(object.parties()) && Party.namesPeople(subject.parties()) && ends) {
            drafts.call(match, object.end(), told, subject.and(object), false);
        }
    }
}
