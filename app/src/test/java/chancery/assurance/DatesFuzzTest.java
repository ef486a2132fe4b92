package chancery.assurance;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;

/// Any words as a day: in the form of the ledger, in a sentence, on a stamp.
@Tag("fuzz")
@Timeout(5) // what the fuzzer takes for a hang
class DatesFuzzTest {

    @BeforeAll
    static void load() {
        Parsers.days(new byte[0]);
    }

    @FuzzTest(maxDuration = "1m")
    void anyWordsAreReadAsDays(byte[] words) {
        Parsers.days(words);
    }
}
