namespace FollowUpKit.Import;

/// <summary>What the values of <c>state</c> mean.</summary>
internal static class MappedStates
{
    public const string Field = "state";

    public const string Open = "open";
    public const string Concluded = "concluded";
    public const string Won = "won";
    public const string Lost = "lost";
    public const string Pending = "pending";
    public const string Done = "done";
    public const string Cancelled = "cancelled";

    /// <summary>The row is left alone.</summary>
    public const string Ignore = "ignore";

    public static IReadOnlyList<string> OfOperations { get; } = [Open, Concluded, Won, Lost, Ignore];

    public static IReadOnlyList<string> OfFollowUps { get; } = [Pending, Done, Cancelled, Ignore];
}
