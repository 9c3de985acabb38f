namespace FollowUpKit.Storage.Tests;

/// <summary>A clause, or two together, of a report.</summary>
/// <param name="Name">What it asks for.</param>
/// <param name="Apply">Gives the clause.</param>
/// <param name="Scope">What the caller may see.</param>
/// <param name="By">The columns branch, agent and customer that it gives values to, with blanks between them.</param>
internal sealed record PlanFilter<TQuery>(string Name, Func<TQuery, TQuery> Apply, VisibilityScope? Scope = null, string By = "")
{
    public IReadOnlyList<string> Columns => By.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
