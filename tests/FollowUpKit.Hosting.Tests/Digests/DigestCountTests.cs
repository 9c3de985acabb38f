namespace FollowUpKit.Hosting.Tests;

/// <summary>A digest counts what the reports count.</summary>
public sealed class DigestCountTests
{
    private const int Sales = 200;

    [Fact]
    public async Task DispatchDueAsync_ManySales_CountsWhatTheReportsCount()
    {
        var desk = await WithManySalesAsync();
        desk.Reminders.Digest!.NextDays = 1;
        await desk.DispatchAtAsync(DigestDesk.Eight);

        var reports = new FollowUpReports(desk.Store, desk.Clock, desk.Options);
        var agents = await reports.Workload().CountByAsync(FollowUpGroupKey.Agent);
        var branches = await reports.Workload().CountByAsync(FollowUpGroupKey.Branch);
        Assert.Equal(
            [.. agents.Select(work => Told("agent", work)), .. branches.Select(work => Told("manager", work))],
            desk.Sender.Sent.Select(sent => string.Join(' ', sent.Recipient, sent.Agent ?? sent.Branch, Count(sent, DigestSectionKind.Overdue), Count(sent, DigestSectionKind.DueToday), Count(sent, DigestSectionKind.DueNext), Count(sent, DigestSectionKind.NoNextStep))));
        foreach (var sent in desk.Sender.Sent)
        {
            var stale = reports.Stale(14);
            Assert.Equal(await (sent.Agent is { } agent ? stale.Agents(agent) : stale.Branches(sent.Branch!)).CountAsync(), Count(sent, DigestSectionKind.Stale));
            Assert.All(sent.Digest!.Sections, section => Assert.Equal(Math.Min(20, section.Count), section.Rows.Count));
        }

        Assert.All(Enum.GetValues<DigestSectionKind>(), kind => Assert.Contains(desk.Sender.Sent, sent => Count(sent, kind) > 0));
    }

    private static string Told(string recipient, Workload work) =>
        string.Join(' ', recipient, work.Key, work.OverdueCount, work.DueTodayCount, work.DueTomorrowCount, work.NoNextStepCount);

    private static long Count(ReminderDelivery sent, DigestSectionKind kind) => sent.Digest!.Sections.SingleOrDefault(section => section.Kind == kind)?.Count ?? 0;

    private static async Task<Desk> WithManySalesAsync()
    {
        var desk = DigestDesk.With(digest => digest.BranchRecipient = "manager");
        for (var i = 0; i < Sales; i++)
        {
            var (agent, branch) = ($"agent-{i % 7}", $"branch-{i % 3}");
            desk.Clock.Reset(Desk.At(Desk.Today.PlusDays(-(i % 30)), 9, 0));
            if (i % 5 == 0) await desk.OpenAloneAsync($"Q-{i}", agent, branch);
            else await desk.OpenAsync($"Q-{i}", DigestDesk.Tuesday.PlusDays((i % 11) - 5), agent, branch);
        }

        return desk;
    }
}
