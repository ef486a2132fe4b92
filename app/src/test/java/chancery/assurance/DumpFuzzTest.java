package chancery.assurance;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;

/// Any bytes as a plain-text dump, through all stages of reading.
@Tag("fuzz")
@Timeout(10) // what the fuzzer takes for a hang: instrumented code takes several times as long
class DumpFuzzTest {

    @BeforeAll
    static void load() {
        Parser.DUMP.warm();
    }

    @FuzzTest(maxDuration = "1m")
    void anyBytesAreRead(byte[] page) {
        Parser.DUMP.read(page);
    }
}
