namespace FollowUpKit.ConsoleHost;

/// <summary>Where a day of the week is looked for: what is due lies ahead, what was done lies behind.</summary>
internal enum Toward
{
    Ahead,
    Behind,
}
