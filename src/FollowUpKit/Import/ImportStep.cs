using NodaTime;

namespace FollowUpKit;

/// <summary>A command of a history: when it was decided, by whom, and the field that it stands in.</summary>
internal sealed record ImportStep(OperationCommand Command, Instant At, string By, ImportFile File, ImportRow Row, string Field)
{
    /// <summary>The rejection of this step by a rule, at the field that can mend it.</summary>
    public ImportRejection Reject(RuleViolation violation) => ImportRejection.Of(
        File, Row, violation.Code == RuleCodes.ResultTooShort ? ImportColumns.ResultDetails : Field, violation);
}
