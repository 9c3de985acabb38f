using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit.Tests.Reporting;

public sealed class RemindersDueTests
{
    private static readonly Duration Hour = Duration.FromHours(1);

    private readonly InMemoryOperationStore _store = new();
    private readonly Shop _shop;

    public RemindersDueTests() => _shop = new(_store);

    private FollowUpReports Reports => _shop.Reports();

    [Fact]
    public async Task Rows_RemindersOfSeveralSales_AreThoseThatAreDueOldestFirst()
    {
        await SellAsync("1", hour: 14, Reminder.Before(Period.FromHours(2)));
        await SellAsync("2", hour: 14, Reminder.Before(Period.FromHours(3)), Reminder.Before(Period.FromMinutes(119)));
        await SellAsync("3", hour: 11, Reminder.WhenOverdue());

        Assert.Equal(["2 11:00", "3 11:01", "1 12:00"], (await PageAsync(Reports.RemindersDue())).Select(Text));
        Assert.Equal(["2 11:00", "3 11:01", "1 12:00", "2 12:01"], (await PageAsync(Reports.RemindersDue().AsOf(Shop.Now + Hour))).Select(Text));
        Assert.Equal(3, await Reports.RemindersDue().CountAsync());
        Assert.Equal(["2", "3", "1"], (await Reports.RemindersDue().StreamAsync().ToListAsync()).Select(row => row.OperationId.Value));
    }

    [Fact]
    public async Task Row_OfAReminder_HasItsFollowUp()
    {
        await SellAsync("1", hour: 11, Reminder.WhenOverdue());

        var row = Assert.Single(await PageAsync(Reports.RemindersDue()));

        Assert.Equal(("1", 1, "MTY", "ana", "Call them"), (row.OperationId.Value, row.FollowUpNumber, row.Branch, row.Agent, row.Subject));
        Assert.Equal(Due.At(new LocalDate(2026, 3, 9), 11, 0).WithTimeZone("America/Mexico_City"), row.Due);
        Assert.Equal((Shop.Now - Hour + Duration.FromMinutes(1), true, 0, 0, null, false), (row.RemindAt, row.WhenOverdue, row.Step, row.Attempts, row.Failure, row.IsGivenUp));
    }

    [Fact]
    public async Task Rows_OfRemindersThatWereClaimed_LackThoseThatWereSent()
    {
        foreach (var id in new[] { "held", "sent", "failed", "given up" }) await SellAsync(id, hour: 11, Reminder.WhenOverdue());
        var claimed = (await ClaimAsync()).ToDictionary(reminder => reminder.FollowUp.OperationId);
        await SettleAsync(
            ReminderSettlement.End(claimed["sent"], ReminderOutcome.Sent, Shop.Now),
            ReminderSettlement.TryAgain(claimed["failed"], Shop.Now + Hour, "No route"),
            ReminderSettlement.End(claimed["given up"], ReminderOutcome.GivenUp, Shop.Now, failure: "No such mailbox"));

        Assert.Equal(["failed", "held"], (await PageAsync(Reports.RemindersDue())).Select(row => row.OperationId.Value));
        Assert.Equal(("No route", 1, false), Facts(Assert.Single(await PageAsync(Reports.RemindersDue()), row => row.OperationId.Value == "failed")));
        Assert.Equal(("No such mailbox", 1, true), Facts(Assert.Single(await PageAsync(Reports.RemindersDue().GivenUp()))));
        Assert.Equal(1, await Reports.RemindersDue().GivenUp().CountAsync());
    }

    [Fact]
    public async Task Clauses_OfTheReport_NarrowIt()
    {
        await SellAsync("1", hour: 11, Reminder.WhenOverdue());
        await SellAsync("2", hour: 11, "GDL", null, Reminder.WhenOverdue());

        Assert.Equal("1", await IdsAsync(Reports.RemindersDue().Branches("MTY")));
        Assert.Equal("1", await IdsAsync(Reports.RemindersDue().Agents("ana")));
        Assert.Equal("2", await IdsAsync(Reports.RemindersDue().WithoutAgent()));
        Assert.Equal("", await IdsAsync(Reports.RemindersDue().Customers("ACME")));
        Assert.Equal("1 2", await IdsAsync(Reports.RemindersDue().Containing("CALL")));
        Assert.Equal("", await IdsAsync(Reports.RemindersDue().Containing("visit")));
        Assert.Equal("2", await IdsAsync(_shop.Reports(scope: new VisibilityScope(branches: ["GDL"])).RemindersDue()));
        Assert.Equal("", await IdsAsync(_shop.Reports("other").RemindersDue()));
    }

    [Fact]
    public async Task Pages_OfOneRow_TellEachOnce()
    {
        foreach (var id in new[] { "1", "2", "3" }) await SellAsync(id, hour: 11, Reminder.WhenOverdue(), Reminder.Before(Period.Zero));

        var rows = await Answers.WalkAsync(cursor => Reports.RemindersDue().ToPageAsync(1, cursor));

        Assert.Equal(["1 False", "2 False", "3 False", "1 True", "2 True", "3 True"], rows.Select(row => $"{row.OperationId} {row.WhenOverdue}"));
    }

    [Fact]
    public async Task Cursor_OfThoseThatAreToBeSent_IsNoneOfThoseGivenUp()
    {
        foreach (var id in new[] { "1", "2" }) await SellAsync(id, hour: 11, Reminder.WhenOverdue());
        var cursor = (await Reports.RemindersDue().ToPageAsync(1)).NextCursor;

        await Assert.ThrowsAsync<ArgumentException>(() => Reports.RemindersDue().GivenUp().ToPageAsync(1, cursor));
    }

    [Fact]
    public async Task Result_Captured_EndsTheReminder()
    {
        await SellAsync("1", hour: 11, Reminder.WhenOverdue());
        Assert.Equal(1, await Reports.RemindersDue().CountAsync());

        await _shop.Service().ExecuteAsync(new CaptureResult("1", new LocalDateTime(2026, 3, 9, 11, 30), "They bought"));

        Assert.Equal(0, await Reports.RemindersDue().CountAsync());
    }

    [Fact]
    public async Task CountAsync_ReaderWithoutAQueue_SaysSo()
    {
        var reports = new FollowUpReports(new RowReader(), _shop.Clock, _shop.Options);

        var refusal = await Assert.ThrowsAsync<NotSupportedException>(() => reports.RemindersDue().CountAsync());

        Assert.Contains("RowReader", refusal.Message, StringComparison.Ordinal);
    }

    private static string Text(ReminderRow row) => $"{row.OperationId} {row.RemindAt.InZone(DateTimeZoneProviders.Tzdb["America/Mexico_City"]).TimeOfDay:HH:mm}";

    private static (string? Failure, int Attempts, bool IsGivenUp) Facts(ReminderRow row) => (row.Failure, row.Attempts, row.IsGivenUp);

    private static async Task<IReadOnlyList<ReminderRow>> PageAsync(RemindersDueQuery query) => (await query.ToPageAsync(10)).Rows;

    private static async Task<string> IdsAsync(RemindersDueQuery query) => string.Join(' ', (await PageAsync(query)).Select(row => row.OperationId.Value));

    private Task<CommandReceipt> SellAsync(string id, int hour, params Reminder[] reminders) => SellAsync(id, hour, "MTY", "ana", reminders);

    private Task<CommandReceipt> SellAsync(string id, int hour, string branch, string? agent, params Reminder[] reminders) => _shop.Service().ExecuteAsync(
        new OpenOperation(id).WithBranch(branch).WithAgent(agent)
            .WithFirst(new FollowUpDraft("Call them", Due.At(new LocalDate(2026, 3, 9), hour, 0)).WithReminders(reminders)));

    private Task<IReadOnlyList<QueuedReminder>> ClaimAsync() => _store.ClaimRemindersAsync(Lease(), 10, CancellationToken.None);

    private Task<IReadOnlyList<ReminderKey>> SettleAsync(params ReminderSettlement[] settlements) => _store.SettleRemindersAsync(Lease(), settlements, CancellationToken.None);

    private static ReminderLease Lease() => new("default", "worker", Shop.Now, Shop.Now + Hour);

    /// <summary>A reader of rows, and nothing more.</summary>
    private sealed class RowReader : ScanningOperationReader
    {
        protected override Task<IReadOnlyList<OperationSnapshot>> ReadAllAsync(string tenant, CancellationToken cancellationToken) => throw new NotSupportedException();

        protected override Task<ILookup<string, AcceptedCommand>> ReadAllReopeningsAsync(string tenant, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
