package chancery.interpret;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Verbs by which two sides meet: "met B", "sat down with B".
final class MeetingVerbs {

    /// Nouns that say how or where people meet.
    private static final Set<String> MANNERS =
            Set.of("face", "face-to-face", "one-on-one", "person", "home", "times", "time", "day");

    private MeetingVerbs() {}

    static void meet(Match match, Told told, Clause.Group subject, DraftMaker drafts) {
        Clause.Group object =
                match.clause()
                        .object(
                                match.end(),
                                Set.of("with", "by"),
                                match.trigger().after().isEmpty());
        if (object.isEmpty() && match.sentence().word(subject.from() - 1).equals("whom")) {
            object = match.clause().nearestGroup(subject.from() - 1);
        }
        if (object.isEmpty() && meetsThing(match) || meetsItsThing(match, object)) {
            return;
        }
        boolean unnamed = Draft.states(subject.parties()).isEmpty();
        if (object.isEmpty()
                && (unnamed || Draft.isOneBody(subject.parties()))
                && isIntransitive(match)) {
            GatheringVerbs.gather(match, told, subject, drafts);
            return;
        }
        int end = Math.max(match.end(), object.end());
        boolean apart = !object.isEmpty() && Clause.areApart(match.sentence(), match.at(), end);
        if (apart || areCounterparts(match.sentence(), subject, object)) {
            for (Party party : object.parties()) {
                List<Party> parties = new ArrayList<>(subject.parties());
                parties.add(party);
                drafts.meeting(match, end, told, parties);
            }
            return;
        }
        if (respectively(match, told, subject, object, drafts)) {
            return;
        }
        drafts.meeting(match, end, told, subject.and(object));
        alsoMet(match, told, subject, object.end(), drafts);
    }

    /// "is meeting counterparts from Peru, Chile and Brazil": one after the other.
    private static boolean areCounterparts(
            FoldedSentence sentence, Clause.Group subject, Clause.Group object) {
        return subject.parties().size() == 1
                && object.parties().size() > 1
                && object.end() - object.from() == 1
                && sentence.textOf(object.from()).contains("counterparts");
    }

    /// "to meet the challenges of the century", "met its targets": no person is met.
    private static boolean meetsThing(Match match) {
        FoldedSentence sentence = match.sentence();
        if (!match.trigger().id().equals("meet")) {
            return false;
        }
        int i = match.end();
        while (i < sentence.size()
                && (Words.DETERMINERS.contains(sentence.word(i))
                        || sentence.unit(i).tag().startsWith("JJ")
                        || sentence.unit(i).tag().equals("PRP$"))) {
            i++;
        }
        return i < sentence.size()
                && sentence.unit(i).isNoun()
                && !sentence.unit(i).isAdverb()
                && sentence.unit(i).actor().isEmpty()
                && sentence.unit(i).place().isEmpty()
                && sentence.unit(i).time().isEmpty()
                && !Words.PEOPLE.contains(sentence.word(i))
                && !MANNERS.contains(sentence.word(i));
    }

    /// "to meet the challenge of competition with China", "to meet its NATO commitments": the noun
    /// behind the determiner is what is met, whatever is named beside it.
    private static boolean meetsItsThing(Match match, Clause.Group object) {
        FoldedSentence sentence = match.sentence();
        boolean determined =
                match.trigger().id().equals("meet")
                        && Words.DETERMINERS.contains(sentence.word(match.end()));
        boolean qualifier =
                object.from() == match.end() + 1
                        && HostingVerbs.isMereQualifier(sentence, object)
                        && !Words.PEOPLE.contains(sentence.word(object.end()));
        boolean apart = object.from() > match.end() + 1 && meetsThing(match);
        return determined && !object.isEmpty() && (qualifier || apart);
    }

    /// Whether nobody and nothing is met: what follows says where, when or what for.
    private static boolean isIntransitive(Match match) {
        if (match.end() >= match.sentence().size()) {
            return true;
        }
        Unit next = match.sentence().unit(match.end());
        boolean with = next.is("with") || next.is("by");
        return !with
                && (Words.PREPOSITIONS.contains(next.word())
                        || next.time().isPresent()
                        || next.isAdverb()
                        || Words.SUBORDINATORS.contains(next.word())
                        || Set.of("to", "over", "on", ",", ".", ":", "and", "again")
                                .contains(next.word()));
    }

    /// "A and B received C and D, respectively": A met C, and B met D.
    static boolean respectively(
            Match match, Told told, Clause.Group subject, Clause.Group object, DraftMaker drafts) {
        int pairs = subject.parties().size();
        if (!match.sentence().words().contains("respectively")
                || pairs < 2
                || pairs != object.parties().size()) {
            return false;
        }
        for (int i = 0; i < pairs; i++) {
            drafts.meeting(
                    match,
                    object.end(),
                    told,
                    List.of(subject.parties().get(i), object.parties().get(i)));
        }
        return true;
    }

    /// "met Sunak in London on Wednesday and Macron in Paris on Thursday": each with a place or day
    /// of his own.
    private static void alsoMet(
            Match match, Told told, Clause.Group subject, int from, DraftMaker drafts) {
        FoldedSentence sentence = match.sentence();
        boolean apart = false;
        for (int i = from; i + 1 < sentence.size(); i++) {
            Unit unit = sentence.unit(i);
            if (unit.place().isPresent() || unit.time().isPresent()) {
                apart = true;
            } else if (apart
                    && (unit.is("and") || unit.is(","))
                    && hasOwnPlaceOrDay(sentence, i + 1)) {
                List<Party> parties = new ArrayList<>(subject.parties());
                parties.addAll(match.clause().parties(i + 1));
                drafts.meeting(
                        new Match(sentence, match.clause(), match.trigger(), i + 1, i + 2),
                        i + 2,
                        told,
                        parties);
                apart = false;
                i++;
            } else if (!Words.PREPOSITIONS.contains(unit.word())
                    && !unit.is("and")
                    && !unit.is(",")) {
                return;
            }
        }
    }

    private static boolean hasOwnPlaceOrDay(FoldedSentence sentence, int i) {
        boolean person =
                sentence.unit(i).standsAsActor()
                        && sentence.unit(i).actor().get().actors().stream()
                                .allMatch(a -> a.isPerson());
        boolean place =
                i + 2 < sentence.size()
                        && Words.PREPOSITIONS.contains(sentence.word(i + 1))
                        && (sentence.unit(i + 2).place().isPresent()
                                || sentence.unit(i + 2).time().isPresent());
        return person && place;
    }
}
