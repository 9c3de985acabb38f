using FollowUpKit.Storage;

namespace FollowUpKit.Tests;

public sealed class OpenOperationTests
{
    [Fact]
    public void Decide_AllGiven_IsKept()
    {
        var sale = Given.Nothing().Do(Some.Opening.WithTitle("Pump").WithCustomer("C-1")).Sale;

        Assert.Equal((Chase.Id, 1, "Pump", "C-1"), (sale.Id, sale.Version, sale.Title, sale.Customer));
        Assert.Equal(("MTY", "ana", "America/Mexico_City"), (sale.Branch, sale.Agent, sale.TimeZone));
        Assert.Equal((Chase.Start, "ana", Chase.Start, "ana"), (sale.OpenedAt, sale.OpenedBy, sale.ChangedAt, sale.ChangedBy));
    }

    [Fact]
    public void Decide_OnlyTheKey_RestIsNone()
    {
        var sale = Given.Nothing().Do(new OpenOperation(Chase.Id)).Sale;

        Assert.Equal((null, null, null, null), (sale.Title, sale.Customer, sale.Branch, sale.Agent));
        Assert.Empty(sale.FollowUps);
    }

    [Fact]
    public void Decide_AllGiven_ChangeTellsAll() => Assert.Equal(
        new OperationChange.Opened
        {
            Title = "Pump",
            Customer = "C-1",
            Branch = "MTY",
            Agent = "ana",
            TimeZone = "America/Mexico_City",
            At = Chase.Start,
            By = "ana",
        },
        Assert.Single(Given.Nothing().Do(Some.Opening.WithTitle("Pump").WithCustomer("C-1")).Accepted.Changes));

    [Fact]
    public void Decide_WithFirst_SchedulesIt()
    {
        var chase = Given.Nothing().Do(Some.Opening.WithFirst(Some.Draft()));

        Assert.Equal("Opened FollowUpScheduled", chase.Kinds);
        Assert.Equal((null, 1, 1L), (chase.Accepted.FollowUpNumber, chase.Accepted.NextFollowUpNumber, chase.Sale.Version));
        Assert.Equal((1, null, "ana"), (chase.FollowUp(1).Number, chase.FollowUp(1).PreviousNumber, chase.FollowUp(1).Agent));
    }

    [Theory]
    // The command's, else its branch's, else the default one.
    [InlineData("MTY", "Europe/Madrid", "Europe/Madrid")]
    [InlineData("MTY", null, "America/Monterrey")]
    [InlineData("mty", null, "America/Mexico_City")]
    [InlineData(null, null, "America/Mexico_City")]
    public void Decide_ZoneOfCommandBranchOrDefault_Frozen(string? branch, string? zone, string expected)
    {
        var command = new OpenOperation(Chase.Id).WithBranch(branch);

        Assert.Equal(expected, InBranches().Do(zone is null ? command : command.WithTimeZone(zone)).Sale.TimeZone);
    }

    [Fact]
    public void Decide_UnknownZone_Refused() =>
        Assert.Equal(RuleCodes.UnknownTimeZone, Given.Nothing().CodeOf(Some.Opening.WithTimeZone("Mars/Olympus")));

    [Fact]
    public void Decide_FirstInUnknownZone_Refused() => Assert.Equal(
        RuleCodes.UnknownTimeZone,
        Given.Nothing().CodeOf(Some.Opening.WithFirst(new("Call", Due.On(Some.Today).WithTimeZone("america/mexico")))));

    private static Chase InBranches() => Given.Nothing().With(options => options.BranchTimeZones["MTY"] = "America/Monterrey");
}
