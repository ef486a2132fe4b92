package chancery.assurance;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;

/// Any bytes as a web archive, plain or compressed.
@Tag("fuzz")
@Timeout(10) // what the fuzzer takes for a hang: instrumented code takes several times as long
class WarcFuzzTest {

    @BeforeAll
    static void load() {
        Parser.WARC.warm();
    }

    @FuzzTest(maxDuration = "1m")
    void anyBytesAreTaken(byte[] file) {
        Parser.WARC.read(file);
    }
}
