using FollowUpKit.Storage;

namespace FollowUpKit.Tests.Service;

/// <summary>A sale of another tenant, or outside the scope, answers every command and every read by id exactly as one that is not there.</summary>
public sealed class HiddenSaleTests
{
    private static readonly Dictionary<string, Chase> Sales = new()
    {
        ["in progress"] = Given.InProgress(),
        ["concluded"] = Given.Concluded(),
        ["withdrawn"] = Given.Withdrawn(),
    };

    private static readonly Dictionary<string, Caller> Strangers = new()
    {
        ["another tenant"] = new("elsewhere", VisibilityScope.All, "eva"),
        ["another tenant with a like name"] = new("Default", VisibilityScope.All, "eva"),
        ["no branch"] = new("default", new VisibilityScope(branches: []), "eva"),
        ["another branch"] = new("default", new VisibilityScope(branches: ["GDL"]), "eva"),
        ["another agent"] = new("default", new VisibilityScope(agents: ["beto"]), "eva"),
        ["this branch, another agent"] = new("default", new VisibilityScope(branches: ["MTY"], agents: ["beto"]), "eva"),
        ["another branch, this agent"] = new("default", new VisibilityScope(branches: ["GDL"], agents: ["ana"]), "eva"),
    };

    private readonly InMemoryOperationStore _store = new();

    public static IEnumerable<object[]> Commands =>
        from command in CommandTable.Commands.Where(command => command != nameof(OpenOperation))
        from state in Sales.Keys
        from stranger in Strangers.Keys
        select new object[] { command, state, stranger };

    public static IEnumerable<object[]> Hidden =>
        from state in Sales.Keys from stranger in Strangers.Keys select new object[] { state, stranger };

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task ExecuteAndCheck_HiddenSale_AnswerAsForAMissingOne(string command, string state, string stranger)
    {
        await KeepAsync(state);
        var missing = await AnswersAsync(new InMemoryOperationStore(), Variants(command), Strangers[stranger]);

        var hidden = await AnswersAsync(_store, Variants(command), Strangers[stranger]);

        Assert.Equal(missing, hidden);
        Assert.All(hidden, answer => Assert.Contains(RuleCodes.OperationNotFound, answer, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Hidden))]
    public async Task Execute_OpeningAHiddenSale_DoneInTheOwnTenantElseNotFound(string state, string stranger)
    {
        await KeepAsync(state);

        var answers = await AnswersAsync(_store, [Some.Opening], Strangers[stranger]);

        Assert.Equal(Strangers[stranger].Tenant == "default", answers.All(answer => answer.Contains(RuleCodes.OperationNotFound, StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Hidden))]
    public async Task Reads_HiddenSale_AnswerAsForAMissingOne(string state, string stranger)
    {
        await KeepAsync(state);
        var (service, reports) = Over(_store, Strangers[stranger]);

        var indicators = await reports.GetIndicatorsAsync([Chase.Id, "S-404"]);

        Assert.Null(await service.FindAsync(Chase.Id));
        Assert.Empty(await service.GetHistoryAsync(Chase.Id));
        Assert.Equal(indicators["S-404"], indicators[Chase.Id]);
        Assert.Equal((0, 0), (await reports.SalesControl().CountAsync(), await reports.WithoutAttention().CountAsync()));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Execute_OnAHiddenSale_ChangesNothingOfIt(string command, string state, string stranger)
    {
        await KeepAsync(state);
        var before = await KeptAsync();

        await AnswersAsync(_store, Variants(command), Strangers[stranger]);

        Assert.Equal(before, await KeptAsync());
    }

    /// <summary>The command, and what could tell that the sale is there: an id that it knows, and versions that it has or has not.</summary>
    private static OperationCommand[] Variants(string command) =>
    [
        CommandTable.Command(command),
        CommandTable.Command(command).WithCommandId("form-1"),
        CommandTable.Command(command).WithExpectedVersion(1),
        CommandTable.Command(command).WithExpectedVersion(99),
    ];

    private static async Task<List<string>> AnswersAsync(InMemoryOperationStore store, OperationCommand[] commands, Caller stranger)
    {
        var (service, _) = Over(store, stranger);
        var answers = new List<string>();
        foreach (var command in commands)
        {
            answers.Add(Told((await service.CheckAsync(command)).Violation));
            var refusal = await Record.ExceptionAsync(() => service.ExecuteAsync(command));
            answers.Add($"{refusal?.GetType()} {refusal?.Message} {refusal?.InnerException} {Told((refusal as FollowUpRuleException)?.Violation)}");
        }

        return answers;
    }

    private static string Told(RuleViolation? violation) =>
        violation is null ? "accepted" : $"{violation.Code} {violation.GetMessage()} {string.Join(", ", violation.Values)}";

    private static (FollowUpService Service, FollowUpReports Reports) Over(InMemoryOperationStore store, Caller caller)
    {
        var office = new Office(store);
        return (office.Of(caller.User, caller.Tenant, caller.Scope), new FollowUpReports(store, office.Clock, new FollowUpKitOptions { DefaultTimeZone = "Etc/UTC" }, callers: new FixedCallerProvider(caller)));
    }

    private async Task<string> KeptAsync() => await new Office(_store).StateAsync();

    /// <summary>Keeps a sale of the tenant "default", of Monterrey and ana, that knows a command of the id "form-1".</summary>
    private Task KeepAsync(string state)
    {
        var snapshot = Sales[state].Sale.ToSnapshot();
        var accepted = new AcceptedCommand { Version = snapshot.Version, Kind = "Import", By = "ana", At = Office.Now, CommandId = "form-1", Fingerprint = [1] };
        return _store.CommitAsync(new OperationCommit(new OperationKey("default", Chase.Id.Value), 0, snapshot, [accepted]), CancellationToken.None);
    }
}
