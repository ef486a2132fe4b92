package chancery.identify;

import chancery.clean.Article;
import chancery.detect.Sentence;
import chancery.detect.TimeExpression;
import chancery.reference.Reference;
import chancery.trace.Span;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Finds who and where in the sentences of an article, and says who is meant on the day it was
/// written.
///
/// Reads the page twice: first for the names it gives in full, then in page order for all mentions,
/// so that the "Blinken" of a headline is the "Antony Blinken" of the first paragraph. Shared by
/// all threads.
public final class Identifier {

    private static final Pattern DOT = Pattern.compile("\\.");

    private final Reference reference;

    public Identifier() {
        this(Reference.load());
    }

    public Identifier(Reference reference) {
        this.reference = reference;
    }

    /// @param times the time expressions of each sentence, which are handed on
    public AnalysedArticle identify(
            Article article, List<Sentence> sentences, List<List<TimeExpression>> times) {
        List<AnalysedSentence> analysed = new ArrayList<>(sentences.size());
        Page page = read(sentences, AnchorDays.of(article.published()), home(article));
        for (int i = 0; i < sentences.size(); i++) {
            List<TimeExpression> here = i < times.size() ? times.get(i) : List.of();
            List<ActorMention> actors = page.actors.get(i);
            if (article.dateline().isPresent()) {
                Span dateline = article.dateline().get();
                actors = actors.stream().filter(actor -> !dateline.overlaps(actor.span())).toList();
            }
            analysed.add(new AnalysedSentence(sentences.get(i), actors, page.places.get(i), here));
        }
        return new AnalysedArticle(article, analysed);
    }

    /// The actors of sentences that stand alone.
    List<ActorMention> mentions(List<Sentence> sentences, AnchorDays days) {
        return read(sentences, days, Optional.empty()).actors.stream()
                .flatMap(List::stream)
                .toList();
    }

    List<PlaceMention> places(List<Sentence> sentences) {
        return read(sentences, AnchorDays.of(Optional.empty()), Optional.empty()).places.stream()
                .flatMap(List::stream)
                .toList();
    }

    /// Mentions by line.
    private record Page(List<List<ActorMention>> actors, List<List<PlaceMention>> places) {}

    private Page read(List<Sentence> sentences, AnchorDays days, Optional<String> home) {
        List<Line> lines = new ArrayList<>(sentences.size());
        for (Sentence sentence : sentences) {
            lines.add(new Line(sentence, reference));
        }
        Set<String> absent = Namesakes.absent(reference.namesakes(), lines, home);
        List<Pieces> pieces =
                lines.stream().map(line -> new Pieces(line, reference, absent)).toList();
        PageNames names = fullNames(lines, pieces);
        List<List<Draft>> drafts = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            drafts.add(drafts(lines.get(i), pieces.get(i), names));
        }
        Set<String> states = statesOf(drafts);
        OtherBearers others = new OtherBearers(lines, pieces);
        Resolver resolver = new Resolver(reference, days, others, home, states);
        drafts.forEach(here -> here.forEach(resolver::introduce));
        List<List<ActorMention>> actors = new ArrayList<>(lines.size());
        List<List<PlaceMention>> places = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            PlaceFinder finder =
                    new PlaceFinder(reference.locations(), lines.get(i), pieces.get(i), states);
            places.add(finder.find(drafts.get(i)));
            actors.add(apartFromPlaces(resolver.line(i, drafts.get(i)), places.getLast()));
        }
        return new Page(actors, places);
    }

    /// The names that the sentences of the page give in full; a headline's capitals tell nothing.
    private PageNames fullNames(List<Line> lines, List<Pieces> pieces) {
        PageNames names = new PageNames(reference.names());
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isTitleCase()) {
                learn(drafts(lines.get(i), pieces.get(i), names), names);
            }
        }
        return names;
    }

    private static Set<String> statesOf(List<List<Draft>> drafts) {
        return drafts.stream()
                .flatMap(List::stream)
                .flatMap(draft -> draft.state.stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<Draft> drafts(Line line, Pieces pieces, PageNames names) {
        return new ActorGrammar(reference, line, pieces, names).read();
    }

    private static void learn(List<Draft> drafts, PageNames names) {
        for (Draft draft : drafts) {
            if (draft.sort == Draft.Sort.NAME || !draft.persons.isEmpty()) {
                draft.name.ifPresent(name -> names.add(name, draft.state.orElse("")));
                draft.persons.forEach(person -> names.add(person.name(), draft.state.orElse("")));
            }
        }
    }

    /// The state behind a town ("Munich, Germany") is no actor.
    private static List<ActorMention> apartFromPlaces(
            List<ActorMention> actors, List<PlaceMention> places) {
        return actors.stream()
                .filter(actor ->
                        places.stream()
                                .noneMatch(place ->
                                        place.span().contains(actor.span())
                                                && place.span().start() < actor.span().start()
                                                && place.place().venue().isEmpty()))
                .toList();
    }

    /// The state whose government's own site the page is from.
    public Optional<String> home(Article article) {
        return article.document().url().flatMap(this::government);
    }

    private Optional<String> government(String url) {
        Optional<String> host = host(url);
        if (host.isEmpty()) {
            return Optional.empty();
        }
        List<String> parts = List.of(DOT.split(host.get()));
        String last = parts.getLast();
        if (last.equals("gov") || last.equals("mil")) {
            return Optional.of("USA");
        }
        boolean own =
                parts.size() >= 2
                        && Set.of("gov", "gouv", "gob", "go").contains(parts.get(parts.size() - 2));
        return own
                ? reference
                        .states()
                        .ofIso2(last.equals("uk") ? "GB" : last.toUpperCase(Locale.ROOT))
                        .map(s -> s.code())
                : Optional.empty();
    }

    private static Optional<String> host(String url) {
        try {
            return Optional.ofNullable(URI.create(url.strip()).getHost())
                    .map(h -> h.toLowerCase(Locale.ROOT))
                    .filter(h -> h.contains("."));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
