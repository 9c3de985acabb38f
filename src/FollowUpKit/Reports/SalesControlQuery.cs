using Ardalis.GuardClauses;
using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit;

/// <summary>
/// The sales control list: the operations of a company with their indicators, newest first, withdrawn ones left out.
/// Immutable: each clause gives a new query; a clause given again replaces itself.
/// </summary>
public sealed class SalesControlQuery
{
    private readonly ReportSource _source;
    private readonly ReportClauses _clauses;
    private readonly ValueList<FollowUpStatus>? _statuses;

    internal SalesControlQuery(ReportSource source, ReportClauses clauses, ValueList<FollowUpStatus>? statuses = null)
    {
        _source = source;
        _clauses = clauses;
        _statuses = statuses;
    }

    /// <summary>Only operations that belong now to one of these branches.</summary>
    /// <param name="branches">The ERP's keys; none for no row at all.</param>
    public SalesControlQuery Branches(params string[] branches) => With(_clauses.WithBranches(branches));

    /// <summary>Only operations of one of these sales agents.</summary>
    /// <param name="agents">The ERP's keys; none for no row at all.</param>
    public SalesControlQuery Agents(params string[] agents) => With(_clauses.WithAgents(agents));

    /// <summary>Only operations whose current follow-up is due on a local date or later.</summary>
    /// <param name="from">The first date, included.</param>
    /// <exception cref="ArgumentException">The period ends before it begins.</exception>
    public SalesControlQuery CurrentDueFrom(LocalDate from) => With(_clauses.WithDue(from, _clauses.DueTo));

    /// <summary>Only operations whose current follow-up is due on a local date or earlier.</summary>
    /// <param name="to">The last date, included.</param>
    /// <exception cref="ArgumentException">The period ends before it begins.</exception>
    public SalesControlQuery CurrentDueTo(LocalDate to) => With(_clauses.WithDue(_clauses.DueFrom, to));

    /// <summary>Only operations of one of these statuses.</summary>
    /// <param name="statuses">In progress, overdue or concluded; none for no row at all.</param>
    /// <exception cref="ArgumentException">A status is none of these three.</exception>
    public SalesControlQuery Statuses(params FollowUpStatus[] statuses)
    {
        Guard.Against.Null(statuses);
        foreach (var status in statuses)
        {
            if (status is not (FollowUpStatus.InProgress or FollowUpStatus.Overdue or FollowUpStatus.Concluded))
                throw new ArgumentException($"The list holds no operation that is {status}.", nameof(statuses));
        }

        return new(_source, _clauses, new ValueList<FollowUpStatus>(statuses.Distinct().OrderBy(status => status)));
    }

    /// <summary>As of another instant than now. This moves the clock, not the data.</summary>
    /// <param name="instant">The instant.</param>
    public SalesControlQuery AsOf(Instant instant) => With(_clauses.WithAsOf(instant));

    /// <summary>Reads a page.</summary>
    /// <param name="size">How many rows at most, from 1 to 500.</param>
    /// <param name="cursor"><see cref="ReportPage{T}.NextCursor"/> of the page before; null for the first page.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <exception cref="ArgumentException">The size is out of range, or the cursor is one of another query, as-of or tenant.</exception>
    public async Task<ReportPage<SalesControlRow>> ToPageAsync(int size, string? cursor = null, CancellationToken cancellationToken = default)
    {
        StorePage.CheckSize(size);
        var caller = _source.Callers.GetCaller();
        var asOf = _clauses.AsOf ?? _source.Now();
        var after = cursor is null ? null : ReadCursor(cursor, caller, ref asOf);
        var page = await _source.Reader
            .ReadOperationsAsync(Filter(caller, asOf, _statuses), after, size, cancellationToken).ConfigureAwait(false);
        return new ReportPage<SalesControlRow>(
            asOf,
            [.. page.Rows.Select(row => new SalesControlRow(row, asOf, _source.Calendar))],
            page.HasMore ? WriteCursor(page.Rows[page.Rows.Count - 1], caller, asOf) : null);
    }

    /// <summary>Counts all rows.</summary>
    /// <param name="cancellationToken">Cancels the read.</param>
    public Task<long> CountAsync(CancellationToken cancellationToken = default) =>
        CountAsync(_source.Callers.GetCaller(), _clauses.AsOf ?? _source.Now(), _statuses, cancellationToken);

    /// <summary>Counts by status under all clauses but that of the statuses.</summary>
    /// <param name="cancellationToken">Cancels the read.</param>
    public async Task<StatusCounts> CountByStatusAsync(CancellationToken cancellationToken = default)
    {
        var caller = _source.Callers.GetCaller();
        var asOf = _clauses.AsOf ?? _source.Now();
        var noNextStep = Filter(caller, asOf, [FollowUpStatus.InProgress]);
        noNextStep.HasPending = false;
        return new StatusCounts(
            await CountAsync(caller, asOf, [FollowUpStatus.InProgress], cancellationToken).ConfigureAwait(false),
            await CountAsync(caller, asOf, [FollowUpStatus.Overdue], cancellationToken).ConfigureAwait(false),
            await CountAsync(caller, asOf, [FollowUpStatus.Concluded], cancellationToken).ConfigureAwait(false),
            await _source.Reader.CountOperationsAsync(noNextStep, cancellationToken).ConfigureAwait(false));
    }

    private SalesControlQuery With(ReportClauses clauses) => new(_source, clauses, _statuses);

    private Task<long> CountAsync(
        Caller caller, Instant asOf, IEnumerable<FollowUpStatus>? statuses, CancellationToken cancellationToken) =>
        _source.Reader.CountOperationsAsync(Filter(caller, asOf, statuses), cancellationToken);

    /// <summary>The facts that make up the statuses: a conclusion, and an instant before or after which follow-ups are overdue.</summary>
    private OperationFilter Filter(Caller caller, Instant asOf, IEnumerable<FollowUpStatus>? statuses)
    {
        var wanted = statuses?.ToArray();
        var overdue = wanted is null || wanted.Contains(FollowUpStatus.Overdue);
        var inProgress = wanted is null || wanted.Contains(FollowUpStatus.InProgress);
        return new OperationFilter(caller.Tenant)
        {
            Scope = caller.Scope,
            Branches = _clauses.Branches,
            Agents = _clauses.Agents,
            CurrentDueFrom = _clauses.DueFrom,
            CurrentDueTo = _clauses.DueTo,
            IncludeConcluded = wanted is null || wanted.Contains(FollowUpStatus.Concluded),
            IncludeOpen = overdue || inProgress,
            OverdueFromAtOrBefore = overdue && !inProgress ? asOf : null,
            OverdueFromAfter = inProgress && !overdue ? asOf : null,
        };
    }

    private ContentHash Identity(Caller caller)
    {
        var hash = new ContentHash();
        hash.Add(nameof(SalesControlQuery));
        hash.Add(caller.Tenant);
        _clauses.AddTo(hash);
        hash.Add(_statuses?.Select(status => status.ToString()));
        return hash;
    }

    private string WriteCursor(OperationRow row, Caller caller, Instant asOf) =>
        Cursor.Write(Identity(caller), asOf, Cursor.Microseconds(row.OpenedAt), row.Operation);

    private OperationPosition ReadCursor(string cursor, Caller caller, ref Instant asOf)
    {
        var fields = Cursor.Read(Identity(caller), cursor, out var carried);
        if (_clauses.AsOf is { } wanted && wanted != carried) throw Cursor.Refused();
        asOf = carried;
        return new OperationPosition(Cursor.InstantOf(fields[0]), fields[1]);
    }
}
