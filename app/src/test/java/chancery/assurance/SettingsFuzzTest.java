package chancery.assurance;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;

/// Any bytes in the file of earlier visits, the one file of settings that the program reads by
/// itself.
@Tag("fuzz")
@Timeout(5) // what the fuzzer takes for a hang
class SettingsFuzzTest {

    @BeforeAll
    static void load() {
        Parsers.visits(new byte[0]);
    }

    @FuzzTest(maxDuration = "1m")
    void anyFileOfVisitsIsRead(byte[] file) {
        Parsers.visits(file);
    }
}
