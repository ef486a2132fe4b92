package chancery.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final AtomicLong clock = new AtomicLong();

    @Test
    void saysNothingInTheFirstTwoSeconds() {
        documentAt(Duration.ofMillis(1900), 500);
        assertThat(err.toString(UTF_8)).isEmpty();
    }

    @Test
    void saysHowFarItIsAndHowLongItTakes() {
        documentAt(Duration.ofSeconds(30), 250);
        assertThat(err.toString(UTF_8))
                .isEqualTo("reading: 1 documents in 30 s, 25 % done, about 2 min left\n");
    }

    @Test
    void makesNoWildGuess() {
        documentAt(Duration.ofSeconds(30), 5);
        assertThat(err.toString(UTF_8)).isEqualTo("reading: 1 documents in 30 s\n");
    }

    private void documentAt(Duration when, long done) {
        try (Progress progress =
                new Progress(
                        Console.piped(new ByteArrayOutputStream(), err),
                        "reading",
                        1000,
                        clock::get)) {
            clock.set(when.toNanos());
            progress.document(done);
        }
    }
}
