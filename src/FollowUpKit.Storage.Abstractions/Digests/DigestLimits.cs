namespace FollowUpKit.Storage;

/// <summary>Limits of digests.</summary>
public static class DigestLimits
{
    /// <summary>The most code points of a recipient: 300.</summary>
    public const int MaxRecipientLength = 300;

    /// <summary>For how many days after its date a store knows a digest at least: 14.</summary>
    public const int DaysKept = 14;
}
