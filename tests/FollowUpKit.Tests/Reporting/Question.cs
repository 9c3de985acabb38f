using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit.Tests.Reporting;

/// <summary>A question to both reports: the same clauses, caller and as-of for each.</summary>
internal sealed record Question(Instant AsOf, int PageSize)
{
    public VisibilityScope Scope { get; init; } = VisibilityScope.All;

    public string[]? Branches { get; init; }

    public string[]? Agents { get; init; }

    public LocalDate? From { get; init; }

    public LocalDate? To { get; init; }

    public FollowUpStatus[]? Statuses { get; init; }

    public override string ToString() =>
        $"as of {AsOf}, pages of {PageSize}, scope ({Text(Scope.Branches)}; {Text(Scope.Agents)}), branches {Text(Branches)}, " +
        $"agents {Text(Agents)}, due {From}..{To}, statuses {(Statuses is null ? "all" : string.Join(' ', Statuses))}";

    public WithoutAttentionQuery Ask(WithoutAttentionQuery query)
    {
        if (Branches is not null) query = query.Branches(Branches);
        if (Agents is not null) query = query.Agents(Agents);
        if (From is { } from && To is { } to) query = query.DueBetween(from, to);
        return query.AsOf(AsOf);
    }

    public SalesControlQuery Ask(SalesControlQuery query)
    {
        if (Branches is not null) query = query.Branches(Branches);
        if (Agents is not null) query = query.Agents(Agents);
        if (From is { } from) query = query.CurrentDueFrom(from);
        if (To is { } to) query = query.CurrentDueTo(to);
        if (Statuses is not null) query = query.Statuses(Statuses);
        return query.AsOf(AsOf);
    }

    private static string Text(IEnumerable<string>? keys) => keys is null ? "all" : $"[{string.Join(' ', keys)}]";
}
