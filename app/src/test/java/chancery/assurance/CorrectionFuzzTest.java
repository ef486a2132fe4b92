package chancery.assurance;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;

/// Any words as a correction: made and undone, or refused with a sentence.
@Tag("fuzz")
@Timeout(10) // what the fuzzer takes for a hang: instrumented code takes several times as long
class CorrectionFuzzTest {

    @BeforeAll
    static void load() {
        Parser.CORRECTION.warm();
    }

    @FuzzTest(maxDuration = "1m")
    void anyCorrectionIsMadeOrRefused(byte[] correction) {
        Parser.CORRECTION.read(correction);
    }
}
