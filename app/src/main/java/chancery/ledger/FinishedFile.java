package chancery.ledger;

import chancery.pipeline.Selection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// A file that was taken in whole, as it was then.
///
/// @param path where it lies, in full
/// @param modified when it was last changed, in milliseconds from 1970-01-01
/// @param wanted which of its pages were asked for
public record FinishedFile(String path, long size, long modified, String wanted) {

    /// A file as it is now; empty where it is gone.
    public static Optional<FinishedFile> of(Path file, Selection wanted) {
        try {
            return Optional.of(
                    new FinishedFile(
                            file.toAbsolutePath().normalize().toString(),
                            Files.size(file),
                            Files.getLastModifiedTime(file).toMillis(),
                            wanted.isAll() ? "" : wanted.toString()));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }
}
