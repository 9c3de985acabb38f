namespace FollowUpKit.Storage.Tests;

/// <summary>What MariaDB reads for the pages of each report, with statistics, where the server has another collation than the keys.</summary>
public sealed class MariaDbPlanTests(MariaDbPlans plans) : IClassFixture<MariaDbPlans>
{
    /// <summary>Of 20,000 sales with 100,000 follow-ups: some ranges of 51 rows, each with its sale, and again when they are merged.</summary>
    private const long MostRead = 1_000;

    private static readonly string[] Filters = ["all", "branch", "agent"];

    private static readonly string[] Orders =
    [
        "page of those without attention by OverdueFrom", "page of those without attention by DueDate", "page of the agenda by OverdueFrom", "page of results by NewestResult",
        "page of those with no next step by Newest", "page of stale ones by LongestIdle", "page of conclusions by NewestConclusion", "page of sales control by Newest",
        "page of sales control by NextOverdueFrom",
    ];

    public static IEnumerable<object[]> Pages =>
        from order in Orders
        from filter in Filters
        where PlanQuestions.All[order].Any(question => question.Filter == filter)
        select new object[] { order, filter };

    [MariaDbTheory]
    [MemberData(nameof(Pages))]
    public async Task Page_OfAReport_ReadsAFewRows(string name, string filter)
    {
        var question = PlanQuestions.All[name].Single(question => question.Filter == filter);

        Assert.InRange((await plans.RowsReadAsync(question)).Max(), 1, MostRead);
    }

    /// <summary>A long text in them would have them go there.</summary>
    [MariaDbTheory]
    [MemberData(nameof(Pages))]
    public async Task Page_OfAReport_KeepsNoTableOnTheDisk(string name, string filter)
    {
        var question = PlanQuestions.All[name].Single(question => question.Filter == filter);

        Assert.All(await plans.DiskTablesAsync(question), tables => Assert.Equal(0, tables));
    }

    /// <summary>Its time zones are found from each to the next, and what is overdue is read once, whatever the number of branches and periods.</summary>
    [MariaDbFact]
    public async Task CountByAsync_BranchAndDaysOverdue_ReadsWhatIsOverdueOnce()
    {
        var question = PlanQuestions.All["counts by Branch and DaysOverdue of those without attention"].Single(question => question.Filter == "all");
        var overdue = PlanQuestions.All["count of those without attention"].Single(question => question.Filter == "all");

        var ofOne = (await plans.RowsReadAsync(overdue)).Sum();
        Assert.InRange((await plans.RowsReadAsync(question)).Sum(), 1, 3 * ofOne);
    }

    [MariaDbTheory]
    [MemberData(nameof(QueueQuestions.Names), MemberType = typeof(QueueQuestions))]
    public async Task Queue_FiftyAtOnce_ReadsAFewRows(string name)
    {
        Assert.InRange((await plans.RowsReadAsync(QueueQuestions.All[name])).Max(), 1, MostRead);
    }
}
