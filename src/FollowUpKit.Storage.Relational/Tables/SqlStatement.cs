namespace FollowUpKit.Storage.Relational;

/// <summary>A statement and the names of its parameters, in the order in which their values are given.</summary>
internal sealed class SqlStatement(string text, params IReadOnlyList<string> parameters)
{
    public string Text { get; } = text;

    public IReadOnlyList<string> Parameters { get; } = parameters;
}
