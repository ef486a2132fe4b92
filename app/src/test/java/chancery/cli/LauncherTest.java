package chancery.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

    @TempDir Path folder;

    @Test
    void saysInOneSentenceThatTheJavaNamedIsTooOld() throws IOException, InterruptedException {
        Process process = launch(java("17.0.9"));
        assertThat(process.waitFor()).isEqualTo(78);
        assertThat(errorOf(process).lines().toList())
                .singleElement()
                .asString()
                .contains(
                        "CHANCERY_JAVA_HOME names",
                        "no Java 25 or newer is there",
                        "install a JDK 25");
    }

    @Test
    void saysInOneSentenceThatThereIsNoJavaWhereOneWasNamed()
            throws IOException, InterruptedException {
        Process process = launch(folder.resolve("nowhere"));
        assertThat(process.waitFor()).isEqualTo(78);
        assertThat(errorOf(process).lines().toList()).hasSize(1);
    }

    private Path java(String version) throws IOException {
        Path home = folder.resolve("old java");
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        Path java = Files.writeString(home.resolve("bin/java"), "#!/bin/sh\nexit 0\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        return home;
    }

    private static Process launch(Path javaHome) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(Path.of("..", "chancery").toString(), "doctor");
        builder.environment().put("CHANCERY_JAVA_HOME", javaHome.toString());
        Process process = builder.start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return process;
    }

    private static String errorOf(Process process) throws IOException {
        return new String(process.getErrorStream().readAllBytes(), UTF_8);
    }
}
