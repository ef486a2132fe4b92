package chancery.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.pipeline.Reading;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FaultsTest {

    // -Ddisk.points=100 before a release; a few while developing.
    private static final int POINTS = Integer.getInteger("disk.points", 8);

    @TempDir private Path folder = Path.of("");

    private Path file() {
        return folder.resolve("ledger.db");
    }

    private static void script(Path file, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }

    @Test
    void aNewerLedgerIsRefused() throws SQLException {
        Ledger.open(file()).close();
        script(file(), "PRAGMA user_version = 99");
        assertThatThrownBy(() -> Ledger.open(file()))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining(
                        "has format 99, this Chancery reads up to " + Schema.version());
    }

    @Test
    void aFileThatIsNoLedgerIsRefusedAndLeftAlone() throws Exception {
        byte[] text =
                "Dear diary, nothing happened at the ministry today. "
                        .repeat(99)
                        .getBytes(StandardCharsets.UTF_8);
        Files.write(file(), text);
        assertThatThrownBy(() -> Ledger.open(file()))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("is damaged or is no ledger");
        assertThat(Files.readAllBytes(file())).isEqualTo(text);
    }

    @Test
    void aDatabaseOfAnotherProgramIsRefused() throws SQLException {
        script(file(), "CREATE TABLE recipe(name TEXT)");
        assertThatThrownBy(() -> Ledger.open(file()))
                .hasMessageContaining("a database of another program");
    }

    @Test
    void aLedgerThatAnotherProgramWritesToIsSaidToBeInUseAndIsUnchanged() throws SQLException {
        List<Reading> pages = new MadeUpPages(5).pages(2);
        try (Ledger ledger = Ledger.open(file())) {
            ledger.ingest(pages.getFirst());
            String before = ledger.fingerprint();
            ledger.waitAtMost(20);
            try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file());
                    var statement = other.createStatement()) {
                statement.execute("BEGIN IMMEDIATE");
                assertThatThrownBy(() -> ledger.ingest(pages.getLast()))
                        .isInstanceOf(LedgerException.class)
                        .hasMessageEndingWith(
                                "the ledger is in use by another program; try again when it is done.");
                statement.execute("ROLLBACK");
            }
            assertThat(ledger.fingerprint()).isEqualTo(before);
            assertThat(ledger.ingest(pages.getLast()).isNew()).isTrue();
        }
    }

    @Test
    void aDamagedLedgerIsSaidToBeSo() throws Exception {
        try (Ledger ledger = Ledger.open(file())) {
            ledger.ingest(new MadeUpPages(5).pages(20));
        }
        byte[] bytes = Files.readAllBytes(file());
        java.util.Arrays.fill(bytes, bytes.length / 4, bytes.length * 3 / 4, (byte) 0x5A);
        Files.write(file(), bytes);
        assertThatThrownBy(
                        () -> {
                            try (Ledger ledger = Ledger.open(file())) {
                                throw new LedgerException(ledger.check().getFirst());
                            }
                        })
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("the file is damaged");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE document SET seen = '00:00Z2021-01-26'", "DELETE FROM report"})
    void valuesThatNobodyWroteAreADamagedLedger(String damage) throws SQLException {
        try (Ledger ledger = Ledger.open(file())) {
            ledger.ingest(new MadeUpPages(5).pages(3));
        }
        script(file(), damage);
        try (Ledger ledger = Ledger.open(file())) {
            assertThatThrownBy(
                            () -> {
                                ledger.documents();
                                ledger.engagements(Query.all());
                            })
                    .isInstanceOf(LedgerException.class)
                    .hasMessageContaining("is damaged");
        }
    }

    @Test
    void aFormatBelowTheFirstIsADamagedLedger() throws SQLException {
        Ledger.open(file()).close();
        script(file(), "PRAGMA user_version = -7");
        assertThatThrownBy(() -> Ledger.open(file()))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("is damaged");
    }

    @Test
    void aMissingFolderIsSaidSo() {
        assertThatThrownBy(() -> Ledger.open(folder.resolve("none").resolve("ledger.db")))
                .hasMessageContaining("the folder is missing");
    }

    @Test
    @Tag("slow")
    void aFullDiskLosesNothingAcknowledged() throws Exception {
        List<Reading> pages = new MadeUpPages(5).pages(30);
        String whole = undisturbed(pages);
        int full = 0;
        for (int point = 0; point < POINTS; point++) {
            Path file = folder.resolve("full-" + point + ".db");
            Ledger.open(file).close();
            full += filledUp(file, pages, point);
            try (Ledger ledger = Ledger.open(file)) {
                assertThat(ledger.check()).isEmpty();
                pages.forEach(ledger::ingest);
                assertThat(ledger.fingerprint()).isEqualTo(whole);
            }
            Files.delete(file);
        }
        assertThat(full).isEqualTo(POINTS);
    }

    private String undisturbed(List<Reading> pages) {
        try (Ledger ledger = Ledger.openInMemory()) {
            ledger.ingest(pages);
            return ledger.fingerprint();
        }
    }

    /// Takes in pages until the store is full; says whether it was.
    private static int filledUp(Path file, List<Reading> pages, int point) {
        int acknowledged = 0;
        try (Ledger ledger = Ledger.open(file)) {
            ledger.limitPages(60 + point * 40 / POINTS);
            for (Reading page : pages) {
                ledger.ingest(page);
                acknowledged++;
            }
            return 0;
        } catch (LedgerException full) {
            assertThat(full).hasMessageContaining("the disk is full");
        }
        try (Ledger ledger = Ledger.open(file)) {
            assertThat(ledger.counts().documents()).isEqualTo(acknowledged);
        }
        return 1;
    }

    @Test
    void aBackupHoldsEverythingAndCanBePutBack() {
        Path copy = folder.resolve("copy.db");
        String fingerprint;
        try (Ledger ledger = Ledger.open(file())) {
            ledger.ingest(new MadeUpPages(5).pages(10));
            fingerprint = ledger.fingerprint();
            ledger.backup(copy);
            ledger.ingest(new MadeUpPages(6).pages(10));
            assertThat(ledger.fingerprint()).isNotEqualTo(fingerprint);
            assertThatThrownBy(() -> ledger.backup(copy)).hasMessageContaining("the file exists");
        }
        Ledger.restore(copy, file());
        try (Ledger ledger = Ledger.open(file())) {
            assertThat(ledger.fingerprint()).isEqualTo(fingerprint);
        }
    }
}
