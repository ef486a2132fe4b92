package chancery.export;

import chancery.identify.Actor;
import chancery.identify.Place;
import chancery.ledger.DocumentLine;
import chancery.ledger.Entry;
import chancery.merge.Engagement;
import chancery.merge.ToldReport;
import chancery.reference.Reference;
import chancery.reference.SectorTable;
import chancery.reference.State;
import chancery.reference.StateTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// Engagements as dyadic events in the 20 tab-separated columns of ICEWS, with a header line. Each
/// pair of sides gives one row; the mirror row only where it is asked for.
final class IcewsExport {

    private static final List<String> COLUMNS =
            List.of(
                    "Event ID",
                    "Event Date",
                    "Source Name",
                    "Source Sectors",
                    "Source Country",
                    "Event Text",
                    "CAMEO Code",
                    "Intensity",
                    "Target Name",
                    "Target Sectors",
                    "Target Country",
                    "Story ID",
                    "Sentence Number",
                    "Publisher",
                    "City",
                    "District",
                    "Province",
                    "Country",
                    "Latitude",
                    "Longitude");

    private final StateTable states = Reference.load().states();
    private final SectorTable sectors = Reference.load().sectors();
    private final Map<String, String> publishers = new HashMap<>();
    private final Export export;
    private final Writer out;

    private IcewsExport(Export export, Writer out) {
        this.export = export;
        this.out = out;
        for (DocumentLine line : export.ledger().documents()) {
            line.outlet().or(line::agency).ifPresent(who -> publishers.put(line.sha256(), who));
        }
    }

    static void write(Export export, Writer out) {
        IcewsExport icews = new IcewsExport(export, out);
        icews.row(COLUMNS);
        export.each(icews::rows);
    }

    private void rows(Entry entry) {
        Engagement engagement = entry.engagement();
        Coding.of(engagement)
                .ifPresent(coding -> {
                    int number = 0;
                    for (Coding.Dyad dyad : coding.dyads(export.reciprocal())) {
                        row(cells(engagement, dyad, number++));
                    }
                });
    }

    private List<String> cells(Engagement engagement, Coding.Dyad dyad, int number) {
        Optional<Place> place = engagement.place();
        ToldReport told = engagement.reports().getFirst();
        return List.of(
                engagement.id() + "-" + number,
                engagement.date().orElseThrow().earliest().toString(),
                name(dyad.source()),
                sector(dyad.source()),
                country(dyad.source().state()),
                Coding.text(dyad.cameo()),
                dyad.cameo(),
                Coding.intensity(dyad.cameo()),
                name(dyad.target()),
                sector(dyad.target()),
                country(dyad.target().state()),
                told.document(),
                "",
                publishers.getOrDefault(told.document(), ""),
                place.flatMap(Place::city).orElse(""),
                "",
                "",
                country(place.flatMap(Place::state)),
                degrees(place.map(Place::latitude)),
                degrees(place.map(Place::longitude)));
    }

    private String name(Actor actor) {
        return actor.name().or(actor::role).orElseGet(() -> country(actor.state()));
    }

    private String sector(Actor actor) {
        return actor.roleClass().flatMap(sectors::ofOffice).orElse("");
    }

    private String country(Optional<String> code) {
        return code.map(one -> states.state(one).map(State::name).orElse(one)).orElse("");
    }

    private static String degrees(Optional<OptionalDouble> degrees) {
        return degrees.filter(OptionalDouble::isPresent)
                .map(OptionalDouble::getAsDouble)
                .map(number -> Double.toString(number))
                .orElse("");
    }

    // A latitude or an intensity below zero is a number to any reader, and stays one.
    private void row(List<String> cells) {
        try {
            for (int i = 0; i < cells.size(); i++) {
                out.write(i == 0 ? "" : "\t");
                String cell = oneLine(cells.get(i));
                out.write(export.raw() || isNumber(cell) ? cell : CsvExport.safe(cell));
            }
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isNumber(String cell) {
        return cell.matches("-?[0-9]+(\\.[0-9]+)?");
    }

    private static String oneLine(String cell) {
        return XmlText.legal(cell).replaceAll("[\\p{Cntrl}\\u2028\\u2029\"]", " ");
    }
}
