package chancery.assurance;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;

/// Any words as a day: in the form of the ledger, in a sentence, on a stamp.
@Tag("fuzz")
@Timeout(10) // what the fuzzer takes for a hang: instrumented code takes several times as long
class DatesFuzzTest {

    @BeforeAll
    static void load() {
        Parser.DATES.warm();
    }

    @FuzzTest(maxDuration = "1m")
    void anyWordsAreReadAsDays(byte[] words) {
        Parser.DATES.read(words);
    }
}
