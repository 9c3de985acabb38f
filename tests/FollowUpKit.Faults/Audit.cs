using FollowUpKit.Storage;

namespace FollowUpKit.Faults;

/// <summary>Looks over what is stored after a fault: nothing torn, nothing lost that was acknowledged, nothing done twice.</summary>
internal sealed class Audit(FollowUpService service)
{
    public int Acknowledged { get; private set; }

    /// <summary>Commands whose answer never came, and of these the ones that had been made.</summary>
    public int Unanswered { get; private set; }

    public int UnansweredButMade { get; private set; }

    public List<string> Faults { get; } = [];

    public async Task CheckAsync(IReadOnlyList<Attempt> attempts)
    {
        foreach (var bySale in attempts.GroupBy(attempt => attempt.Sale)) await CheckSaleAsync(bySale.Key, [.. bySale]);
        foreach (var open in attempts.Where(attempt => attempt.Version is null)) await RepeatAsync(open);
    }

    private async Task CheckSaleAsync(string sale, List<Attempt> attempts)
    {
        var operation = await service.FindAsync(sale);
        var history = await service.HistoryAsync(sale);
        if (operation is null)
        {
            Faults.Add($"{sale} is gone");
            return;
        }

        var scheduled = history.Sum(command => command.Changes.Count(change => change is OperationChange.FollowUpScheduled));
        var captured = history.Sum(command => command.Changes.Count(change => change is OperationChange.ResultCaptured));
        var results = operation.FollowUps.Count(followUp => followUp.Result is not null);
        var isWhole = history.Select(command => command.Version).SequenceEqual(Enumerable.Range(1, history.Count).Select(version => (long)version))
            && operation.Version == history.Count
            && operation.FollowUps.Count == scheduled
            && results == captured
            && operation.FollowUps.Where(followUp => followUp.Number > 1).All(followUp => followUp.Reminders.Count == 1);
        if (!isWhole) Faults.Add($"{sale} is torn at version {operation.Version}, history of {history.Count}, {operation.FollowUps.Count} follow-ups, {results} results");

        foreach (var done in attempts.Where(attempt => attempt.Version is not null))
        {
            Acknowledged++;
            if (history.Count(command => command.CommandId == done.CommandId && command.Version == done.Version) != 1)
                Faults.Add($"{done.CommandId} of {sale} was acknowledged as version {done.Version} and is not there once");
        }
    }

    private async Task RepeatAsync(Attempt open)
    {
        Unanswered++;
        var receipt = await service.ExecuteAsync(Writer.Command(open.Sale, open.CommandId));
        if (receipt.WasRepeated) UnansweredButMade++;
        var results = receipt.Operation.FollowUps.Count(followUp => followUp.Result?.Details == $"Result {open.CommandId}");
        if (results != 1) Faults.Add($"{open.CommandId} of {open.Sale} has {results} results after it was sent again");
    }
}
