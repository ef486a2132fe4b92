package chancery.clean;

import java.nio.file.Path;
import java.util.Optional;

/// The folder with shared data beside the checkout; `chancery.shared` or CHANCERY_SHARED name
/// another.
final class Shared {

    private Shared() {}

    static Path folder() {
        return Optional.ofNullable(System.getProperty("chancery.shared"))
                .or(() -> Optional.ofNullable(System.getenv("CHANCERY_SHARED")))
                .map(Path::of)
                .orElse(Path.of("..", "..", "shared"));
    }
}
