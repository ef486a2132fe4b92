package chancery.backfill;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/// The folder that the job writes to: finished tables, and beside them what a run that was stopped
/// can go on from.
final class Shelf {

    private static final String MANIFEST = "manifest.json";
    private static final String WORK = "_work";
    private static final String INPUTS = "inputs.txt";

    private final Path folder;
    private final FileSystem system;

    Shelf(String folder, Configuration configuration) {
        this.folder = new Path(folder);
        try {
            this.system = this.folder.getFileSystem(configuration);
        } catch (IOException e) {
            throw new Refusal(folder + ": the output cannot be reached: " + e.getMessage(), e);
        }
    }

    /// Makes the folder for these inputs, or takes up one that an earlier run of the same inputs
    /// has left.
    void open(List<String> inputs, boolean resume) {
        String wanted = String.join("\n", inputs) + "\n";
        try {
            if (!system.exists(folder)) {
                write(new Path(work(), INPUTS), wanted);
                return;
            }
            Path known = new Path(work(), INPUTS);
            if (system.exists(new Path(folder, MANIFEST))) {
                throw new Refusal(
                        folder
                                + ": a finished run is there; name another folder with --output,"
                                + " or load it with 'chancery import'.");
            }
            if (!resume || !system.exists(known)) {
                throw new Refusal(
                        folder
                                + ": the output folder exists; name another one, or go on with a"
                                + " run that was stopped with --resume.");
            }
            if (!read(known).equals(wanted)) {
                throw new Refusal(
                        folder
                                + ": the run that was stopped had other input files (see "
                                + known
                                + "); name the same ones, or another output folder.");
            }
        } catch (IOException e) {
            throw new Refusal(folder + ": the output cannot be written: " + e.getMessage(), e);
        }
    }

    private Path work() {
        return new Path(folder, WORK);
    }

    /// Where a finished table goes.
    String table(String name) {
        return new Path(folder, name).toString();
    }

    /// Where a table that is needed on the way goes.
    String work(String name) {
        return new Path(work(), name).toString();
    }

    /// Whether a table was written to its end.
    boolean isWhole(String table) {
        try {
            return system.exists(new Path(table, "_SUCCESS"));
        } catch (IOException e) {
            throw new Refusal(table + ": cannot be looked at: " + e.getMessage(), e);
        }
    }

    /// Says that all is done: from now on the folder can be imported.
    void close(String manifest, boolean keepWork) {
        try {
            write(new Path(folder, MANIFEST), manifest);
            if (!keepWork) {
                system.delete(work(), true);
            }
        } catch (IOException e) {
            throw new Refusal(folder + ": the output cannot be written: " + e.getMessage(), e);
        }
    }

    private void write(Path file, String text) throws IOException {
        try (OutputStream out = system.create(file, true)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private String read(Path file) throws IOException {
        try (InputStream in = system.open(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
