namespace FollowUpKit.Storage.Tests;

/// <summary>What no plan of a question may do, unless it is excused.</summary>
internal static class PlanJudge
{
    /// <summary>What is wrong with the plans of some questions, each once on a line.</summary>
    public static async Task<string> ComplaintsAsync(
        IEnumerable<PlanQuestion> questions, Func<PlanQuestion, Task<IReadOnlyList<QueryPlan>>> readAsync, IReadOnlyList<PlanExcuse> excuses)
    {
        var complaints = new List<string>();
        foreach (var question in questions)
        {
            complaints.AddRange(
                from plan in await readAsync(question)
                from complaint in Complaints(question, plan)
                where !excuses.Any(excuse => excuse.Covers(complaint.What, question))
                select $"{question.Filter}: {complaint.What} {complaint.Where}");
        }

        return string.Join('\n', complaints.Distinct());
    }

    private static IEnumerable<(PlanComplaint What, string Where)> Complaints(PlanQuestion question, QueryPlan plan)
    {
        string[] by = [.. question.By.Where(plan.Asked.Compares)];
        foreach (var range in plan.Ranges)
        {
            if (range.IsWholeTable) yield return (PlanComplaint.ReadsWholeTable, $"{range}");
            else if (range.IsWholeTenant && !question.IsPage) yield return (PlanComplaint.ReadsWholeTenant, $"{range}");
            else if (by.Length > 0 && !range.IsLookUp && !(question.IsPage && range.IsOfTies) && !range.Columns.Intersect(by).Any()) yield return (PlanComplaint.ReadsRowsOfOthers, $"{range}");
        }

        if (!question.IsPage) yield break;
        foreach (var sort in plan.Sorts) yield return (PlanComplaint.Sorts, sort);
    }
}
