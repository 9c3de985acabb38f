using System.Globalization;
using Ardalis.GuardClauses;

namespace FollowUpKit;

/// <summary>A command was refused by a rule. Nothing was written.</summary>
public sealed class FollowUpRuleException : Exception
{
    /// <summary>A refusal of a command.</summary>
    /// <param name="operationId">The operation that the command was about.</param>
    /// <param name="violation">Why it was refused.</param>
    /// <param name="innerException">What led to it, or null.</param>
    public FollowUpRuleException(OperationId operationId, RuleViolation violation, Exception? innerException = null)
        : base(Guard.Against.Null(violation).GetMessage(CultureInfo.InvariantCulture), innerException)
    {
        OperationId = Guard.Against.Null(operationId);
        Violation = violation;
    }

    /// <summary>The operation that the command was about.</summary>
    public OperationId OperationId { get; }

    /// <summary>Why it was refused.</summary>
    public RuleViolation Violation { get; }
}
