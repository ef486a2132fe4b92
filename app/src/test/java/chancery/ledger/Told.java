package chancery.ledger;

import chancery.acquire.Document;
import chancery.clean.Article;
import chancery.clean.Clue;
import chancery.clean.PublicationDate;
import chancery.identify.Actor;
import chancery.identify.Place;
import chancery.interpret.Kind;
import chancery.interpret.Outcome;
import chancery.interpret.Report;
import chancery.interpret.Salience;
import chancery.interpret.SlotEvidence;
import chancery.interpret.Status;
import chancery.pipeline.Reading;
import chancery.reference.Edtf;
import chancery.reference.Level;
import chancery.trace.Evidence;
import chancery.trace.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/// Makes documents and readings for tests: "page P, published on D, tells this".
final class Told {

    private Told() {}

    static Actor person(String name, String state) {
        return new Actor(
                Optional.of(name),
                Optional.empty(),
                Optional.of("Foreign Minister"),
                Optional.of("foreign_minister"),
                Optional.of(state),
                Optional.of(Level.FOREIGN_MINISTER));
    }

    static Place city(String city, String state) {
        return new Place(
                Optional.of(city),
                Optional.of(state),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty());
    }

    static Document document(String id, String published, String text) {
        return Document.ofItem(
                Optional.of(id),
                Document.Form.ITEM,
                text,
                Optional.of("https://" + id + ".example.org/"),
                Optional.of(published),
                Optional.of(id),
                Optional.empty());
    }

    static Reading reading(String id, String published, ReportDraft... drafts) {
        StringBuilder text = new StringBuilder();
        for (ReportDraft draft : drafts) {
            text.append(draft.sentence()).append('\n');
        }
        Document document = document(id, published, text.toString());
        String page = id + "\n\n" + text;
        List<Report> reports = new ArrayList<>();
        for (ReportDraft draft : drafts) {
            reports.add(draft.in(document, page));
        }
        Article article =
                new Article(
                        document,
                        page,
                        Optional.of(new Span(0, id.length())),
                        List.of(new Span(id.length() + 2, page.length())),
                        List.of(),
                        published.isEmpty()
                                ? new PublicationDate.Unknown()
                                : new PublicationDate.Known(
                                        LocalDate.parse(published), Clue.STAMP, Optional.empty()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        "en");
        return new Reading(document, Optional.of(article), Optional.empty(), reports);
    }

    /// What one sentence of a page tells.
    record ReportDraft(
            Kind kind,
            Status status,
            Salience salience,
            List<Actor> parties,
            Optional<Place> place,
            Optional<Edtf> date,
            List<String> topics,
            List<Outcome> outcomes) {

        String sentence() {
            return "%s %s %s %s %s %s%s."
                    .formatted(
                            kind.id(),
                            status.id(),
                            parties.stream().map(a -> a.name().orElse("")).toList(),
                            place.flatMap(Place::city).orElse(""),
                            date.map(Edtf::text).orElse(""),
                            topics,
                            outcomes.stream()
                                    .map(outcome -> " " + outcome.text())
                                    .collect(Collectors.joining()));
        }

        ReportDraft ending(Outcome... outcomes) {
            return new ReportDraft(
                    kind, status, salience, parties, place, date, topics, List.of(outcomes));
        }

        ReportDraft on(String date) {
            return new ReportDraft(
                    kind, status, salience, parties, place, Edtf.parse(date), topics, outcomes);
        }

        ReportDraft at(String city, String state) {
            return new ReportDraft(
                    kind,
                    status,
                    salience,
                    parties,
                    Optional.of(city(city, state)),
                    date,
                    topics,
                    outcomes);
        }

        ReportDraft status(Status other) {
            return new ReportDraft(kind, other, salience, parties, place, date, topics, outcomes);
        }

        ReportDraft background() {
            return new ReportDraft(
                    kind, status, Salience.BACKGROUND, parties, place, date, topics, outcomes);
        }

        ReportDraft about(String... topics) {
            return new ReportDraft(
                    kind, status, salience, parties, place, date, List.of(topics), outcomes);
        }

        Report in(Document document, String page) {
            int at = page.indexOf(sentence());
            Evidence evidence =
                    Evidence.of(document.sha256(), page, new Span(at, at + sentence().length()));
            List<SlotEvidence> cells = new ArrayList<>();
            cells.add(new SlotEvidence("kind", evidence));
            cells.add(new SlotEvidence("status", evidence));
            for (int i = 0; i < parties.size(); i++) {
                cells.add(new SlotEvidence("party:" + i, evidence));
            }
            place.ifPresent(_ -> cells.add(new SlotEvidence("place", evidence)));
            date.ifPresent(_ -> cells.add(new SlotEvidence("date", evidence)));
            topics.forEach(topic -> cells.add(new SlotEvidence("topic:" + topic, evidence)));
            for (int i = 0; i < outcomes.size(); i++) {
                cells.add(new SlotEvidence("outcome:" + i, evidence));
            }
            return new Report(
                    kind, status, salience, parties, place, date, topics, outcomes, cells,
                    List.of());
        }
    }

    static ReportDraft held(Kind kind, Actor... parties) {
        return new ReportDraft(
                kind,
                Status.HELD,
                Salience.MAIN,
                List.of(parties),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
    }
}
