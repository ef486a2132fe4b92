package chancery.backfill;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;

/// The files of the archive, on whatever file systems Hadoop knows.
final class ArchiveFiles {

    private ArchiveFiles() {}

    /// Full paths of all files that the patterns and folders name, sorted, each once. Hidden files
    /// are passed over.
    static List<String> of(List<String> inputs, Configuration configuration) {
        TreeSet<String> files = new TreeSet<>();
        for (String input : inputs) {
            try {
                add(files, new Path(input), configuration);
            } catch (IOException e) {
                throw new Refusal(
                        "%s: the input cannot be listed: %s".formatted(input, e.getMessage()), e);
            }
        }
        return List.copyOf(files);
    }

    private static void add(Set<String> files, Path input, Configuration configuration)
            throws IOException {
        FileSystem system = input.getFileSystem(configuration);
        FileStatus[] found = system.globStatus(input);
        if (found == null || found.length == 0) {
            throw new Refusal(
                    input
                            + ": no such file; name WARC files, folders or patterns such as"
                            + " 'hdfs:///cc-news/2023/06/*.warc.gz'.");
        }
        for (FileStatus status : found) {
            if (status.isFile()) {
                files.add(system.makeQualified(status.getPath()).toString());
                continue;
            }
            RemoteIterator<LocatedFileStatus> inside = system.listFiles(status.getPath(), true);
            while (inside.hasNext()) {
                Path file = system.makeQualified(inside.next().getPath());
                if (isVisible(system.makeQualified(status.getPath()), file)) {
                    files.add(file.toString());
                }
            }
        }
    }

    private static boolean isVisible(Path folder, Path file) {
        String below = file.toString().substring(folder.toString().length());
        return !below.contains("/.") && !below.contains("/_");
    }
}
