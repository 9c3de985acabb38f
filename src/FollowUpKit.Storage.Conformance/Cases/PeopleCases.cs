using static FollowUpKit.Storage.Conformance.Define;

namespace FollowUpKit.Storage.Conformance;

/// <summary>Lists by what nobody has, and by who scheduled it.</summary>
internal static class PeopleCases
{
    public static IReadOnlyList<StoreCase> All { get; } =
    [
        Case("QUE-041", "Follow-ups and operations without an agent are listed, counted and paged alone, in every order, until they get one.", Reading, async trial =>
        {
            string?[] agents = [null, "", "ana", null];
            List<Sale> sales = [.. Enumerable.Range(0, agents.Length).Select(i => Sale.Of($"S-{i}"))];
            for (var i = 0; i < sales.Count; i++) await trial.Store.CommitAsync(sales[i].Open(agent: agents[i]));
            await trial.Store.CommitAsync(sales[3].Do(new OperationChange.ResultCaptured { Number = 2, Result = FollowUps.Result() }));
            FollowUpFilter pending = new("") { WithoutAgent = true };
            await trial.MustCountAsync(3, pending);
            await trial.MustCountAsync(1, pending with { Answered = true });
            await trial.MustCountAsync(2, new OperationFilter("") { WithoutAgent = true });
            await trial.MustCountAsync(0, pending with { Agents = ["", "ana"] });
            var comparison = new Comparison(trial.Store, [.. sales.Select(sale => sale.Now)]);
            await comparison.FollowUpsAsync([pending, pending with { Answered = true }]);
            await comparison.FollowUpTotalsAsync([pending, pending with { Answered = true }]);
            await comparison.OperationsAsync([new("") { WithoutAgent = true }]);
            await trial.Store.CommitAsync(sales[0].Do(new OperationChange.FollowUpReassigned { Number = 1, Agent = "ana" }));
            await trial.MustCountAsync(2, pending);
        }),
        Case("QUE-042", "Follow-ups are listed and counted by who scheduled them, pending or with a result, whoever their agent is; an empty list means none.", Reading, async trial =>
        {
            await trial.Store.CommitAsync(trial.Sale.Do(
                new OperationChange.Opened { Agent = "ana", TimeZone = "UTC" },
                new OperationChange.FollowUpScheduled { FollowUp = FollowUps.Pending(1) with { ScheduledBy = "beto" } },
                new OperationChange.FollowUpScheduled { FollowUp = FollowUps.Pending(2) with { ScheduledBy = "BETO" } },
                new OperationChange.FollowUpScheduled { FollowUp = FollowUps.Pending(3, "beto") }));
            await trial.Store.CommitAsync(trial.Sale.Do(new OperationChange.ResultCaptured { Number = 2, Result = FollowUps.Result() }));
            FollowUpFilter scheduled = new("") { ScheduledBy = ["beto"] };
            await trial.MustCountAsync(1, scheduled);
            await trial.MustCountAsync(2, scheduled with { ScheduledBy = ["beto", "ana"] });
            await trial.MustCountAsync(0, scheduled with { ScheduledBy = [] });
            await trial.MustCountAsync(0, scheduled with { Answered = true });
            await trial.MustCountAsync(1, scheduled with { Answered = true, ScheduledBy = ["BETO"] });
            await new Comparison(trial.Store, [trial.Sale.Now]).FollowUpTotalsAsync([scheduled, scheduled with { Answered = true, ScheduledBy = ["BETO"] }]);
        }),
    ];
}
