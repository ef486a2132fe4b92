package chancery.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;

/// The key that changes need. Made at each start, and shown only to whom started the program: a
/// page of another site can send requests here, but it cannot know the key.
record Token(String value) {

    private static final int BYTES = 16;
    private static final String SCHEME = "Bearer ";

    static Token fresh() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new Token(HexFormat.of().formatHex(bytes));
    }

    /// Whether an `Authorization` header carries it.
    boolean isIn(String header) {
        return header.startsWith(SCHEME)
                && MessageDigest.isEqual(
                        header.substring(SCHEME.length()).getBytes(StandardCharsets.UTF_8),
                        value.getBytes(StandardCharsets.UTF_8));
    }
}
