package chancery.assurance;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;

/// Any bytes as an RSS or Atom feed.
@Tag("fuzz")
@Timeout(10) // what the fuzzer takes for a hang: instrumented code takes several times as long
class FeedFuzzTest {

    @BeforeAll
    static void load() {
        Parser.FEED.warm();
    }

    @FuzzTest(maxDuration = "1m")
    void anyBytesAreTaken(byte[] file) {
        Parser.FEED.read(file);
    }
}
