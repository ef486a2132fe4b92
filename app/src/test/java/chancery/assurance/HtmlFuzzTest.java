package chancery.assurance;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;

/// Any bytes as a web page: an article or a drop with a reason, never a fault of ours.
@Tag("fuzz")
@Timeout(10) // what the fuzzer takes for a hang: instrumented code takes several times as long
class HtmlFuzzTest {

    @BeforeAll
    static void load() {
        Parser.HTML.warm();
    }

    @FuzzTest(maxDuration = "1m")
    void anyBytesAreCleaned(byte[] page) {
        Parser.HTML.read(page);
    }
}
