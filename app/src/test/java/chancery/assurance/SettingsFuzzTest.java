package chancery.assurance;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;

/// Any bytes in the file of earlier visits, the one file of settings that the program reads by
/// itself.
@Tag("fuzz")
@Timeout(10) // what the fuzzer takes for a hang: instrumented code takes several times as long
class SettingsFuzzTest {

    @BeforeAll
    static void load() {
        Parser.SETTINGS.warm();
    }

    @FuzzTest(maxDuration = "1m")
    void anyFileOfVisitsIsRead(byte[] file) {
        Parser.SETTINGS.read(file);
    }
}
