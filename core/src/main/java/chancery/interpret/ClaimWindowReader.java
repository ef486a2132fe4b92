package chancery.interpret;

import chancery.detect.TimeExpression;
import chancery.detect.TimeExpression.Role;
import chancery.identify.Actor;
import chancery.identify.ActorMention;
import chancery.identify.AnalysedSentence;
import chancery.identify.TimeResolver;
import chancery.identify.TimeResolver.Direction;
import chancery.interpret.Claim.Window;
import chancery.reference.Edtf;
import chancery.reference.Level;
import chancery.reference.Person;
import chancery.reference.Reference;
import chancery.reference.Tenure;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads how far back a claim is said to hold: "since November 2022", "since Biden took office",
/// "in nearly five years", "this year", "ever".
final class ClaimWindowReader {

    private static final Set<String> TAKING_OFFICE =
            Set.of(
                    "took",
                    "takes",
                    "taking",
                    "assumed",
                    "assuming",
                    "entered",
                    "entering",
                    "became",
                    "becoming",
                    "inaugurated",
                    "inauguration");

    private static final Map<String, Integer> NUMBERS =
            Map.ofEntries(
                    Map.entry("a", 1),
                    Map.entry("an", 1),
                    Map.entry("one", 1),
                    Map.entry("two", 2),
                    Map.entry("three", 3),
                    Map.entry("four", 4),
                    Map.entry("five", 5),
                    Map.entry("six", 6),
                    Map.entry("seven", 7),
                    Map.entry("eight", 8),
                    Map.entry("nine", 9),
                    Map.entry("ten", 10),
                    Map.entry("eleven", 11),
                    Map.entry("twelve", 12),
                    Map.entry("fifteen", 15),
                    Map.entry("twenty", 20));

    private static final Map<String, Integer> MONTHS =
            Map.of("month", 1, "months", 1, "year", 12, "years", 12, "decade", 120, "decades", 120);

    /// "nearly five years": the one before lies a little less far back.
    private static final Set<String> NEARLY =
            Set.of("nearly", "almost", "about", "around", "roughly", "some", "close", "under");

    /// Words that only say that the count is rough.
    private static final Set<String> OVER =
            Set.of("more", "less", "fewer", "over", "at", "least", "than", "to");

    /// A window of the sentence's words.
    ///
    /// @param from its first word
    /// @param to its last word
    record Found(Window window, int from, int to) {}

    private final Reference reference;
    private final TimeResolver times = new TimeResolver();

    ClaimWindowReader(Reference reference) {
        this.reference = reference;
    }

    /// The first window behind a word.
    ///
    /// @param about whose engagement it is, for "since taking office"
    Optional<Found> read(
            AnalysedSentence sentence,
            ClaimWords words,
            int from,
            ClaimDay day,
            Optional<Actor> about) {
        for (int at = from; at < words.size(); at++) {
            Optional<Found> found = at(sentence, words, at, day, about);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Found> at(
            AnalysedSentence sentence,
            ClaimWords words,
            int at,
            ClaimDay day,
            Optional<Actor> about) {
        if (words.is(at, "since")) {
            return Optional.of(since(sentence, words, at, day, about));
        }
        if (words.is(at, "in")) {
            return counted(sentence, words, at, day.exact());
        }
        if (words.is(at, "this", "year") || words.is(at, "this", "month")) {
            Optional<LocalDate> after =
                    day.exact()
                            .map(d ->
                                    words.is(at + 1, "year")
                                            ? d.withDayOfYear(1)
                                            : d.withDayOfMonth(1))
                            .map(first -> first.minusDays(1));
            return found(sentence, words, at, at + 1, after);
        }
        if (words.is(at, "of", "the", "year")) {
            return found(
                    sentence,
                    words,
                    at,
                    at + 2,
                    day.exact().map(d -> d.withDayOfYear(1).minusDays(1)));
        }
        if (words.is(at, "ever")) {
            return found(sentence, words, at, at, Optional.empty());
        }
        if (words.is(at, "as") && about.isPresent() && day.near().isPresent()) {
            int office = words.start(at) + sentence.sentence().span().start();
            return sentence.actors().stream()
                    .filter(mention ->
                            (mention.form() == ActorMention.Form.OFFICE
                                            || mention.form() == ActorMention.Form.COUNTERPART)
                                    && mention.span().start() > office
                                    && mention.span().start() < office + 12)
                    .findFirst()
                    .flatMap(_ ->
                            found(
                                    sentence,
                                    words,
                                    at,
                                    at + 4,
                                    tenure(about.get(), day.near().get())));
        }
        return Optional.empty();
    }

    private Found since(
            AnalysedSentence sentence,
            ClaimWords words,
            int at,
            ClaimDay day,
            Optional<Actor> about) {
        int base = sentence.sentence().span().start();
        int start = base + words.start(at);
        int verb = words.next(at + 1, 8, TAKING_OFFICE);
        if (verb > 0) {
            int end = base + words.start(verb);
            Optional<Actor> holder =
                    sentence.actors().stream()
                            .filter(mention -> mention.span().start() >= start)
                            .filter(mention -> mention.span().start() <= end)
                            .flatMap(mention -> mention.actors().stream())
                            .filter(Actor::isPerson)
                            .findFirst()
                            .or(() -> verb == at + 1 ? about : Optional.empty());
            Optional<LocalDate> after =
                    holder.flatMap(person -> day.near().flatMap(d -> tenure(person, d)));
            return found(sentence, words, at, verb + 1, after).orElseThrow();
        }
        Optional<TimeExpression> time =
                sentence.times().stream()
                        .filter(one -> one.span().end() > start && one.span().start() <= start + 32)
                        .min(Comparator.comparing(TimeExpression::span));
        Optional<LocalDate> after =
                time.flatMap(one -> resolved(one, day.exact())).map(Edtf::latest);
        int last = at;
        int end = time.map(one -> one.span().end()).orElse(start + 40);
        while (last + 1 < words.size() && base + words.end(last + 1) <= end) {
            last++;
        }
        return found(sentence, words, at, last, after).orElseThrow();
    }

    private Optional<Edtf> resolved(TimeExpression time, Optional<LocalDate> day) {
        TimeExpression dated =
                new TimeExpression(
                        time.span(), time.text(), Role.SINCE, time.attributive(), time.value());
        return times.resolve(dated, day, Direction.BACK).flatMap(one -> one.date());
    }

    /// "in five years", "in more than a decade", "in nearly six months".
    private static Optional<Found> counted(
            AnalysedSentence sentence, ClaimWords words, int at, Optional<LocalDate> day) {
        int p = at + 1;
        boolean nearly = false;
        while (NEARLY.contains(words.at(p)) || OVER.contains(words.at(p))) {
            nearly |= NEARLY.contains(words.at(p));
            p++;
        }
        boolean half = words.is(p, "half", "a");
        p = half ? p + 2 : p;
        Optional<Integer> number = half ? Optional.of(1) : number(words.at(p));
        int unitAt = half || number.isEmpty() ? p : p + 1;
        Integer unit = MONTHS.get(words.at(unitAt));
        if (unit == null) {
            return Optional.empty();
        }
        if (number.isEmpty()) {
            // "in years": how many, nobody says
            return found(sentence, words, at, unitAt, Optional.empty());
        }
        int months = Math.max(1, number.get() * unit / (half ? 2 : 1));
        int slack = nearly ? Math.max(1, months / 8) : 0;
        return found(
                sentence, words, at, unitAt, day.map(d -> d.minusMonths(months - (long) slack)));
    }

    private static Optional<Integer> number(String word) {
        if (!word.isEmpty() && word.length() <= 3 && word.chars().allMatch(Character::isDigit)) {
            return Optional.of(Integer.parseInt(word));
        }
        return Optional.ofNullable(NUMBERS.get(word));
    }

    /// The first day of the office that a person holds on a day, less one.
    private Optional<LocalDate> tenure(Actor person, LocalDate day) {
        List<Person> named =
                person.name().map(name -> reference.tenures().named(name)).orElse(List.of());
        return named.stream()
                .filter(one ->
                        person.qid().isEmpty()
                                || one.qid().isEmpty()
                                || one.qid().equals(person.qid()))
                .flatMap(one -> reference.tenures().officesOn(one, day, reference.roles()).stream())
                .min(
                        Comparator.comparing((Tenure tenure) ->
                                        reference
                                                .roles()
                                                .level(tenure.officeClass())
                                                .orElse(Level.OFFICIAL))
                                .thenComparing(Tenure::first))
                .map(tenure -> tenure.first().minusDays(1));
    }

    private static Optional<Found> found(
            AnalysedSentence sentence,
            ClaimWords words,
            int from,
            int to,
            Optional<LocalDate> after) {
        String told =
                sentence.sentence().text().substring(words.start(from), words.end(to)).strip();
        return Optional.of(new Found(new Window(told, after), from, to));
    }
}
