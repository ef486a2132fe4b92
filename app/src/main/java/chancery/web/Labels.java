package chancery.web;

import chancery.export.DateWords;
import chancery.identify.Actor;
import chancery.identify.Place;
import chancery.interpret.Kind;
import chancery.interpret.Status;
import chancery.merge.Engagement;
import chancery.reference.Edtf;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How values of the ledger are put for readers.
final class Labels {

    private Labels() {}

    static String kind(Kind kind) {
        return capital(kind.id());
    }

    static String status(Status status) {
        return capital(status.id());
    }

    static String capital(String word) {
        return word.isEmpty()
                ? word
                : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    static String topic(String id) {
        return id.replace('_', ' ');
    }

    static String date(Optional<Edtf> date) {
        return date.map(DateWords::of).orElse("day unknown");
    }

    static String actor(Actor actor) {
        String state = actor.state().orElse("");
        return actor.name()
                .or(actor::role)
                .map(who -> state.isEmpty() ? who : who + " (" + state + ")")
                .orElse(state.isEmpty() ? "an unnamed party" : state);
    }

    static String actors(List<Actor> actors) {
        return actors.stream().map(Labels::actor).collect(Collectors.joining(", "));
    }

    static String place(Optional<Place> place) {
        return place.map(where ->
                        Stream.of(where.venue(), where.city(), where.state())
                                .flatMap(Optional::stream)
                                .collect(Collectors.joining(", ")))
                .orElse("");
    }

    static String title(Engagement engagement) {
        List<String> parties =
                engagement.parties().stream().map(Labels::shortActor).distinct().toList();
        String who = parties.isEmpty() ? "unnamed parties" : listed(parties);
        return kind(engagement.kind()) + ": " + who;
    }

    private static String shortActor(Actor actor) {
        return actor.name().or(actor::state).or(actor::role).orElse("an unnamed party");
    }

    private static String listed(List<String> words) {
        return words.size() == 1
                ? words.getFirst()
                : String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
    }

    static Optional<Integer> number(String words) {
        return words.matches("[0-9]{1,6}") ? Optional.of(Integer.valueOf(words)) : Optional.empty();
    }

    static String inAddress(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /// The address of a page, if it is one that a reader may follow: nothing but http and https.
    static Optional<String> link(Optional<String> address) {
        return address.filter(Labels::leadsToTheWeb);
    }

    private static boolean leadsToTheWeb(String address) {
        try {
            URI uri = new URI(address);
            String scheme =
                    Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
            return (scheme.equals("http") || scheme.equals("https")) && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
