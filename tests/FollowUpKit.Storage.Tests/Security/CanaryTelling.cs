using FollowUpKit.Faults;
using FollowUpKit.Storage.Relational;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using static FollowUpKit.Storage.Tests.CanaryCommands;

namespace FollowUpKit.Storage.Tests;

/// <summary>All that makes the library log, trace or measure, with a canary in every text of the host, its errors and those of the driver.</summary>
internal sealed class CanaryTelling(ILoggerFactory loggers) : IDisposable
{
    private const int LongHistory = 10_000;

    private static readonly FollowUpKitOptions Options = new() { DefaultTimeZone = "Etc/UTC" };
    private static readonly string Words = string.Join(' ', new[] { "title", "details", "customer", "tenant" }.Select(Canary.Of));

    private readonly SqliteFile _file = new();
    private readonly FaultyDriver _driver = new();

    public void Dispose() => _file.Dispose();

    public async Task RunAsync()
    {
        using var store = new RelationalOperationStore(
            SqlDialect.Sqlite,
            () => new InterceptedConnection(new SqliteConnection(_file.ConnectionString), _driver.Connect()),
            logger: loggers.CreateLogger<RelationalOperationStore>());
        await store.CreateSchemaAsync();
        await new CanaryStory(store, loggers.CreateLogger<FollowUpService>()).RunAsync();
        await FailAsync(store);
        await ReportAsync(store);
        await ImportAsync(store);
        await FailInTheDriverAsync(store);
    }

    private async Task FailAsync(IOperationStore store)
    {
        var races = 1;
        await Service(new Refusing(store, commit => races-- > 0 ? new StorageConflictException(commit.Key, commit.ExpectedVersion) : null)).ExecuteAsync(Transfer);
        await FailsAsync<StorageConflictException>(store, commit => new StorageConflictException(commit.Key, 0));
        await FailsAsync<StorageOutcomeUnknownException>(store, commit => new StorageOutcomeUnknownException(commit.Key, new TimeoutException(Words)));
        await FailsAsync<StorageUnavailableException>(store, _ => new StorageUnavailableException(Words, new IOException(Words)));
        await FailsAsync<InvalidOperationException>(store, _ => new InvalidOperationException(Words));
        await FailsAsync<OperationCanceledException>(store, _ => new OperationCanceledException(Words));
        await Assert.ThrowsAsync<FollowUpRuleException>(() => Service(store, new Failing()).ExecuteAsync(Describe));
        var strict = new FollowUpKitOptions { DefaultTimeZone = "Etc/UTC" };
        strict.Rules.HostRules.Add((_, _, _) => new RuleViolation("credit_limit", Words, new Dictionary<string, string> { ["customer"] = Words }));
        await Assert.ThrowsAsync<FollowUpRuleException>(() => Service(store, options: strict).ExecuteAsync(Describe));
        await Assert.ThrowsAsync<InvalidOperationException>(() => Service(store, callers: new Unknown()).ExecuteAsync(Describe));
    }

    private async Task FailsAsync<TError>(IOperationStore store, Func<OperationCommit, Exception> error)
        where TError : Exception => await Assert.ThrowsAsync<TError>(() => Service(new Refusing(store, error)).ExecuteAsync(Describe));

    private static async Task ReportAsync(IOperationReader reader)
    {
        var reports = new FollowUpReports(reader, new SetClock(Now), Options, new FixedCallerProvider(Person));
        await reports.WithoutAttention().Branches(Canary.Of("branch")).Agents(Canary.Of("agent")).Customers(Canary.Of("customer"))
            .Kinds(Canary.Of("kind")).Containing(Canary.Of("search_text")).ToPageAsync(10);
        await reports.WithoutAttention().Branches(Canary.Of("branch")).SummarizeAsync();
        await reports.Agenda().Agents(Canary.Of("agent")).CountByAsync(FollowUpGroupKey.Customer);
        await reports.NoNextStep().Containing(Canary.Of("title")).CountAsync();
        await reports.Stale(30).Agents(Canary.Of("agent")).CountByAsync(OperationColumn.Customer);
        await reports.Results().Customers(Canary.Of("customer")).StreamAsync().ToListAsync();
        await reports.Conclusions().Outcomes(Canary.Of("outcome")).CountByAsync(OperationColumn.Outcome);
        await reports.RemindersDue().Containing(Canary.Of("subject")).CountAsync();
        await reports.Reopenings().Outcomes(Canary.Of("outcome")).CountByAsync(OperationColumn.Customer);
        await reports.AgentWork().Branches(Canary.Of("branch")).ToListAsync();
        await reports.Workload().Agents(Canary.Of("agent")).CountByAsync(FollowUpGroupKey.Branch);
        await reports.SalesControl().Customers(Canary.Of("customer")).CountByStatusAsync();
        await reports.GetIndicatorsAsync([SaleId]);
        await Assert.ThrowsAsync<ArgumentException>(() => reports.Agenda().ToPageAsync(10, Canary.Of("cursor")));
        await Assert.ThrowsAsync<InvalidOperationException>(() => new FollowUpReports(reader, new SetClock(Now), Options, new Unknown()).Agenda().StreamAsync().ToListAsync().AsTask());
    }

    private async Task ImportAsync(IOperationStore store)
    {
        var bad = Enumerable.Range(0, LongHistory).Select(line => new ImportRow(line, Canaries(ImportColumns.Operations), problem: Words, source: Words));
        var good = Canaries(ImportColumns.Operations);
        (good["operation_id"], good["opened_at"], good["time_zone"]) = (Canary.Of("operation") + " imported", "2026-03-01T10:00", "Etc/UTC");
        good.Remove("concluded_at");
        good.Remove("conclusion_outcome");
        var followUp = Canaries(ImportColumns.FollowUps);
        await Importer(store).ImportAsync(ImportChain.Group(bad.Append(new ImportRow(1, good)), [new ImportRow(1, followUp, source: Words)]));
        await Assert.ThrowsAsync<InvalidOperationException>(() => Importer(store).ImportAsync(ImportChain.Group(bad, []), _ => throw new InvalidOperationException(Words)));
    }

    /// <summary>The driver quotes what is stored while a kept connection is lost, while the database is busy, and while it does not serve.</summary>
    private async Task FailInTheDriverAsync(RelationalOperationStore store)
    {
        await StrikeAsync(store, code: 10, losesConnection: true, isLasting: false);
        await StrikeAsync(store, code: 5, losesConnection: false, isLasting: false);
        await Assert.ThrowsAsync<StorageUnavailableException>(() => StrikeAsync(store, code: 10, losesConnection: false, isLasting: true));
    }

    private async Task StrikeAsync(RelationalOperationStore store, int code, bool losesConnection, bool isLasting)
    {
        await Service(store).FindAsync(SaleId);
        _driver.Arm(new Strike(0, () => throw new SqliteException($"SQLite Error {code}: '{Words}'", code), IsAfter: false, losesConnection, isLasting));
        try
        {
            await Service(store).ExecuteAsync(Rederive);
        }
        finally
        {
            _driver.Disarm();
        }
    }

    private static Dictionary<string, string> Canaries(IEnumerable<string> columns) => columns.ToDictionary(column => column, Canary.Of);

    private FollowUpService Service(
        IOperationStore store, IFollowUpAuthorizer? authorizer = null, FollowUpKitOptions? options = null, ICallerProvider? callers = null) =>
        new(store, new SetClock(Now), options ?? Options, callers ?? new FixedCallerProvider(Person), authorizer, loggers.CreateLogger<FollowUpService>());

    private FollowUpImporter Importer(IOperationStore store) =>
        new(store, new SetClock(Now), Options, new FixedCallerProvider(Person), loggers.CreateLogger<FollowUpImporter>());

    private sealed class Refusing(IOperationStore store, Func<OperationCommit, Exception?> error) : IOperationStore
    {
        public bool OwnsTransaction => true;

        public bool ServesConcurrentCalls => true;

        public Task<StoredOperation?> FindAsync(OperationKey key, string? commandId, CancellationToken cancellationToken) =>
            store.FindAsync(key, commandId, cancellationToken);

        public Task CommitAsync(OperationCommit commit, CancellationToken cancellationToken) =>
            error(commit) is { } failure ? Task.FromException(failure) : store.CommitAsync(commit, cancellationToken);
    }

    private sealed class Failing : IFollowUpAuthorizer
    {
        public Task<bool> IsAllowedAsync(
            Caller caller, OperationCommand command, OperationSnapshot? operation, CancellationToken cancellationToken) => throw new TimeoutException(Words);
    }

    private sealed class Unknown : ICallerProvider
    {
        public ValueTask<Caller> GetCallerAsync(CancellationToken cancellationToken) => throw new InvalidOperationException(Words);
    }
}
