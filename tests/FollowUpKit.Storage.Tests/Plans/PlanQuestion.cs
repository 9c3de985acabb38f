namespace FollowUpKit.Storage.Tests;

/// <summary>What a store is asked, as a host asks it.</summary>
/// <param name="Name">The way of reading, the report and the order.</param>
/// <param name="Filter">The clauses.</param>
/// <param name="By">The columns to which clauses give values.</param>
/// <param name="Scope">What the caller may see.</param>
/// <param name="AskAsync">Asks it.</param>
internal sealed record PlanQuestion(string Name, string Filter, IReadOnlyList<string> By, VisibilityScope? Scope, Func<PlanShop, Task> AskAsync)
{
    public bool IsPage => Name.StartsWith("page ", StringComparison.Ordinal);

    public bool IsStream => Name.StartsWith("stream ", StringComparison.Ordinal);
}
