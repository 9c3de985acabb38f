using System.CommandLine;
using System.Reflection;

namespace FollowUpKit.ConsoleHost.Tests;

/// <summary>The host has every command, report, filter and group of the library.</summary>
public sealed class CompletenessTests : IDisposable
{
    private static readonly Dictionary<string, string> CommandOfMethod = new()
    {
        ["OpenOperationAsync"] = "open",
        ["DescribeOperationAsync"] = "describe",
        ["TransferOperationAsync"] = "transfer",
        ["ChangeOperationIdAsync"] = "renumber",
        ["MergeOperationsAsync"] = "merge",
        ["HandOverOperationAsync"] = "hand-over",
        ["PostponeFollowUpAsync"] = "postpone",
        ["ScheduleFollowUpAsync"] = "schedule",
        ["EditFollowUpAsync"] = "edit",
        ["RescheduleFollowUpAsync"] = "reschedule",
        ["ReassignFollowUpAsync"] = "reassign",
        ["CancelFollowUpAsync"] = "cancel",
        ["CaptureResultAsync"] = "result",
        ["CorrectResultAsync"] = "correct",
        ["RetractResultAsync"] = "retract",
        ["ConcludeOperationAsync"] = "conclude",
        ["ReopenOperationAsync"] = "reopen",
        ["WithdrawOperationAsync"] = "withdraw",
        ["ReinstateOperationAsync"] = "reinstate",
        ["RecalculateDueTimesAsync"] = "recalculate",
        ["FindAsync"] = "show",
        ["GetHistoryAsync"] = "history",
        ["SuggestNextAsync"] = "suggest",
        ["GetPlansAsync"] = "plans",
    };

    private static readonly Dictionary<string, string> CommandOfReport = new()
    {
        ["WithoutAttention"] = "without-attention",
        ["Agenda"] = "agenda",
        ["NoNextStep"] = "no-next-step",
        ["Stale"] = "stale",
        ["Results"] = "results",
        ["Conclusions"] = "conclusions",
        ["Reopenings"] = "reopenings",
        ["RemindersDue"] = "reminders-due",
        ["Workload"] = "workload",
        ["AgentWork"] = "agent-work",
        ["SalesControl"] = "list",
        ["GetIndicatorsAsync"] = "indicators",
    };

    /// <summary>The option of a method of a query, where its name is not that of the method.</summary>
    private static readonly Dictionary<string, string> OptionOfMethod = new()
    {
        ["Branches"] = "--branch",
        ["Agents"] = "--agent",
        ["Customers"] = "--customer",
        ["Kinds"] = "--kind",
        ["Outcomes"] = "--outcome",
        ["Statuses"] = "--status",
        ["DueBetween"] = "--from --to",
        ["CurrentDueFrom"] = "--from",
        ["CurrentDueTo"] = "--to",
        ["ResultBetween"] = "--from --to",
        ["ConcludedBetween"] = "--from --to",
        ["ReopenedBetween"] = "--reopened-from --reopened-to",
        ["Between"] = "--from --to",
        ["DaysOverdueBetween"] = "--days-overdue-from --days-overdue-to",
        ["OrderBy"] = "--order",
        ["ToPageAsync"] = "--limit",
        ["StreamAsync"] = "--output",
        ["ToListAsync"] = "--limit",
        ["CountAsync"] = "--limit",
        ["CountByAsync"] = "--group-by",
        ["SummarizeAsync"] = "--group-by",
        ["CountByStatusAsync"] = "--status",
    };

    /// <summary>What the ERP decides and a person does not type: whether an answer may lag; and commands of the host's own.</summary>
    private static readonly string[] NotTyped = ["WithReadOptions", "ExecuteAsync", "CheckAsync", "WithStore"];

    private static readonly string[] OfTheHost = ["import", "export", "restore", "remind", "sweep", "verify", "calendar", "explain", "report", "bulk"];

    /// <summary>What a person gives to each method of the bulk service, and what is the command for a row.</summary>
    private static readonly Dictionary<string, string> OptionOfBulkMethod = new() { ["ExecuteAsync"] = "--run", ["CheckAsync"] = "--dry-run" };

    private static readonly string[] BulkTasks = ["hand-over", "postpone", "cancel", "retract", "renumber", "merge"];

    /// <summary>What reads the agenda and does not narrow it.</summary>
    private static readonly string[] NotNarrowing = ["OrderBy", "AsOf", "ToPageAsync", "CountAsync", "CountByAsync", "StreamAsync", "WithReadOptions"];

    private readonly WorkFolder folder = new();
    private readonly RootCommand root;

    public CompletenessTests()
    {
        Words.Speak(Words.English);
        root = CommandLine.Build(new Session(new Screen(TextWriter.Null, TextWriter.Null), null, new Settings { Zone = "Etc/UTC" }));
    }

    private IEnumerable<Command> All => root.Subcommands.Concat(Find("report").Subcommands);

    private IEnumerable<Command> Bulk => root.Subcommands.Single(command => command.Name == "bulk").Subcommands;

    public static TheoryData<string> Reports => [.. CommandOfReport.Keys.Where(name => name != "GetIndicatorsAsync")];

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Commands_OfTheLibrary_AreAllThere() => Assert.Equal(
        MethodsOf(typeof(FollowUpService)).Order(StringComparer.Ordinal), CommandOfMethod.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Reports_OfTheLibrary_AreAllThere() => Assert.Equal(
        MethodsOf(typeof(FollowUpReports)).Order(StringComparer.Ordinal), CommandOfReport.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Commands_OfTheHost_AreThoseOfTheLibraryAndAFewOfItsOwn() => Assert.Equal(
        All.Select(command => command.Name).Order(StringComparer.Ordinal),
        CommandOfMethod.Values.Concat(CommandOfReport.Values).Concat(OfTheHost).Order(StringComparer.Ordinal));

    [Fact]
    public void Methods_OfTheBulkService_AreOptionsOfEachTask()
    {
        Assert.Equal(AllMethodsOf(typeof(FollowUpBulkService)).Order(StringComparer.Ordinal), OptionOfBulkMethod.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(BulkTasks, Bulk.Select(task => task.Name));
        Assert.All(Bulk, task => Assert.All(OptionOfBulkMethod.Values, option => Assert.Contains(option, task.Options.Select(given => given.Name))));
    }

    [Theory]
    [InlineData("postpone")]
    [InlineData("cancel")]
    public void Filters_OfABulkTask_AreThoseOfTheAgenda(string task)
    {
        var options = Bulk.Single(command => command.Name == task).Options.Select(option => option.Name).ToHashSet();

        Assert.All(
            AllMethodsOf(typeof(AgendaQuery)).Except(NotNarrowing).SelectMany(method => (OptionOfMethod.GetValueOrDefault(method) ?? $"--{Kebab(method)}").Split(' ')),
            option => Assert.Contains(option, options));
    }

    [Theory]
    [MemberData(nameof(Reports))]
    public void Filters_OfAReport_AreAllThere(string report)
    {
        var query = typeof(FollowUpReports).GetMethod(report)!.ReturnType;
        var options = Find(CommandOfReport[report]).Options.Select(option => option.Name).ToHashSet();

        Assert.All(
            MethodsOf(query).SelectMany(method => (OptionOfMethod.GetValueOrDefault(method) ?? $"--{Kebab(method)}").Split(' ')),
            option => Assert.Contains(option, options));
    }

    [Fact]
    public async Task Groups_OfAReport_AreAllThatTheLibraryCounts()
    {
        foreach (var report in new[] { "without-attention", "agenda", "no-next-step", "stale", "results", "conclusions", "reopenings" })
        {
            foreach (var key in Enum.GetNames<FollowUpGroupKey>().Select(Kebab))
            {
                var run = await folder.RunAsync("report", report, "--group-by", key);
                Assert.Equal(CountsBy(report, key), run.ExitCode == 0);
            }
        }
    }

    [Fact]
    public async Task Help_OfEachCommand_IsInBothLanguages()
    {
        foreach (var command in All.Concat(Bulk))
        {
            string[] path = root.Subcommands.Contains(command) ? [command.Name] : [Bulk.Contains(command) ? "bulk" : "report", command.Name];
            var english = await folder.RunBareAsync([.. path, "--help"]);
            var spanish = await folder.RunBareAsync([.. path, "--help", "--language", "es"]);

            Assert.Equal((0, 0), (english.ExitCode, spanish.ExitCode));
            Assert.NotEqual(english.Output, spanish.Output);
        }
    }

    /// <summary>What the library counts by, as its own refusals tell: days of overdue ones only, outcomes of what has one.</summary>
    private static bool CountsBy(string report, string key) => key switch
    {
        "days-overdue" => report == "without-attention",
        "kind" => report is "without-attention" or "agenda" or "results",
        "outcome" => report is "results" or "conclusions" or "reopenings",
        _ => true,
    };

    private static IEnumerable<string> MethodsOf(Type type) => AllMethodsOf(type).Except(NotTyped);

    private static IEnumerable<string> AllMethodsOf(Type type) => type
        .GetMethods(BindingFlags.Public | BindingFlags.Instance)
        .Where(method => method.DeclaringType != typeof(object) && !method.IsSpecialName)
        .Select(method => method.Name)
        .Distinct();

    private static string Kebab(string name) =>
        string.Concat(name.Select((letter, index) => char.IsUpper(letter) && index > 0 ? $"-{char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));

    private Command Find(string name) => name == "report"
        ? root.Subcommands.Single(command => command.Name == "report")
        : All.Single(command => command.Name == name);
}
