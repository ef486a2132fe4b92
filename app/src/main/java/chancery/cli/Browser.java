package chancery.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/// The user's web browser.
final class Browser {

    private Browser() {}

    /// Opens an address of ours where there is a desktop to open it on; else the printed address
    /// must do.
    static void open(String address, Session session) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        boolean desktop =
                system.contains("mac")
                        || session.environment().containsKey("DISPLAY")
                        || session.environment().containsKey("WAYLAND_DISPLAY");
        if (!desktop) {
            return;
        }
        List<String> command = List.of(system.contains("mac") ? "open" : "xdg-open", address);
        try {
            new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException _) {
            // no such command here: the address stands on the screen
        }
    }
}
