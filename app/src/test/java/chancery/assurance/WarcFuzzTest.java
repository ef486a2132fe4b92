package chancery.assurance;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;

/// Any bytes as a web archive, plain or compressed.
@Tag("fuzz")
@Timeout(5) // what the fuzzer takes for a hang
class WarcFuzzTest {

    @BeforeAll
    static void load() {
        Parsers.take(new byte[0], "x.warc");
    }

    @FuzzTest(maxDuration = "1m")
    void anyBytesAreTaken(byte[] file) {
        Parsers.take(file, "x.warc");
    }
}
