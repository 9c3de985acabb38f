using NodaTime;

namespace FollowUpKit;

/// <summary>A command of a history: when it was decided, by whom, and the field that it stands in.</summary>
internal sealed record ImportStep(OperationCommand Command, Instant At, string By, ImportFile File, ImportRow Row, string Field)
{
    /// <summary>The follow-up of the command; null for one on the operation.</summary>
    public ImportedFollowUp? FollowUp { get; init; }

    /// <summary>That a rule forbids this step, at the field that can mend it.</summary>
    public ImportFault Reject(RuleViolation violation) => ImportFault.Of(
        File, Row, violation.Code == RuleCodes.ResultTooShort ? ImportColumns.ResultDetails : Field, violation);
}
