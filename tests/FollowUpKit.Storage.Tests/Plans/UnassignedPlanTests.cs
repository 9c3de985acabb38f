namespace FollowUpKit.Storage.Tests;

/// <summary>What has no agent is read in order from the indexes by agent: PostgreSQL would else go through the rows of others, or sort.</summary>
public sealed class UnassignedPlanTests(UnassignedPostgreSqlPlans plans) : IClassFixture<UnassignedPostgreSqlPlans>
{
    [PostgreSqlTheory]
    [InlineData("page of those without attention by OverdueFrom")]
    [InlineData("page of the agenda by OverdueFrom")]
    [InlineData("page of the agenda by Agent")]
    [InlineData("page of results by NewestResult")]
    [InlineData("page of sales control by Newest")]
    [InlineData("page of sales control by NextOverdueFrom")]
    [InlineData("page of stale ones by LongestIdle")]
    public async Task Page_WithoutAgent_IsReadByAgentInOrder(string name)
    {
        var read = await plans.ReadAsync(PlanQuestions.All[name].Single(question => question.Filter == "without agent"));

        Assert.Empty(read.SelectMany(plan => plan.Sorts));
        Assert.All(
            read.SelectMany(plan => plan.Ranges).Where(range => !range.IsLookUp && !range.Columns.Contains("time_zone")),
            range => Assert.EndsWith("_agent", range.Index, StringComparison.Ordinal));
    }
}
