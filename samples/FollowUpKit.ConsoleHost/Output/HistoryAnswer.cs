using FollowUpKit.Storage;

namespace FollowUpKit.ConsoleHost;

/// <summary>The answer of <c>history</c>: all that was accepted, oldest first.</summary>
internal sealed class HistoryAnswer(OperationId sale, IReadOnlyList<AcceptedCommand> commands)
{
    public string Operation => sale.Value;

    public IEnumerable<object> Commands => commands.Select(command => new
    {
        command.Version,
        command.At,
        command.By,
        command.Kind,
        FollowUp = command.FollowUpNumber,
        NextFollowUp = command.NextFollowUpNumber,
        Changes = command.Changes.Select(change => change.GetType().Name),
        Text = command.Changes.Select(HistoryText.Of),
    });
}
