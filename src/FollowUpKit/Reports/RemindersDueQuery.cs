using System.Runtime.CompilerServices;
using FollowUpKit.Storage;

namespace FollowUpKit;

/// <summary>
/// The report "reminders due": a row for each reminder of a pending follow-up whose instant has come and that was not sent yet, the oldest
/// first. One that a worker is sending, or that waits for another try, is in it. <see cref="ReportQuery{TQuery, TRow}.AsOf"/> with a later
/// instant gives those that come until then.
/// </summary>
public sealed class RemindersDueQuery : ReportQuery<RemindersDueQuery, ReminderRow>
{
    internal RemindersDueQuery(ReportSource source, ReportClauses clauses)
        : base(source, clauses)
    {
    }

    /// <summary>Only reminders that were given up after their last try, instead of those that are to be sent.</summary>
    public RemindersDueQuery GivenUp() => With(Clauses with { GivenUp = true });

    private protected override RemindersDueQuery With(ReportClauses clauses) => new(Source, clauses);

    private protected override async Task<ReportPage<ReminderRow>> PageAsync(ReportQuestion question, int size, CancellationToken cancellationToken)
    {
        var after = question.Place is null ? null : ReminderPlace.Read(question.Place);
        var page = await Source.Reminders.ReadRemindersAsync(Filter(question), after, size, Clauses.Options, cancellationToken).ConfigureAwait(false);
        return new ReportPage<ReminderRow>(
            question,
            [.. page.Rows.Select(row => new ReminderRow(row))],
            page.HasMore ? question.CursorAt(ReminderPlace.Write(page.Rows[page.Rows.Count - 1])) : null);
    }

    private protected override Task<long> CountAsync(ReportQuestion question, CancellationToken cancellationToken) =>
        Source.Reminders.CountRemindersAsync(Filter(question), Clauses.Options, cancellationToken);

    private protected override async IAsyncEnumerable<ReminderRow> StreamAsync(
        ReportQuestion question, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var rows = Source.Reminders.StreamRemindersAsync(Filter(question), Clauses.Options, cancellationToken);
        await foreach (var row in rows.ConfigureAwait(false)) yield return new ReminderRow(row);
    }

    private ReminderFilter Filter(ReportQuestion question) => new(question.Caller.Tenant)
    {
        Scope = question.Caller.Scope,
        GivenUp = Clauses.GivenUp,
        ClaimFromAtOrBefore = question.AsOf,
        Branches = Clauses.Branches,
        Agents = Clauses.Agents,
        WithoutAgent = Clauses.WithoutAgent,
        Customers = Clauses.Customers,
        Containing = Clauses.Text,
    };
}
