namespace FollowUpKit;

/// <summary>What the rows of all reports and lists tell of the sale. Only types of this library derive from it.</summary>
public abstract record ReportRow
{
    private protected ReportRow(string operationId, string? title, string? customer, string? branch, string? agent)
    {
        OperationId = OperationId.Stored(operationId);
        Title = title;
        Customer = customer;
        Branch = branch;
        Agent = agent;
    }

    /// <summary>The ERP's own key of the sale.</summary>
    public OperationId OperationId { get; }

    /// <summary>The title of the operation, or null.</summary>
    public string? Title { get; }

    /// <summary>The ERP's key of the customer, or null.</summary>
    public string? Customer { get; }

    /// <summary>The branch of the operation now, or null.</summary>
    public string? Branch { get; }

    /// <summary>The agent of the follow-up in a report of follow-ups, else that of the operation, or null.</summary>
    public string? Agent { get; }
}
