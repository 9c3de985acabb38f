namespace FollowUpKit.ConformanceHost;

/// <summary>A row of the ERP.</summary>
public sealed class ErpSale
{
    /// <summary>Its key.</summary>
    public string Id { get; set; } = "";
}
