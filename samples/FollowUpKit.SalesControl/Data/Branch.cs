namespace FollowUpKit.SalesControl;

/// <summary>A branch of the company.</summary>
public sealed class Branch
{
    public required string Code { get; set; }

    public required string Name { get; set; }

    /// <summary>The IANA time zone of its clocks.</summary>
    public required string TimeZone { get; set; }
}
