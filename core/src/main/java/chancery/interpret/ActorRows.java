package chancery.interpret;

import chancery.identify.Actor;
import chancery.identify.ActorMention;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Rows of actors joined by commas and "and" in one folded sentence: where one begins and ends, and
/// whom its members stand for. Stateless but for the sentence.
final class ActorRows {

    private static final Set<String> LIST_JOINTS = Set.of(",", "and", "&", "or", "plus");

    private final FoldedSentence sentence;

    ActorRows(FoldedSentence sentence) {
        this.sentence = sentence;
    }

    /// The row of actors whose last member is unit `last`. A comma alone joins only in a headline:
    /// in "In Nigeria, Finer met", Finer stands by himself.
    Clause.Group groupEndingAt(int last) {
        int from = last;
        boolean anded = sentence.sentence().isHeadline();
        while (true) {
            int joint = from - 1;
            while (joint >= 0 && (isJoint(joint) || sentence.word(joint).equals("the"))) {
                anded |= !sentence.word(joint).equals(",");
                joint--;
            }
            boolean joined =
                    anded
                            && joint < from - 1
                            && joint >= 0
                            && sentence.unit(joint).standsAsActor()
                            && !(sentence.unit(joint).place().isPresent()
                                    && Words.PREPOSITIONS.contains(sentence.word(joint - 1))
                                    && !sentence.word(joint - 1).equals("including"));
            if (!joined) {
                break;
            }
            from = joint;
        }
        return group(from, last + 1);
    }

    /// The row of actors whose first member is unit `first`.
    Clause.Group groupFrom(int first) {
        return groupFrom(first, false);
    }

    /// @param closed whether what follows the row has it as its subject: "talks between A and B
    ///   ended"
    Clause.Group groupFrom(int first, boolean closed) {
        int end = first + 1;
        while (end < sentence.size()) {
            int next = end;
            while (next < sentence.size() && (isJoint(next) || listAdverb(next))) {
                next++;
            }
            boolean joined =
                    next > end
                            && next < sentence.size()
                            && sentence.unit(next).standsAsActor()
                            && (closed || !isSubjectOfNext(next));
            if (!joined) {
                break;
            }
            end = next + 1;
        }
        return group(first, end);
    }

    boolean isJoint(int i) {
        String word = sentence.word(i);
        return LIST_JOINTS.contains(word)
                || word.equals("as") && sentence.word(i + 1).equals("well")
                || word.equals("well") && sentence.word(i - 1).equals("as")
                || word.equals("as") && sentence.word(i - 1).equals("well")
                || word.equals("along") && sentence.word(i + 1).equals("with")
                || word.equals("with") && sentence.word(i - 1).equals("along");
    }

    boolean listAdverb(int i) {
        String word = sentence.word(i);
        return word.equals("the")
                || word.equals("separately")
                || word.equals("then")
                || word.equals("later")
                || word.equals("with") && LIST_JOINTS.contains(sentence.word(i - 1))
                || word.equals("other")
                || word.equals("visiting")
                || sentence.unit(i).isWord() && sentence.unit(i).tag().startsWith("JJ");
    }

    /// "met Wang, and Biden called Xi": Biden begins a new clause.
    boolean isSubjectOfNext(int i) {
        if (i + 1 >= sentence.size()) {
            return false;
        }
        Unit next = sentence.unit(i + 1);
        return next.isWord()
                && (next.tag().equals("VBD")
                        || next.tag().equals("VBZ")
                        || next.tag().equals("VBP")
                        || next.tag().equals("MD"));
    }

    private Clause.Group group(int from, int end) {
        List<Party> parties = new ArrayList<>();
        for (int i = from; i < end; i++) {
            Unit unit = sentence.unit(i);
            if (unit.standsAsActor()) {
                add(parties, namedBefore(i).orElse(unit));
            }
        }
        return new Clause.Group(from, end, List.copyOf(parties));
    }

    /// "Blinken, the highest official to visit", "Blinken is the first minister to": the name that
    /// the words describe.
    private Optional<Unit> namedBefore(int i) {
        boolean unnamed =
                sentence.unit(i).actor().get().actors().stream().noneMatch(Actor::isPerson);
        boolean linked =
                i >= 2
                        && (sentence.word(i - 1).equals(",")
                                || Words.BE.contains(sentence.word(i - 1)));
        if (!unnamed || !linked || !sentence.unit(i - 2).standsAsActor()) {
            return Optional.empty();
        }
        Unit name = sentence.unit(i - 2);
        boolean same = Draft.states(parties(i)).equals(Draft.states(parties(i - 2)));
        boolean person = name.actor().get().actors().stream().allMatch(Actor::isPerson);
        return same && person && sentence.unit(i).actor().get().form() != ActorMention.Form.STATE
                ? Optional.of(name)
                : Optional.empty();
    }

    /// The actors a single unit stands for.
    List<Party> parties(int i) {
        List<Party> parties = new ArrayList<>();
        add(parties, sentence.unit(i));
        return parties;
    }

    private static void add(List<Party> parties, Unit unit) {
        ActorMention.Form form =
                unit.actor().map(ActorMention::form).orElse(ActorMention.Form.STATE);
        boolean inferred = form == ActorMention.Form.COUNTERPART;
        for (Actor actor : unit.actor().map(ActorMention::actors).orElse(List.of())) {
            parties.add(
                    new Party(
                            actor,
                            unit.span(),
                            form == ActorMention.Form.DEFINITE,
                            inferred && actor.isPerson()));
        }
    }
}
