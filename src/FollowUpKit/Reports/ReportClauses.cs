using Ardalis.GuardClauses;
using FollowUpKit.Storage;
using NodaTime;
using NodaTime.Text;

namespace FollowUpKit;

/// <summary>The clauses that reports and lists share, checked at the door.</summary>
internal sealed record ReportClauses
{
    public ValueList<string>? Branches { get; private init; }

    public ValueList<string>? Agents { get; private init; }

    public LocalDate? DueFrom { get; private init; }

    public LocalDate? DueTo { get; private init; }

    public Instant? AsOf { get; private init; }

    public ReportClauses WithBranches(string[] branches) => this with { Branches = Keys(branches, nameof(branches)) };

    public ReportClauses WithAgents(string[] agents) => this with { Agents = Keys(agents, nameof(agents)) };

    public ReportClauses WithDue(LocalDate? from, LocalDate? to)
    {
        from = from is { } first ? Guard.Against.BadDate(first, nameof(from)) : null;
        to = to is { } last ? Guard.Against.BadDate(last, nameof(to)) : null;
        return from > to
            ? throw new ArgumentException("The period must not end before it begins.", nameof(to))
            : this with { DueFrom = from, DueTo = to };
    }

    public ReportClauses WithAsOf(Instant asOf) => this with { AsOf = LocalTimes.FloorToMicrosecond(asOf) };

    public void AddTo(ContentHash hash)
    {
        hash.Add(Branches);
        hash.Add(Agents);
        hash.Add(Iso(DueFrom));
        hash.Add(Iso(DueTo));
    }

    private static string? Iso(LocalDate? date) => date is { } given ? LocalDatePattern.Iso.Format(given) : null;

    private static ValueList<string> Keys(string[] keys, string parameterName)
    {
        Guard.Against.Null(keys, parameterName);
        foreach (var key in keys) Guard.Against.BadText(key, TextRule.Identifier, parameterName);
        return new ValueList<string>(keys.Distinct(StringComparer.Ordinal).OrderBy(key => key, CodePointComparer.Instance));
    }
}
