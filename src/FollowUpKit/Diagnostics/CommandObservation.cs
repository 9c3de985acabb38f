using System.Diagnostics;
using FollowUpKit.Storage;
using Microsoft.Extensions.Logging;

namespace FollowUpKit;

/// <summary>A command while it is executed: its span, its duration and its log.</summary>
internal readonly struct CommandObservation(OperationCommand command, ILogger logger)
{
    private readonly string _kind = command.Kind;
    private readonly Observation _work = new("execute", command.Kind, Instruments.CommandDuration);

    /// <summary>Whether anybody listens.</summary>
    public static bool IsWanted(ILogger logger) => logger.IsEnabled(LogLevel.Error) || Instruments.Hear(Instruments.CommandDuration);

    /// <summary>Tells that the command lost a race, from which it starts anew.</summary>
    public static void Retried(OperationCommand command, int attempt, ILogger logger)
    {
        Instruments.CommandRetries.Add(1, new KeyValuePair<string, object?>(Attributes.Command, command.Kind));
        logger.CommandRetried(command.Kind, attempt);
    }

    public void Accepted(bool wasRepeated)
    {
        End(wasRepeated ? Attributes.Repeated : Attributes.Accepted);
        if (wasRepeated) logger.CommandRepeated(_kind);
        else logger.CommandAccepted(_kind);
    }

    public void Failed(Exception error)
    {
        switch (error)
        {
            case FollowUpRuleException { Violation.Code: var code }:
                End(Attributes.Refused, Attributes.RefusalCode, code);
                logger.CommandRefused(_kind, code);
                break;
            case VersionConflictException or StorageConflictException:
                End(Attributes.Conflict);
                logger.CommandConflicted(_kind);
                break;
            case OperationCanceledException:
                End(Attributes.Cancelled);
                break;
            case StorageOutcomeUnknownException:
                End(Attributes.Error, Attributes.ErrorType, Attributes.TypeOf(error));
                logger.CommandOutcomeUnknown(_kind);
                break;
            default:
                End(Attributes.Error, Attributes.ErrorType, Attributes.TypeOf(error));
                logger.CommandFailed(_kind, Attributes.TypeOf(error));
                break;
        }
    }

    private void End(string outcome, string? more = null, string? value = null)
    {
        var attributes = new TagList { { Attributes.Command, _kind }, { Attributes.Outcome, outcome } };
        if (more is not null) attributes.Add(more, value);
        _work.End(attributes, isFailed: outcome == Attributes.Error);
    }
}
