using NodaTime;

namespace FollowUpKit.Storage;

/// <summary>A reopening of an operation with the conclusion that it undid, as a row of a report.</summary>
public sealed record StoredReopening
{
    /// <summary>The ERP's own key of the sale.</summary>
    public string OperationId { get; set; } = "";

    /// <summary>The version of the operation after the command that reopened it.</summary>
    public long Version { get; set; }

    /// <summary>When it was reopened.</summary>
    public Instant At { get; set; }

    /// <summary>The local date of that instant in the zone of the operation.</summary>
    public LocalDate Date { get; set; }

    /// <summary>Who reopened it.</summary>
    public string By { get; set; } = "";

    /// <summary>The reason that was given.</summary>
    public string Reason { get; set; } = "";

    /// <summary>The conclusion that was undone.</summary>
    public ConclusionSnapshot Conclusion { get; set; } = new();

    /// <summary>The title of the operation now, or null.</summary>
    public string? Title { get; set; }

    /// <summary>The ERP's key of the customer now, or null.</summary>
    public string? Customer { get; set; }

    /// <summary>The branch of the operation now, or null.</summary>
    public string? Branch { get; set; }

    /// <summary>The sales agent of the operation now, or null.</summary>
    public string? Agent { get; set; }

    /// <summary>The row of a reopening.</summary>
    /// <param name="operation">The operation as it is now.</param>
    /// <param name="reopening">The reopening.</param>
    /// <param name="version">The version of the operation after the command that reopened it.</param>
    /// <param name="at">When that command was accepted.</param>
    /// <param name="by">Whose that command was.</param>
    public static StoredReopening From(OperationFacts operation, OperationChange.Reopened reopening, long version, Instant at, string by)
    {
        if (operation is null) throw new ArgumentNullException(nameof(operation));
        if (reopening is null) throw new ArgumentNullException(nameof(reopening));
        if (by is null) throw new ArgumentNullException(nameof(by));
        return new()
        {
            OperationId = operation.OperationId,
            Version = version,
            At = at,
            Date = reopening.Date,
            By = by,
            Reason = reopening.Reason,
            Conclusion = reopening.Conclusion with { },
            Title = operation.Title,
            Customer = operation.Customer,
            Branch = operation.Branch,
            Agent = operation.Agent,
        };
    }
}
