namespace FollowUpKit.Storage.Conformance;

/// <summary>What a store, or the fixture on its behalf, can do beyond finding and committing. A case that requires more is shown as not promised.</summary>
[Flags]
public enum StoreAbilities
{
    /// <summary>Finding and committing alone.</summary>
    None = 0,

    /// <summary>Its sessions have an <see cref="IOperationReader"/>: lists, lookups, counts and groups.</summary>
    Reading = 1,

    /// <summary>Its sessions have an <see cref="IOperationHistory"/>.</summary>
    History = 2,

    /// <summary>It can join a transaction of the host: <see cref="StoreFixture.BeginHostTransactionAsync"/>.</summary>
    HostTransactions = 4,

    /// <summary>Those transactions have savepoints: <see cref="HostTransaction.CreateSavepointAsync"/>.</summary>
    Savepoints = 8,

    /// <summary>What was committed survives the end of the process: <see cref="StoreFixture.CrashAsync"/>.</summary>
    CrashRecovery = 16,

    /// <summary>Its commits can be made to fail: <see cref="StoreFixture.OpenFaultyAsync"/>.</summary>
    CommitFaults = 32,

    /// <summary>Its sessions, and those inside a transaction of the host, have a store that is an <see cref="IBulkImport"/>.</summary>
    BulkImport = 64,

    /// <summary>Its sessions, and those inside a transaction of the host, have a store that is an <see cref="IReminderQueue"/>.</summary>
    ReminderQueue = 128,

    /// <summary>Its sessions, and those inside a transaction of the host, have a store that is an <see cref="ITimeZoneRulesStore"/>.</summary>
    TimeZoneRules = 256,

    /// <summary>Its sessions, and those inside a transaction of the host, have a store that is an <see cref="IBulkCommit"/>.</summary>
    BulkCommits = 512,

    /// <summary>Its sessions, and those inside a transaction of the host, have a store that is an <see cref="IDigestQueue"/>.</summary>
    DigestQueue = 1024,

    /// <summary>The database can end or abort a transaction of the host though the host did not ask for it, as on a deadlock: <see cref="HostTransaction.LoseAsync"/>.</summary>
    LostTransactions = 2048,
}
