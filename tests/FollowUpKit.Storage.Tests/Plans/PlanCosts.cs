namespace FollowUpKit.Storage.Tests;

/// <summary>
/// What a page under a filter may cost, in a number that is the same on every machine: the steps of SQLite's virtual machine, or the
/// buffers that PostgreSQL touches.
/// </summary>
internal static class PlanCosts
{
    private const double MostAgainstUnfiltered = 2;

    private static readonly string[] Filters =
    [
        "branch", "several branches", "several agents", "without agent", "period", "branch and period", "several branches and period", "agent and period",
        "days overdue", "branch and days overdue", "due period",
    ];

    public static readonly string[] Outcomes = ["outcome", "several outcomes", "rare outcome"];

    /// <summary>Rows of others are passed by in an index, which takes steps and touches few buffers.</summary>
    public static readonly string[] Statuses = ["branch", "several branches", "overdue", "in progress", "concluded", "branch and overdue", "agent and overdue", "without agent"];

    public static TheoryData<string> Names { get; } =
    [
        "page of those without attention by OverdueFrom",
        "page of those without attention by DueDate",
        "page of the agenda by OverdueFrom",
        "page of the agenda by DueDate",
        "page of results by NewestResult",
        "page of conclusions by NewestConclusion",
        "page of sales control by Newest",
    ];

    /// <summary>The filters under which the dearest page costs more than twice the dearest one without a filter.</summary>
    public static async Task<string> ComplaintsAsync(
        string name, Func<PlanQuestion, Task<IReadOnlyList<long>>> costsAsync, IReadOnlyList<string> ofOperations)
    {
        var questions = PlanQuestions.All[name].ToDictionary(question => question.Filter, StringComparer.Ordinal);
        var unfiltered = (await costsAsync(questions["all"])).Max();
        var complaints = new List<string>();
        var isOfOperations = name.Contains("sales control", StringComparison.Ordinal) || name.Contains("conclusions", StringComparison.Ordinal);
        foreach (var question in (isOfOperations ? ofOperations : Filters).Where(questions.ContainsKey).Select(filter => questions[filter]))
        {
            // The rows of an agent are few, and sorted by date.
            if (question.By.Contains("agent") && name.EndsWith("DueDate", StringComparison.Ordinal)) continue;
            var cost = (await costsAsync(question)).Max();
            if (cost > MostAgainstUnfiltered * unfiltered) complaints.Add($"{question.Filter}: {cost} against {unfiltered}");
        }

        return string.Join('\n', complaints);
    }
}
