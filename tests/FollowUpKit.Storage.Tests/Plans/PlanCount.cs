namespace FollowUpKit.Storage.Tests;

/// <summary>A way in which a report counts.</summary>
/// <param name="Name">By what.</param>
/// <param name="AskAsync">Counts.</param>
/// <param name="IsPair">Whether by two facts: that is asked under a few filters only.</param>
internal sealed record PlanCount<TQuery>(string Name, Func<TQuery, Task> AskAsync, bool IsPair = false);
