package chancery.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// `chancery` without a verb.
@Command(
        name = "chancery",
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "Keeps the record of diplomacy from the news: who met whom, when, where, about what, with the sentence behind every cell.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  chancery demo                                  look around, offline",
            "  chancery read page.html | head -n 1            what one page tells; nothing is kept",
            "  chancery ingest pages/                         take pages into the ledger",
            "  chancery search 'parties:USA,CHN status:held'  ask the ledger",
            "",
            "Exit codes: 0 done; 1 failed; 2 wrong usage; 3 done, but something was dropped; 78 no suitable Java."
        })
final class RootCommand implements Callable<Integer> {

    @Mixin private final Session session;

    @SuppressWarnings("unused") // picocli looks at it
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show how the command is used, and end.")
    private boolean help;

    @SuppressWarnings("unused") // picocli looks at it
    @Option(names = "--version", versionHelp = true, description = "Show the version, and end.")
    private boolean version;

    @Spec private CommandSpec spec = CommandSpec.create();

    RootCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        CommandLine line = spec.commandLine();
        line.usage(session.console().errWriter(), session.console().colours());
        return ExitCode.WRONG_USAGE;
    }
}
