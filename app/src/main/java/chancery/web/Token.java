package chancery.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;

/// The key that changes need. Made at each start, and shown only to whom started the program: a
/// page of another site can send requests here, but it cannot know the key.
///
/// Whoever guesses it is sent away for a while, and everybody with him. Shared by all threads.
final class Token {

    private static final int BYTES = 16;
    private static final String SCHEME = "Bearer ";
    private static final int MOST_GUESSES = 30;
    private static final Duration WHILE = Duration.ofMinutes(1);

    private final String value;
    private final InstantSource clock;
    private int guesses;
    private Instant since = Instant.EPOCH;

    private Token(String value, InstantSource clock) {
        this.value = value;
        this.clock = clock;
    }

    static Token fresh(InstantSource clock) {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new Token(HexFormat.of().formatHex(bytes), clock);
    }

    String value() {
        return value;
    }

    /// @param header the `Authorization` header; empty where there is none
    /// @throws Problem where it does not carry the key
    synchronized void demand(String header) {
        if (!clock.instant().isBefore(since.plus(WHILE))) {
            guesses = 0;
            since = clock.instant();
        }
        if (guesses >= MOST_GUESSES) {
            throw Problem.of(
                    429, "Too many wrong keys", "Come back in a minute, with the right one.");
        }
        if (!isIn(header)) {
            guesses += header.isEmpty() ? 0 : 1;
            throw Problem.noKey();
        }
    }

    private boolean isIn(String header) {
        return header.startsWith(SCHEME)
                && MessageDigest.isEqual(
                        header.substring(SCHEME.length()).getBytes(StandardCharsets.UTF_8),
                        value.getBytes(StandardCharsets.UTF_8));
    }
}
