using FollowUpKit.Tests.Stores;

namespace FollowUpKit.Tests.Reporting;

/// <summary>Random questions about random companies: both stores answer as plain LINQ does.</summary>
public sealed class RandomReportTests(SharedSqlite sqlite) : IClassFixture<SharedSqlite>
{
    private const int Companies = 12;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, Companies)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task AllReports_InMemory_AnswerAsTheYardstick(int seed)
    {
        var company = new RandomCompany(seed);

        Assert.Equal(company.Expected(), await company.AnswersAsync(new InMemoryOperationStore()));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task AllReports_OnSqlite_AnswerAsTheYardstick(int seed)
    {
        var company = new RandomCompany(seed);

        Assert.Equal(company.Expected(), await company.AnswersAsync(sqlite.Store));
    }

    [Theory]
    // Something in every part of the answers
    [InlineData("overdue ", 100)]
    [InlineData("branch ", 100)]
    [InlineData("days 0", 5)]
    [InlineData("days 1-3", 10)]
    [InlineData("days 4-7", 10)]
    [InlineData("days 8-30", 10)]
    [InlineData("days 31+", 10)]
    [InlineData("customer by kind ", 100)]
    [InlineData("branch by days ", 100)]
    [InlineData("summary ", 100)]
    [InlineData("agenda ", 100)]
    [InlineData("result ", 100)]
    [InlineData("outcome won", 10)]
    [InlineData("concluded ", 100)]
    [InlineData("no next step: ", 100)]
    [InlineData("work of all ", 100)]
    [InlineData("work of branch MTY: ", 100)]
    [InlineData("stale: ", 100)]
    [InlineData("stale of ", 100)]
    [InlineData("agent ana: ", 100)]
    [InlineData("S-7: NotTracked", 10)]
    [InlineData("S-7: Overdue", 5)]
    [InlineData("S-7: InProgress", 5)]
    [InlineData("S-7: Concluded", 5)]
    public void Expected_AllCompanies_HasEachKindOfLine(string start, int atLeast) => Assert.InRange(
        Enumerable.Range(1, Companies).SelectMany(seed => new RandomCompany(seed).Expected()).Count(line => line.StartsWith(start, StringComparison.Ordinal)),
        atLeast,
        int.MaxValue);
}
