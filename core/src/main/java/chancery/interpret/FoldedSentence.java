package chancery.interpret;

import chancery.detect.Sentence;
import chancery.detect.TimeExpression;
import chancery.detect.Token;
import chancery.identify.ActorMention;
import chancery.identify.AnalysedSentence;
import chancery.identify.PlaceMention;
import chancery.reference.PhraseIndex;
import chancery.trace.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/// A sentence in which every mention is one [Unit], so that the rest is short enough for a grammar
/// of clauses.
///
/// Where mentions overlap the longest stands; an actor and a place of the same words are one unit
/// that may be either.
final class FoldedSentence {

    private final AnalysedSentence source;
    private final List<Unit> units;
    private final List<String> words;

    private record Mention(
            int from,
            int end,
            Optional<ActorMention> actor,
            Optional<PlaceMention> place,
            Optional<TimeExpression> time) {}

    FoldedSentence(AnalysedSentence source) {
        this.source = source;
        this.units = fold(source);
        this.words = units.stream().map(Unit::word).toList();
    }

    AnalysedSentence source() {
        return source;
    }

    Sentence sentence() {
        return source.sentence();
    }

    List<Unit> units() {
        return units;
    }

    Unit unit(int i) {
        return units.get(i);
    }

    int size() {
        return units.size();
    }

    /// The lower-case words, a mark for each mention.
    List<String> words() {
        return words;
    }

    String word(int i) {
        return i >= 0 && i < units.size() ? words.get(i) : "";
    }

    /// The words of a unit as the page writes them.
    String textOf(int i) {
        return textOf(units.get(i).span());
    }

    /// The words at a span of the page that lies in this sentence.
    String textOf(Span span) {
        return span.shift(-source.sentence().span().start()).in(source.sentence().text());
    }

    /// Where the units `from` to `end` stand in the page text.
    Span span(int from, int end) {
        return units.get(from).span().cover(units.get(end - 1).span());
    }

    /// Where the phrase begins that ends just before `end`, if a phrase of the index does.
    OptionalInt phraseEndingAt(PhraseIndex<String> index, int end) {
        for (int from = Math.max(0, end - 4); from < end; from++) {
            Optional<PhraseIndex.Hit<String>> hit = index.at(words, from);
            if (hit.isPresent() && from + hit.get().length() == end) {
                return OptionalInt.of(from);
            }
        }
        return OptionalInt.empty();
    }

    private static List<Unit> fold(AnalysedSentence source) {
        List<Token> tokens = source.sentence().tokens();
        Mention[] at = new Mention[tokens.size()];
        for (Mention mention : mentions(source)) {
            boolean free = true;
            for (int i = mention.from; i < mention.end; i++) {
                free &= at[i] == null;
            }
            if (free) {
                for (int i = mention.from; i < mention.end; i++) {
                    at[i] = mention;
                }
            }
        }
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < tokens.size(); ) {
            Mention mention = at[i];
            if (mention == null) {
                Token token = tokens.get(i);
                units.add(word(token, i));
                i++;
            } else {
                units.add(unit(mention, tokens));
                i = mention.end;
            }
        }
        return List.copyOf(withoutAbbreviations(units));
    }

    /// "the United Nations (UN)", "the World Economic Forum (WEF)": the short form in brackets says
    /// the same again.
    private static List<Unit> withoutAbbreviations(List<Unit> units) {
        List<Unit> kept = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            if (abbreviates(units, i)) {
                i += 2;
            } else {
                kept.add(units.get(i));
            }
        }
        return kept;
    }

    private static boolean abbreviates(List<Unit> units, int i) {
        if (i == 0 || i + 2 >= units.size() || !units.get(i).is("(") || !units.get(i + 2).is(")")) {
            return false;
        }
        Optional<ActorMention> whole = units.get(i - 1).actor();
        Optional<ActorMention> brief = units.get(i + 1).actor();
        return whole.isPresent()
                && brief.isPresent()
                && whole.get().form() == ActorMention.Form.BODY
                && whole.get().actors().equals(brief.get().actors());
    }

    private static Unit word(Token token, int i) {
        return new Unit(
                token.span(),
                i,
                i + 1,
                token.text().toLowerCase(Locale.ROOT).replace('’', '\''),
                token.tag(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Unit unit(Mention mention, List<Token> tokens) {
        Span span = tokens.get(mention.from).span().cover(tokens.get(mention.end - 1).span());
        String mark =
                mention.actor.isPresent()
                        ? Unit.ACTOR
                        : mention.place.isPresent() ? Unit.PLACE : Unit.TIME;
        return new Unit(
                span,
                mention.from,
                mention.end,
                mark,
                tokens.get(mention.end - 1).tag(),
                mention.actor,
                mention.place,
                mention.time);
    }

    /// All mentions, longest first, an actor and a place of the same words as one.
    private static List<Mention> mentions(AnalysedSentence source) {
        List<Mention> mentions = new ArrayList<>();
        for (ActorMention actor : source.actors()) {
            if (!says(actor)) {
                continue;
            }
            Optional<PlaceMention> same =
                    source.places().stream().filter(p -> sharesWords(actor, p)).findFirst();
            mentions.add(
                    new Mention(
                            actor.firstToken(),
                            actor.endToken(),
                            Optional.of(actor),
                            same,
                            Optional.empty()));
        }
        for (PlaceMention place : source.places()) {
            if (namesGathering(place, source)) {
                continue;
            }
            if (source.actors().stream().noneMatch(a -> sharesWords(a, place))) {
                mentions.add(
                        new Mention(
                                place.firstToken(),
                                place.endToken(),
                                Optional.empty(),
                                Optional.of(place),
                                Optional.empty()));
            }
        }
        for (TimeExpression time : source.times()) {
            tokensOf(time.span(), source.sentence().tokens())
                    .ifPresent(range ->
                            mentions.add(
                                    new Mention(
                                            range.start(),
                                            range.end(),
                                            Optional.empty(),
                                            Optional.empty(),
                                            Optional.of(time))));
        }
        mentions.removeIf(m -> m.end <= m.from);
        mentions.sort(
                Comparator.comparingInt((Mention m) -> m.from - m.end)
                        .thenComparingInt(Mention::from));
        return mentions;
    }

    /// "Shangri-La Dialogue" is known for its place, but names a gathering.
    private static boolean namesGathering(PlaceMention place, AnalysedSentence source) {
        return source.sentence().tokens().subList(place.firstToken(), place.endToken()).stream()
                .anyMatch(t -> Words.GATHERINGS.contains(t.text().toLowerCase(Locale.ROOT)));
    }

    /// An office or group of which not even the state is known stands for nobody: its words are
    /// read as words.
    private static boolean says(ActorMention actor) {
        boolean unnamed =
                actor.form() == ActorMention.Form.OFFICE || actor.form() == ActorMention.Form.GROUP;
        return !unnamed
                || actor.actors().stream().anyMatch(a -> a.state().isPresent() || a.isPerson());
    }

    /// "China" and "China's" as actor and place: the same words but for the ending.
    private static boolean sharesWords(ActorMention actor, PlaceMention place) {
        return actor.firstToken() <= place.firstToken()
                && place.endToken() <= actor.endToken()
                && actor.endToken() - actor.firstToken() - (place.endToken() - place.firstToken())
                        <= 1
                && actor.form() != ActorMention.Form.NAMED;
    }

    private static Optional<Span> tokensOf(Span span, List<Token> tokens) {
        int from = -1;
        int end = -1;
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).span().overlaps(span)) {
                from = from < 0 ? i : from;
                end = i + 1;
            }
        }
        return from < 0 ? Optional.empty() : Optional.of(new Span(from, end));
    }
}
