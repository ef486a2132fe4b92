package chancery.pipeline;

import chancery.merge.Engagement;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// The hash of all engagements: one set of pages and corrections has one, whichever way it went.
///
/// Made of a line for each engagement, in the order of their ids.
public final class Fingerprint {

    private static final String PREFIX = "ch1:";

    private final MessageDigest digest = sha256();

    /// What stands for the content of an engagement: the hash of its canonical line, without what
    /// it is part of.
    public static String content(Engagement engagement) {
        MessageDigest digest = sha256();
        line(digest, EngagementJson.canonical(engagement.within(List.of())));
        return HexFormat.of().formatHex(digest.digest());
    }

    /// The next engagement.
    ///
    /// @param content see [#content]
    /// @param wholes ids of what it is part of, sorted, a blank between; empty where there are none
    public void add(String id, String content, String wholes) {
        line(digest, id + " " + content + " " + wholes);
    }

    /// The fingerprint of what was added; ends it.
    public String text() {
        return PREFIX + HexFormat.of().formatHex(digest.digest());
    }

    private static void line(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
