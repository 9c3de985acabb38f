using NodaTime;

namespace FollowUpKit.ConsoleHost;

/// <summary>The answer of <c>suggest</c>: a follow-up, the conclusion, or why there is nothing.</summary>
internal sealed class SuggestionAnswer(OperationId operation, NextStepSuggestion suggestion)
{
    public string Operation => operation.Value;

    public int? FollowUp => suggestion.FollowUpNumber;

    public NextAnswer? Next => suggestion.Next is { } next
        ? new(next.Kind, next.Subject, next.Details, next.Agent, next.Due.Date, next.Due.Time, next.Plan?.Plan, next.Plan?.Step, next.Plan?.Start)
        : null;

    public ConclusionAnswer? Conclusion => suggestion.Conclusion is { } conclusion ? new(conclusion.Outcome) : null;

    public MessageAnswer? Refusal => suggestion.Violation is { } violation ? new(violation.Code, violation.GetMessage()) : null;

    public IEnumerable<MessageAnswer> Warnings => suggestion.Warnings.Select(warning => new MessageAnswer(warning.Code, warning.GetMessage()));

    internal sealed record NextAnswer(
        string? Kind, string Subject, string? Details, string? Agent, LocalDate DueDate, LocalTime? DueTime, string? Plan, string? PlanStep, LocalDate? PlanStart);

    internal sealed record ConclusionAnswer(string? Outcome);

    internal sealed record MessageAnswer(string Code, string Message);
}
