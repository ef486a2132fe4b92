package chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Help;

/// Keeps `docs/reference/cli.md` what the program itself says. Run with `-Dchancery.write=true` to
/// write it anew.
class CommandReferenceTest {

    private static final Path PAGE = Path.of("..", "docs", "reference", "cli.md");

    private static final Pattern COMMAND =
            Pattern.compile("(?m)^ *(?:\\$ )?(?:\\./)?chancery +([a-z][a-z-]+)");

    @Test
    void theReferenceSaysWhatTheProgramSays() throws IOException {
        String reference = reference();
        if (Boolean.getBoolean("chancery.write")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, reference);
        }
        assertThat(Files.readString(PAGE))
                .as(
                        "docs/reference/cli.md; write it anew with -Dtest=CommandReferenceTest -Dchancery.write=true")
                .isEqualTo(reference);
    }

    @Test
    void theCommandsThatTheDocumentsShowExist() throws IOException {
        CommandLine commands = commands();
        Path root = Path.of("..");
        for (String document :
                new String[] {"README.md", "CONTRIBUTING.md", "docs/tutorial/first-hour.md"}) {
            Matcher shown = COMMAND.matcher(Files.readString(root.resolve(document)));
            while (shown.find()) {
                assertThat(commands.getSubcommands()).as(document).containsKey(shown.group(1));
            }
        }
    }

    @Test
    void everyCommandShowsAnExample() {
        commands().getSubcommands().values().stream()
                .filter(command -> !command.getCommandSpec().usageMessage().hidden())
                .filter(command -> command.getSubcommands().isEmpty())
                .forEach(command ->
                        assertThat(command.getCommandSpec().usageMessage().footer())
                                .as(command.getCommandName())
                                .isNotEmpty());
    }

    private static CommandLine commands() {
        var nowhere = new ByteArrayOutputStream();
        return AllCommands.line(new Session(Console.piped(nowhere, nowhere), Map.of()));
    }

    private static String reference() {
        StringBuilder page =
                new StringBuilder(
                        """
                        # Commands

                        This page is what `chancery COMMAND --help` says; a test keeps the two equal. Answers go to standard output;
                        progress, warnings and what was dropped go to standard error. Colours are left out when `NO_COLOR` is set.

                        | exit code | means |
                        |---|---|
                        | 0 | done |
                        | 1 | failed, with one sentence that says why |
                        | 2 | wrong usage |
                        | 3 | done, but something was dropped; it is listed and counted by reason |
                        | 78 | no Java 25 or newer was found |

                        | variable | means |
                        |---|---|
                        | `CHANCERY_LEDGER` | the ledger to use where `--ledger` is not given |
                        | `CHANCERY_JAVA_HOME` | the folder of the Java to run on |
                        | `CHANCERY_JAVA_OPTS` | further options for the Java virtual machine, for instance `-Xmx4g` |
                        | `CHANCERY_NO_AOT` | set to anything: do without the cache for quicker starts |
                        | `CHANCERY_DEBUG` | set to anything: show where in the program a fault arose |
                        | `NO_COLOR` | set to anything: no colours |
                        """);
        append(page, commands());
        return page.toString();
    }

    private static void append(StringBuilder page, CommandLine command) {
        if (command.getCommandSpec().usageMessage().hidden()) {
            return;
        }
        page.append("\n## ").append(command.getCommandSpec().qualifiedName()).append("\n\n```\n");
        String usage = command.getUsageMessage(Help.defaultColorScheme(Help.Ansi.OFF));
        page.append(usage.strip().replaceAll("(?m)[ \t\r]+$", "")).append("\n```\n");
        command.getSubcommands().values().forEach(sub -> append(page, sub));
    }
}
