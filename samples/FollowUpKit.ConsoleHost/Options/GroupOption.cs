using System.CommandLine;

namespace FollowUpKit.ConsoleHost;

/// <summary>By what the rows of a report are counted: one fact, or one and then another.</summary>
/// <typeparam name="TQuery">The report.</typeparam>
/// <typeparam name="TKey">The facts of the library.</typeparam>
internal sealed class GroupOption<TQuery, TKey> : Option<string[]>, IGroupOption<TQuery>
    where TKey : struct, Enum
{
    private readonly string[] usual;
    private readonly Func<TQuery, TKey, TKey?, CancellationToken, Task<IEnumerable<GroupRow>>> count;

    /// <param name="count">Counts by one fact, or two.</param>
    /// <param name="usual">By how many of the first facts a chart is drawn.</param>
    /// <param name="keys">The facts.</param>
    public GroupOption(Func<TQuery, TKey, TKey?, CancellationToken, Task<IEnumerable<GroupRow>>> count, int usual, params TKey[] keys)
        : base("--group-by")
    {
        this.count = count;
        Description = Words.Get("Help_group_by");
        Arity = new ArgumentArity(0, 2);
        Names = keys.ToDictionary(NameOf, StringComparer.Ordinal);
        this.usual = [.. Names.Keys.Take(usual)];
        this.OnlyFrom([.. Names.Keys]);
    }

    Option IGroupOption<TQuery>.Option => this;

    public Dictionary<string, TKey> Names { get; }

    public async Task<IReadOnlyList<GroupRow>> CountAsync(TQuery query, ParseResult parsed, bool isWanted, CancellationToken cancellationToken)
    {
        var given = parsed.GetValue(this) is { Length: > 0 } asked ? asked : isWanted ? usual : [];
        if (given.Length == 0) return [];
        if (given.Distinct().Count() < given.Length) throw new MisuseException(Words.Fill("Misuse_group", ("option", Name), ("value", given[0])));
        return [.. await count(query, Names[given[0]], given.Length > 1 ? Names[given[1]] : null, cancellationToken)];
    }

    /// <summary>DaysOverdue as days-overdue.</summary>
    private static string NameOf(TKey key) =>
        string.Concat(key.ToString().Select((letter, index) => char.IsUpper(letter) && index > 0 ? $"-{char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));
}
