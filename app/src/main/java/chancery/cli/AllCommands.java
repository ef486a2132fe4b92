package chancery.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/// The command line with every command; apart from [Chancery], so that a [ShortCall] loads none of
/// it.
final class AllCommands {

    private AllCommands() {}

    /// All commands, in the order in which `--help` lists them.
    static CommandLine line(Session session) {
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
                        .addSubcommand(new CorrectionsCommand(session))
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
        line.registerConverter(LocalDate.class, AllCommands::day);
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
