using static FollowUpKit.Storage.Conformance.Define;

namespace FollowUpKit.Storage.Conformance;

/// <summary>Operations that become one.</summary>
internal static class MergeCases
{
    public static IReadOnlyList<StoreCase> All { get; } =
    [
        Case("VAL-038", "The chain of another operation that becomes part of one is stored with it, all numbered anew with their reminders, and goes on; the other one keeps its own and says where it went.", async trial =>
        {
            var (target, source) = await MergedAsync(trial);
            await trial.Store.MustFindAsync(target);
            await trial.Store.MustFindAsync(source);
            await trial.Store.CommitAsync(target.Do(
                new OperationChange.FollowUpEdited { Number = 5, Subject = "merged", Reminders = FollowUps.Reminders(3) },
                new OperationChange.ResultCaptured { Number = 1, Result = FollowUps.Result() },
                new OperationChange.FollowUpScheduled { FollowUp = FollowUps.Pending(6) }));
            await trial.Store.MustFindAsync(target);
            await trial.Store.CommitAsync(source.Do(new OperationChange.Reinstated()));
            await trial.Store.MustFindAsync(source);
        }),
        Case("QUE-049", "Lists and reports tell the follow-ups of two operations that became one once, by their numbers there, and the withdrawn one not.", Reading, async trial =>
        {
            var (target, _) = await MergedAsync(trial);
            Must.Equal("rows", new[] { OperationRow.From(target.Now) }, await trial.Store.OperationRowsAsync());
            Must.Equal("pending", "S-1 1, S-1 2, S-1 4, S-1 5", Told(await trial.Store.FollowUpRowsAsync()));
            Must.Equal("results", "S-1 3", Told(await trial.Store.FollowUpRowsAsync(new("") { Answered = true })));
        }),
    ];

    /// <summary>A sale with the chain of another in it, and that other.</summary>
    private static async Task<(Sale Target, Sale Source)> MergedAsync(Trial trial)
    {
        var (target, source) = (await trial.OpenSaleAsync(), Sale.Of("S-17"));
        await trial.Store.CommitAsync(source.Open());
        await trial.Store.CommitAsync(source.Do(new OperationChange.Withdrawn { Withdrawal = FollowUps.Withdrawal() with { MergedInto = "S-1" } }));
        await trial.Store.CommitAsync(target.Do(EveryChange.Named(nameof(OperationChange.Merged)), new OperationChange.Described { Title = "one" }));
        return (target, source);
    }

    private static string Told(IEnumerable<FollowUpRow> rows) => string.Join(", ", rows.Select(row => $"{row.OperationId} {row.Number}").OrderBy(row => row, StringComparer.Ordinal));
}
