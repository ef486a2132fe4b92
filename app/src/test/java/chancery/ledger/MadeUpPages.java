package chancery.ledger;

import chancery.identify.Actor;
import chancery.interpret.Kind;
import chancery.interpret.Status;
import chancery.pipeline.Reading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Pages of several outlets on made-up engagements. The same seed gives the same pages.
final class MadeUpPages {

    private static final List<String> STATES = List.of("USA", "CHN", "RUS", "JPN", "IND", "DEU");
    private static final List<String> CITIES = List.of("Geneva", "Vienna", "Oslo", "Doha");
    private static final List<String> LANDS = List.of("CHE", "AUT", "NOR", "QAT");

    private final Random random;

    MadeUpPages(long seed) {
        this.random = new Random(seed);
    }

    List<Reading> pages(int engagements) {
        List<Reading> pages = new ArrayList<>();
        for (int i = 0; i < engagements; i++) {
            Told.ReportDraft truth = truth();
            LocalDate day = truth.date().orElseThrow().earliest();
            int outlets = 1 + random.nextInt(4);
            for (int o = 0; o < outlets; o++) {
                int offset = random.nextInt(10) - 4;
                Told.ReportDraft told = offset < 0 ? truth.status(ahead()) : truth;
                told =
                        switch (random.nextInt(6)) {
                            case 0 -> told.on(day.toString().substring(0, 7));
                            case 1 -> told.on(day + "~");
                            default -> told;
                        };
                List<Told.ReportDraft> drafts = new ArrayList<>(List.of(told));
                if (random.nextInt(3) == 0) {
                    drafts.add(truth().background());
                }
                pages.add(
                        Told.reading(
                                "page-" + i + "-" + o,
                                random.nextInt(15) == 0 ? "" : day.plusDays(offset).toString(),
                                drafts.toArray(Told.ReportDraft[]::new)));
            }
        }
        return pages;
    }

    private Status ahead() {
        return random.nextBoolean() ? Status.PLANNED : Status.POSSIBLE;
    }

    private Told.ReportDraft truth() {
        Kind kind = List.of(Kind.values()).get(random.nextInt(3));
        int one = random.nextInt(STATES.size());
        int other = (one + 1 + random.nextInt(STATES.size() - 1)) % STATES.size();
        LocalDate day = LocalDate.of(2023, 1, 1).plusDays(random.nextInt(200));
        int where = random.nextInt(CITIES.size());
        Told.ReportDraft told =
                Told.held(kind, actor(STATES.get(one)), actor(STATES.get(other)))
                        .on(day.toString())
                        .about("trade");
        return kind == Kind.CALL ? told : told.at(CITIES.get(where), LANDS.get(where));
    }

    private Actor actor(String state) {
        return random.nextInt(5) == 0
                ? Actor.ofState(state)
                : Told.person("Person" + random.nextInt(3) + " Of" + state, state);
    }
}
