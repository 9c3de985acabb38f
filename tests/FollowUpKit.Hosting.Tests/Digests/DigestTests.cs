namespace FollowUpKit.Hosting.Tests;

public sealed class DigestTests
{
    [Fact]
    public async Task DispatchDueAsync_BeforeTheHour_SendsNothing()
    {
        var desk = DigestDesk.With();
        await desk.OpenAllAsync();

        Assert.Equal(new DispatchSummary(), await desk.DispatchAtAsync(DigestDesk.Eight - Duration.FromTicks(10)));
    }

    [Fact]
    public async Task DispatchDueAsync_AtTheHour_SendsEachSectionOnce()
    {
        var desk = DigestDesk.With();
        await desk.OpenAllAsync();

        Assert.Equal(new DispatchSummary { Sent = 1 }, await desk.DispatchAtAsync(DigestDesk.Eight));
        Assert.Equal(new DispatchSummary(), await desk.DispatchAtAsync(DigestDesk.Eight + Duration.FromHours(15)));

        var sent = Assert.Single(desk.Sender.Sent);
        Assert.Equal(("default", DeliveryKind.Digest, "agent", "ana", false), (sent.Tenant, sent.Kind, sent.Recipient, sent.Agent, sent.IsLate));
        Assert.Matches("^[0-9a-f]{32}$", sent.Key);
        Assert.Equal((DigestDesk.Tuesday, Desk.Zone, DigestDesk.Eight, 1), (sent.Digest!.Date, sent.Digest.TimeZone, sent.Digest.AsOf, sent.Digest.Attempt));
        Assert.Equal("Overdue 1: overdue\nDueToday 1: today\nDueNext 1: next\nNoNextStep 1: alone\nStale 1: stale", sent.Digest.Told());
        Assert.Throws<InvalidOperationException>(() => sent.Reminder);
    }

    [Fact]
    public async Task DispatchDueAsync_SeveralAgents_OneEachAndNoneForThoseWithNothingToDo()
    {
        var desk = DigestDesk.With();
        await desk.OpenAsync("Q-1", Desk.Today, "luis");
        await desk.OpenAsync("Q-2", Desk.Today, "ana");
        await desk.OpenAsync("Q-3", DigestDesk.Tuesday.PlusDays(30), "eva");
        await desk.DispatchAtAsync(DigestDesk.Eight);

        Assert.Equal("agent ana, agent luis", desk.Sender.Recipients());
        Assert.Equal(2, desk.Sender.Sent.Select(sent => sent.Key).Distinct().Count());
    }

    [Fact]
    public async Task DispatchDueAsync_NothingToDoAtTheHour_SendsNoneForWhatComesLater()
    {
        var desk = DigestDesk.With();
        await desk.DispatchAtAsync(DigestDesk.Eight);
        await desk.OpenAsync("Q-1", DigestDesk.Tuesday);

        Assert.Equal(new DispatchSummary(), await desk.DispatchAtAsync(DigestDesk.Eight + Duration.FromHours(2)));
        Assert.Equal(new DispatchSummary { Sent = 1 }, await desk.DispatchAtAsync(DigestDesk.Eight + Duration.FromDays(1)));
    }

    [Fact]
    public async Task DispatchDueAsync_NothingToDo_MarksNobody()
    {
        var desk = DigestDesk.With();
        var queue = new WatchedDigests(desk.Store);
        await desk.OpenAsync("Q-1", DigestDesk.Tuesday.PlusDays(30));
        desk.Clock.Reset(DigestDesk.Eight);
        await desk.Dispatcher(digests: queue).DispatchDueAsync();

        Assert.Equal([":agent:America/Mexico_City"], queue.Claimed);
    }

    [Fact]
    public async Task DispatchDueAsync_Branches_OneEachToTheirRecipient()
    {
        var desk = DigestDesk.With(digest => (digest.ToAgents, digest.BranchRecipient) = (false, "manager"));
        await desk.OpenAsync("Q-1", Desk.Today, "luis", "MTY");
        await desk.OpenAsync("Q-2", Desk.Today, "ana", "GDL");
        await desk.DispatchAtAsync(DigestDesk.Eight);

        Assert.Equal("manager GDL, manager MTY", desk.Sender.Recipients());
    }

    [Fact]
    public async Task DispatchDueAsync_AgentsAndBranches_OneForEach()
    {
        var desk = DigestDesk.With(digest => digest.BranchRecipient = "manager");
        await desk.OpenAsync("Q-1", Desk.Today);
        await desk.DispatchAtAsync(DigestDesk.Eight);

        Assert.Equal("agent ana, manager MTY", desk.Sender.Recipients());
    }

    [Fact]
    public async Task DispatchDueAsync_SectionsOfTheOptions_Alone()
    {
        var desk = DigestDesk.With(digest =>
        {
            digest.Sections.Add(DigestSectionKind.NoNextStep);
            digest.Sections.Add(DigestSectionKind.DueToday);
        });
        await desk.OpenAllAsync();

        Assert.Equal("DueToday 1: today\nNoNextStep 1: alone", (await SentAsync(desk)).Digest!.Told());
    }

    [Fact]
    public async Task DispatchDueAsync_MoreRowsThanAllowed_CountsAllAndListsTheFirst()
    {
        var desk = DigestDesk.With(digest => digest.MaxRows = 2);
        foreach (var (sale, days) in new[] { ("late", -1), ("latest", -9), ("later", -5), ("last", -2) }) await desk.OpenAsync(sale, Desk.Today.PlusDays(days));

        Assert.Equal("Overdue 4: latest, later", (await SentAsync(desk)).Digest!.Told());
    }

    [Fact]
    public async Task DispatchDueAsync_OverdueSinceThisMorning_IsNoMoreDueToday()
    {
        var desk = DigestDesk.With(digest => digest.MaxRows = 1);
        foreach (var hour in new[] { 6, 7, 9 }) await desk.OpenAsync($"at {hour}", DigestDesk.Tuesday.At(new LocalTime(hour, 0)));

        Assert.Equal("Overdue 2: at 6\nDueToday 1: at 9", (await SentAsync(desk)).Digest!.Told());
    }

    [Fact]
    public async Task DispatchDueAsync_SeveralTenants_EachItsOwnWithAnotherKey()
    {
        var desk = DigestDesk.With();
        foreach (var tenant in new[] { "north", "south", "west" })
        {
            var followUps = new FollowUpService(desk.Store, desk.Clock, desk.Options, new FixedCallerProvider(new Caller(tenant, VisibilityScope.All, "ana")));
            await followUps.ExecuteAsync(new OpenOperation("Q-1").WithAgent("ana").WithFirst(new FollowUpDraft("Call", Due.On(Desk.Today))));
        }

        desk.Reminders.Tenants.Add("north");
        desk.Reminders.Tenants.Add("west");
        await desk.DispatchAtAsync(DigestDesk.Eight);

        Assert.Equal(["north", "west"], desk.Sender.Sent.Select(sent => sent.Tenant));
        Assert.Equal(2, desk.Sender.Sent.Select(sent => sent.Key).Distinct().Count());
    }

    [Fact]
    public async Task RoundAsync_AfterTheDigests_WakesUpAtTheNextHour()
    {
        var desk = DigestDesk.With();
        desk.Clock.Reset(DigestDesk.Eight - Duration.FromMinutes(1));
        Assert.Equal(DigestDesk.Eight, await desk.Dispatcher().RoundAsync(default));

        desk.Clock.Reset(DigestDesk.Eight);
        Assert.Equal(DigestDesk.Eight + Duration.FromDays(1), await desk.Dispatcher().RoundAsync(default));
    }

    private static async Task<ReminderDelivery> SentAsync(Desk desk)
    {
        await desk.DispatchAtAsync(DigestDesk.Eight);
        return Assert.Single(desk.Sender.Sent);
    }
}
