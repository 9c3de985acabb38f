using FollowUpKit.Storage.Relational;
using Microsoft.Extensions.Logging;
using static FollowUpKit.Storage.Tests.CanaryCommands;

namespace FollowUpKit.Storage.Tests;

/// <summary>A database that can be made to fail in all its ways under a command full of canaries, and tells it to loggers.</summary>
internal abstract class CanaryDatabase(ILoggerFactory loggers) : IDisposable
{
    /// <summary>A store with its tables.</summary>
    public abstract Task<IOperationStore> CreateAsync();

    /// <summary>Each way of failing, with what shows that it failed in this way.</summary>
    public abstract IReadOnlyList<(string Says, Func<Task> Fail)> Failures { get; }

    protected ILoggerFactory Loggers => loggers;

    protected ILogger<RelationalOperationStore> Logger { get; } = loggers.CreateLogger<RelationalOperationStore>();

    public abstract void Dispose();

    /// <summary>Opens a sale, or changes it where it is there.</summary>
    protected async Task WriteAsync(IOperationStore store)
    {
        var service = Service(store);
        await service.ExecuteAsync(await service.FindAsync(SaleId) is null ? Open.WithCommandId("new") : Transfer);
    }

    /// <summary>Writes a commit of the store's contract, changed as no service does it.</summary>
    protected static Task WriteAsync(IOperationStore store, Action<OperationSnapshot> change, long expectedVersion = 0)
    {
        var followUp = new FollowUpSnapshot
        {
            Number = 1,
            Subject = Canary.Of("subject"),
            Details = Canary.Of("details"),
            Agent = Canary.Of("agent"),
            TimeZone = "UTC",
            DueDate = new(2026, 3, 2),
            OverdueFrom = Now,
            AttentionFrom = Now,
            ScheduledAt = Now,
            ScheduledBy = Canary.Of("user"),
        };
        var after = new OperationSnapshot
        {
            OperationId = Canary.Of("operation") + " raw",
            Version = expectedVersion + 1,
            VisibleVersion = expectedVersion + 1,
            Title = Canary.Of("title"),
            Customer = Canary.Of("customer"),
            Branch = Canary.Of("branch"),
            TimeZone = "UTC",
            OpenedAt = Now,
            OpenedBy = Canary.Of("user"),
            ChangedAt = Now,
            ChangedBy = Canary.Of("user"),
            SearchText = Canary.Of("search_text"),
            FollowUps = [followUp],
        };
        change(after);
        var accepted = new AcceptedCommand
        {
            Version = after.Version,
            At = Now,
            By = Canary.Of("user"),
            Kind = nameof(OpenOperation),
            CommandId = Canary.Of("command_id"),
            Changes = [new OperationChange.Opened { Title = after.Title, TimeZone = "UTC" }, new OperationChange.FollowUpScheduled { FollowUp = followUp }],
        };
        return store.CommitAsync(
            new OperationCommit(new OperationKey(Canary.Of("tenant"), after.OperationId), expectedVersion, after, [accepted]), CancellationToken.None);
    }

    protected async Task ReadAsync(IOperationStore store)
    {
        var service = Service(store);
        await service.FindAsync(Canary.Of("operation") + " raw");
        await service.GetHistoryAsync(Canary.Of("operation") + " raw");
    }

    private FollowUpService Service(IOperationStore store) => new(
        store,
        new SetClock(Now),
        new FollowUpKitOptions { DefaultTimeZone = "Etc/UTC" },
        new FixedCallerProvider(Person),
        authorizer: null,
        loggers.CreateLogger<FollowUpService>());
}
