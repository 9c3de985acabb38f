namespace FollowUpKit.Tests;

public sealed class DescribeOperationTests
{
    private static readonly DescribeOperation Describe = new(Chase.Id);

    [Fact]
    public void Decide_Title_CustomerStays() => Assert.Equal(("Valve", "C-1"), TitleAndCustomer(Describe.WithTitle("Valve")));

    [Fact]
    public void Decide_Customer_TitleStays() => Assert.Equal(("Pump", "C-2"), TitleAndCustomer(Describe.WithCustomer("C-2")));

    [Fact]
    public void Decide_Nulls_TakenAway() => Assert.Equal((null, null), TitleAndCustomer(Describe.WithTitle(null).WithCustomer(null)));

    private static (string? Title, string? Customer) TitleAndCustomer(DescribeOperation command)
    {
        var sale = Given.Nothing().Do(Some.Opening.WithTitle("Pump").WithCustomer("C-1")).Do(command).Sale;
        return (sale.Title, sale.Customer);
    }
}
