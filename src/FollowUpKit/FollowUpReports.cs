using Ardalis.GuardClauses;
using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit;

/// <summary>Lists, reports and indicators. Safe for use by many threads if the reader and the caller provider are.</summary>
/// <example>
/// <code>
/// var page = await reports.WithoutAttention()
///     .Branches("MTY", "GDL")
///     .DueBetween(monday.PlusDays(-7), monday)
///     .ToPageAsync(50);
/// </code>
/// </example>
public sealed class FollowUpReports
{
    private readonly ReportSource _source;

    /// <summary>Builds the reports without a container.</summary>
    /// <param name="reader">Where operations are read.</param>
    /// <param name="clock">The clock, such as NodaTime's SystemClock.</param>
    /// <param name="options">The options, validated and copied.</param>
    /// <param name="callers">The callers; null for a <see cref="FixedCallerProvider"/>.</param>
    /// <exception cref="ArgumentException">An option is not valid, or the default time zone is not set; the message names it.</exception>
    public FollowUpReports(IOperationReader reader, IClock clock, FollowUpKitOptions options, ICallerProvider? callers = null)
        : this(new ReportSource(
            Guard.Against.Null(reader), Guard.Against.Null(clock), Guard.Against.Null(options).ToSettings(), callers ?? new FixedCallerProvider()))
    {
    }

    internal FollowUpReports(ReportSource source) => _source = source;

    /// <summary>The report "follow-ups without attention": what is overdue, most overdue first.</summary>
    public WithoutAttentionQuery WithoutAttention() => new(_source, new ReportClauses());

    /// <summary>The agenda: what is pending, overdue or not, the earliest first.</summary>
    public AgendaQuery Agenda() => new(_source, new ReportClauses());

    /// <summary>The report "operations with no next step": in progress with nothing pending, newest first.</summary>
    public NoNextStepQuery NoNextStep() => new(_source, new ReportClauses());

    /// <summary>The report "stale operations": neither concluded nor withdrawn, with nothing done for a number of days, the longest idle first.</summary>
    /// <param name="days">
    /// The least number of days, from 1, that <see cref="SalesControlRow.DaysIdle"/> counts: all days, or the business days of the branch.
    /// </param>
    /// <exception cref="ArgumentException">The number is less than 1.</exception>
    public StaleQuery Stale(int days) => new(_source, new ReportClauses { OperationOrder = OperationOrder.LongestIdle }.WithDaysIdle(days));

    /// <summary>The report of results: what was done, on time or late, the latest first.</summary>
    public ResultsQuery Results() => new(_source, new ReportClauses());

    /// <summary>The report of conclusions, the latest first. A conclusion that was undone is not in it any more, but in <see cref="Reopenings"/>.</summary>
    public ConclusionsQuery Conclusions() => new(_source, new ReportClauses());

    /// <summary>The report of reopenings: the conclusions that were undone, the latest reopening first.</summary>
    /// <example><code>var undone = await reports.Reopenings().ConcludedBetween(first, last).Won().CountAsync();</code></example>
    public ReopeningsQuery Reopenings() => new(_source, new ReportClauses());

    /// <summary>The report "reminders due": those that are due and were not sent yet, the oldest first, or those that were given up.</summary>
    /// <exception cref="NotSupportedException">Thrown when it is read: the reader is no <see cref="IReminderQueue"/>, as the stores of this library are.</exception>
    /// <example><code>var failed = await reports.RemindersDue().GivenUp().ToPageAsync(50);</code></example>
    public RemindersDueQuery RemindersDue() => new(_source, new ReportClauses());

    /// <summary>The work and timeliness of agents.</summary>
    public AgentWorkQuery AgentWork() => new(_source, new ReportClauses());

    /// <summary>How much there is to do and by when: without a next step, overdue, due today, tomorrow, this week and later; in all, by branch or by agent.</summary>
    public WorkloadQuery Workload() => new(_source, new ReportClauses());

    /// <summary>The sales control list: all operations with their indicators, newest first.</summary>
    public SalesControlQuery SalesControl() => new(_source, new ReportClauses());

    /// <summary>The indicators of sales in a list of the host's own, in one round trip.</summary>
    /// <param name="operationIds">The ERP's own keys of the sales, at most 500.</param>
    /// <param name="asOf">The instant, from 1899-12-31 to 2101-01-01 UTC, both days inclusive; null for now.</param>
    /// <param name="options">Whether the answer may lag; null for <see cref="ReadOptions.Latest"/>.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <returns>An indicator for each key: <see cref="OperationIndicator.NotTracked"/> for a sale without follow-ups, or not visible.</returns>
    /// <exception cref="ArgumentException">There are more than 500 keys, one is null, or the instant is out of range.</exception>
    /// <example><code>var indicators = await reports.GetIndicatorsAsync(ids.Select(OperationId.FromInt64));</code></example>
    public Task<IReadOnlyDictionary<OperationId, OperationIndicator>> GetIndicatorsAsync(
        IEnumerable<OperationId> operationIds, Instant? asOf = null, ReadOptions? options = null, CancellationToken cancellationToken = default) =>
        ReportObservation.ReadAsync("Indicators", Attributes.List, () => ReadIndicatorsAsync(operationIds, asOf, options, cancellationToken));

    private async Task<IReadOnlyDictionary<OperationId, OperationIndicator>> ReadIndicatorsAsync(
        IEnumerable<OperationId> operationIds, Instant? asOf, ReadOptions? options, CancellationToken cancellationToken)
    {
        var ids = Guard.Against.Null(operationIds).Distinct().ToArray();
        foreach (var id in ids) Guard.Against.Null(id, nameof(operationIds));
        if (ids.Length > StorePage.MaxSize)
            throw new ArgumentException($"At most {StorePage.MaxSize} operations can be looked up at once, not {ids.Length}.", nameof(operationIds));

        var now = asOf is { } given ? Guard.Against.BadInstant(given, nameof(asOf)) : _source.Now();
        var caller = await _source.Callers.RequireCallerAsync(cancellationToken).ConfigureAwait(false);
        var rows = await _source.Reader
            .LookUpAsync(caller.Tenant, [.. ids.Select(id => id.Value)], caller.Scope, options ?? ReadOptions.Latest, cancellationToken).ConfigureAwait(false);
        var indicators = ids.ToDictionary(id => id, _ => OperationIndicator.NotTracked);
        foreach (var row in rows) indicators[row.OperationId] = OperationIndicator.From(row, now, _source.Calendar);
        return indicators;
    }
}
