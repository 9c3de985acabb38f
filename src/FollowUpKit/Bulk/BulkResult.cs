namespace FollowUpKit;

/// <summary>One command of a bulk run, and what came of it.</summary>
public sealed class BulkResult
{
    internal BulkResult(OperationCommand command, BulkOutcome outcome, RuleViolation? violation = null, Exception? error = null, IReadOnlyList<CommandWarning>? warnings = null)
    {
        Command = command;
        Outcome = outcome;
        Violation = violation;
        Error = error;
        Warnings = warnings ?? [];
    }

    /// <summary>The command, with its operation and with the command id of the run.</summary>
    public OperationCommand Command { get; }

    /// <summary>The ERP's own key of the sale.</summary>
    public OperationId OperationId => Command.OperationId;

    /// <summary>The number of the follow-up that the command names, or null.</summary>
    public int? FollowUpNumber => (Command as FollowUpCommand)?.FollowUpNumber;

    /// <summary>What came of it.</summary>
    public BulkOutcome Outcome { get; }

    /// <summary>Why a rule refused it; null with any other outcome.</summary>
    public RuleViolation? Violation { get; }

    /// <summary>The error of a conflict or of an operation that cannot be read; null with any other outcome.</summary>
    public Exception? Error { get; }

    /// <summary>What the command does that may be a mistake, as in <see cref="CommandReceipt.Warnings"/>.</summary>
    public IReadOnlyList<CommandWarning> Warnings { get; }

    /// <summary>Outcome and operation, never content.</summary>
    public override string ToString() => $"{Outcome}: {Command}";
}
