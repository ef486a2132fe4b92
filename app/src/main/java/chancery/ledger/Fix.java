package chancery.ledger;

import chancery.identify.Actor;
import chancery.identify.Place;
import chancery.interpret.Kind;
import chancery.interpret.Status;
import chancery.merge.Engagement;
import chancery.reference.Edtf;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/// One slot set by hand.
record Fix(String slot, String value, UnaryOperator<Engagement> setting) {

    static final String SLOTS = "kind, status, date, place, parties, topics";

    /// @throws LedgerException if there is no such slot or the value cannot be one of it
    static Fix parse(String slot, String value) {
        UnaryOperator<Engagement> setting =
                switch (slot) {
                    case "kind" -> {
                        Kind kind = constant(Kind.values(), slot, value);
                        yield e ->
                                with(
                                        e,
                                        kind,
                                        e.status(),
                                        e.parties(),
                                        e.place(),
                                        e.date(),
                                        e.topics());
                    }
                    case "status" -> {
                        Status status = constant(Status.values(), slot, value);
                        yield e ->
                                with(
                                        e,
                                        e.kind(),
                                        status,
                                        e.parties(),
                                        e.place(),
                                        e.date(),
                                        e.topics());
                    }
                    case "date" -> {
                        Optional<Edtf> date = date(value);
                        yield e ->
                                with(
                                        e,
                                        e.kind(),
                                        e.status(),
                                        e.parties(),
                                        e.place(),
                                        date,
                                        e.topics());
                    }
                    case "place" -> {
                        Optional<Place> place = place(value);
                        yield e ->
                                with(
                                        e,
                                        e.kind(),
                                        e.status(),
                                        e.parties(),
                                        place,
                                        e.date(),
                                        e.topics());
                    }
                    case "parties" -> {
                        List<Actor> parties = parties(value);
                        yield e ->
                                with(
                                        e,
                                        e.kind(),
                                        e.status(),
                                        known(parties, e),
                                        e.place(),
                                        e.date(),
                                        e.topics());
                    }
                    case "topics" -> {
                        List<String> topics = words(value).stream().sorted().toList();
                        yield e ->
                                with(
                                        e,
                                        e.kind(),
                                        e.status(),
                                        e.parties(),
                                        e.place(),
                                        e.date(),
                                        topics);
                    }
                    default ->
                            throw new LedgerException(
                                    "unknown slot \"%s\"; one of %s".formatted(slot, SLOTS));
                };
        return new Fix(slot, value, setting);
    }

    Engagement on(Engagement engagement) {
        return setting.apply(engagement);
    }

    /// What an engagement shows in this slot, in the form a fix is written in.
    static String shown(Engagement e, String slot) {
        return switch (slot) {
            case "kind" -> e.kind().id();
            case "status" -> e.status().id();
            case "date" -> e.date().map(Edtf::text).orElse("unknown");
            case "place" ->
                    e.place()
                            .map(p ->
                                    String.join(
                                            ", ",
                                            java.util.stream.Stream.of(p.city(), p.state())
                                                    .flatMap(Optional::stream)
                                                    .toList()))
                            .orElse("unknown");
            case "parties" ->
                    String.join(
                            "; ",
                            e.parties().stream()
                                    .map(a ->
                                            a.name().map(n -> n + ", ").orElse("")
                                                    + a.state().orElse(""))
                                    .toList());
            case "topics" -> String.join(", ", e.topics());
            default -> "";
        };
    }

    private static Engagement with(
            Engagement e,
            Kind kind,
            Status status,
            List<Actor> parties,
            Optional<Place> place,
            Optional<Edtf> date,
            List<String> topics) {
        return new Engagement(
                e.id(),
                kind,
                status,
                parties,
                place,
                date,
                topics,
                e.outcomes(),
                e.history(),
                e.disagreements(),
                e.partOf(),
                e.reports());
    }

    private static <T extends Enum<T>> T constant(T[] values, String slot, String value) {
        return Arrays.stream(values)
                .filter(one -> one.name().equalsIgnoreCase(value.strip()))
                .findFirst()
                .orElseThrow(() ->
                        new LedgerException(
                                "unknown %s \"%s\"; one of %s"
                                        .formatted(
                                                slot,
                                                value,
                                                String.join(
                                                        ", ",
                                                        Arrays.stream(values)
                                                                .map(v ->
                                                                        v.name()
                                                                                .toLowerCase(
                                                                                        Locale
                                                                                                .ROOT))
                                                                .toList()))));
    }

    private static Optional<Edtf> date(String value) {
        if (value.strip().equals("unknown")) {
            return Optional.empty();
        }
        return Optional.of(
                Edtf.parse(value.strip())
                        .orElseThrow(() ->
                                new LedgerException(
                                        "\"%s\" is no date; write 2023-11-15, 2023-11, 2023-11-15/2023-11-17, 2023-06~ or unknown"
                                                .formatted(value))));
    }

    private static Optional<Place> place(String value) {
        if (value.strip().equals("unknown")) {
            return Optional.empty();
        }
        List<String> words = words(value);
        if (words.isEmpty() || words.size() > 2 || !isCode(words.getLast())) {
            throw new LedgerException(
                    "\"%s\" is no place; write \"Beijing, CHN\", \"CHN\" or unknown"
                            .formatted(value));
        }
        Optional<String> city =
                words.size() == 2 ? Optional.of(words.getFirst()) : Optional.empty();
        return Optional.of(
                new Place(
                        city,
                        Optional.of(words.getLast()),
                        Optional.empty(),
                        OptionalInt.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty()));
    }

    private static List<Actor> parties(String value) {
        List<Actor> parties = new ArrayList<>();
        for (String one : value.split(";", -1)) {
            List<String> words = words(one);
            if (words.isEmpty() || words.size() > 2 || !isCode(words.getLast())) {
                throw new LedgerException(
                        "\"%s\" is no party; write \"Wang Yi, CHN; USA\"".formatted(one.strip()));
            }
            Actor state = Actor.ofState(words.getLast());
            parties.add(
                    words.size() == 1
                            ? state
                            : new Actor(
                                    Optional.of(words.getFirst()),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    state.state(),
                                    Optional.empty()));
        }
        return parties;
    }

    /// A person who already takes part keeps office and identifiers.
    private static List<Actor> known(List<Actor> parties, Engagement engagement) {
        return parties.stream()
                .map(party ->
                        engagement.parties().stream()
                                .filter(told ->
                                        told.name().equals(party.name())
                                                && told.state().equals(party.state()))
                                .findFirst()
                                .orElse(party))
                .toList();
    }

    private static boolean isCode(String word) {
        return word.matches("[A-Z][A-Z0-9]{1,11}");
    }

    private static List<String> words(String value) {
        return Arrays.stream(value.split(",", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
