package chancery.backfill;

import chancery.merge.Engagement;
import chancery.merge.Tellings;
import chancery.pipeline.Fingerprint;
import chancery.pipeline.Pipeline;
import chancery.pipeline.Reading;
import chancery.pipeline.ReadingJson;
import chancery.reference.Edtf;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;

/// The job from files to tables.
///
/// Each step writes a table and reads it back, so that a run that was stopped goes on from the last
/// table that is whole.
final class Job {

    private static final String DOCUMENTS = "documents";
    private static final String REPORTS = "reports";
    private static final String ENGAGEMENTS = "engagements";

    /// @param together how many files are read before what was read of them is safe
    /// @param partitions into how many pieces reports are parted for merging
    /// @param all whether pages that tell nothing are kept as well
    /// @param keepWork whether tables that were needed on the way stay
    record Options(int together, int partitions, boolean all, boolean keepWork)
            implements Serializable {}

    private final SparkSession spark;
    private final JavaSparkContext context;
    private final Shelf shelf;
    private final Options options;
    private final Consumer<String> says;

    Job(SparkSession spark, Shelf shelf, Options options, Consumer<String> says) {
        this.spark = spark;
        this.context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        this.shelf = shelf;
        this.options = options;
        this.says = says;
    }

    /// @return the fingerprint of what was made
    String run(List<String> files) {
        List<String> read = new ArrayList<>();
        for (int from = 0; from < files.size(); from += options.together) {
            int to = Math.min(files.size(), from + options.together);
            String table = shelf.work("pages-%06d".formatted(from / options.together));
            read.add(table);
            if (!shelf.isWhole(table)) {
                read(files.subList(from, to), from, table);
            }
            says.accept("read %,d of %,d files".formatted(to, files.size()));
        }
        Dataset<Row> pages = spark.read().schema(Page.SCHEMA).parquet(read.toArray(new String[0]));
        Tally tally = tally(pages);
        says.accept(tally.sentence());
        String unique = shelf.work("unique");
        if (!shelf.isWhole(unique)) {
            write(withoutRepeats(pages), unique);
        }
        String copies = shelf.work("copies");
        if (!shelf.isWhole(copies)) {
            write(copies(spark.read().parquet(unique)), copies);
        }
        Dataset<Row> documents = documents(spark.read().parquet(unique), copies);
        String told = shelf.work("told");
        if (!shelf.isWhole(told)) {
            write(told(documents), told);
        }
        KnownOffices offices = KnownOffices.of(documents, options.partitions);
        says.accept("%,d tenures are known from the pages alone".formatted(offices.size()));
        write(documents.drop("beside"), shelf.table(DOCUMENTS));
        engagements(spark.read().schema(Told.SCHEMA).parquet(told), offices);
        return finish(files.size(), tally);
    }

    // ---- reading

    private record Numbered(int number, String path) implements Serializable {}

    private void read(List<String> files, int first, String table) {
        List<Numbered> numbered = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            numbered.add(new Numbered(first + i, files.get(i)));
        }
        boolean all = options.all;
        int tries = spark.sparkContext().conf().getInt("spark.task.maxFailures", 4);
        boolean local = spark.sparkContext().isLocal();
        JavaRDD<Row> rows =
                context.parallelize(numbered, numbered.size())
                        .mapPartitions(some -> pages(some, all, local ? 1 : tries));
        write(spark.createDataFrame(rows, Page.SCHEMA), table);
    }

    private static Iterator<Row> pages(Iterator<Numbered> files, boolean all, int tries) {
        boolean last = TaskContext.get().attemptNumber() + 1 >= tries;
        return new Chain<>(
                files,
                file ->
                        new FileReading(
                                file.number, file.path, all, last, Pipeline.standard()::read));
    }

    private Tally tally(Dataset<Row> pages) {
        Tally tally = new Tally();
        pages.where(functions.col("tally").isNotNull())
                .select("tally")
                .toLocalIterator()
                .forEachRemaining(row -> tally.add(row.getString(0)));
        return tally;
    }

    /// Of pages with the same content the first one, in the order of the files: what a ledger keeps
    /// that takes in the same files in their order.
    private static Dataset<Row> withoutRepeats(Dataset<Row> pages) {
        Column place =
                functions
                        .row_number()
                        .over(Window.partitionBy("sha256").orderBy("file", "ordinal"));
        return pages.where(functions.col("tally").isNull())
                .withColumn("place", place)
                .where(functions.col("place").equalTo(1))
                .drop("place", "tally", "file", "ordinal");
    }

    /// The pages that are copies, with the day and the reading that they have beside their origins.
    private Dataset<Row> copies(Dataset<Row> unique) {
        Dataset<Row> standings =
                spark.createDataFrame(
                        new CopyFolding(options.partitions).standings(unique), CopyFolding.SCHEMA);
        JavaRDD<Row> copies =
                standings
                        .join(unique.select("sha256", "reading", "content"), "sha256")
                        .javaRDD()
                        .map(Job::beside);
        StructType type =
                new StructType()
                        .add("sha256", DataTypes.StringType)
                        .add("copy_of", DataTypes.StringType)
                        .add("copy_published", DataTypes.StringType)
                        .add("beside", DataTypes.StringType);
        return spark.createDataFrame(copies, type);
    }

    /// A copy whose own day cannot be right is read again with the day of its origin.
    private static Row beside(Row copy) {
        String sha256 = copy.getAs("sha256");
        String origin = copy.getAs("copy_of");
        String earlier = copy.getAs("earlier");
        if (earlier == null) {
            return RowFactory.create(sha256, origin, null, null);
        }
        Reading alone = ReadingJson.read(copy.getAs("reading"), copy.getAs("content"));
        Reading beside =
                Pipeline.standard().read(alone.document(), Optional.of(LocalDate.parse(earlier)));
        return RowFactory.create(
                sha256,
                origin,
                published(beside).map(Edtf::text).orElse(""),
                ReadingJson.write(beside));
    }

    private static Optional<Edtf> published(Reading reading) {
        return reading.article().flatMap(article -> article.published().date());
    }

    /// Each document as it was read alone, which is what a ledger takes in, with what it is beside
    /// its copies.
    private Dataset<Row> documents(Dataset<Row> unique, String copies) {
        return unique.join(spark.read().parquet(copies), new String[] {"sha256"}, "left_outer")
                .withColumn(
                        "published",
                        functions.coalesce(
                                functions.col("copy_published"), functions.col("published")))
                .drop("copy_published");
    }

    private Dataset<Row> told(Dataset<Row> documents) {
        JavaRDD<Row> rows =
                documents
                        .select("reading", "beside", "copy_of")
                        .javaRDD()
                        .flatMap(row -> told(row).iterator());
        return spark.createDataFrame(rows, Told.SCHEMA);
    }

    private static List<Row> told(Row row) {
        String beside = row.getAs("beside");
        Reading reading =
                ReadingJson.read(beside == null ? row.getAs("reading") : beside, new byte[0]);
        String copyOf = row.getAs("copy_of");
        return Tellings.of(
                        reading.document(),
                        published(reading),
                        Optional.ofNullable(copyOf),
                        reading.reports())
                .stream()
                .map(Told::row)
                .toList();
    }

    // ---- merging

    /// An engagement with all that is written of it.
    private record Composed(Row engagement, List<Row> reports, Outline outline)
            implements Serializable {

        static Composed of(Engagement made) {
            return new Composed(
                    Made.engagement(made), new ArrayList<>(Made.reports(made)), Outline.of(made));
        }
    }

    private void engagements(Dataset<Row> told, KnownOffices offices) {
        int partitions = options.partitions;
        JavaRDD<Told> bare = told.drop("cells").javaRDD().map(row -> Told.of(row, "bare"));
        JavaPairRDD<String, String> stems = new Merging(partitions).stems(bare);
        JavaRDD<Composed> composed =
                told.drop("bare")
                        .javaRDD()
                        .map(row -> Told.of(row, "cells"))
                        .mapToPair(one -> new Tuple2<>(one.key(), one))
                        .join(stems, partitions)
                        .mapToPair(one -> new Tuple2<>(one._2()._2(), one._2()._1()))
                        .groupByKey(partitions)
                        .map(group -> Composed.of(Made.of(group._2(), offices)))
                        .persist(StorageLevel.MEMORY_AND_DISK_SER());
        write(
                spark.createDataFrame(
                        composed.flatMap(one -> one.reports.iterator()), Made.REPORTS),
                shelf.table(REPORTS));
        JavaPairRDD<String, String> partOf = partOf(composed.map(Composed::outline));
        JavaRDD<Row> rows =
                composed.mapToPair(one -> new Tuple2<>(one.engagement.getString(0), one.engagement))
                        .leftOuterJoin(partOf, partitions)
                        .map(one -> with(one._2()._1(), one._2()._2().orElse("")));
        StructType type = Made.ENGAGEMENTS.add("part_of", DataTypes.StringType);
        write(spark.createDataFrame(rows, type).orderBy("engagement"), shelf.table(ENGAGEMENTS));
        composed.unpersist();
    }

    /// Ids of what an engagement is part of, sorted, a blank between.
    private JavaPairRDD<String, String> partOf(JavaRDD<Outline> outlines) {
        return outlines.flatMapToPair(outline ->
                        outline.cells().stream()
                                .map(cell -> new Tuple2<>(cell, outline))
                                .iterator())
                .groupByKey(options.partitions)
                .flatMap(cell -> Outline.parts(cell._2()).iterator())
                .mapToPair(one -> new Tuple2<>(one.part(), one.whole()))
                .groupByKey(options.partitions)
                .mapValues(wholes -> {
                    TreeSet<String> sorted = new TreeSet<>();
                    wholes.forEach(sorted::add);
                    return String.join(" ", sorted);
                });
    }

    private static Row with(Row row, String partOf) {
        Object[] cells = new Object[row.length() + 1];
        for (int i = 0; i < row.length(); i++) {
            cells[i] = row.get(i);
        }
        cells[row.length()] = partOf;
        return RowFactory.create(cells);
    }

    // ---- the end

    private String finish(int files, Tally tally) {
        Dataset<Row> engagements =
                spark.read()
                        .parquet(shelf.table(ENGAGEMENTS))
                        .select("engagement", "content", "part_of")
                        .orderBy("engagement");
        Fingerprint made = new Fingerprint();
        long[] count = {0};
        engagements
                .toLocalIterator()
                .forEachRemaining(row -> {
                    made.add(row.getString(0), row.getString(1), row.getString(2));
                    count[0]++;
                });
        String fingerprint = made.text();
        shelf.close(
                """
                {"format": 1, "fingerprint": "%s", "engagements": %d, "files": %d, "tally": "%s"}
                """
                        .formatted(fingerprint, count[0], files, tally.text()),
                options.keepWork);
        says.accept("%,d engagements".formatted(count[0]));
        return fingerprint;
    }

    private static void write(Dataset<Row> rows, String table) {
        rows.write().mode(SaveMode.Overwrite).option("compression", "gzip").parquet(table);
    }
}
