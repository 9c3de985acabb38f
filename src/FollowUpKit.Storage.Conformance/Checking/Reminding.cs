using NodaTime;

namespace FollowUpKit.Storage.Conformance;

/// <summary>Sales with one pending follow-up and its reminder, and workers that ask for it.</summary>
internal static class Reminding
{
    /// <summary>When the reminder of <see cref="Open"/> is due.</summary>
    public static readonly Instant Due = Sale.Start.Plus(Duration.FromHours(1));

    public static readonly Duration Minute = Duration.FromMinutes(1);

    /// <summary>A commit that opens a sale with one follow-up.</summary>
    public static OperationCommit Open(Sale sale, params ReminderSnapshot[] reminders) => sale.Do(
        new OperationChange.Opened { Title = "Quotation", Customer = "C-1", Branch = "MTY", Agent = "ana", TimeZone = "America/Mexico_City", At = Sale.Start, By = "ana" },
        new OperationChange.FollowUpScheduled { FollowUp = FollowUps.Pending(1) with { Reminders = [.. reminders.DefaultIfEmpty(FollowUps.Reminder(Due))] } });

    /// <summary>The sale of a trial, opened so.</summary>
    public static async Task<Sale> OpenReminderAsync(this Trial trial)
    {
        await trial.Store.CommitAsync(Open(trial.Sale));
        return trial.Sale;
    }

    /// <summary>Another reminder of the follow-up, as an edit or a move gives it.</summary>
    public static OperationChange Edited(params ReminderSnapshot[] reminders) =>
        new OperationChange.FollowUpEdited { Number = 1, Subject = "Edited", Reminders = reminders };

    public static OperationChange Moved(ReminderSnapshot reminder) => new OperationChange.FollowUpRescheduled
    {
        Number = 1,
        DueDate = FollowUps.Monday.PlusDays(9),
        TimeZone = "America/Mexico_City",
        OverdueFrom = Sale.Start.Plus(Duration.FromDays(30)),
        Reminders = [reminder],
        Reason = "They travel",
    };

    /// <summary>A lease of ten minutes.</summary>
    public static ReminderLease Lease(string id, Instant now, string tenant = "") => new(tenant, id, now, now + (10 * Minute));

    /// <summary>What a worker gets.</summary>
    public static Task<IReadOnlyList<QueuedReminder>> ClaimAsync(this Tested store, string id, Instant now, int size = 10, string tenant = "") =>
        store.Queue.ClaimRemindersAsync(Lease(id, now, tenant), size, CancellationToken.None);

    /// <summary>The one reminder that a worker gets.</summary>
    public static async Task<QueuedReminder> ClaimOneAsync(this Tested store, string id, Instant now)
    {
        var claimed = await store.ClaimAsync(id, now);
        Must.Equal($"claimed reminders at {now}", 1, claimed.Count);
        return claimed[0];
    }

    public static async Task MustNotClaimAsync(this Tested store, Instant now, string id = "nobody") =>
        Must.Equal($"claimed reminders at {now}", "", Told(await store.ClaimAsync(id, now)));

    /// <summary>Settles, and says whether it was.</summary>
    public static async Task<bool> SettleAsync(this Tested store, string id, Instant now, ReminderSettlement settlement)
    {
        var settled = await store.Queue.SettleRemindersAsync(Lease(id, now), [settlement], CancellationToken.None);
        Must.Be(settled.Count <= 1 && settled.All(key => key == settlement.Key), "the reminder that was settled, or none", string.Join(", ", settled));
        return settled.Count == 1;
    }

    public static async Task MustSettleAsync(this Tested store, string id, Instant now, ReminderSettlement settlement) =>
        Must.Be(await store.SettleAsync(id, now, settlement), "a reminder that is settled by the worker that has it", "one that is not");

    public static async Task MustNotSettleAsync(this Tested store, string id, Instant now, ReminderSettlement settlement) =>
        Must.Be(!await store.SettleAsync(id, now, settlement), "a reminder that is not settled by a worker that has it no longer", "one that is");

    /// <summary>The worker sends the reminder of a trial.</summary>
    public static async Task SendAsync(this Tested store, Instant now, string id = "sender")
    {
        var claimed = await store.ClaimOneAsync(id, now);
        await store.MustSettleAsync(id, now, ReminderSettlement.End(claimed, ReminderOutcome.Sent, now));
    }

    public static string Told(IEnumerable<QueuedReminder> reminders) =>
        string.Join(", ", reminders.Select(each => $"{each.FollowUp.OperationId} {each.FollowUp.Number} {each.Reminder}"));
}
