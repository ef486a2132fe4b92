package chancery.backfill;

import chancery.acquire.Acquired;
import chancery.acquire.Document;
import chancery.acquire.Drop;
import chancery.acquire.DropReason;
import chancery.acquire.Source;
import chancery.pipeline.Reading;
import chancery.reference.LearnedTenures;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Row;

/// Reads one file of the archive page by page: a row for each page that is kept, then one for the
/// end of the file.
///
/// A page that fails is a counted drop. A file that cannot be read for a reason that may pass, such
/// as a lost connection, is left to be read again as often as the engine tries; after that it is a
/// drop as well.
final class FileReading implements Iterator<Row> {

    private final int file;
    private final boolean lastTry;
    private final boolean all;
    private final Function<Document, Reading> reader;
    private final Tally tally = new Tally();
    private final Stream<Acquired> stream;
    private final Iterator<Acquired> pages;
    private long ordinal;
    private boolean ended;
    private Optional<Row> ready = Optional.empty();

    /// @param all whether pages that tell nothing are kept as well
    /// @param lastTry whether a failing file is dropped rather than tried again
    FileReading(
            int file,
            String path,
            boolean all,
            boolean lastTry,
            Function<Document, Reading> reader) {
        this.reader = reader;
        this.file = file;
        this.all = all;
        this.lastTry = lastTry;
        this.stream = open(path);
        this.pages = stream.iterator();
    }

    private Stream<Acquired> open(String path) {
        try {
            Path where = new Path(path);
            InputStream in = where.getFileSystem(new Configuration()).open(where);
            return Source.readFile(in, path);
        } catch (FileNotFoundException gone) {
            return Stream.of(
                    new Acquired.Refused(Drop.whole(path, DropReason.UNREADABLE, "no such file")));
        } catch (IOException fault) {
            Drop drop = Drop.whole(path, DropReason.UNREADABLE, String.valueOf(fault.getMessage()));
            return Stream.of(new Acquired.Refused(drop));
        }
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && !ended) {
            if (pages.hasNext()) {
                ready = row(pages.next());
            } else {
                stream.close();
                ended = true;
                ready = Optional.of(Page.end(file, tally));
            }
        }
        return ready.isPresent();
    }

    private Optional<Row> row(Acquired acquired) {
        return switch (acquired) {
            case Acquired.Refused(Drop drop) -> {
                mayPass(drop);
                tally.drop(drop);
                yield Optional.empty();
            }
            case Acquired.Taken(var document) -> {
                ordinal++;
                yield page(document);
            }
        };
    }

    /// A fault on one page, whatever its cause, never costs more than the page.
    private Optional<Row> page(Document document) {
        try {
            Reading reading = reader.apply(document);
            boolean tells = !reading.reports().isEmpty();
            boolean kept = tells || names(reading) || (all && reading.dropped().isEmpty());
            Optional<Row> row =
                    kept ? Optional.of(Page.of(file, ordinal, reading)) : Optional.empty();
            reading.dropped().ifPresent(tally::drop);
            tally.page(document.content().size(), tells);
            return row;
        } catch (RuntimeException | StackOverflowError fault) {
            tally.drop(Drop.whole(document.id(), DropReason.INTERNAL, fault.toString()));
            tally.page(document.content().size(), false);
            return Optional.empty();
        }
    }

    /// Whether the page names somebody in an office that one person holds at a time: a ledger
    /// learns from such pages who that is, also where they tell of no engagement.
    private static boolean names(Reading reading) {
        return reading.tenures().stream()
                .flatMap(seen -> seen.roleClass().stream())
                .anyMatch(LearnedTenures::isOneHolder);
    }

    private void mayPass(Drop drop) {
        if (!lastTry
                && drop.reason() == DropReason.UNREADABLE
                && !drop.detail().equals("no such file")) {
            throw new Refusal(drop.line() + "; to be tried again");
        }
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Row row = ready.orElseThrow();
        ready = Optional.empty();
        return row;
    }
}
