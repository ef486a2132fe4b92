package chancery.assurance;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;

/// Any bytes as JSON Lines.
@Tag("fuzz")
@Timeout(10) // what the fuzzer takes for a hang: instrumented code takes several times as long
class JsonLinesFuzzTest {

    @BeforeAll
    static void load() {
        Parser.JSON_LINES.warm();
    }

    @FuzzTest(maxDuration = "1m")
    void anyBytesAreTaken(byte[] file) {
        Parser.JSON_LINES.read(file);
    }
}
