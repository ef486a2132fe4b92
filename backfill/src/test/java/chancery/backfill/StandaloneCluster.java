package chancery.backfill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/// A real standalone cluster on this machine: a master and workers of one core, each a process.
final class StandaloneCluster implements AutoCloseable {

    private static final String OPENS = System.getProperty("chancery.cluster.opens", "");

    private final Path home;
    private final Path logs;
    private final String java;
    private final int port;
    private final List<Process> workers = new ArrayList<>();
    private final Process master;

    /// @param home folder of a Spark installation, or at least its folder `jars`
    StandaloneCluster(Path home, Path logs, int workers) {
        this.home = home;
        this.logs = logs;
        this.java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        this.port = freePort();
        this.master =
                start(
                        "master",
                        Map.of(),
                        "org.apache.spark.deploy.master.Master",
                        "--host",
                        "localhost",
                        "--port",
                        Integer.toString(port),
                        "--webui-port",
                        "0");
        await(this::masterAnswers, "the master");
        for (int i = 0; i < workers; i++) {
            addWorker(System.getProperty("java.home"));
        }
    }

    String address() {
        return "spark://localhost:" + port;
    }

    /// Adds a worker of one core whose executors run on the Java of that folder.
    void addWorker(String javaHome) {
        String name = "worker-" + workers.size();
        workers.add(
                start(
                        name,
                        Map.of("JAVA_HOME", javaHome),
                        "org.apache.spark.deploy.worker.Worker",
                        "--host",
                        "localhost",
                        "--cores",
                        "1",
                        "--memory",
                        "2g",
                        "--webui-port",
                        "0",
                        "--work-dir",
                        logs.resolve(name).toString(),
                        address()));
        await(() -> log(name).contains("Successfully registered"), name);
    }

    /// Kills the first worker and all that runs on it, without a word to anyone.
    void killAWorker() {
        Process worker = workers.getFirst();
        worker.descendants().forEach(ProcessHandle::destroyForcibly);
        worker.destroyForcibly();
    }

    /// Starts the job; it says what it has to say in the log of that name.
    Process submit(String name, Path jar, String... arguments) {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                "-Dspark.master=" + address(),
                                "-Dspark.jars=" + jar,
                                "-Dspark.ui.enabled=false",
                                "-Dspark.driver.host=localhost",
                                "-Dspark.driver.bindAddress=127.0.0.1",
                                "-Dspark.executor.memory=1500m",
                                "-Dspark.executor.extraJavaOptions=-XX:+UseSerialGC",
                                "-cp",
                                jars() + ":" + jar,
                                "chancery.backfill.Start"));
        command.addAll(List.of(arguments));
        return run(name, Map.of(), command);
    }

    String log(String name) {
        try {
            return Files.readString(logs.resolve(name + ".log"));
        } catch (IOException e) {
            return "";
        }
    }

    private String jars() {
        return home.resolve("jars") + "/*";
    }

    private Process start(String name, Map<String, String> more, String main, String... arguments) {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                "-Xmx300m",
                                "-Dspark.master.rest.enabled=false",
                                "-cp",
                                jars(),
                                main));
        command.addAll(List.of(arguments));
        return run(name, more, command);
    }

    private Process run(String name, Map<String, String> more, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(java, "-XX:+UseSerialGC"));
        if (!OPENS.isBlank()) {
            command.addAll(List.of(OPENS.strip().split("\\s+", -1)));
        }
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .putAll(
                        Map.of(
                                "SPARK_HOME", home.toString(),
                                "SPARK_SCALA_VERSION", "2.13",
                                "SPARK_LOCAL_IP", "127.0.0.1"));
        builder.environment().putAll(more);
        try {
            Files.createDirectories(logs);
            return builder.redirectOutput(logs.resolve(name + ".log").toFile()).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean masterAnswers() {
        try (Socket socket = new Socket("localhost", port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    static void await(BooleanSupplier there, String what) {
        long end = System.nanoTime() + Duration.ofMinutes(4).toNanos();
        while (!there.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("waited in vain for " + what);
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        for (Process worker : workers) {
            worker.descendants().forEach(ProcessHandle::destroyForcibly);
            worker.destroyForcibly();
        }
        master.destroyForcibly();
    }
}
