using System.Text.RegularExpressions;

namespace FollowUpKit.Storage.Tests;

/// <summary>A plan that is meant to be as it is.</summary>
/// <param name="What">What it does.</param>
/// <param name="Names">The questions, as a regular expression.</param>
/// <param name="Filters">Their filters, as a regular expression.</param>
/// <param name="Reason">Why.</param>
internal sealed record PlanExcuse(PlanComplaint What, string Names, string Filters, string Reason)
{
    public bool Covers(PlanComplaint complaint, PlanQuestion question) =>
        complaint == What && Regex.IsMatch(question.Name, Names) && Regex.IsMatch(question.Filter, $"^({Filters})$");
}
