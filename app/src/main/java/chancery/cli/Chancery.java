package chancery.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/// The way in from the command line.
public final class Chancery {

    private Chancery() {}

    /// Runs one command and ends the program with its exit code.
    public static void main(String[] args) {
        // Numbers are written alike on every machine; the program speaks English only.
        Locale.setDefault(Locale.ROOT);
        quietLibraries();
        Console console = Console.standard(System.getenv());
        int code = run(console, System.getenv(), args);
        console.flush();
        System.exit(code);
    }

    // The libraries tell of their starts and ports; people want to hear of what went wrong only.
    private static void quietLibraries() {
        Logger root = Logger.getLogger("");
        root.setLevel(Level.WARNING);
        for (Handler handler : root.getHandlers()) {
            handler.setLevel(Level.WARNING);
        }
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
                        .addSubcommand(new FetchCommand(session))
                        .addSubcommand(new WatchCommand(session))
                        .addSubcommand(new SearchCommand(session))
                        .addSubcommand(new ShowCommand(session))
                        .addSubcommand(new TimelineCommand(session))
                        .addSubcommand(new CheckCommand(session))
                        .addSubcommand(new CommitmentsCommand(session))
                        .addSubcommand(new ChannelsCommand(session))
                        .addSubcommand(new ServeCommand(session))
                        .addSubcommand(new TryCommand(session))
                        .addSubcommand(new WhoCommand(session))
                        .addSubcommand(new WhereCommand(session))
                        .addSubcommand(new WhenCommand(session))
                        .addSubcommand(new ImportCommand(session))
                        .addSubcommand(new ExportCommand(session))
                        .addSubcommand(new BriefCommand(session))
                        .addSubcommand(new FingerprintCommand(session))
                        .addSubcommand(new DiffCommand(session))
                        .addSubcommand(new FixCommand(session))
                        .addSubcommand(new JoinCommand(session))
                        .addSubcommand(new SplitCommand(session))
                        .addSubcommand(new RejectCommand(session))
                        .addSubcommand(new UndoCommand(session))
                        .addSubcommand(new RecodeCommand(session))
                        .addSubcommand(new BackupCommand(session))
                        .addSubcommand(new RestoreCommand(session))
                        .addSubcommand(
                                new CommandLine(new EvaluateCommand(session))
                                        .addSubcommand(new EvaluateReportsCommand(session))
                                        .addSubcommand(new EvaluateActorsCommand(session))
                                        .addSubcommand(new EvaluatePlacesCommand(session))
                                        .addSubcommand(new EvaluateClustersCommand(session))
                                        .addSubcommand(new EvaluatePagesCommand(session)))
                        .addSubcommand(new DoctorCommand(session))
                        .addSubcommand(new WarmUpCommand(session));
        Console console = session.console();
        line.setOut(console.outWriter());
        line.setErr(console.errWriter());
        line.setColorScheme(console.colours());
        line.registerConverter(LocalDate.class, Chancery::day);
        line.setUsageHelpWidth(100);
        line.setUsageHelpAutoWidth(console.outIsTerminal());
        line.setExecutionExceptionHandler(new Apology(session));
        line.setParameterExceptionHandler(new UsageAdvice(console));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        return line;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException(
                    "there is no such day; days are written like 2023-06-18");
        }
    }
}
