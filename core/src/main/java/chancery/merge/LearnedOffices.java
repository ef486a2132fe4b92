package chancery.merge;

import chancery.identify.Actor;
import chancery.interpret.Report;
import chancery.interpret.SlotEvidence;
import chancery.reference.Edtf;
import chancery.reference.LearnedTenures;
import chancery.reference.OfficeHolder;
import chancery.reference.Reference;
import chancery.reference.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/// Names the holder of an office that a page gives without a name, where other pages have made
/// known who it is and the tables do not say.
///
/// Reports are kept as each page tells them; names are filled in when an engagement is made of
/// them, so that the same pages give the same engagements in whatever order they came.
public final class LearnedOffices {

    private final BiFunction<String, String, LearnedTenures> seen;

    /// @param seen what pages say of an office, by its class and state
    public LearnedOffices(BiFunction<String, String, LearnedTenures> seen) {
        this.seen = seen;
    }

    /// The report with the names that other pages made known.
    public ToldReport filled(ToldReport told) {
        Report report = told.report();
        List<Actor> parties = new ArrayList<>();
        for (int i = 0; i < report.parties().size(); i++) {
            parties.add(filled(told, report.parties().get(i), i));
        }
        return parties.equals(report.parties()) ? told : told.with(report.withParties(parties));
    }

    private Actor filled(ToldReport told, Actor party, int number) {
        Optional<LocalDate> day = day(told);
        boolean office =
                day.isPresent()
                        && party.state().isPresent()
                        && party.roleClass().filter(LearnedTenures::isOneHolder).isPresent();
        if (!office) {
            return party;
        }
        String officeClass = party.roleClass().orElseThrow();
        String state = party.state().orElseThrow();
        OfficeHolder tables =
                Reference.load()
                        .tenures()
                        .holder(officeClass, party.role().orElse(""), state, day.orElseThrow());
        boolean open =
                switch (tables) {
                    case OfficeHolder.Known _, OfficeHolder.Ambiguous _ -> false;
                    case OfficeHolder.Unknown _ -> party.name().isEmpty();
                    case OfficeHolder.LastKnown last ->
                            party.name().isEmpty()
                                    || party.name().get().equals(last.tenure().person().name());
                };
        if (!open || !isByOffice(told.report(), party, number)) {
            return party;
        }
        return seen.apply(officeClass, state)
                                .holder(
                                        officeClass,
                                        party.role().orElse(""),
                                        state,
                                        day.orElseThrow())
                        instanceof OfficeHolder.Known known
                ? named(party, known)
                : party;
    }

    private static Actor named(Actor party, OfficeHolder.Known holder) {
        return new Actor(
                Optional.of(holder.tenure().person().name()),
                holder.tenure().person().qid(),
                party.role(),
                party.roleClass(),
                party.state(),
                party.level());
    }

    /// Whether the page's words give the office and no word of the name.
    private static boolean isByOffice(Report report, Actor party, int number) {
        Set<String> told = new HashSet<>();
        for (SlotEvidence cell : report.evidence()) {
            if (cell.slot().equals("party:" + number)) {
                told.addAll(words(cell.evidence().quote().exact()));
            }
        }
        boolean office =
                party.role().stream().flatMap(r -> words(r).stream()).anyMatch(told::contains);
        return (office || party.name().isEmpty())
                && party.name().stream().flatMap(n -> words(n).stream()).noneMatch(told::contains);
    }

    private static List<String> words(String text) {
        Wording words = Wording.of(text);
        List<String> folded = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            folded.add(words.folded(i));
        }
        return folded;
    }

    /// The day of the engagement where the page tells it, else that of the page.
    private static Optional<LocalDate> day(ToldReport told) {
        return told.report()
                .date()
                .filter(Edtf::isDay)
                .or(told::published)
                .filter(Edtf::isDay)
                .map(Edtf::earliest);
    }
}
