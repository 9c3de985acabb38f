namespace FollowUpKit.Storage.Tests;

/// <summary>What PostgreSQL plans for each report, for its values and for any, with statistics, where keys have another collation than the server.</summary>
public sealed class PostgreSqlPlanTests(PostgreSqlPlans plans) : IClassFixture<PostgreSqlPlans>
{
    [PostgreSqlTheory]
    [MemberData(nameof(PlanQuestions.Names), MemberType = typeof(PlanQuestions))]
    public async Task Question_EachFilter_IsReadFromRangesInOrder(string name)
    {
        var complaints = await PlanJudge.ComplaintsAsync(PlanQuestions.All[name], plans.ReadAsync, PlanExcuses.OfPostgreSql);

        Assert.True(complaints.Length == 0, complaints);
    }

    [PostgreSqlTheory]
    [MemberData(nameof(PlanCosts.Names), MemberType = typeof(PlanCosts))]
    public async Task Page_EachFilter_TouchesAtMostTwiceTheBuffersOfThePageWithoutFilter(string name)
    {
        var complaints = await PlanCosts.ComplaintsAsync(name, plans.BuffersAsync, [.. PlanCosts.Outcomes, .. PlanCosts.Statuses]);

        Assert.True(complaints.Length == 0, complaints);
    }

    [PostgreSqlTheory]
    [MemberData(nameof(QueueQuestions.Names), MemberType = typeof(QueueQuestions))]
    public async Task Queue_FiftyAtOnce_TouchesAFewBuffers(string name)
    {
        Assert.InRange((await plans.BuffersAsync(QueueQuestions.All[name])).Max(), 1, 3_000);
    }

    [PostgreSqlFact]
    public async Task Question_Each_IsAskedByStatementsOfOneTenant()
    {
        var watch = new StatementWatch();

        foreach (var question in PlanQuestions.All.SelectMany(questions => questions).Concat(QueueQuestions.All.Values)) await plans.AskDistributedAsync(question, watch.Watch);

        Assert.True(watch.Complaints.Length == 0, watch.Complaints);
        Assert.InRange(watch.Count, 400, int.MaxValue);
    }

    [PostgreSqlFact]
    public async Task Page_OfSalesInProgressByNextOverdueFrom_SkipsThoseThatAreOverdue()
    {
        var questions = PlanQuestions.All["page of sales control by NextOverdueFrom"].ToDictionary(question => question.Filter, StringComparer.Ordinal);

        Assert.InRange((await plans.BuffersAsync(questions["in progress"])).Max(), 1, 2 * (await plans.BuffersAsync(questions["all"])).Max());
    }

    [PostgreSqlTheory]
    [InlineData("those without attention by OverdueFrom")]
    [InlineData("stale ones by LongestIdle")]
    [InlineData("sales control by Newest")]
    [InlineData("those with no next step by Newest")]
    [InlineData("results by NewestResult")]
    [InlineData("conclusions by NewestConclusion")]
    public async Task Page_UsualFilters_IsNotPlannedAnewEachTime(string name)
    {
        string[] usual = ["all", "branch", "several branches", "agent", "several agents", "period", "branch and period", "agent and period", "customer"];
        var questions = PlanQuestions.All[$"page of {name}"].Where(question => usual.Contains(question.Filter)).ToList();
        Assert.InRange(questions.Count, 4, usual.Length);
        List<string> plannedAnew = [];
        foreach (var question in questions)
        {
            if ((await plans.KeepsPlansAsync(question)).Contains(false)) plannedAnew.Add(question.Filter);
        }

        Assert.Empty(plannedAnew);
    }
}
