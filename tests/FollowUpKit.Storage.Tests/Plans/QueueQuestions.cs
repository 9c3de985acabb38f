using NodaTime;

namespace FollowUpKit.Storage.Tests;

/// <summary>What a dispatcher asks of the queues: fifty are claimed, looked at again and released.</summary>
internal static class QueueQuestions
{
    private const int BatchSize = 50;

    private static readonly string[] Recipients = [.. Enumerable.Range(0, BatchSize).Select(number => $"agent A-{number}")];

    public static IReadOnlyDictionary<string, PlanQuestion> All { get; } = new PlanQuestion[]
    {
        new("queue of reminders", "all", [], null, shop => AskRemindersAsync(shop.Reminders)),
        new("queue of digests", "all", [], null, shop => AskDigestsAsync(shop.Digests)),
    }.ToDictionary(question => question.Name, StringComparer.Ordinal);

    public static TheoryData<string> Names { get; } = [.. All.Keys];

    private static async Task AskRemindersAsync(IReminderQueue queue)
    {
        var claimed = await queue.ClaimRemindersAsync(Lease(), BatchSize, CancellationToken.None);
        Assert.Equal(BatchSize, claimed.Count);
        await queue.RenewRemindersAsync(Lease(), [.. claimed.Select(reminder => reminder.Key)], CancellationToken.None);
        await queue.SettleRemindersAsync(Lease(), [.. claimed.Select(reminder => ReminderSettlement.Release(reminder))], CancellationToken.None);

        // They are released, so that none of them is touched.
        await queue.SettleRemindersAsync(
            Lease(), [.. claimed.Select(reminder => ReminderSettlement.End(reminder, ReminderOutcome.Sent, CompanyScript.Now))], CancellationToken.None);
        await queue.FindNextReminderAsync(CompanyScript.Tenant, CompanyScript.Now, CancellationToken.None);
    }

    private static async Task AskDigestsAsync(IDigestQueue queue)
    {
        var claimed = await queue.ClaimDigestsAsync(Lease(), CompanyScript.Today, Recipients, CancellationToken.None);
        Assert.Equal(BatchSize, claimed.Count);
        await queue.RenewDigestsAsync(Lease(), CompanyScript.Today, Recipients, CancellationToken.None);
        await queue.SettleDigestsAsync(Lease(), CompanyScript.Today, [.. claimed.Select(DigestSettlement.Release)], CancellationToken.None);
    }

    private static ReminderLease Lease() => new(CompanyScript.Tenant, "worker", CompanyScript.Now, CompanyScript.Now + Duration.FromMinutes(2));
}
