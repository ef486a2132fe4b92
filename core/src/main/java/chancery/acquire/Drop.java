package chancery.acquire;

import java.util.OptionalLong;

/// Something left out, and why. A drop never stops the run.
///
/// @param source the file or stream, as the user named it, with the id of the document where there
///   is one
/// @param position line number for text and JSON Lines, byte offset for archives; empty for a whole
///   file
/// @param reason the counted reason
/// @param detail what a person needs to know beyond the reason; may be empty
public record Drop(String source, OptionalLong position, DropReason reason, String detail) {

    public static Drop whole(String source, DropReason reason, String detail) {
        return new Drop(source, OptionalLong.empty(), reason, detail);
    }

    public static Drop at(String source, long position, DropReason reason, String detail) {
        return new Drop(source, OptionalLong.of(position), reason, detail);
    }

    /// One line for people: where, why, what more.
    public String line() {
        String where = position.isPresent() ? source + " at " + position.getAsLong() : source;
        return where + ": " + reason.says() + (detail.isEmpty() ? "" : " (" + detail + ")");
    }
}
