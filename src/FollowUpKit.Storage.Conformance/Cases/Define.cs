namespace FollowUpKit.Storage.Conformance;

/// <summary>Writes down a case.</summary>
internal static class Define
{
    public const StoreAbilities Reading = StoreAbilities.Reading;
    public const StoreAbilities History = StoreAbilities.History;
    public const StoreAbilities Host = StoreAbilities.HostTransactions;
    public const StoreAbilities Savepoints = StoreAbilities.HostTransactions | StoreAbilities.Savepoints;
    public const StoreAbilities Lost = StoreAbilities.HostTransactions | StoreAbilities.LostTransactions;
    public const StoreAbilities Crash = StoreAbilities.CrashRecovery;
    public const StoreAbilities Import = StoreAbilities.BulkImport;
    public const StoreAbilities Queue = StoreAbilities.ReminderQueue;
    public const StoreAbilities Zones = StoreAbilities.TimeZoneRules;
    public const StoreAbilities Bulk = StoreAbilities.BulkCommits;
    public const StoreAbilities Digests = StoreAbilities.DigestQueue;
    public const StoreAbilities Faults = StoreAbilities.CommitFaults;

    public static StoreCase Case(string id, string promise, Func<Trial, Task> check) => Case(id, promise, StoreAbilities.None, check);

    public static StoreCase Case(string id, string promise, StoreAbilities requires, Func<Trial, Task> check) =>
        new(id, GroupOf(id), promise, requires, fixture => Trial.RunAsync(fixture, check));

    private static StoreCaseGroup GroupOf(string id) => id.Substring(0, 3) switch
    {
        "CON" => StoreCaseGroup.Concurrency,
        "TRA" => StoreCaseGroup.Transactions,
        "REP" => StoreCaseGroup.Repeats,
        "VAL" => StoreCaseGroup.Values,
        "QUE" => StoreCaseGroup.Queries,
        "TEN" => StoreCaseGroup.Tenants,
        "IMP" => StoreCaseGroup.Imports,
        "REM" => StoreCaseGroup.Reminders,
        "BUL" => StoreCaseGroup.BulkCommits,
        "TIM" => StoreCaseGroup.TimeZones,
        "DIG" => StoreCaseGroup.Digests,
        _ => throw new ArgumentException($"No group has cases such as {id}.", nameof(id)),
    };
}
