package chancery.cli;

import chancery.acquire.Acquired;
import chancery.acquire.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The files, folders and streams named on the command line, in that order.
final class Inputs {

    private static final String STANDARD_INPUT = "-";

    private final List<String> names;

    /// @param names files and folders; `-` is standard input, and so is an empty list
    Inputs(List<String> names) {
        this.names = names.isEmpty() ? List.of(STANDARD_INPUT) : names;
    }

    Stream<Acquired> stream() {
        return names.stream().flatMap(Inputs::documents);
    }

    private static Stream<Acquired> documents(String name) {
        return name.equals(STANDARD_INPUT)
                ? Source.read(System.in, "standard input")
                : Source.read(Path.of(name));
    }

    /// Bytes in all files; 0 where that cannot be told.
    long size() {
        if (names.contains(STANDARD_INPUT)) {
            return 0;
        }
        return names.stream().map(Path::of).mapToLong(Inputs::size).sum();
    }

    private static long size(Path path) {
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException _) {
            return 0;
        }
    }
}
