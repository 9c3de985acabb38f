namespace FollowUpKit.Storage;

/// <summary>A digest that a worker claimed.</summary>
public sealed record ClaimedDigest
{
    /// <summary>Whose it is. Compared ordinally.</summary>
    public string Recipient { get; set; } = "";

    /// <summary>How often it was claimed to be sent, the present claim included.</summary>
    public int Attempts { get; set; }

    /// <summary>Why the last attempt failed, or null.</summary>
    public string? Failure { get; set; }
}
