namespace FollowUpKit.Storage.Conformance;

/// <summary>What a case is about.</summary>
public enum StoreCaseGroup
{
    /// <summary>CON: one winner per version, and nothing shared.</summary>
    Concurrency,

    /// <summary>TRA: all or nothing, together with the host's own rows.</summary>
    Transactions,

    /// <summary>REP: repeats, lost answers and cancellation.</summary>
    Repeats,

    /// <summary>VAL: what is saved is what comes back.</summary>
    Values,

    /// <summary>QUE: the same lists, orders and totals on every store.</summary>
    Queries,

    /// <summary>TEN: another tenant's rows are out of reach.</summary>
    Tenants,

    /// <summary>IMP: many new operations at once.</summary>
    Imports,

    /// <summary>REM: each reminder that is due goes to one worker at a time, and is never lost.</summary>
    Reminders,

    /// <summary>BUL: many operations changed at once, each under the guard of its own version.</summary>
    BulkCommits,

    /// <summary>TIM: the rules of time zones that instants were derived with.</summary>
    TimeZones,

    /// <summary>DIG: each digest goes to one worker at a time, and is sent once a day.</summary>
    Digests,
}
