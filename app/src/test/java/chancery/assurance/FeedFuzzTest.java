package chancery.assurance;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;

/// Any bytes as an RSS or Atom feed.
@Tag("fuzz")
@Timeout(5) // what the fuzzer takes for a hang
class FeedFuzzTest {

    @BeforeAll
    static void load() {
        Parsers.take(new byte[0], "x.xml");
    }

    @FuzzTest(maxDuration = "1m")
    void anyBytesAreTaken(byte[] file) {
        Parsers.take(file, "x.xml");
    }
}
