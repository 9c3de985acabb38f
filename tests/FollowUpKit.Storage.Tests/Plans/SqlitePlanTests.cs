namespace FollowUpKit.Storage.Tests;

/// <summary>What SQLite plans for each report, without statistics, as most files have none.</summary>
public sealed class SqlitePlanTests(SqlitePlans plans) : IClassFixture<SqlitePlans>
{
    [Theory]
    [MemberData(nameof(PlanQuestions.Names), MemberType = typeof(PlanQuestions))]
    public async Task Question_EachFilter_IsReadFromRangesInOrder(string name)
    {
        var complaints = await PlanJudge.ComplaintsAsync(PlanQuestions.All[name], plans.ReadAsync, PlanExcuses.OfSqlite);

        Assert.True(complaints.Length == 0, complaints);
    }

    [Theory]
    [MemberData(nameof(PlanCosts.Names), MemberType = typeof(PlanCosts))]
    public async Task Page_EachFilter_TakesAtMostTwiceTheStepsOfThePageWithoutFilter(string name)
    {
        var complaints = await PlanCosts.ComplaintsAsync(name, plans.StepsAsync);

        Assert.True(complaints.Length == 0, complaints);
    }
}
