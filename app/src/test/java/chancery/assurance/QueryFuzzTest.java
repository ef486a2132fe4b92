package chancery.assurance;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;

/// Any words as a query: answered, or refused with a caret.
@Tag("fuzz")
@Timeout(10) // what the fuzzer takes for a hang: instrumented code takes several times as long
class QueryFuzzTest {

    @BeforeAll
    static void load() {
        Parser.QUERY.warm();
    }

    @FuzzTest(maxDuration = "1m")
    void anyQueryIsAnsweredOrRefused(byte[] query) {
        Parser.QUERY.read(query);
    }
}
