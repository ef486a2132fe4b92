package chancery.assurance;

import chancery.acquire.Document;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;

/// Any bytes as a plain-text dump, through all stages of reading.
@Tag("fuzz")
@Timeout(5) // what the fuzzer takes for a hang
class DumpFuzzTest {

    @BeforeAll
    static void load() {
        Parsers.read(new byte[0], Document.Form.TEXT);
    }

    @FuzzTest(maxDuration = "1m")
    void anyBytesAreRead(byte[] page) {
        Parsers.read(page, Document.Form.TEXT);
    }
}
