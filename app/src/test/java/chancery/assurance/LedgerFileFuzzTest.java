package chancery.assurance;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;

/// A ledger file with any of its bytes changed: opened or refused, never a fault of ours.
@Tag("fuzz")
@Timeout(5) // what the fuzzer takes for a hang
class LedgerFileFuzzTest {

    @BeforeAll
    static void load() {
        Parsers.ledgerFile(new byte[0]);
    }

    @FuzzTest(maxDuration = "1m")
    void aDamagedLedgerIsReadOrRefused(byte[] damage) {
        Parsers.ledgerFile(damage);
    }
}
