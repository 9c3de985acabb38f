namespace FollowUpKit.LoadBenchmark;

/// <summary>EF Core's AddRange and SaveChanges on the same tables, 1,000 entities a context.</summary>
internal static class EntityImport
{
    private const int ChunkSize = 1_000;

    public static async Task RunAsync(TestDatabase database, IEnumerable<Sale> sales, bool withHistory)
    {
        var options = MappedContext.OptionsFor(database);
        foreach (var chunk in sales.SelectMany(sale => EntitiesOf(sale, withHistory)).Chunk(ChunkSize))
        {
            await using var context = new MappedContext(options);
            context.AddRange(chunk);
            await context.SaveChangesAsync();
        }
    }

    /// <summary>The rows of a sale as entities, parents first; with the commands that the importer makes where that is asked for.</summary>
    public static IEnumerable<object> EntitiesOf(Sale sale, bool withHistory)
    {
        yield return OperationOf(sale);
        foreach (var step in sale.Steps) yield return FollowUpOf(sale, step);
        if (!withHistory) yield break;

        // As many commands as the importer makes: opening, scheduling, results, the conclusion.
        var version = 0L;
        foreach (var step in sale.Steps)
        {
            yield return CommandOf(sale, ++version, "ScheduleFollowUp", "follow_up_scheduled", step.Number);
            if (!step.IsPending) yield return CommandOf(sale, ++version, "CaptureResult", "result_captured", step.Number);
        }

        yield return CommandOf(sale, ++version, "OpenOperation", "opened", null);
        if (sale.IsConcluded) yield return CommandOf(sale, ++version, "ConcludeOperation", "concluded", null);
    }

    private static MappedOperation OperationOf(Sale sale) => new()
    {
        Tenant = Company.Tenant,
        Operation = sale.Key,
        Version = Sale.StepsOfEach,
        VisibleVersion = Sale.StepsOfEach,
        Title = sale.Title,
        Customer = sale.Customer,
        Branch = sale.BranchKey,
        Agent = sale.AgentKey,
        TimeZone = sale.Zone,
        SearchText = sale.SearchText,
        OpenedAt = sale.Steps[0].ScheduledAt.ToDateTimeUtc(),
        OpenedBy = sale.AgentKey,
        ChangedAt = sale.Last.ScheduledAt.ToDateTimeUtc(),
        ChangedBy = sale.AgentKey,
        ConcludedAt = sale.ConcludedAt?.ToDateTimeUtc(),
        ConclusionDate = sale.ConcludedAt?.InUtc().Date.ToDateOnly(),
        ConcludedBy = sale.IsConcluded ? sale.AgentKey : null,
        ConclusionOutcome = sale.IsConcluded ? "won" : null,
        ConclusionFollowUp = sale.IsConcluded ? sale.Last.Number : null,
        CurrentFollowUp = sale.Last.Number,
        CurrentDueDate = sale.Last.DueDate.ToDateOnly(),
        CurrentDueTime = sale.Last.DueTime?.ToTimeOnly(),
        CurrentTimeZone = sale.Zone,
        NextOverdueFrom = sale.Last.IsPending ? sale.Last.OverdueFrom.ToDateTimeUtc() : null,
        IdleSince = sale.IdleSince?.ToDateTimeUtc(),
        FirstContactAt = sale.FirstContactAt?.ToDateTimeUtc(),
        PendingCount = sale.Last.IsPending ? 1 : 0,
        DoneCount = sale.Last.IsPending ? sale.Last.Number - 1 : sale.Last.Number,
    };

    private static MappedFollowUp FollowUpOf(Sale sale, Step step) => new()
    {
        Tenant = Company.Tenant,
        Operation = sale.Key,
        Number = step.Number,
        State = step.IsPending ? "pending" : "done",
        PreviousNumber = step.Number > 1 ? step.Number - 1 : null,
        Kind = step.Kind,
        Subject = step.Subject,
        Agent = step.AgentKey,
        DueDate = step.DueDate.ToDateOnly(),
        DueTime = step.DueTime?.ToTimeOnly(),
        TimeZone = sale.Zone,
        OverdueFrom = step.OverdueFrom.ToDateTimeUtc(),
        AttentionFrom = step.IsPending ? step.OverdueFrom.ToDateTimeUtc() : null,
        AnsweredAt = step.ResultAt?.ToDateTimeUtc(),
        ScheduledAt = step.ScheduledAt.ToDateTimeUtc(),
        ScheduledBy = step.AgentKey,
        ResultDate = step.ResultLocal?.Date.ToDateOnly(),
        ResultTime = step.ResultLocal?.TimeOfDay.ToTimeOnly(),
        ResultZone = step.IsPending ? null : sale.Zone,
        ResultAt = step.ResultAt?.ToDateTimeUtc(),
        DaysLate = step.IsPending ? null : 0,
        ResultDetails = step.ResultDetails,
        CapturedAt = step.ResultAt?.ToDateTimeUtc(),
        CapturedLate = step.IsPending ? null : false,
        CapturedBy = step.IsPending ? null : step.AgentKey,
        Branch = sale.BranchKey,
        Customer = sale.Customer,
        OpenedAt = sale.Steps[0].ScheduledAt.ToDateTimeUtc(),
        SearchText = sale.SearchText,
    };

    private static MappedCommand CommandOf(Sale sale, long version, string kind, string change, int? followUp) => new()
    {
        Tenant = Company.Tenant,
        Operation = sale.Key,
        Version = version,
        AcceptedAt = sale.Steps[0].ScheduledAt.ToDateTimeUtc(),
        AcceptedBy = sale.AgentKey,
        Kind = kind,
        FollowUp = followUp,
        Changes = HistoryJson.Of(HistoryJson.Scheduled(new Capture(sale.Key, sale.Branch), followUp ?? 0, sale.AgentKey, change)),
    };
}
