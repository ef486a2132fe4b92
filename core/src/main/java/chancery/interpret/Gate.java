package chancery.interpret;

import chancery.detect.Sentence;
import chancery.detect.Token;
import chancery.reference.PhraseIndex;
import chancery.reference.Reference;
import chancery.reference.Trigger;
import chancery.reference.TriggerTable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Decides before any costly work whether sentences can hold an engagement at all: a trigger, and
/// sides of two states within its reach. Built once; may be shared.
///
/// It must never be sharper than the reading behind it: what it lets through is read in full, what
/// it holds back is not read at all.
public final class Gate {

    private static final int LEAD = 4;
    // A trigger may stand some sentences behind those that name the sides: "They met in Geneva."
    private static final int BEFORE = 3;
    private static final int AFTER = 2;
    private static final int SIDES = 2;
    private static final Set<Trigger.Frame> TO_PLACES =
            EnumSet.of(
                    Trigger.Frame.DESTINATION,
                    Trigger.Frame.TO,
                    Trigger.Frame.LEFT,
                    Trigger.Frame.FOLLOWED,
                    Trigger.Frame.INVITE,
                    Trigger.Frame.ATTEND,
                    Trigger.Frame.SKIP);

    private final TriggerTable triggers;
    private final Reference reference;

    public Gate(Reference reference) {
        this.reference = reference;
        triggers = TriggerTable.load();
    }

    /// Whether any of the sentences, tagged or not, may tell an engagement.
    public boolean opens(List<Sentence> sentences) {
        return opens(sentences, Optional.empty());
    }

    /// @param home the state whose government publishes the page: its "President" needs no name
    public boolean opens(List<Sentence> sentences, Optional<String> home) {
        SidesNamed sides = new SidesNamed(reference, sentences);
        for (int i = 0; i < sentences.size(); i++) {
            Set<String> states = reach(sides, i);
            home.ifPresent(states::add);
            boolean enough = states.size() >= SIDES || i < LEAD && hasBody(sides.in(i));
            if (enough && tells(sentences, i, sides)) {
                return true;
            }
        }
        return false;
    }

    /// "OPEC ministers to meet on Sunday": a body alone may gather.
    private static boolean hasBody(SidesNamed.Named sides) {
        return sides.actor() && sides.states().stream().anyMatch(Words.BODIES::contains);
    }

    /// The states named in a sentence, in those around it and in the headline.
    private static Set<String> reach(SidesNamed sides, int at) {
        Set<String> states = new HashSet<>(sides.in(0).states());
        for (int i = Math.max(0, at - BEFORE); i < Math.min(sides.size(), at + AFTER + 1); i++) {
            states.addAll(sides.in(i).states());
        }
        return states;
    }

    private boolean tells(List<Sentence> sentences, int at, SidesNamed sides) {
        Sentence sentence = sentences.get(at);
        List<String> words = new ArrayList<>(sentence.tokens().size());
        for (Token token : sentence.tokens()) {
            words.add(token.text().toLowerCase(Locale.ROOT));
        }
        for (int i = 0; i < words.size(); i++) {
            Optional<PhraseIndex.Hit<Trigger>> hit = triggers.forms().at(words, i);
            if (hit.isPresent() && tells(hit.get(), words, i, sides.in(at))) {
                return true;
            }
        }
        return (sentence.isHeadline() || sentence.index() < LEAD)
                && locates(sentence, words)
                && !sides.in(at).isEmpty();
    }

    private static boolean tells(
            PhraseIndex.Hit<Trigger> hit, List<String> words, int at, SidesNamed.Named sides) {
        List<String> behind = words.subList(at + hit.length(), words.size());
        return hit.values().stream()
                .anyMatch(trigger -> hasSide(trigger, sides) && isFollowed(trigger, behind));
    }

    /// "See", "tell" and "call" are everyday words: a place alone does not make them tell.
    private static boolean hasSide(Trigger trigger, SidesNamed.Named sides) {
        boolean ofPlace =
                trigger.part() == Trigger.Part.NOUN || TO_PLACES.contains(trigger.frame());
        return sides.actor() || sides.states().size() >= SIDES || ofPlace && !sides.isEmpty();
    }

    /// Whether what must follow a trigger does so anywhere behind it.
    private static boolean isFollowed(Trigger trigger, List<String> behind) {
        if (trigger.after().isEmpty() || trigger.frame() == Trigger.Frame.SPEAK) {
            return true;
        }
        for (String after : trigger.after()) {
            int end = after.indexOf('_');
            if (behind.contains(end < 0 ? after : after.substring(0, end))) {
                return true;
            }
        }
        return false;
    }

    /// "Lavrov in Ankara", "Blinken was in Jeddah": in the headline or the lead it may tell a
    /// visit.
    private static boolean locates(Sentence sentence, List<String> words) {
        for (int i = 1; i + 1 < words.size(); i++) {
            boolean place =
                    (words.get(i).equals("in")
                                    || sentence.isHeadline() && words.get(i).equals("to"))
                            && Character.isUpperCase(sentence.tokens().get(i + 1).text().charAt(0));
            if (place && (sentence.isHeadline() || Words.BE.contains(words.get(i - 1)))) {
                return true;
            }
        }
        return false;
    }
}
