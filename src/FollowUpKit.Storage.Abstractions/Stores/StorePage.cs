namespace FollowUpKit.Storage;

/// <summary>Limits of pages.</summary>
public static class StorePage
{
    /// <summary>The most rows that a page or a lookup has: 500.</summary>
    public const int MaxSize = 500;
}
