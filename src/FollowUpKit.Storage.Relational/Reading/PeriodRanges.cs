using NodaTime;

namespace FollowUpKit.Storage.Relational;

/// <summary>
/// Due dates from a first one on, in the order of the instants from which follow-ups are overdue. In a range of instants that is
/// as wide as time zones are apart a page would begin with up to a day of rows that were due before. So the first two dates are
/// ranges of an index of dates, up to the instant at which a third date begins anywhere, and the rest is a range of instants.
/// </summary>
internal sealed class PeriodRanges(FollowUpFilter filter, TableIndex byDate, TableIndex byInstant)
{
    private const int OwnDates = 2;

    private static readonly LocalDate LastFirst = LocalDate.MaxIsoValue.PlusDays(-OwnDates);

    private readonly LocalDate _first = filter.DueFrom!.Value;

    private LocalDate Rest => _first.PlusDays(OwnDates);

    private Instant RestFrom => LocalDateBounds.EarliestInstant(Rest);

    private bool HasRest => !(Rest > filter.DueTo) && !(RestFrom > filter.AttentionFromAtOrBefore);

    /// <summary>Whether a filter asks for such dates: its least instant is one before its first date in every zone.</summary>
    public static bool Fit(FollowUpFilter filter, TableIndex byInstant) =>
        (byInstant == TableIndex.Attention || byInstant == TableIndex.AttentionByBranch)
        && filter.DueFrom is { } first && first <= LastFirst && filter.AttentionFromAtOrAfter <= LocalDateBounds.EarliestInstant(first);

    /// <summary>The ranges, with the bounds of instants.</summary>
    /// <param name="after">The last row of the page before; null for the first page.</param>
    /// <param name="beyond">The condition of what follows that row.</param>
    /// <param name="condition">What the values are added to.</param>
    /// <param name="dialect">The database.</param>
    public List<IndexRange> After(FollowUpRow? after, string beyond, SqlCondition condition, SqlDialect dialect)
    {
        var latest = filter.AttentionFromAtOrBefore is { } bound ? $" AND f.attention_from <= {condition.Parameter(dialect.Value(bound))}" : "";
        if (HasRest && after?.OverdueFrom >= RestFrom) return [new(byInstant, beyond + latest)];
        if (!HasRest) return OfDates(beyond + latest);
        var restFrom = condition.Parameter(dialect.Value(RestFrom));
        return [.. OfDates($"{beyond} AND f.attention_from < {restFrom}"), new(byInstant, $"f.attention_from >= {restFrom}{latest}")];

        List<IndexRange> OfDates(string instants) =>
        [
            .. from day in Enumerable.Range(0, OwnDates)
               let date = _first.PlusDays(day)
               where day == 0 || !(date > filter.DueTo)
               select new IndexRange(byDate, $"f.{byDate.RequestOn(dialect)} AND f.due_date = {condition.Parameter(dialect.Value(date))} AND {instants}"),
        ];
    }
}
