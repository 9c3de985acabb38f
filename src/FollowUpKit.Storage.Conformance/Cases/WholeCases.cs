using static FollowUpKit.Storage.Conformance.Define;

namespace FollowUpKit.Storage.Conformance;

/// <summary>Whole operations come back as they were committed, after every kind of change.</summary>
internal static class WholeCases
{
    public static IReadOnlyList<StoreCase> All { get; } =
    [
        Case("VAL-001", "An operation with every field filled comes back exactly.", async trial =>
        {
            var sale = await trial.OpenSaleAsync();
            await trial.Store.CommitAsync(sale.DoWithId(
                "id",
                new OperationChange.ResultCaptured { Number = 1, Result = FollowUps.Result() },
                new OperationChange.FollowUpCancelled { Number = 2, Cancellation = FollowUps.Cancellation() },
                new OperationChange.Concluded { Conclusion = FollowUps.Conclusion() },
                new OperationChange.Withdrawn { Withdrawal = FollowUps.Withdrawal() }));
            await trial.Store.MustFindAsync(sale);
        }),
        Case("VAL-002", "An operation with nothing optional comes back exactly, with nothing filled in.", async trial =>
        {
            await trial.Store.CommitAsync(trial.Sale.Do(
                new OperationChange.Opened { TimeZone = "UTC" },
                new OperationChange.FollowUpScheduled { FollowUp = new() { Number = 1, DueDate = FollowUps.Monday, TimeZone = "UTC" } }));
            await trial.Store.MustFindAsync(trial.Sale);
        }),
        Case("VAL-003", "Null is not empty: each optional text comes back as null where it was null, and as empty where it was empty.", async trial =>
        {
            foreach (var text in new[] { null, "" })
            {
                var sale = Sale.Of($"text {text is null}");
                await trial.Store.CommitAsync(sale.Do(
                    new OperationChange.Opened { Title = text, Customer = text, Branch = text, Agent = text, TimeZone = "UTC" },
                    new OperationChange.FollowUpScheduled { FollowUp = FollowUps.Pending(1) with { Kind = text, Subject = text, Details = text, Agent = text } },
                    new OperationChange.FollowUpScheduled { FollowUp = FollowUps.Pending(2) with { Result = FollowUps.Result() with { Outcome = text } } },
                    new OperationChange.Concluded { Conclusion = FollowUps.Conclusion() with { Outcome = text } }));
                await trial.Store.MustFindAsync(sale);
            }
        }),
        Case("VAL-004", "The chain is right after each kind of change.", trial => EachChangeAsync(trial, (store, sale) => store.MustFindAsync(sale))),
        Case("VAL-005", "The history tells each kind of change with all its values.", History, trial =>
            EachChangeAsync(trial, (store, sale) => store.MustTellAsync(sale))),
        Case("VAL-006", "Lists and lookups are right after each kind of change.", Reading, trial => EachChangeAsync(trial, async (store, sale) =>
        {
            var tenant = sale.Key.Tenant;
            Must.Equal("row looked up", new[] { OperationRow.From(sale.Now) }, await store.LookUpAsync(tenant, sale.Key.OperationId));
            Must.Equal("operations", Expected.OperationRows([sale.Now]), await store.OperationRowsAsync(new(tenant)));
            Must.Equal("follow-ups", Expected.FollowUpRows([sale.Now], new(tenant)), await store.FollowUpRowsAsync(new(tenant)));
        })),
        Case("VAL-007", "Every change of a commit is applied, not only the first.", async trial =>
        {
            var sale = await trial.OpenSaleAsync();
            await trial.Store.CommitAsync(sale.Do(
                new OperationChange.FollowUpReassigned { Number = 1, Agent = "one" },
                new OperationChange.FollowUpReassigned { Number = 2, Agent = "two" },
                new OperationChange.Described { Title = "three" },
                new OperationChange.FollowUpScheduled { FollowUp = FollowUps.Pending(3) },
                new OperationChange.FollowUpScheduled { FollowUp = FollowUps.Pending(4) }));
            await trial.Store.MustFindAsync(sale);
        }),
        Case("VAL-008", "The history tells all commands and all their changes in order.", History, async trial =>
        {
            Must.Equal("history of an operation that is not there", Array.Empty<AcceptedCommand>(), await trial.Store.ReadHistoryAsync(trial.Sale.Key));
            var sale = await trial.OpenSaleAsync();
            for (var i = 1; i <= 12; i++)
            {
                await trial.Store.CommitAsync(sale.DoAll(
                    [.. Enumerable.Range(1, i).Select(j => new OperationChange.Described { Title = $"{i} {j}" })],
                    [],
                    [new OperationChange.FollowUpReassigned { Number = 1, Agent = $"{i}" }]));
            }

            await trial.Store.MustTellAsync(sale);
        }),
        Case("VAL-009", "A chain of 200 follow-ups comes back whole and in order, with twelve reminders each.", async trial =>
        {
            await trial.Store.CommitAsync(trial.Sale.Do(
            [
                new OperationChange.Opened { TimeZone = "UTC" },
                .. Enumerable.Range(1, 200).Select(i => new OperationChange.FollowUpScheduled { FollowUp = FollowUps.Pending(i, reminders: 12) }),
            ]));
            await trial.Store.MustFindAsync(trial.Sale);
            await trial.Store.CommitAsync(trial.Sale.Do(new OperationChange.FollowUpReassigned { Number = 200, Agent = "beto" }));
            await trial.Store.MustFindAsync(trial.Sale);
        }),
        Case("VAL-010", "Reminders come back in the order in which they were given, also when there are more or fewer of them, or others between.", async trial =>
        {
            var sale = await trial.OpenSaleAsync();
            foreach (var count in new[] { 12, 3, 0, 1 })
            {
                var reminders = FollowUps.Reminders(count);
                foreach (var given in new[] { reminders, [.. reminders.Where((_, i) => i % 3 == 1)], [.. reminders.AsEnumerable().Reverse()] })
                {
                    await trial.Store.CommitAsync(sale.Do(new OperationChange.FollowUpEdited { Number = 1, Subject = "new", Reminders = given }));
                    await trial.Store.MustFindAsync(sale);
                }
            }
        }),
        Case("VAL-011", "The culture of the process changes nothing that is stored or read.", async trial =>
        {
            foreach (var culture in Cultures.All)
            {
                using (Cultures.Use(culture))
                {
                    var sale = Sale.Of($"\u0130Ii\u0131 {culture}");
                    await trial.Store.CommitAsync(sale.Open());
                    await trial.Store.CommitAsync(sale.DoWithId("ID-I", EveryChange.Several(3)));
                    await trial.Store.MustFindAsync(sale);
                    await trial.Store.MustKnowAsync(sale, sale.History[1]);
                }
            }
        }),
    ];

    private static async Task EachChangeAsync(Trial trial, Func<Tested, Sale, Task> check)
    {
        foreach (var name in EveryChange.Names)
        {
            var sale = Sale.Of("S-1", tenant: name);
            await trial.Store.CommitAsync(sale.Open());
            await trial.Store.CommitAsync(sale.Do(new OperationChange.ResultCaptured { Number = 2, Result = FollowUps.Result() }));
            await trial.Store.CommitAsync(sale.Do(EveryChange.Named(name)));
            await check(trial.Store, sale);
        }
    }
}
