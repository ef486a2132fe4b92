package chancery.brief;

import chancery.clean.Article;
import chancery.export.DateWords;
import chancery.export.Passage;
import chancery.identify.Actor;
import chancery.identify.Place;
import chancery.interpret.Kind;
import chancery.interpret.Salience;
import chancery.interpret.SlotEvidence;
import chancery.ledger.Ledger;
import chancery.ledger.StoredDocument;
import chancery.merge.ToldReport;
import chancery.reference.Edtf;
import chancery.trace.Evidence;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Puts occasions into words, and finds the notes that prove them.
final class Teller {

    private static final int MOST_NOTES = 3;

    private final Ledger ledger;
    private final SideFinder sides;
    private final Notes notes;
    private final Map<String, Optional<Article>> articles = new HashMap<>();

    Teller(Ledger ledger, SideFinder sides, Notes notes) {
        this.ledger = ledger;
        this.sides = sides;
        this.notes = notes;
    }

    /// "9 July 2022: meeting, held; Antony Blinken (USA) and Wang Yi (CHN); Bali, Indonesia"
    String sentence(Occasion occasion) {
        String date =
                occasion.date()
                        .map(DateWords::of)
                        .orElseGet(() ->
                                "day not known"
                                        + toldBy(occasion)
                                                .map(told -> " (" + told + ")")
                                                .orElse(""));
        String place =
                occasion.place()
                        .map(where ->
                                isSure(occasion) ? "; " + place(where) : "; place not certain")
                        .orElse("; place not told");
        return "%s: %s, %s; %s%s"
                .formatted(
                        date,
                        occasion.kind().id(),
                        occasion.status().id(),
                        parties(occasion),
                        place);
    }

    static Optional<String> toldBy(Occasion occasion) {
        return occasion.told().map(Teller::published).map(when -> "told by a page " + when);
    }

    private static String published(Edtf date) {
        return date.text().contains("/")
                ? "published between %s and %s"
                        .formatted(
                                DateWords.of(Edtf.day(date.earliest())),
                                DateWords.of(Edtf.day(date.latest())))
                : "published " + DateWords.of(date);
    }

    private String place(Place place) {
        return Stream.of(place.venue(), place.city(), place.state().map(sides::stateName))
                .flatMap(Optional::stream)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private String parties(Occasion occasion) {
        boolean visit = occasion.kind() == Kind.VISIT;
        List<String> names =
                occasion.parties().stream()
                        .sorted(Comparator.comparing((Actor actor) -> !actor.isPerson()))
                        .map(this::party)
                        .distinct()
                        .toList();
        return String.join(visit ? " to " : " and ", names);
    }

    String party(Actor actor) {
        String state = actor.state().map(sides::inText).orElse("");
        return actor.name()
                .or(actor::role)
                .map(who -> actor.state().map(code -> who + " (" + code + ")").orElse(who))
                .orElse(state.isEmpty() ? "an unnamed party" : state);
    }

    /// The sentence that tells where it was, if one does, else the one that tells of it at all.
    Optional<String> bestSentence(Occasion occasion) {
        return Stream.of("place", "kind", "status")
                .map(slot -> evidence(occasion, slot))
                .flatMap(Optional::stream)
                .map(words -> Passage.of(words, article(words.document())).text())
                .findFirst();
    }

    static Optional<Evidence> evidence(Occasion occasion, String slot) {
        return occasion.reports().stream()
                .sorted(
                        Comparator.comparing(
                                (ToldReport told) -> told.report().salience() != Salience.MAIN))
                .flatMap(told -> told.report().evidence().stream())
                .filter(cell -> cell.slot().equals(slot))
                .map(SlotEvidence::evidence)
                .findFirst();
    }

    List<Integer> proofs(Occasion occasion) {
        return occasion.reports().stream()
                .filter(told -> told.copyOf().isEmpty())
                .flatMap(told ->
                        told.report().evidence().stream()
                                .filter(cell -> cell.slot().equals("kind"))
                                .limit(1)
                                .map(SlotEvidence::evidence)
                                .map(words -> note(told, words)))
                .distinct()
                .limit(MOST_NOTES)
                .toList();
    }

    List<Integer> proofs(Occasion occasion, String slot) {
        List<Integer> found =
                occasion.reports().stream()
                        .flatMap(told ->
                                told.report().evidence().stream()
                                        .filter(cell -> cell.slot().startsWith(slot))
                                        .map(SlotEvidence::evidence)
                                        .map(words -> note(told, words)))
                        .distinct()
                        .limit(MOST_NOTES)
                        .toList();
        return found.isEmpty() ? proofs(occasion) : found;
    }

    private int note(ToldReport told, Evidence words) {
        return notes.page(
                source(told), Passage.of(words, article(told.document())).text(), told.document());
    }

    String source(ToldReport told) {
        Optional<Article> article = article(told.document());
        String outlet =
                Stream.of(article.flatMap(Article::agency), article.flatMap(Article::outlet))
                        .flatMap(Optional::stream)
                        .distinct()
                        .collect(Collectors.joining(" in "));
        String headline =
                article.flatMap(one -> one.headline().map(span -> span.in(one.pageText())))
                        .map(words -> ", “" + words.replaceAll("\\s+", " ").strip() + "”")
                        .orElse("");
        return "%s%s, %s"
                .formatted(
                        outlet.isEmpty() ? told.documentId() : outlet,
                        headline,
                        told.published()
                                .map(Teller::published)
                                .orElse("day of publication not known"));
    }

    Optional<Article> article(String document) {
        return articles.computeIfAbsent(
                document, sha -> ledger.document(sha).flatMap(StoredDocument::article));
    }

    /// A land or a known city, told in the same sentence as the occasion or by a page that is about
    /// it: what a page says elsewhere may belong to another meeting.
    private boolean isSure(Occasion occasion) {
        Place place = occasion.place().orElseThrow();
        if (place.state().isEmpty() && place.geonames().isEmpty()) {
            return false;
        }
        return occasion.reports().stream()
                .anyMatch(told ->
                        told.report().salience() == Salience.MAIN
                                || sentences(told, "kind")
                                        .anyMatch(kind ->
                                                sentences(told, "place").anyMatch(kind::equals)));
    }

    private Stream<String> sentences(ToldReport told, String slot) {
        return told.report().evidence().stream()
                .filter(cell -> cell.slot().equals(slot))
                .map(SlotEvidence::evidence)
                .flatMap(words ->
                        article(words.document()).stream()
                                .map(article -> Passage.sentence(words.span(), article)))
                .map(span -> span.start() + "-" + span.end());
    }
}
