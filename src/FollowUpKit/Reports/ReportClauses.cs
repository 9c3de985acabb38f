using Ardalis.GuardClauses;
using FollowUpKit.Storage;
using NodaTime;
using NodaTime.Text;

namespace FollowUpKit;

/// <summary>The clauses of reports and lists, checked at the door. Null does not restrict.</summary>
internal sealed record ReportClauses
{
    public ValueList<string>? Branches { get; private init; }

    public ValueList<string>? Agents { get; private init; }

    public bool WithoutAgent { get; private init; }

    public ValueList<string>? Customers { get; private init; }

    public ValueList<string>? Kinds { get; private init; }

    public ValueList<string>? ScheduledBy { get; private init; }

    public ValueList<string>? Outcomes { get; private init; }

    public ValueList<FollowUpStatus>? Statuses { get; private init; }

    /// <summary>Without case and accents.</summary>
    public string? Text { get; private init; }

    public ReportPeriod Due { get; private init; } = new();

    /// <summary>The local dates of results, or of conclusions.</summary>
    public ReportPeriod Done { get; private init; } = new();

    /// <summary>The local dates of reopenings.</summary>
    public ReportPeriod Reopened { get; private init; } = new();

    public int? MovedAtLeast { get; private init; }

    public bool? OnTime { get; init; }

    public bool? CapturedLate { get; init; }

    public DaysOverdueRange? DaysOverdue { get; init; }

    /// <summary>Reminders that were given up, instead of those that are to be sent.</summary>
    public bool GivenUp { get; init; }

    /// <summary>The least number of days without anything done.</summary>
    public int? DaysIdle { get; private init; }

    public Instant? AsOf { get; private init; }

    public FollowUpOrder FollowUpOrder { get; init; }

    public OperationOrder OperationOrder { get; init; }

    /// <summary>Where the answer is read: no part of what is asked, so a cursor goes on whatever they are.</summary>
    public ReadOptions Options { get; private init; } = ReadOptions.Latest;

    public ReportClauses WithBranches(string[] branches) => this with { Branches = Keys(branches, nameof(branches)) };

    public ReportClauses WithAgents(string[] agents) => this with { Agents = Keys(agents, nameof(agents)), WithoutAgent = false };

    public ReportClauses WithNoAgent() => this with { Agents = null, WithoutAgent = true };

    public ReportClauses WithCustomers(string[] customers) => this with { Customers = Keys(customers, nameof(customers)) };

    public ReportClauses WithKinds(string[] kinds) => this with { Kinds = Keys(kinds, nameof(kinds)) };

    public ReportClauses WithScheduledBy(string[] users) => this with { ScheduledBy = Keys(users, nameof(users)) };

    public ReportClauses WithOutcomes(string[] outcomes) => this with { Outcomes = Keys(outcomes, nameof(outcomes)) };

    public ReportClauses WithStatuses(IEnumerable<FollowUpStatus> statuses) =>
        this with { Statuses = new ValueList<FollowUpStatus>(statuses.Distinct().OrderBy(status => status)) };

    public ReportClauses WithText(string text) =>
        this with { Text = Guard.Against.UnsearchableText(text, nameof(text)) };

    public ReportClauses WithDue(LocalDate? from, LocalDate? to) => this with { Due = ReportPeriod.Of(from, to) };

    public ReportClauses WithDone(LocalDate from, LocalDate to) => this with { Done = ReportPeriod.Of(from, to) };

    public ReportClauses WithReopened(LocalDate from, LocalDate to) => this with { Reopened = ReportPeriod.Of(from, to) };

    public ReportClauses WithAsOf(Instant instant) => this with { AsOf = Guard.Against.BadInstant(instant, nameof(instant)) };

    public ReportClauses WithOptions(ReadOptions options) => this with { Options = Guard.Against.Null(options) };

    public ReportClauses WithDaysOverdue(int from, int? to)
    {
        Guard.Against.LessThan(0, from, nameof(from));
        return to < from
            ? throw new ArgumentException(FormattableString.Invariant($"The range must not end before it begins, but is from {from} to {to}."), nameof(to))
            : this with { DaysOverdue = new DaysOverdueRange(from, to) };
    }

    public ReportClauses WithDaysIdle(int days) => this with { DaysIdle = Guard.Against.LessThan(1, days, nameof(days)) };

    public ReportClauses WithMovedAtLeast(int times) => this with { MovedAtLeast = Guard.Against.LessThan(1, times, nameof(times)) };

    public void AddTo(ContentHash hash)
    {
        hash.Add("branches", Branches);
        hash.Add("agents", Agents);
        hash.Add("without_agent", YesNo(WithoutAgent ? true : null));
        hash.Add("customers", Customers);
        hash.Add("kinds", Kinds);
        hash.Add("scheduled_by", ScheduledBy);
        hash.Add("outcomes", Outcomes);
        hash.Add("statuses", Statuses?.Select(status => status.ToString()).ToArray());
        hash.Add("text", Text);
        hash.Add("due.from", Iso(Due.From));
        hash.Add("due.to", Iso(Due.To));
        hash.Add("done.from", Iso(Done.From));
        hash.Add("done.to", Iso(Done.To));
        hash.Add("reopened.from", Iso(Reopened.From));
        hash.Add("reopened.to", Iso(Reopened.To));
        hash.Add("on_time", YesNo(OnTime));
        hash.Add("captured_late", YesNo(CapturedLate));
        hash.Add("given_up", YesNo(GivenUp ? true : null));
        hash.Add("moved_at_least", MovedAtLeast);
        hash.Add("days_overdue.from", DaysOverdue?.From);
        hash.Add("days_overdue.to", DaysOverdue?.To);
        hash.Add("days_idle", DaysIdle);
        hash.Add("follow_up_order", FollowUpOrder.ToString());
        hash.Add("operation_order", OperationOrder.ToString());
    }

    private static string? YesNo(bool? fact) => fact is { } known ? (known ? "yes" : "no") : null;

    private static string? Iso(LocalDate? date) => date is { } given ? LocalDatePattern.Iso.Format(given) : null;

    private static ValueList<string> Keys(string[] keys, string parameterName)
    {
        Guard.Against.TooMany(Guard.Against.Null(keys, parameterName), FilterLimits.MaxValues, parameterName);
        foreach (var key in keys) Guard.Against.BadText(key, TextRule.Identifier, parameterName);
        return new ValueList<string>(keys.Distinct(StringComparer.Ordinal).OrderBy(key => key, CodePointComparer.Instance));
    }
}
