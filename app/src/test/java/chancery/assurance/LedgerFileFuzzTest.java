package chancery.assurance;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;

/// A ledger file with any of its bytes changed: opened or refused, never a fault of ours.
@Tag("fuzz")
@Timeout(10) // what the fuzzer takes for a hang: instrumented code takes several times as long
class LedgerFileFuzzTest {

    @BeforeAll
    static void load() {
        Parser.LEDGER_FILE.warm();
    }

    @FuzzTest(maxDuration = "1m")
    void aDamagedLedgerIsReadOrRefused(byte[] damage) {
        Parser.LEDGER_FILE.read(damage);
    }
}
