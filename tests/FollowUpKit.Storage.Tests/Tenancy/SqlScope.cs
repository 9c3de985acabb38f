using System.Text.RegularExpressions;

namespace FollowUpKit.Storage.Tests;

/// <summary>The words of a statement of PostgreSQL as they are nested: by parentheses, and by CASE and END.</summary>
internal sealed class SqlScope
{
    private static readonly string[] Queries = ["SELECT", "INSERT", "UPDATE", "DELETE"];

    private readonly List<object> items = [];

    /// <summary>The words and, between them, the scopes within.</summary>
    public IReadOnlyList<object> Items => items;

    /// <summary>Whether it is a query or a change of its own.</summary>
    public bool IsQuery => Queries.Any(items.Contains);

    public static SqlScope Of(string text)
    {
        var open = new Stack<SqlScope>([new SqlScope()]);
        foreach (var word in Regex.Matches(text, "'(?:[^']|'')*'|\"[^\"]+\"|@?\\w+|\\S").Select(match => match.Value))
        {
            if (word is ")" or "END") open.Pop();
            else if (word is not ("(" or "CASE")) open.Peek().items.Add(word);
            else open.Push(open.Peek().Within());
        }

        return open.Single();
    }

    /// <summary>The queries of a union, or the scope alone.</summary>
    public IReadOnlyList<SqlScope> Parts()
    {
        List<SqlScope> parts = [new SqlScope()];
        foreach (var item in items)
        {
            if (item is "UNION") parts.Add(new SqlScope());
            else parts[^1].items.Add(item);
        }

        return parts;
    }

    public override string ToString() => string.Join(' ', items.Select(item => item is SqlScope scope ? $"({scope})" : item));

    private SqlScope Within()
    {
        var scope = new SqlScope();
        items.Add(scope);
        return scope;
    }
}
