package chancery.cli;

import chancery.reference.Location;
import chancery.reference.Reference;
import chancery.reference.Wording;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Where a name on its own leads.
@Command(
        name = "where",
        description = "Say which place a name means when nothing around it tells more.",
        footerHeading = "%nExamples:%n",
        footer = {"  chancery where Geneva", "  chancery where Sunnylands"})
final class WhereCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "NAME", description = "The name of a place, as the news writes it.")
    private String name = "";

    WhereCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        List<Location> places = Reference.load().locations().phrases().whole(Wording.of(name));
        if (places.isEmpty()) {
            session.console().print("unknown");
            return ExitCode.DONE;
        }
        Location likeliest = chancery.reference.LocationTable.likeliest(places);
        print(likeliest);
        places.stream()
                .filter(place -> !place.equals(likeliest))
                .forEach(place -> session.console().say("or " + line(place)));
        return ExitCode.DONE;
    }

    private void print(Location place) {
        session.console().print(line(place));
    }

    private static String line(Location place) {
        return String.format(
                Locale.ROOT,
                "%s, %s  %.4f, %.4f",
                place.name(),
                place.state().orElse("-"),
                place.latitude(),
                place.longitude());
    }
}
