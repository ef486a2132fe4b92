package chancery.assurance;

import chancery.acquire.Document;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;

/// Any bytes as a web page: an article or a drop with a reason, never a fault of ours.
@Tag("fuzz")
@Timeout(5) // what the fuzzer takes for a hang
class HtmlFuzzTest {

    @BeforeAll
    static void load() {
        Parsers.clean(new byte[0], Document.Form.HTML);
    }

    @FuzzTest(maxDuration = "1m")
    void anyBytesAreCleaned(byte[] page) {
        Parsers.clean(page, Document.Form.HTML);
    }
}
