using System.CommandLine;

namespace FollowUpKit.ConsoleHost;

/// <summary>All commands.</summary>
internal static class CommandLine
{
    public static RootCommand Build(Session session)
    {
        var root = new RootCommand(Words.Get("Help"))
        {
            session.Database,
            new LanguageOption(),
            new ImportCommand(session),
            new ExportCommand(session),
            new RestoreCommand(session),
            new ListCommand(session),
            new ShowCommand(session),
            new HistoryCommand(session),
            new IndicatorsCommand(session),
            ReportCommands.Of(session),
            new OpenCommand(session),
            new DescribeCommand(session),
            new TransferCommand(session),
            new HandOverCommand(session),
            new RenumberCommand(session),
            new MergeCommand(session),
            new ScheduleCommand(session),
            new EditCommand(session),
            new RescheduleCommand(session),
            new PostponeCommand(session),
            new ReassignCommand(session),
            new CancelCommand(session),
            new ResultCommand(session),
            new CorrectCommand(session),
            new RetractCommand(session),
            new SuggestCommand(session),
            new PlansCommand(session),
            new ConcludeCommand(session),
            new ReopenCommand(session),
            new WithdrawCommand(session),
            new ReinstateCommand(session),
            new RecalculateCommand(session),
            new RemindCommand(session),
            new SweepCommand(session),
            new VerifyCommand(session),
            new CalendarCommand(session),
            BulkCommands.Of(session),
            new ExplainCommand(session),
        };
        root.SetAction(new StoryAction(session).RunAsync);
        return root;
    }
}
