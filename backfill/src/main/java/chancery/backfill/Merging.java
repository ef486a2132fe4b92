package chancery.backfill;

import chancery.merge.Cells;
import chancery.merge.MergedAtOnce;
import chancery.merge.Ties;
import chancery.merge.ToldReport;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import scala.Tuple2;

/// Gathers reports into groups on many machines, by the same rules as a ledger on one.
///
/// Reports meet in cells, ties are found there, and what hangs together through ties is merged in
/// one step by one worker. A report that may mean any day is sent to all cells of its blocks.
final class Merging {

    private final int partitions;

    Merging(int partitions) {
        this.partitions = partitions;
    }

    /// The stem of its group for each report, by key.
    JavaPairRDD<String, String> stems(JavaRDD<Told> reports) {
        JavaPairRDD<Long, Long> least = Components.of(ties(cells(reports)));
        return reports.mapToPair(told -> new Tuple2<>(told.number(), told))
                .leftOuterJoin(least, partitions)
                .mapToPair(one -> new Tuple2<>(component(one), one._2()._1()))
                .groupByKey(partitions)
                .flatMapToPair(component -> merged(component._2()).iterator());
    }

    private static long component(
            Tuple2<Long, Tuple2<Told, org.apache.spark.api.java.Optional<Long>>> one) {
        return one._2()._2().orElse(one._1());
    }

    private static List<Tuple2<String, String>> merged(Iterable<Told> component) {
        List<Tuple2<String, String>> stems = new ArrayList<>();
        MergedAtOnce.of(reports(component))
                .forEach((key, stem) -> stems.add(new Tuple2<>(key, stem)));
        return stems;
    }

    private static List<ToldReport> reports(Iterable<Told> told) {
        List<ToldReport> reports = new ArrayList<>();
        told.forEach(one -> reports.add(one.report()));
        return reports;
    }

    private JavaPairRDD<String, Told> cells(JavaRDD<Told> reports) {
        JavaPairRDD<String, Told> placed =
                reports.flatMapToPair(told ->
                        Cells.of(told.report()).stream()
                                .map(cell -> new Tuple2<>(cell.toString(), told))
                                .iterator());
        JavaPairRDD<String, Told> anyDay =
                reports.flatMapToPair(told ->
                        Cells.everywhere(told.report()).stream()
                                .map(block -> new Tuple2<>(block, told))
                                .iterator());
        JavaPairRDD<String, String> cellsOfBlock =
                placed.keys()
                        .distinct(partitions)
                        .mapToPair(
                                cell -> new Tuple2<>(cell.substring(0, cell.indexOf(' ')), cell));
        return placed.union(
                anyDay.join(cellsOfBlock, partitions)
                        .mapToPair(both -> new Tuple2<>(both._2()._2(), both._2()._1())));
    }

    private JavaRDD<Tuple2<Long, Long>> ties(JavaPairRDD<String, Told> cells) {
        return cells.groupByKey(partitions)
                .flatMap(cell ->
                        Ties.in(reports(cell._2())).stream()
                                .map(tie ->
                                        new Tuple2<>(
                                                Told.number(tie.one()), Told.number(tie.other())))
                                .iterator());
    }
}
