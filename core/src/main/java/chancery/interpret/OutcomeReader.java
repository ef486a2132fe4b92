package chancery.interpret;

import chancery.trace.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// Finds what was agreed, announced or refused at an engagement; what is only hoped for is no
/// outcome. Stateless; may be shared.
final class OutcomeReader {

    private static final Set<String> AGREED =
            Set.of(
                    "agreed",
                    "agree",
                    "agrees",
                    "signed",
                    "sign",
                    "reached",
                    "concluded",
                    "committed",
                    "reaffirmed",
                    "pledged",
                    "decided",
                    "approved",
                    "restored",
                    "resolved",
                    "endorsed",
                    "adopted",
                    "vowed",
                    "promised",
                    "consented");
    private static final Set<String> ANNOUNCED =
            Set.of("announced", "announce", "announces", "unveiled", "launched", "secured");
    private static final Set<String> REFUSED = Set.of("refused", "rejected", "declined", "ruled");
    private static final Set<String> WITH_OBJECT =
            Set.of(
                    "signed",
                    "sign",
                    "reached",
                    "concluded",
                    "restored",
                    "adopted",
                    "secured",
                    "launched",
                    "unveiled");
    private static final Set<String> ACCORDS =
            Set.of(
                    "agreement",
                    "agreements",
                    "deal",
                    "deals",
                    "memorandum",
                    "pact",
                    "treaty",
                    "accord",
                    "declaration",
                    "statement",
                    "understanding",
                    "partnership",
                    "plan",
                    "consensus",
                    "package",
                    "initiative",
                    "group",
                    "ties",
                    "relations",
                    "framework",
                    "communique",
                    "roadmap",
                    "visit",
                    "dialogue",
                    "investment",
                    "assistance",
                    "channel",
                    "contract",
                    "contracts");
    private static final Set<String> PREPOSITIONS = Set.of("on", "upon", "to", "in", "about");
    private static final Set<String> CONJUNCTIONS = Set.of("while", "after", "as");
    private static final Set<String> STOPS = Set.of(".", ";", "\"", "”", ",");
    // "promised to go after", "agreed to act as": the word still belongs to the verb.
    private static final int SHORTEST_CLAUSE = 4;
    private static final int LONGEST = 22;

    /// An outcome with the words it rests on.
    record Found(Outcome outcome, Span span) {}

    List<Found> read(
            List<FoldedSentence> sentences,
            String pageText,
            Set<String> parties,
            TopicReader topics) {
        List<Found> found = new ArrayList<>();
        for (FoldedSentence sentence : sentences) {
            for (int i = 0; i < sentence.size(); i++) {
                of(sentence, i, pageText, parties, topics).ifPresent(found::add);
            }
        }
        return found;
    }

    private static Optional<Found> of(
            FoldedSentence sentence,
            int verb,
            String pageText,
            Set<String> parties,
            TopicReader topics) {
        Optional<Outcome.Kind> kind = kind(sentence.word(verb));
        if (kind.isEmpty() || !sentence.unit(verb).isVerb()) {
            return Optional.empty();
        }
        VerbGroup group = VerbGroup.around(sentence, verb);
        if (group.negated()
                || group.maybe()
                || group.would()
                || group.will()
                || group.infinitive()) {
            return Optional.empty();
        }
        int end = end(sentence, verb);
        Clause.Group subject = new Clause(sentence).subject(group.start(), false);
        SortedSet<String> by = new TreeSet<>(Draft.states(subject.parties()));
        by.retainAll(parties);
        if (by.isEmpty() || end <= verb + 1 || !says(sentence, verb, end, kind.get())) {
            return Optional.empty();
        }
        Span span = sentence.span(verb, end);
        Map<String, Span> named = new java.util.TreeMap<>();
        topics.read(sentence, parties, named);
        Optional<String> topic =
                named.entrySet().stream()
                        .filter(e -> span.contains(e.getValue()))
                        .map(Map.Entry::getKey)
                        .findFirst();
        String text = String.join(" ", span.in(pageText).split("\\s+"));
        boolean later =
                sentence.word(verb + 1).equals("to")
                        || kind.get() == Outcome.Kind.AGREED
                                && !WITH_OBJECT.contains(sentence.word(verb));
        return Optional.of(
                new Found(
                        new Outcome(
                                kind.get(),
                                text,
                                List.copyOf(by),
                                topic,
                                Optional.empty(),
                                later && kind.get() == Outcome.Kind.AGREED),
                        span));
    }

    private static Optional<Outcome.Kind> kind(String word) {
        if (AGREED.contains(word)) {
            return Optional.of(Outcome.Kind.AGREED);
        }
        if (ANNOUNCED.contains(word)) {
            return Optional.of(Outcome.Kind.ANNOUNCED);
        }
        return REFUSED.contains(word) ? Optional.of(Outcome.Kind.REFUSED) : Optional.empty();
    }

    /// "signed" needs something that can be signed; "agreed" must not be "agreed with him that",
    /// "announced" not a mere saying.
    private static boolean says(FoldedSentence sentence, int verb, int end, Outcome.Kind kind) {
        if (WITH_OBJECT.contains(sentence.word(verb)) || kind == Outcome.Kind.ANNOUNCED) {
            for (int i = verb + 1; i < end; i++) {
                if (ACCORDS.contains(sentence.word(i))) {
                    return true;
                }
            }
            return false;
        }
        return !sentence.word(verb + 1).equals("with") && !isStranded(sentence, verb + 1, end);
    }

    /// Whether what was agreed stands before the verb, as in "the trip they agreed on when".
    private static boolean isStranded(FoldedSentence sentence, int preposition, int end) {
        if (!PREPOSITIONS.contains(sentence.word(preposition))) {
            return false;
        }
        int next = preposition + 1;
        return next >= end
                || sentence.word(next).equals("when")
                        && !(next + 1 < end && sentence.word(next + 1).equals("to"));
    }

    private static int end(FoldedSentence sentence, int verb) {
        int end = verb + 1;
        while (end < Math.min(sentence.size(), verb + LONGEST)) {
            String word = sentence.word(end);
            if (STOPS.contains(word)
                    || CONJUNCTIONS.contains(word) && end - verb >= SHORTEST_CLAUSE) {
                break;
            }
            end++;
        }
        return end;
    }
}
