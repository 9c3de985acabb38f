namespace FollowUpKit.Storage.Tests;

/// <summary>What PostgreSQL plans for each report on tables in partitions by tenant: the partition of the tenant alone is read, as a table without partitions is.</summary>
public sealed class PartitionedPlanTests(PartitionedPostgreSqlPlans plans) : IClassFixture<PartitionedPostgreSqlPlans>
{
    [PostgreSqlTheory]
    [MemberData(nameof(PlanQuestions.Names), MemberType = typeof(PlanQuestions))]
    public async Task Question_EachFilter_IsReadFromRangesInOrder(string name)
    {
        var complaints = await PlanJudge.ComplaintsAsync(PlanQuestions.All[name], plans.ReadAsync, PlanExcuses.OfPartitions(plans.Version));

        Assert.True(complaints.Length == 0, complaints);
    }

    [PostgreSqlFact]
    public async Task Question_Each_ReadsThePartitionOfTheTenantAlone()
    {
        foreach (var question in PlanQuestions.All.SelectMany(questions => questions))
        {
            foreach (var plan in await plans.ReadAsync(question))
                Assert.All(plan.Ranges.Where(range => range.Table.Length > 0), range => Assert.EndsWith("_p0", range.Table, StringComparison.Ordinal));
        }
    }
}
