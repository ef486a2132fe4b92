package chancery.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What servers said when they were last asked, so that they are asked only for what is new. Kept
/// in a file of tab-separated lines beside the ledger; losing it costs a download, nothing else.
public final class Visits {

    /// What to recognise a page by when it is asked for again.
    ///
    /// @param etag as the server gave it
    /// @param lastModified as the server gave it
    /// @param item hash of the feed's item that led to the page, where one did
    public record Visit(
            Optional<String> etag, Optional<String> lastModified, Optional<String> item) {

        Visit(Optional<String> etag, Optional<String> lastModified) {
            this(etag, lastModified, Optional.empty());
        }

        Visit ledToBy(String sha256) {
            return new Visit(etag, lastModified, Optional.of(sha256));
        }
    }

    private final Optional<Path> file;
    private final Map<String, Visit> visits = new TreeMap<>();

    private Visits(Optional<Path> file) {
        this.file = file;
    }

    /// Those of a file, which need not be there yet.
    public static Visits in(Path file) {
        Visits visits = new Visits(Optional.of(file));
        if (Files.exists(file)) {
            try {
                // What is not UTF-8 is a line nobody asks for, not an error.
                new String(Files.readAllBytes(file), UTF_8).lines().forEach(visits::read);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return visits;
    }

    /// None yet, to be kept in a file.
    public static Visits anew(Path file) {
        return new Visits(Optional.of(file));
    }

    /// None, and none are kept.
    public static Visits none() {
        return new Visits(Optional.empty());
    }

    private void read(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length == 3 || cells.length == 4) {
            Optional<String> item = cells.length == 4 ? given(cells[3]) : Optional.empty();
            visits.put(cells[0], new Visit(given(cells[1]), given(cells[2]), item));
        }
    }

    private static Optional<String> given(String cell) {
        return Optional.of(cell).filter(words -> !words.isEmpty());
    }

    synchronized Optional<Visit> of(String address) {
        return Optional.ofNullable(visits.get(address));
    }

    /// Whether the address was fetched when a feed told of it just as now.
    synchronized boolean hasItem(String address, String sha256) {
        return of(address).flatMap(Visit::item).filter(sha256::equals).isPresent();
    }

    /// Notes a visit once its page is safe in the ledger.
    public synchronized void note(String address, Visit visit) {
        visits.put(plain(address), visit);
    }

    /// Writes the file anew.
    public synchronized void save() {
        file.ifPresent(path -> {
            List<String> lines = new ArrayList<>();
            visits.forEach((address, visit) ->
                    lines.add(
                            address
                                    + "\t"
                                    + plain(visit.etag().orElse(""))
                                    + "\t"
                                    + plain(visit.lastModified().orElse(""))
                                    + visit.item().map(item -> "\t" + item).orElse("")));
            Path unfinished = path.resolveSibling(path.getFileName() + ".unfinished");
            try {
                Files.write(unfinished, lines, UTF_8);
                Files.move(
                        unfinished,
                        path,
                        StandardCopyOption.REPLACE_EXISTING,
                        StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static String plain(String words) {
        return words.replaceAll("\\p{Cntrl}", " ");
    }
}
