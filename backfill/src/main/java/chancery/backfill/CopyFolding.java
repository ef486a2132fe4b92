package chancery.backfill;

import chancery.clean.Article;
import chancery.clean.Copies;
import chancery.clean.TextPrint;
import chancery.pipeline.Reading;
import chancery.pipeline.ReadingJson;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/// Finds on many machines which pages repeat each other's text, by the same prints and the same
/// order as a ledger on one.
///
/// Texts that share a band meet; the prints of the two decide; what hangs together through pairs is
/// put in order by one worker.
final class CopyFolding {

    /// A row for each page that is a copy. `earlier` is the day of its origin, where the page must
    /// be read again with it.
    static final StructType SCHEMA =
            new StructType()
                    .add("sha256", DataTypes.StringType)
                    .add("copy_of", DataTypes.StringType)
                    .add("earlier", DataTypes.StringType);

    private final int partitions;

    CopyFolding(int partitions) {
        this.partitions = partitions;
    }

    /// A page with what its text is known by.
    private record Printed(String sha256, @Nullable String day, long text, TextPrint print)
            implements Serializable {

        static Optional<Printed> of(Row row) {
            Reading reading = ReadingJson.read(row.getAs("reading"), row.getAs("content"));
            return reading.article().flatMap(article -> of(row.getAs("sha256"), article));
        }

        private static Optional<Printed> of(String sha256, Article article) {
            Optional<String> day = article.published().anchor().map(LocalDate::toString);
            return TextPrint.of(article)
                    .map(print -> new Printed(sha256, day.orElse(null), print.identity(), print));
        }

        /// Without the print, which only finding pairs needs.
        Page page() {
            return new Page(sha256, day, text, print.size());
        }
    }

    private record Page(String sha256, @Nullable String day, long text, long size)
            implements Serializable {

        Copies.Member member() {
            return new Copies.Member(
                    sha256, text, Optional.ofNullable(day).map(LocalDate::parse), size);
        }
    }

    /// @param documents pages with their readings, each alone
    JavaRDD<Row> standings(Dataset<Row> documents) {
        JavaRDD<Printed> printed =
                documents
                        .select("sha256", "reading", "content")
                        .javaRDD()
                        .flatMap(row -> Printed.of(row).stream().iterator())
                        .persist(StorageLevel.MEMORY_AND_DISK_SER());
        JavaRDD<Tuple2<Long, Long>> pairs =
                pairs(printed).persist(StorageLevel.MEMORY_AND_DISK_SER());
        JavaPairRDD<Long, Long> least = Components.of(pairs);
        JavaPairRDD<Long, Page> pages =
                printed.mapToPair(one -> new Tuple2<>(one.text(), one.page()));
        return knot(pages, least)
                .cogroup(knot(pairs.mapToPair(pair -> pair), least), partitions)
                .flatMap(one -> copies(one._2()._1(), one._2()._2()).iterator());
    }

    /// By the smallest text that a text hangs together with.
    private <T> JavaPairRDD<Long, Tuple2<Long, T>> knot(
            JavaPairRDD<Long, T> byText, JavaPairRDD<Long, Long> least) {
        return byText.leftOuterJoin(least, partitions)
                .mapToPair(one ->
                        new Tuple2<>(
                                one._2()._2().orElse(one._1()),
                                new Tuple2<>(one._1(), one._2()._1())));
    }

    private JavaRDD<Tuple2<Long, Long>> pairs(JavaRDD<Printed> printed) {
        JavaPairRDD<Long, TextPrint> texts =
                printed.mapToPair(one -> new Tuple2<>(one.text(), one.print()))
                        .reduceByKey((one, _) -> one, partitions);
        return texts.flatMapToPair(text -> bands(text._1(), text._2()).iterator())
                .groupByKey(partitions)
                .flatMap(band -> together(band._2()).iterator())
                .distinct(partitions)
                .mapToPair(pair -> pair)
                .join(texts, partitions)
                .mapToPair(
                        one -> new Tuple2<>(one._2()._1(), new Tuple2<>(one._1(), one._2()._2())))
                .join(texts, partitions)
                .filter(one -> one._2()._1()._2().repeats(one._2()._2()))
                .map(one -> new Tuple2<>(one._2()._1()._1(), one._1()));
    }

    private static List<Tuple2<Long, Long>> bands(long text, TextPrint print) {
        List<Tuple2<Long, Long>> bands = new ArrayList<>();
        for (long key : print.keys()) {
            bands.add(new Tuple2<>(key, text));
        }
        return bands;
    }

    /// The pairs of a band that meet there, the smaller text first: of many texts only those that
    /// speak for it meet the others, as in a ledger.
    private static List<Tuple2<Long, Long>> together(Iterable<Long> texts) {
        List<Long> sorted = new ArrayList<>();
        texts.forEach(sorted::add);
        sorted.sort(null);
        List<Tuple2<Long, Long>> pairs = new ArrayList<>();
        for (int i = 0; i < Math.min(sorted.size(), TextPrint.SPEAKERS); i++) {
            for (int j = i + 1; j < sorted.size(); j++) {
                if (!sorted.get(i).equals(sorted.get(j))) {
                    pairs.add(new Tuple2<>(sorted.get(i), sorted.get(j)));
                }
            }
        }
        return pairs;
    }

    private static List<Row> copies(
            Iterable<Tuple2<Long, Page>> pages, Iterable<Tuple2<Long, Long>> pairs) {
        Map<Long, List<Copies.Member>> byText = new HashMap<>();
        pages.forEach(one ->
                byText.computeIfAbsent(one._1(), _ -> new ArrayList<>()).add(one._2().member()));
        Map<Long, Set<Long>> near = new HashMap<>();
        byText.keySet().forEach(text -> near.put(text, new HashSet<>(Set.of(text))));
        pairs.forEach(pair -> {
            near.getOrDefault(pair._1(), new HashSet<>()).add(pair._2());
            near.getOrDefault(pair._2(), new HashSet<>()).add(pair._1());
        });
        List<Row> copies = new ArrayList<>();
        for (List<Copies.Member> members : byText.values()) {
            for (Copies.Member member : members) {
                Copies.Standing standing =
                        Copies.standing(member, page -> repeated(page, near, byText));
                standing.copyOf()
                        .ifPresent(origin ->
                                copies.add(
                                        RowFactory.create(
                                                member.sha256(),
                                                origin,
                                                standing.earlier()
                                                        .map(LocalDate::toString)
                                                        .orElse(null))));
            }
        }
        return copies;
    }

    private static List<Copies.Member> repeated(
            Copies.Member page, Map<Long, Set<Long>> near, Map<Long, List<Copies.Member>> byText) {
        return near.getOrDefault(page.text(), Set.of()).stream()
                .flatMap(text -> byText.getOrDefault(text, List.of()).stream())
                .toList();
    }
}
