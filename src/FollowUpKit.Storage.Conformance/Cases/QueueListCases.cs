using static FollowUpKit.Storage.Conformance.Define;
using static FollowUpKit.Storage.Conformance.Reminding;

namespace FollowUpKit.Storage.Conformance;

/// <summary>Lists of reminders.</summary>
internal static class QueueListCases
{
    private const int Sales = 40;
    private const int SmallPage = 3;

    public static IReadOnlyList<StoreCase> All { get; } =
    [
        Case("REM-028", "Lists of reminders and their totals are those that the filter matches, in the order of the queue, on one page and on many.", Queue, async trial =>
        {
            var sales = await OpenManyAsync(trial);
            var known = await SettleSomeAsync(trial);
            foreach (var filter in Filters)
            {
                var expected = Expected(sales, known, filter);
                var what = $"reminders for {Shown.Line(filter)}";
                Must.Equal(what, Told(expected), Told((await ReadAsync(trial, filter, null, StorePage.MaxSize)).Rows));
                Must.Equal($"pages of {what}", Told(expected), Told(await Pages.OfRemindersAsync(trial.Store.Queue, filter, SmallPage)));
                Must.Equal($"stream of {what}", Told(expected), Told(await StreamAsync(trial, filter)));
                Must.Equal($"count of {what}", (long)expected.Count, await trial.Store.Queue.CountRemindersAsync(filter, ReadOptions.Latest, CancellationToken.None));
            }
        }),
    ];

    private static IEnumerable<ReminderFilter> Filters =>
    [
        new(""),
        new("") { GivenUp = true },
        new("") { ClaimFromAtOrBefore = Due + (3 * Minute) },
        new("") { ClaimFromAtOrAfter = (Due + (3 * Minute)).PlusNanoseconds(1), ClaimFromAtOrBefore = Due + (6 * Minute) },
        new("") { ClaimFromAtOrAfter = Due + (3 * Minute) },
        new("") { Branches = ["MTY", "Ñ"] },
        new("") { Branches = [] },
        new("") { Agents = ["ana"] },
        new("") { WithoutAgent = true },
        new("") { Customers = ["C-1"], ClaimFromAtOrBefore = Due + (7 * Minute) },
        new("") { Containing = "Sale 1" },
        new("") { Scope = new(branches: ["GDL"]) },
        new("") { Scope = new(agents: ["beto"]) },
        new("") { Scope = new(agents: ["beto"]), Agents = ["ana"] },
        new("") { Scope = new(agents: []) },
        new("") { Scope = new(branches: ["MTY"], agents: ["ana"]), GivenUp = true },
        new("other"),
    ];

    private static async Task<List<Sale>> OpenManyAsync(Trial trial)
    {
        var sales = new List<Sale>();
        for (var i = 0; i < Sales; i++)
        {
            var sale = Sale.Of($"S-{i}");
            var followUp = FollowUps.Pending(1, new[] { "ana", "beto", null }[i % 3]);
            await trial.Store.CommitAsync(sale.Do(
                new OperationChange.Opened
                {
                    Title = $"Sale {i}",
                    Customer = i % 4 == 0 ? null : $"C-{i % 4}",
                    Branch = new[] { "MTY", "GDL", null, "Ñ" }[i % 4],
                    Agent = i % 5 == 0 ? "beto" : "ana",
                    TimeZone = "America/Mexico_City",
                    At = Sale.Start,
                    By = "ana",
                },
                new OperationChange.FollowUpScheduled
                {
                    FollowUp = followUp with { Reminders = [FollowUps.Reminder(Due + (i % 9 * Minute)), new() { WhenOverdue = true, RemindAt = Due + (2 * Minute), Occurrence = "overdue" }] },
                },
                new OperationChange.FollowUpScheduled { FollowUp = FollowUps.Pending(2, "carla", reminders: 0) }));
            if (i % 10 == 9) await trial.Store.CommitAsync(sale.Do(new OperationChange.ResultCaptured { Number = 1, Result = FollowUps.Result() }));
            sales.Add(sale);
        }

        return sales;
    }

    /// <summary>Sends, gives up and moves on some of those that are due first.</summary>
    private static async Task<Dictionary<ReminderKey, ReminderSettlement>> SettleSomeAsync(Trial trial)
    {
        var now = Due + (2 * Minute);
        var claimed = await trial.Store.ClaimAsync("one", now, size: 12);
        List<ReminderSettlement> settlements =
        [
            .. claimed.Select((each, i) => (i % 4) switch
            {
                0 => ReminderSettlement.End(each, ReminderOutcome.Sent, now),
                1 => ReminderSettlement.End(each, ReminderOutcome.GivenUp, now, failure: "Refused"),
                2 => ReminderSettlement.End(each, ReminderOutcome.Dropped, now),
                _ => ReminderSettlement.Release(each, now + (4 * Minute)),
            }),
        ];
        await trial.Store.Queue.SettleRemindersAsync(Lease("one", now), settlements, CancellationToken.None);
        return settlements.ToDictionary(settlement => settlement.Key);
    }

    private static List<QueuedReminder> Expected(IEnumerable<Sale> sales, Dictionary<ReminderKey, ReminderSettlement> known, ReminderFilter filter) =>
    [
        .. from sale in filter.Tenant.Length == 0 ? sales : []
           from followUp in sale.Now.FollowUps
           from reminder in followUp.Reminders
           let settled = known.TryGetValue(new(sale.Key.OperationId, followUp.Number, reminder.Text), out var found) ? found : null
           let row = new QueuedReminder
           {
               Reminder = reminder.Text,
               ClaimFrom = settled?.ClaimFrom ?? reminder.RemindAt,
               Outcome = settled?.Outcome,
               FollowUp = FollowUpRow.From(sale.Now, followUp),
           }
           where filter.Matches(sale.Now, followUp, row)
           orderby row.ClaimFrom, new Place(row)
           select row,
    ];

    private static Task<StorePage<QueuedReminder>> ReadAsync(Trial trial, ReminderFilter filter, QueuedReminder? after, int size) =>
        trial.Store.Queue.ReadRemindersAsync(filter, after, size, ReadOptions.Latest, CancellationToken.None);

    private static async Task<List<QueuedReminder>> StreamAsync(Trial trial, ReminderFilter filter)
    {
        var rows = new List<QueuedReminder>();
        await foreach (var row in trial.Store.Queue.StreamRemindersAsync(filter, ReadOptions.Latest, CancellationToken.None)) rows.Add(row);
        return rows;
    }

    private readonly struct Place(QueuedReminder row) : IComparable<Place>
    {
        private readonly QueuedReminder _row = row;

        public int CompareTo(Place other) => ReminderComparer.Instance.Compare(_row, other._row);
    }
}
