package chancery.assurance;

import chancery.acquire.Document;
import chancery.clean.Article;
import chancery.clean.Clue;
import chancery.clean.Cut;
import chancery.clean.PublicationDate;
import chancery.identify.Actor;
import chancery.identify.Place;
import chancery.interpret.Kind;
import chancery.interpret.Report;
import chancery.interpret.Salience;
import chancery.interpret.SlotEvidence;
import chancery.interpret.Status;
import chancery.pipeline.Reading;
import chancery.reference.Edtf;
import chancery.trace.Evidence;
import chancery.trace.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// Readings of pages in which a stranger's words stand wherever words can stand.
final class Strangers {

    private Strangers() {}

    /// A page that tells of one meeting, with the words in title, author, outlet, body, address,
    /// stamp, names, place and quote.
    static Reading page(int number, String words) {
        String sentence = "Ana %s Ruiz met Jean Petit in Lyon.".formatted(words);
        String text = words + "\n\n" + sentence + "\n\nMenu " + words;
        Document document =
                Document.ofItem(
                        Optional.of("page-" + number),
                        Document.Form.ITEM,
                        text,
                        Optional.of(words),
                        Optional.of(words),
                        Optional.of(words),
                        Optional.empty());
        int start = words.length() + 2;
        Span body = new Span(start, start + sentence.length());
        Article article =
                new Article(
                        document,
                        text,
                        Optional.of(new Span(0, words.length())),
                        List.of(body),
                        List.of(new Cut(new Span(body.end() + 2, text.length()), "menu")),
                        new PublicationDate.Known(
                                LocalDate.of(2024, 5, 2), Clue.STAMP, Optional.empty()),
                        Optional.empty(),
                        Optional.of(words),
                        Optional.of(words),
                        Optional.of(words),
                        "en");
        return new Reading(
                document,
                Optional.of(article),
                Optional.empty(),
                List.of(report(number, words, document, text, body)));
    }

    private static Report report(
            int number, String words, Document document, String text, Span at) {
        Evidence quote = Evidence.of(document.sha256(), text, at);
        LocalDate day = LocalDate.of(2001, 1, 1).plusDays(40L * number);
        return new Report(
                Kind.MEETING,
                Status.HELD,
                Salience.MAIN,
                List.of(
                        person("Ana Ruiz " + number + " " + words, words, "ESP"),
                        person(words, words, "FRA")),
                Optional.of(
                        new Place(
                                Optional.of(words),
                                Optional.of("FRA"),
                                Optional.empty(),
                                OptionalInt.empty(),
                                OptionalDouble.empty(),
                                OptionalDouble.empty())),
                Edtf.parse(day.toString()),
                List.of(),
                List.of(),
                List.of("kind", "status", "party:0", "party:1", "place", "date").stream()
                        .map(slot -> new SlotEvidence(slot, quote))
                        .toList(),
                List.of("test"));
    }

    private static Actor person(String name, String role, String state) {
        return new Actor(
                Optional.of(name),
                Optional.empty(),
                Optional.of(role),
                Optional.empty(),
                Optional.of(state),
                Optional.empty());
    }
}
