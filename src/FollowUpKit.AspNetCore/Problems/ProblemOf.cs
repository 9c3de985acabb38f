using System.Globalization;
using FollowUpKit.Storage;

namespace FollowUpKit.AspNetCore;

/// <summary>The problem document of an error.</summary>
internal static class ProblemOf
{
    public static Problem Error(Exception error, CultureInfo culture) => error switch
    {
        ProblemException problem => problem.Kind.In(culture) with { Errors = problem.Errors },
        FollowUpRuleException refusal => Refusal(refusal.Violation, culture),
        VersionConflictException conflict => ProblemKind.VersionConflict.In(culture) with
        {
            ExpectedVersion = conflict.ExpectedVersion,
            FoundVersion = conflict.FoundVersion,
            ChangedBy = conflict.ChangedBy,
            ChangedAt = conflict.ChangedAt,
        },
        StorageOutcomeUnknownException => ProblemKind.OutcomeUnknown.In(culture),
        StorageUnavailableException or StorageConflictException => ProblemKind.Unavailable.In(culture),
        _ => ProblemKind.Unexpected.In(culture),
    };

    private static Problem Refusal(RuleViolation violation, CultureInfo culture)
    {
        if (violation.Code == RuleCodes.OperationNotFound) return ProblemKind.NotFound.In(culture);
        var kind = violation.Code switch
        {
            RuleCodes.NotAuthorized => ProblemKind.NotAuthorized,
            RuleCodes.CommandIdReused => ProblemKind.KeyReused,
            _ => ProblemKind.Refused,
        };
        return kind.In(culture, violation.GetMessage(culture)) with { Code = violation.Code, Values = violation.Values };
    }
}
