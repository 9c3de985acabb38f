using static FollowUpKit.Storage.Conformance.Define;

namespace FollowUpKit.Storage.Conformance;

/// <summary>The same answers as <c>Matches</c>, by comparing both over random data. The seeds are fixed.</summary>
internal static class MatchingCases
{
    private const int Sales = 200;
    private const int Filters = 150;

    public static IReadOnlyList<StoreCase> All { get; } =
    [
        Case("QUE-001", "Follow-ups agree with FollowUpFilter.Matches for any filter, in the reference order, on one page and on many.", Reading, async trial =>
        {
            var sales = new RandomSales(seed: 20260302);
            var comparison = await Comparison.OfAsync(trial.Store, sales, Sales);
            await comparison.FollowUpsAsync([new(""), .. Enumerable.Range(0, Filters).Select(_ => sales.FollowUpFilter())]);
        }),
        Case("QUE-002", "Totals and groups of follow-ups equal the rows for any filter.", Reading, async trial =>
        {
            var sales = new RandomSales(seed: 20260304);
            var comparison = await Comparison.OfAsync(trial.Store, sales, Sales);
            await comparison.FollowUpTotalsAsync([new(""), .. Enumerable.Range(0, Filters).Select(_ => sales.FollowUpFilter())]);
        }),
        Case("QUE-003", "Operations and their total agree with OperationFilter.Matches for any filter, in the reference order, on one page and on many.", Reading, async trial =>
        {
            var sales = new RandomSales(seed: 20260303);
            var comparison = await Comparison.OfAsync(trial.Store, sales, Sales);
            await comparison.OperationsAsync([new(""), .. Enumerable.Range(0, Filters).Select(_ => sales.OperationFilter())]);
        }),
        Case("QUE-004", "Lookups agree with VisibilityScope.Matches for any scope.", Reading, async trial =>
        {
            var sales = new RandomSales(seed: 20260305);
            var comparison = await Comparison.OfAsync(trial.Store, sales, Sales);
            await comparison.LookUpsAsync([VisibilityScope.All, .. Enumerable.Range(0, Filters / 4).Select(_ => sales.OperationFilter().Scope)]);
        }),
        Case("QUE-005", "Filters with a hundred branches and agents, some of them twice, agree with Matches.", Reading, async trial =>
        {
            var comparison = await Comparison.OfAsync(trial.Store, new RandomSales(seed: 1), count: 60);
            string[] many = ["MTY", "ana", .. Enumerable.Range(0, 100).Select(i => $"other {i}"), "MTY", "ana"];
            VisibilityScope scope = new(branches: many, agents: many);
            await comparison.FollowUpsAsync([new("") { Branches = many }, new("") { Agents = many }, new("") { Branches = many, Agents = ["ana", "ana", "beto"], Scope = scope }]);
            await comparison.OperationsAsync([new("") { Branches = many }, new("") { Agents = many }, new("") { Branches = many, Agents = ["ana", "ana", "beto"], Scope = scope }]);
            await comparison.LookUpsAsync([scope]);
        }),
        Case("QUE-006", "An operation is visible by its own agent or by the agent of a pending follow-up, not by that of one that is done or cancelled.", Reading, async trial =>
        {
            await trial.Store.CommitAsync(trial.Sale.Do(
                new OperationChange.Opened { Branch = "MTY", Agent = "own", TimeZone = "UTC" },
                new OperationChange.FollowUpScheduled { FollowUp = FollowUps.Pending(1, "done") with { Result = FollowUps.Result() } },
                new OperationChange.FollowUpScheduled { FollowUp = FollowUps.Pending(2, "cancelled") with { Cancellation = FollowUps.Cancellation() } },
                new OperationChange.FollowUpScheduled { FollowUp = FollowUps.Pending(3, "pending") }));
            var comparison = new Comparison(trial.Store, [trial.Sale.Now]);
            VisibilityScope[] scopes =
            [
                new(agents: ["own"]), new(agents: ["pending"]), new(agents: ["done"]), new(agents: ["cancelled"]), new(agents: ["OWN"]),
                new(branches: ["MTY"], agents: ["pending"]), new(branches: ["GDL"], agents: ["pending"]), new(branches: ["mty"]),
            ];
            await comparison.LookUpsAsync(scopes);
            await comparison.OperationsAsync(scopes.Select(scope => new OperationFilter("") { Scope = scope }));
            await comparison.FollowUpsAsync(scopes.Select(scope => new FollowUpFilter("") { Scope = scope }));
            await comparison.FollowUpsAsync(scopes.Select(scope => new FollowUpFilter("") { Scope = scope, Answered = true }));
            await comparison.FollowUpsAsync(scopes.Select(scope => new FollowUpFilter("") { Scope = scope, Agents = scope.Agents, Answered = true }));
            await comparison.FollowUpTotalsAsync(scopes.Select(scope => new FollowUpFilter("") { Scope = scope }));
        }),
        Case("QUE-007", "What is filtered by is compared letter for letter: wildcards of LIKE and patterns are literal, and case, accents and spaces count.", Reading, async trial =>
        {
            string[] texts = ["%", "_", "a%", "a_", "ab", "AB", "\u00e1b", "ab ", "[a]", "a*", "\\%", "'", "", "NULL"];
            List<OperationSnapshot> operations = [];
            foreach (var text in texts)
            {
                var sale = Sale.Of($"of {text}");
                await trial.Store.CommitAsync(sale.Open(branch: text, agent: text));
                operations.Add(sale.Now);
            }

            var comparison = new Comparison(trial.Store, operations);
            await comparison.FollowUpsAsync(texts.SelectMany(text => new[] { new FollowUpFilter("") { Branches = [text] }, new FollowUpFilter("") { Agents = [text] } }));
            await comparison.OperationsAsync(texts.SelectMany(text => new[] { new OperationFilter("") { Branches = [text] }, new OperationFilter("") { Agents = [text] } }));
            await comparison.LookUpsAsync(texts.SelectMany(text => new[] { new VisibilityScope(branches: [text]), new VisibilityScope(agents: [text]) }));
        }),
        Case("QUE-008", "An empty list of branches or agents, asked for or allowed, means no rows; a null branch or agent is in no list.", Reading, async trial =>
        {
            var nobody = Sale.Of("nobody's");
            await trial.Store.CommitAsync(trial.Sale.Open());
            await trial.Store.CommitAsync(nobody.Open(branch: null, agent: null));
            var comparison = new Comparison(trial.Store, [trial.Sale.Now, nobody.Now]);
            VisibilityScope[] scopes = [VisibilityScope.All, new(branches: []), new(agents: []), new(branches: [""]), new(agents: ["", "ana"])];
            string[]?[] lists = [null, [], [""], ["MTY", "ana"]];
            await comparison.LookUpsAsync(scopes);
            foreach (var scope in scopes)
            {
                FollowUpFilter[] followUps = [.. lists.Select(list => new FollowUpFilter("") { Scope = scope, Branches = list }), .. lists.Select(list => new FollowUpFilter("") { Scope = scope, Agents = list })];
                await comparison.FollowUpsAsync(followUps);
                await comparison.FollowUpTotalsAsync(followUps);
                await comparison.OperationsAsync([.. lists.Select(list => new OperationFilter("") { Scope = scope, Branches = list }), .. lists.Select(list => new OperationFilter("") { Scope = scope, Agents = list })]);
            }
        }),
    ];
}
