namespace FollowUpKit.ConformanceHost;

/// <summary>A row of the ERP. Proxies of Entity Framework can derive from it.</summary>
public class ErpSale
{
    /// <summary>Its key.</summary>
    public virtual string Id { get; set; } = "";
}
