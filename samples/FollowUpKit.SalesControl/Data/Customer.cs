namespace FollowUpKit.SalesControl;

/// <summary>A customer of a branch.</summary>
public sealed class Customer
{
    public int Id { get; set; }

    public required string Name { get; set; }

    public required string BranchCode { get; set; }

    public Branch? Branch { get; set; }
}
