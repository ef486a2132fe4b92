package chancery.cli;

import java.util.Map;
import picocli.CommandLine;

/// The way in from the command line.
public final class Chancery {

    private Chancery() {}

    /// Runs one command and ends the program with its exit code.
    public static void main(String[] args) {
        Console console = Console.standard(System.getenv());
        int code = run(console, System.getenv(), args);
        console.flush();
        System.exit(code);
    }

    static int run(Console console, Map<String, String> environment, String... args) {
        return commandLine(new Session(console, environment)).execute(args);
    }

    /// All commands, in the order in which `--help` lists them.
    static CommandLine commandLine(Session session) {
        CommandLine line =
                new CommandLine(new RootCommand(session))
                        .addSubcommand(new DemoCommand(session))
                        .addSubcommand(new ReadCommand(session))
                        .addSubcommand(new IngestCommand(session))
                        .addSubcommand(new SearchCommand(session))
                        .addSubcommand(new ShowCommand(session))
                        .addSubcommand(new TimelineCommand(session))
                        .addSubcommand(new ServeCommand(session))
                        .addSubcommand(new WhoCommand(session))
                        .addSubcommand(new FingerprintCommand(session))
                        .addSubcommand(
                                new CommandLine(new EvaluateCommand(session))
                                        .addSubcommand(new EvaluateReportsCommand(session)))
                        .addSubcommand(new DoctorCommand(session))
                        .addSubcommand(new WarmUpCommand(session));
        Console console = session.console();
        line.setOut(console.outWriter());
        line.setErr(console.errWriter());
        line.setColorScheme(console.colours());
        line.setUsageHelpWidth(100);
        line.setUsageHelpAutoWidth(console.outIsTerminal());
        line.setExecutionExceptionHandler(new Apology(session));
        line.setParameterExceptionHandler(new UsageAdvice(console));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        return line;
    }
}
