namespace FollowUpKit.Storage.Tests;

/// <summary>
/// What a page under a filter may cost, in a number that is the same on every machine: the steps of SQLite's virtual machine, or the
/// buffers that PostgreSQL touches.
/// </summary>
internal static class PlanCosts
{
    private const double MostAgainstUnfiltered = 2;

    private static readonly string[] Filters = ["period", "branch and period", "agent and period", "days overdue", "branch and days overdue"];

    public static TheoryData<string> Names { get; } =
    [
        "page of those without attention by OverdueFrom",
        "page of those without attention by DueDate",
        "page of the agenda by OverdueFrom",
        "page of the agenda by DueDate",
        "page of results by NewestResult",
        "page of conclusions by NewestConclusion",
    ];

    /// <summary>The filters of a period under which the dearest page costs more than twice the dearest one without a filter.</summary>
    public static async Task<string> ComplaintsAsync(string name, Func<PlanQuestion, Task<IReadOnlyList<long>>> costsAsync)
    {
        var questions = PlanQuestions.All[name].ToDictionary(question => question.Filter, StringComparer.Ordinal);
        var unfiltered = (await costsAsync(questions["all"])).Max();
        var complaints = new List<string>();
        foreach (var question in Filters.Where(questions.ContainsKey).Select(filter => questions[filter]))
        {
            // The agent works for one branch, and its rows are sorted by date where no index has them so.
            if (question.Filter.StartsWith("agent", StringComparison.Ordinal) && name.EndsWith("DueDate", StringComparison.Ordinal)) continue;
            var cost = (await costsAsync(question)).Max();
            if (cost > MostAgainstUnfiltered * unfiltered) complaints.Add($"{question.Filter}: {cost} against {unfiltered}");
        }

        return string.Join('\n', complaints);
    }
}
