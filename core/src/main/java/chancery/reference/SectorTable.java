package chancery.reference;

import java.util.Optional;
import java.util.Set;

/// Which part of society an actor belongs to, in the codes of PLOVER: by the name of an
/// organisation, by a noun, by a class of offices.
public final class SectorTable {

    private final PhraseTable<Organisation> organisations;
    private final PhraseTable<String> words;

    SectorTable(Vocabulary vocabulary) {
        organisations = new PhraseTable<>(vocabulary);
        words = new PhraseTable<>(vocabulary);
        Rows.read(
                "organisations.tsv",
                row ->
                        organisations.add(
                                row.at(0), new Organisation(row.at(0), row.maybe(1), row.at(2))));
        Rows.read("sectors.tsv", row -> words.add(row.at(0), row.at(1)));
    }

    public PhraseTable<Organisation> organisations() {
        return organisations;
    }

    public PhraseTable<String> words() {
        return words;
    }

    /// The sector of the holders of a class of offices.
    public Optional<String> ofOffice(String officeClass) {
        if (officeClass.equals("former")) {
            return Optional.of("ELI");
        }
        if (officeClass.equals("other_official") || officeClass.equals("counterpart")) {
            return Optional.empty();
        }
        if (Set.of("military_chief", "deputy_military_chief").contains(officeClass)) {
            return Optional.of("MIL");
        }
        if (officeClass.contains("legislat")) {
            return Optional.of("LEG");
        }
        return Optional.of(officeClass.contains("intelligence_chief") ? "SPY" : "GOV");
    }
}
