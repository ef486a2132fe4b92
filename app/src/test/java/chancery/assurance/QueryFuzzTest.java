package chancery.assurance;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;

/// Any words as a query: answered, or refused with a caret.
@Tag("fuzz")
@Timeout(5) // what the fuzzer takes for a hang
class QueryFuzzTest {

    @BeforeAll
    static void load() {
        Parsers.query(new byte[0]);
    }

    @FuzzTest(maxDuration = "1m")
    void anyQueryIsAnsweredOrRefused(byte[] query) {
        Parsers.query(query);
    }
}
