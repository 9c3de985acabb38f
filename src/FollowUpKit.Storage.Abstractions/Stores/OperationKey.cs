namespace FollowUpKit.Storage;

/// <summary>Which operation: the tenant first, then the ERP's own key. Compared ordinally.</summary>
public sealed record OperationKey
{
    /// <summary>A key of an operation of a tenant.</summary>
    /// <param name="tenant">The tenant, never null.</param>
    /// <param name="operationId">The ERP's own key of the sale, as text, never null.</param>
    public OperationKey(string tenant, string operationId)
    {
        Tenant = tenant ?? throw new ArgumentNullException(nameof(tenant));
        OperationId = operationId ?? throw new ArgumentNullException(nameof(operationId));
    }

    /// <summary>The tenant.</summary>
    public string Tenant { get; }

    /// <summary>The ERP's own key of the sale.</summary>
    public string OperationId { get; }

    /// <inheritdoc/>
    public override string ToString() => OperationId;
}
