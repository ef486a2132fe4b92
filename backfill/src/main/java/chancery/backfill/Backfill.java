package chancery.backfill;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The job's command line; `spark-submit` starts it through [Start].
@Command(
        name = "backfill",
        mixinStandardHelpOptions = true,
        description =
                "Read an archive on a Spark cluster; 'chancery import' loads what comes out into a ledger.")
public final class Backfill implements Callable<Integer> {

    private static final int NEEDED = 25;

    @Parameters(
            arity = "1..*",
            paramLabel = "INPUT",
            description = "Files, folders and patterns on any file system that Hadoop knows.")
    private List<String> inputs = new ArrayList<>();

    @Option(
            names = "--output",
            required = true,
            paramLabel = "FOLDER",
            description = "Where the tables go; it must not exist, but for a run to go on with.")
    private String output = "";

    @Option(
            names = "--resume",
            description = "Go on with a run of the same inputs that was stopped.")
    private boolean resume;

    @Option(
            names = "--keep-all",
            description =
                    "Keep pages that tell nothing as well; they make the output many times larger.")
    private boolean all;

    @Option(names = "--keep-work", description = "Leave the tables that were needed on the way.")
    private boolean keepWork;

    @Option(
            names = "--files-together",
            paramLabel = "N",
            defaultValue = "1000",
            description = "After how many files what was read is safe (${DEFAULT-VALUE}).")
    private int together = 1000;

    @Option(
            names = "--partitions",
            paramLabel = "N",
            description =
                    "Into how many pieces reports are parted for merging; else four a core, at least 8.")
    private Optional<Integer> partitions = Optional.empty();

    /// Called by [Start]; ends the program with its exit code.
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        CommandLine line = new CommandLine(new Backfill());
        line.setExecutionExceptionHandler((fault, command, _) -> {
            command.getErr().println("backfill: " + sentence(fault));
            return 1;
        });
        return line.execute(arguments);
    }

    /// What went wrong, for people. A worker with an older Java fails with the name of a class.
    private static String sentence(Throwable fault) {
        for (Throwable at = fault; at != null; at = at.getCause()) {
            String message = String.valueOf(at.getMessage());
            if (at instanceof Refusal) {
                return message;
            }
            if (at instanceof UnsupportedClassVersionError
                    || message.contains("UnsupportedClassVersionError")) {
                return wrongJava("an older one");
            }
        }
        return "the job failed: %s; run it again with --resume, finished files are not read again."
                .formatted(String.valueOf(fault.getMessage()).lines().findFirst().orElse(""));
    }

    private static String wrongJava(String found) {
        return "the workers need Java %d, they run on %s; set spark.executorEnv.JAVA_HOME to the folder of a Java %d on every worker."
                .formatted(NEEDED, found, NEEDED);
    }

    @Override
    public Integer call() throws IOException {
        boolean running = SparkSession.getDefaultSession().isDefined();
        SparkSession spark = SparkSession.builder().appName("chancery backfill").getOrCreate();
        try {
            return run(spark);
        } finally {
            if (!running) {
                spark.close();
            }
        }
    }

    private int run(SparkSession spark) {
        checkJava(spark);
        var hadoop = spark.sparkContext().hadoopConfiguration();
        List<String> files = ArchiveFiles.of(inputs, hadoop);
        Shelf shelf = new Shelf(output, hadoop);
        shelf.open(files, resume);
        int pieces = partitions.orElse(Math.max(8, 4 * spark.sparkContext().defaultParallelism()));
        spark.conf().set("spark.sql.shuffle.partitions", Integer.toString(pieces));
        Job.Options options = new Job.Options(together, pieces, all, keepWork);
        System.out.println(new Job(spark, shelf, options, Backfill::say).run(files));
        return 0;
    }

    /// Asks the workers before any class of ours is sent to them. A worker that joins later and is
    /// too old is told of by [#sentence].
    private static void checkJava(SparkSession spark) {
        int many = 4 * spark.sparkContext().defaultParallelism();
        Dataset<Row> versions =
                spark.range(0, many, 1, many)
                        .selectExpr(
                                "reflect('java.lang.System', 'getProperty', 'java.specification.version') AS java")
                        .distinct();
        TreeSet<String> wrong = new TreeSet<>();
        for (Row row : versions.collectAsList()) {
            if (Double.parseDouble(row.getString(0)) < NEEDED) {
                wrong.add("Java " + row.getString(0));
            }
        }
        if (!wrong.isEmpty()) {
            throw new Refusal(wrongJava(String.join(", ", wrong)));
        }
    }

    private static void say(String sentence) {
        System.err.println("backfill: " + sentence);
    }
}
