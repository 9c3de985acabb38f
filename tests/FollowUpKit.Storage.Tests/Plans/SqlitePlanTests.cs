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
        var complaints = await PlanCosts.ComplaintsAsync(name, plans.StepsAsync, PlanCosts.Outcomes);

        Assert.True(complaints.Length == 0, complaints);
    }

    /// <summary>Three agents have 120 of the 20,000 sales, and too few rows for a page of most reports: a walk in the order of the page would go through all.</summary>
    [Theory]
    [InlineData("page of those without attention by OverdueFrom")]
    [InlineData("page of those without attention by Customer")]
    [InlineData("page of the agenda by OverdueFrom")]
    [InlineData("count of those without attention")]
    public async Task Question_OfScopeOfAgents_TakesTheStepsOfWhatTheySee(string name)
    {
        var question = PlanQuestions.All[name].Single(question => question.Filter == "scope of agents");

        Assert.All(await plans.StepsAsync(question), steps => Assert.InRange(steps, 1, 30_000));
    }

    /// <summary>Of 8,000 reminders that are to be sent, 800 of them due.</summary>
    [Theory]
    [MemberData(nameof(QueueQuestions.Names), MemberType = typeof(QueueQuestions))]
    public async Task Queue_FiftyAtOnce_TakesTheStepsOfFifty(string name)
    {
        Assert.All(await plans.StepsAsync(QueueQuestions.All[name]), steps => Assert.InRange(steps, 1, 15_000));
    }

    /// <summary>By its statistics of a large company SQLite reads all that is overdue for each count.</summary>
    [Fact]
    public async Task CountByAsync_BranchAndDaysOverdue_NamesTheIndexOfEachRange()
    {
        using var shop = plans.Shop();
        await shop.Reports.WithoutAttention().CountByAsync(FollowUpGroupKey.Branch, FollowUpGroupKey.DaysOverdue);

        Assert.Contains("due_zone", shop.Asked[^1].Text, StringComparison.Ordinal);
    }
}
