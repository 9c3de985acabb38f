using System.ComponentModel;
using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit.AspNetCore;

/// <summary>What was done with an operation.</summary>
[Description("Every accepted command of an operation, oldest first.")]
internal sealed record HistoryAnswer(IReadOnlyList<HistoryAnswer.Entry> Commands)
{
    public static HistoryAnswer Of(IEnumerable<AcceptedCommand> history) => new(
    [
        .. history.Select(command => new Entry(
            command.Version, command.At, command.By, command.Kind, command.CommandId, command.FollowUpNumber, command.NextFollowUpNumber, command.Changes)),
    ]);

    /// <summary>One accepted command.</summary>
    [Description("One accepted command with what it changed.")]
    internal sealed record Entry(
        [property: Description("The version that it made.")] long Version,
        Instant At,
        string By,
        string Kind,
        string? CommandId,
        int? FollowUpNumber,
        int? NextFollowUpNumber,
        IReadOnlyList<OperationChange> Changes);
}
