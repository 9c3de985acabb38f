using System.Runtime.CompilerServices;
using FollowUpKit.Storage;

namespace FollowUpKit;

/// <summary>What the reports and lists of operations have in common. Withdrawn operations are left out. Only types of this library derive from it.</summary>
/// <typeparam name="TQuery">The report.</typeparam>
/// <typeparam name="TRow">A row of its answer.</typeparam>
public abstract class OperationReportQuery<TQuery, TRow> : ReportQuery<TQuery, TRow>
    where TQuery : OperationReportQuery<TQuery, TRow>
{
    private protected OperationReportQuery(ReportSource source, ReportClauses clauses)
        : base(source, clauses)
    {
    }

    internal override ReportQuery<TQuery, TRow> InOrderOfOpening() => With(Clauses with { OperationOrder = OperationOrder.Newest });

    private protected virtual async Task<OperationFilter> FilterAsync(ReportQuestion question, CancellationToken cancellationToken) =>
        new(question.Caller.Tenant)
        {
            Scope = question.Caller.Scope,
            Branches = Clauses.Branches,
            Agents = Clauses.Agents,
            WithoutAgent = Clauses.WithoutAgent,
            Customers = Clauses.Customers,
            Containing = Clauses.Text,
            IdleIn = Clauses.DaysIdle is { } days ? await IdlePeriods.ReadAsync(Source, question, days, cancellationToken).ConfigureAwait(false) : null,
        };

    private protected abstract TRow RowOf(OperationRow row, ReportQuestion question);

    private protected override async Task<ReportPage<TRow>> PageAsync(ReportQuestion question, int size, CancellationToken cancellationToken)
    {
        var order = Clauses.OperationOrder;
        var after = question.Place is null ? null : OperationPlace.Read(order, question.Place);
        var filter = await FilterAsync(question, cancellationToken).ConfigureAwait(false);
        var page = await Source.Reader.ReadOperationsAsync(filter, order, after, size, Clauses.Options, cancellationToken).ConfigureAwait(false);
        return new ReportPage<TRow>(
            question,
            [.. page.Rows.Select(row => RowOf(row, question))],
            page.HasMore ? question.CursorAt(OperationPlace.Write(order, page.Rows[page.Rows.Count - 1])) : null);
    }

    private protected override async Task<long> CountAsync(ReportQuestion question, CancellationToken cancellationToken)
    {
        var filter = await FilterAsync(question, cancellationToken).ConfigureAwait(false);
        return await Source.Reader.CountOperationsAsync(filter, Clauses.Options, cancellationToken).ConfigureAwait(false);
    }

    private protected override async IAsyncEnumerable<TRow> StreamAsync(
        ReportQuestion question, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var filter = await FilterAsync(question, cancellationToken).ConfigureAwait(false);
        var rows = Source.Reader.StreamOperationsAsync(filter, Clauses.OperationOrder, Clauses.Options, cancellationToken);
        await foreach (var row in rows.ConfigureAwait(false)) yield return RowOf(row, question);
    }

    private protected Task<IReadOnlyList<OperationCount>> CountAsync(
        OperationColumn key, OperationColumn? then, CancellationToken cancellationToken) =>
        ObservedAsync(Attributes.Groups, () => GroupAsync(key, then, cancellationToken));

    private async Task<IReadOnlyList<OperationCount>> GroupAsync(
        OperationColumn key, OperationColumn? then, CancellationToken cancellationToken)
    {
        var by = OperationGroupKeys.Checked(key, then);
        var question = await AskAsync(cancellationToken).ConfigureAwait(false);
        var filter = await FilterAsync(question, cancellationToken).ConfigureAwait(false);
        var groups = await Source.Reader.GroupOperationsAsync(filter, by, Clauses.Options, cancellationToken).ConfigureAwait(false);
        return
        [
            .. from item in groups
               let ofKey = KeyOf(key, item)
               let ofThen = then is { } other ? KeyOf(other, item) : default
               orderby ofKey, ofThen
               select new OperationCount(ofKey.Text, ofThen.Text, item),
        ];
    }

    private static ReportKey KeyOf(OperationColumn column, OperationGroup group) =>
        OperationGroupKeys.Of(column, group.Branch, group.Agent, group.Customer, group.Outcome);
}
