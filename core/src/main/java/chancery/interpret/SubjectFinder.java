package chancery.interpret;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/// Finds the subject of a verb among the rows of actors of its clause. Stateless but for the
/// sentence.
final class SubjectFinder {

    /// What brings its passenger: "Lavrov's plane landed".
    private static final Set<String> VEHICLES =
            Set.of("plane", "jet", "aircraft", "train", "convoy", "motorcade");

    private static final Set<String> OPENING_CLAUSES =
            Set.of("that", "when", "because", "while", "where", "if");

    private final FoldedSentence sentence;
    private final ActorRows rows;

    SubjectFinder(FoldedSentence sentence, ActorRows rows) {
        this.sentence = sentence;
        this.rows = rows;
    }

    /// The subject of the verb group that begins at `start`: the nearest row of actors on the left
    /// that no preposition leads in and that is not the object of a verb before it; for a
    /// participle that opens the sentence, the first actors behind it.
    Clause.Group of(int start, boolean infinitive) {
        int last = start - 1;
        if (last > 0
                && VEHICLES.contains(sentence.word(last))
                && sentence.unit(last - 1).isPossessive()) {
            return new Clause.Group(last - 1, last, rows.parties(last - 1));
        }
        if (isThing(start)) {
            return Clause.Group.none(start);
        }
        for (int i = start - 1; i >= 0; i--) {
            Unit unit = sentence.unit(i);
            if (endsClause(unit)) {
                break;
            }
            if (!unit.standsAsActor()) {
                continue;
            }
            Clause.Group group = rows.groupEndingAt(i);
            if (mayBeSubject(group, start, infinitive)) {
                return group;
            }
            i = group.from();
        }
        Clause.Group opening = afterOpening(start);
        return opening.isEmpty() && infinitive ? possessor(start) : opening;
    }

    /// "said that the tanks will arrive", "when my son was in Iraq": who is nobody to us acts here.
    private boolean isThing(int start) {
        int last = start - 1;
        if (last < 1
                || !sentence.unit(last).isNoun()
                || Words.PEOPLE.contains(sentence.word(last))) {
            return false;
        }
        int i = last - 1;
        while (i >= 0
                && (qualifies(sentence.unit(i))
                        || sentence.unit(i).isNoun()
                        || sentence.unit(i).isPossessive())) {
            i--;
        }
        return i >= 0
                && (OPENING_CLAUSES.contains(sentence.word(i))
                        || Words.SAYING.contains(sentence.word(i)) && sentence.unit(i).isVerb());
    }

    /// "his plans to visit": whose plans they are.
    private Clause.Group possessor(int start) {
        for (int i = start - 1; i >= 0; i--) {
            Unit unit = sentence.unit(i);
            boolean person =
                    unit.isPossessive()
                            && unit.actor().get().actors().stream()
                                    .anyMatch(a -> a.isPersonOrOffice());
            if (person) {
                return new Clause.Group(i, i + 1, rows.parties(i));
            }
        }
        return Clause.Group.none(start);
    }

    private static boolean endsClause(Unit unit) {
        return unit.is(";") || unit.is(":") || unit.is("?") || unit.is("!") || unit.is("|");
    }

    private boolean mayBeSubject(Clause.Group group, int start, boolean infinitive) {
        String before = leadIn(group.from());
        String after = sentence.word(group.end());
        boolean relative =
                Words.RELATIVES.contains(after)
                        || after.equals(",")
                                && Words.RELATIVES.contains(sentence.word(group.end() + 1));
        if (relative
                && (onlyVerbGroupBetween(group.end(), start) || isOneClause(group.end(), start))) {
            return true;
        }
        if (before.equals("for") && infinitive && group.end() >= start - 1) {
            return true;
        }
        if (before.equals("with") && group.end() == start && sentence.word(start).endsWith("ing")) {
            return true;
        }
        if (Words.PREPOSITIONS.contains(before)
                && (!introducesClause(before) || actsBefore(group.end(), start))) {
            return false;
        }
        int verb = verbBefore(group.from());
        if (verb < 0
                || Words.SAYING.contains(sentence.word(verb))
                || Words.BE.contains(sentence.word(verb))) {
            return true;
        }
        return infinitive && Words.OBJECT_CONTROL.contains(sentence.word(verb));
    }

    /// "since Biden took office, Blinken ...": the actor has a verb of his own before the comma.
    private boolean actsBefore(int from, int start) {
        boolean acts = false;
        for (int i = from; i < start; i++) {
            Unit unit = sentence.unit(i);
            acts |= unit.isVerb() && !unit.tag().equals("VBN") && !unit.tag().equals("VBG");
            if (acts && unit.is(",")) {
                return true;
            }
        }
        return false;
    }

    /// "after Biden met", "as Blinken visited": here the word before the actor opens a clause, it
    /// leads in no argument.
    private static boolean introducesClause(String word) {
        return word.equals("after")
                || word.equals("before")
                || word.equals("as")
                || word.equals("since")
                || word.equals("until")
                || word.equals("than")
                || word.equals("like");
    }

    private boolean onlyVerbGroupBetween(int from, int start) {
        for (int i = from; i < start; i++) {
            Unit unit = sentence.unit(i);
            boolean light =
                    unit.is(",")
                            || Words.RELATIVES.contains(unit.word())
                            || unit.isAdverb()
                            || unit.time().isPresent();
            if (!light) {
                return false;
            }
        }
        return true;
    }

    /// "Fidan, who is in Doha on a visit": nobody but the antecedent acts between "who" and here.
    private boolean isOneClause(int from, int start) {
        int relative = sentence.word(from).equals(",") ? from + 1 : from;
        if (!sentence.word(relative).equals("who")) {
            return false;
        }
        for (int i = relative + 1; i < start; i++) {
            Unit unit = sentence.unit(i);
            if (unit.is(",")
                    || Words.RELATIVES.contains(unit.word())
                    || Words.SUBORDINATORS.contains(unit.word())) {
                return false;
            }
        }
        return true;
    }

    /// The word that leads a row of actors in, over determiners and qualifiers.
    private String leadIn(int from) {
        return sentence.word(lead(from));
    }

    /// The unit before a row of actors with all that qualifies it, over "a delegation of" too.
    private int lead(int from) {
        int i = overQualifiers(from - 1);
        boolean collective =
                sentence.word(i).equals("of")
                        && Words.COLLECTIVES.contains(sentence.word(i - 1))
                        && !isForce(from);
        return collective ? overQualifiers(i - 2) : i;
    }

    /// "a group of police officers": no officials.
    private boolean isForce(int i) {
        return Arrays.stream(sentence.textOf(i).toLowerCase(Locale.ROOT).split(" "))
                .anyMatch(Words.FORCES::contains);
    }

    private int overQualifiers(int last) {
        int i = last;
        while (i >= 0 && qualifies(sentence.unit(i)) && !isProgressive(i)) {
            i--;
        }
        return i;
    }

    /// "is visiting Beijing": here the word is a verb.
    private boolean isProgressive(int i) {
        return sentence.unit(i).is("visiting") && Words.BE.contains(sentence.word(i - 1));
    }

    private static boolean qualifies(Unit unit) {
        return Words.DETERMINERS.contains(unit.word())
                || unit.isWord()
                        && (unit.tag().startsWith("JJ")
                                || unit.tag().equals("VBG") && unit.is("visiting"))
                || unit.isAdjectival()
                || unit.tag().equals("CD") && unit.isWord();
    }

    /// The verb that stands directly before a row of actors, or -1.
    private int verbBefore(int from) {
        int i = lead(from);
        boolean verb =
                i >= 0
                        && sentence.unit(i).isWord()
                        && (sentence.unit(i).isVerb() || sentence.word(i).equals("meeting"));
        return verb ? i : -1;
    }

    /// "Meeting in Rome, Sullivan and Yang ...": the subject of the main clause behind the comma.
    private Clause.Group afterOpening(int start) {
        boolean finite = false;
        for (int i = start - 1; i >= 0; i--) {
            finite |= sentence.unit(i).isVerb();
        }
        if (finite || hasSubject(start)) {
            return Clause.Group.none(start);
        }
        for (int i = start; i + 1 < sentence.size(); i++) {
            if (sentence.unit(i).is(",") && sentence.unit(i + 1).standsAsActor()) {
                Clause.Group group = rows.groupFrom(i + 1, true);
                if (actsNext(group.end())) {
                    return group;
                }
                i = group.end() - 1;
            }
        }
        return Clause.Group.none(start);
    }

    /// "The first units of the force have arrived, the minister said": a noun that is nobody stands
    /// before the finite verb.
    private boolean hasSubject(int start) {
        if (start >= sentence.size()
                || !sentence.unit(start).isVerb()
                || sentence.unit(start).tag().equals("VBG")
                || sentence.unit(start).tag().equals("VBN")) {
            return false;
        }
        for (int i = 0; i < start; i++) {
            if (sentence.unit(i).isNoun() || sentence.unit(i).standsAsActor()) {
                return true;
            }
        }
        return false;
    }

    /// "launched", "also launched", "and his counterparts launched".
    private boolean actsNext(int from) {
        int i = from;
        boolean others =
                sentence.word(i).equals("and")
                        && i + 1 < sentence.size()
                        && sentence.unit(i + 1).tag().equals("PRP$");
        if (others) {
            i += 2;
            while (i < sentence.size() && sentence.unit(i).isNoun()) {
                i++;
            }
        }
        return i < sentence.size() && (sentence.unit(i).isVerb() || sentence.unit(i).isAdverb());
    }
}
