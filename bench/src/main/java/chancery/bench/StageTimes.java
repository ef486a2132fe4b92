package chancery.bench;

import chancery.bench.Stages.Load;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/// Runs [Stages] under JMH and writes a table that [Performance] takes up: `FILE`.
public final class StageTimes {

    static final Path TABLE = Path.of("bench/target/stages.md");
    private static final List<String> ORDER =
            List.of("clean", "gate", "detect", "identify", "interpret", "merge");

    private StageTimes() {}

    public static void main(String[] arguments) throws RunnerException, IOException {
        var options =
                new OptionsBuilder()
                        .include(Stages.class.getName())
                        .mode(Mode.AverageTime)
                        .timeUnit(TimeUnit.MILLISECONDS)
                        .forks(1)
                        .warmupIterations(3)
                        .warmupTime(TimeValue.seconds(2))
                        .measurementIterations(5)
                        .measurementTime(TimeValue.seconds(1))
                        .jvmArgsAppend("-Xmx1g", "-XX:+UseSerialGC")
                        .build();
        Collection<RunResult> results = new Runner(options).run();
        Stages stages = new Stages();
        stages.read();
        Path file = arguments.length > 0 ? Path.of(arguments[0]) : TABLE;
        Files.writeString(file, table(results, stages));
    }

    private static String table(Collection<RunResult> results, Stages stages) {
        StringBuilder table =
                new StringBuilder(
                        """

                        ## Stages under JMH

                        Made by `bench/jmh`: one fork, three rounds of two seconds to warm up, five of one second; on what the stages
                        before made of 200 generated pages (`PageWriter`, seed 1). The error is JMH's at 99.9 %. Times are by the clock,
                        so what else runs counts: %s.

                        | Stage | µs each | error | of |
                        |---|---:|---:|---|
                        """
                                .replace("%s", PageText.load()));
        for (String stage : ORDER) {
            for (RunResult run : results) {
                if (run.getParams().getBenchmark().endsWith("." + stage)) {
                    table.append(row(stage, run.getPrimaryResult(), stages.load(stage)));
                }
            }
        }
        return table.toString();
    }

    private static String row(String stage, Result<?> time, Load load) {
        double each = 1_000.0 / Math.max(1, load.count());
        return String.format(
                Locale.ROOT,
                "| %s | %,.0f | %,.0f | %,d %s |%n",
                stage,
                time.getScore() * each,
                time.getScoreError() * each,
                load.count(),
                load.unit());
    }
}
