using System.Globalization;
using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit;

/// <summary>
/// The report "follow-ups without attention": pending follow-ups that are overdue, of operations neither concluded nor
/// withdrawn, most overdue first. Immutable: each clause gives a new query; a clause given again replaces itself.
/// </summary>
public sealed class WithoutAttentionQuery
{
    private readonly ReportSource _source;
    private readonly ReportClauses _clauses;

    internal WithoutAttentionQuery(ReportSource source, ReportClauses clauses)
    {
        _source = source;
        _clauses = clauses;
    }

    /// <summary>Only operations that belong now to one of these branches.</summary>
    /// <param name="branches">The ERP's keys; none for no row at all.</param>
    public WithoutAttentionQuery Branches(params string[] branches) => new(_source, _clauses.WithBranches(branches));

    /// <summary>Only follow-ups of one of these agents.</summary>
    /// <param name="agents">The ERP's keys; none for no row at all.</param>
    public WithoutAttentionQuery Agents(params string[] agents) => new(_source, _clauses.WithAgents(agents));

    /// <summary>Only follow-ups due in a period of local dates.</summary>
    /// <param name="from">The first date, included.</param>
    /// <param name="to">The last date, included.</param>
    /// <exception cref="ArgumentException">The period ends before it begins.</exception>
    public WithoutAttentionQuery DueBetween(LocalDate from, LocalDate to) =>
        new(_source, _clauses.WithDue(from, to));

    /// <summary>As of another instant than now. This moves the clock, not the data.</summary>
    /// <param name="instant">The instant.</param>
    public WithoutAttentionQuery AsOf(Instant instant) => new(_source, _clauses.WithAsOf(instant));

    /// <summary>Reads a page.</summary>
    /// <param name="size">How many rows at most, from 1 to 500.</param>
    /// <param name="cursor"><see cref="ReportPage{T}.NextCursor"/> of the page before; null for the first page.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <exception cref="ArgumentException">The size is out of range, or the cursor is one of another query, as-of or tenant.</exception>
    public async Task<ReportPage<AttentionRow>> ToPageAsync(int size, string? cursor = null, CancellationToken cancellationToken = default)
    {
        StorePage.CheckSize(size);
        var caller = _source.Callers.GetCaller();
        var asOf = _clauses.AsOf ?? _source.Now();
        var after = cursor is null ? null : ReadCursor(cursor, caller, ref asOf);
        var page = await _source.Reader
            .ReadFollowUpsAsync(Filter(caller, asOf), after, size, cancellationToken).ConfigureAwait(false);
        return new ReportPage<AttentionRow>(
            asOf,
            [.. page.Rows.Select(row => new AttentionRow(row, DaysOverdue(row.DueDate, row.TimeZone, asOf)))],
            page.HasMore ? WriteCursor(page.Rows[page.Rows.Count - 1], caller, asOf) : null);
    }

    /// <summary>Counts all rows.</summary>
    /// <param name="cancellationToken">Cancels the read.</param>
    public Task<long> CountAsync(CancellationToken cancellationToken = default) =>
        _source.Reader.CountFollowUpsAsync(Filter(), cancellationToken);

    /// <summary>Counts all rows by the branch of the operation, in the order of the keys.</summary>
    /// <param name="cancellationToken">Cancels the read.</param>
    public async Task<IReadOnlyList<GroupCount>> CountByBranchAsync(CancellationToken cancellationToken = default) =>
        InOrder(await GroupAsync(FollowUpGrouping.Branch, cancellationToken).ConfigureAwait(false), group => group.Branch);

    /// <summary>Counts all rows by the agent of the follow-up, in the order of the keys.</summary>
    /// <param name="cancellationToken">Cancels the read.</param>
    public async Task<IReadOnlyList<GroupCount>> CountByAgentAsync(CancellationToken cancellationToken = default) =>
        InOrder(await GroupAsync(FollowUpGrouping.Agent, cancellationToken).ConfigureAwait(false), group => group.Agent);

    /// <summary>Counts all rows by days overdue: 0, 1-3, 4-7, 8-30, 31+, in this order, empty ones left out.</summary>
    /// <param name="cancellationToken">Cancels the read.</param>
    public async Task<IReadOnlyList<GroupCount>> CountByDaysOverdueAsync(CancellationToken cancellationToken = default)
    {
        var asOf = _clauses.AsOf ?? _source.Now();
        var groups = await _source.Reader
            .GroupFollowUpsAsync(Filter(_source.Callers.GetCaller(), asOf), FollowUpGrouping.DueDateAndTimeZone, cancellationToken)
            .ConfigureAwait(false);
        return DaysOverdueRange.Count(groups.Select(group => (DaysOverdue(group.DueDate!.Value, group.TimeZone!, asOf), group.Count)));
    }

    private static IReadOnlyList<GroupCount> InOrder(IEnumerable<FollowUpGroup> groups, Func<FollowUpGroup, string?> key) =>
        [.. groups.OrderBy(key, CodePointComparer.Instance).Select(group => new GroupCount(key(group), group.Count))];

    private Task<IReadOnlyList<FollowUpGroup>> GroupAsync(FollowUpGrouping grouping, CancellationToken cancellationToken) =>
        _source.Reader.GroupFollowUpsAsync(Filter(), grouping, cancellationToken);

    /// <summary>The days overdue of a row, which the filter has found overdue.</summary>
    private int DaysOverdue(LocalDate dueDate, string zone, Instant asOf) =>
        _source.Calendar.DaysBetween(dueDate, _source.Calendar.DateOf(asOf, zone));

    private FollowUpFilter Filter() => Filter(_source.Callers.GetCaller(), _clauses.AsOf ?? _source.Now());

    private FollowUpFilter Filter(Caller caller, Instant asOf) => new(caller.Tenant)
    {
        Scope = caller.Scope,
        Branches = _clauses.Branches,
        Agents = _clauses.Agents,
        DueFrom = _clauses.DueFrom,
        DueTo = _clauses.DueTo,
        AttentionFromAtOrAfter = _clauses.DueFrom is { } from ? NoonUtc(from.PlusDays(-2)) : null,
        AttentionFromAtOrBefore = _clauses.DueTo is { } to ? Instant.Min(asOf, NoonUtc(to.PlusDays(3))) : asOf,
    };

    /// <summary>A bound for the index that no zone reaches; the exact period is that of the local dates.</summary>
    private static Instant NoonUtc(LocalDate date) => date.At(new LocalTime(12, 0)).InUtc().ToInstant();

    private ContentHash Identity(Caller caller)
    {
        var hash = new ContentHash();
        hash.Add(nameof(WithoutAttentionQuery));
        hash.Add(caller.Tenant);
        _clauses.AddTo(hash);
        return hash;
    }

    private string WriteCursor(FollowUpRow row, Caller caller, Instant asOf) => Cursor.Write(
        Identity(caller), asOf, Cursor.Microseconds(row.AttentionFrom), row.Operation, row.Number.ToString(CultureInfo.InvariantCulture));

    private FollowUpPosition ReadCursor(string cursor, Caller caller, ref Instant asOf)
    {
        var fields = Cursor.Read(Identity(caller), cursor, out var carried);
        if (_clauses.AsOf is { } wanted && wanted != carried) throw Cursor.Refused();
        asOf = carried;
        return new FollowUpPosition(Cursor.InstantOf(fields[0]), fields[1], int.Parse(fields[2], CultureInfo.InvariantCulture));
    }
}
