package chancery.bench;

import chancery.acquire.Acquired;
import chancery.acquire.Document;
import chancery.acquire.Source;
import chancery.ledger.Counts;
import chancery.ledger.Ledger;
import chancery.pipeline.Pipeline;
import chancery.pipeline.Reading;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Takes the same pages in in many orders and says whether all of them end in one fingerprint:
/// `DOCS [ORDERS]`, 20 by default. Pages are read once; those that an earlier copy dates are read
/// again by each ledger.
public final class Shuffles {

    private Shuffles() {}

    public static void main(String[] arguments) {
        if (arguments.length == 0) {
            System.err.println("usage: DOCS [ORDERS]");
            System.exit(2);
        }
        int orders = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20;
        Pipeline pipeline = Pipeline.standard();
        List<Reading> pages = new ArrayList<>(read(Path.of(arguments[0]), pipeline));
        TreeSet<String> fingerprints = new TreeSet<>();
        for (int order = 0; order < orders; order++) {
            try (Ledger ledger = Ledger.openInMemory()) {
                for (Reading page : pages) {
                    ledger.ingest(List.of(page), pipeline::read);
                }
                if (fingerprints.add(ledger.fingerprint())) {
                    Counts counts = ledger.counts();
                    System.out.printf(
                            Locale.ROOT,
                            "order %d: %,d pages, %,d reports, %,d engagements, %,d copies, %s%n",
                            order + 1,
                            counts.documents(),
                            counts.reports(),
                            counts.engagements(),
                            counts.copies(),
                            fingerprints);
                }
            }
            Collections.shuffle(pages, new Random(order));
        }
        System.out.printf(
                Locale.ROOT, "%d orders, fingerprints: %d%n", orders, fingerprints.size());
        System.exit(fingerprints.size() == 1 ? 0 : 1);
    }

    private static List<Reading> read(Path docs, Pipeline pipeline) {
        List<Reading> pages = new ArrayList<>();
        try (Stream<Acquired> all = Source.read(docs)) {
            all.forEach(one -> {
                if (one instanceof Acquired.Taken(Document document)) {
                    pages.add(pipeline.read(document));
                }
            });
        }
        return pages;
    }
}
