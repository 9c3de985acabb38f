using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit.DatabaseBeside;

/// <summary>Sends the entries of the outbox as commands. It can be ended at any point, and started again; several at once do no harm.</summary>
/// <param name="erp">The database of the ERP.</param>
/// <param name="store">The store of the library, on the database beside it.</param>
/// <param name="clock">The clock.</param>
/// <param name="options">The options of the library.</param>
/// <param name="reached">Hears of each point at which a process could end.</param>
internal sealed class OutboxSender(ErpDatabase erp, IOperationStore store, IClock clock, FollowUpKitOptions options, Action<string>? reached = null)
{
    /// <summary>Sends what is waiting, once. Call it after each commit of the ERP and now and then.</summary>
    /// <returns>How many entries were sent or refused.</returns>
    /// <exception cref="StorageException">The database beside the ERP's does not serve; what was not sent is waiting still.</exception>
    public async Task<int> SendAsync(CancellationToken cancellationToken = default)
    {
        var entries = erp.ReadWaiting();
        foreach (var entry in entries)
        {
            reached?.Invoke("an entry is about to be sent");
            var refusal = await SendAsync(entry, cancellationToken);
            reached?.Invoke("the library has committed");
            erp.MarkDone(entry, refusal);
            reached?.Invoke("the entry is marked");
        }

        return entries.Count;
    }

    /// <returns>The code of the refusal; null where the command was accepted, now or before.</returns>
    private async Task<string?> SendAsync(OutboxEntry entry, CancellationToken cancellationToken)
    {
        var followUps = new FollowUpService(store, clock, options, new FixedCallerProvider(new Caller("default", VisibilityScope.All, entry.Person)));
        try
        {
            await followUps.ExecuteAsync(entry.Event.ToCommand().WithCommandId(entry.CommandId), cancellationToken);
            return null;
        }
        catch (FollowUpRuleException refused)
        {
            return refused.Violation.Code;
        }
    }
}
