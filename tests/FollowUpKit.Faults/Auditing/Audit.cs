using System.Data.Common;

namespace FollowUpKit.Faults;

/// <summary>
/// Looks over what is stored after strikes, by plain reads of the tables: each accepted command exactly once, versions without
/// gaps, and every row and column as the history, replayed here, says that it must be.
/// </summary>
internal sealed class Audit : IDisposable
{
    private const int MostAttempts = 1_000;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly Target target;
    private readonly Tally tally;
    private readonly FollowUpService service;
    private readonly IDisposable store;
    private readonly List<Entry> entries = [];

    private Audit(Target target, Tally tally, Storage.Relational.RelationalOperationStore store)
    {
        (this.target, this.tally, this.store) = (target, tally, store);
        service = new FollowUpService(store, new TickingClock(), Script.Options());
    }

    /// <summary>Makes the tables.</summary>
    public static async Task<Audit> OpenAsync(Target target, Tally tally)
    {
        var store = target.Store();
        await store.CreateSchemaAsync();
        return new Audit(target, tally, store);
    }

    /// <summary>Sends again what is open, as a person would, and looks over the sales of a round.</summary>
    public async Task CheckAsync(int round, Journal journal)
    {
        foreach (var open in journal.Entries.Where(entry => !entry.IsSettled))
        {
            open.Unanswered++;
            while (!await Journal.SendAsync(service, open.Ticket, journal.Write)) await Task.Delay(Pause);
        }

        tally.Add(journal.Faults);
        tally.Count(journal.Entries);
        entries.AddRange(journal.Entries);
        await CheckAsync($"S-{round}-", journal.Entries);
    }

    /// <summary>Looks over all rounds once more.</summary>
    public Task CheckAllAsync() => tally.Faults.Count == 0 ? CheckAsync("", entries) : Task.CompletedTask;

    public void Dispose() => store.Dispose();

    private async Task CheckAsync(string sales, IReadOnlyCollection<Entry> told)
    {
        var stored = await ReadAsync(sales);
        tally.Add(TableAudit.Check(stored));
        tally.Add(CommandFaults(stored, told));
    }

    /// <summary>Reads the tables, again where the server is still recovering.</summary>
    private async Task<StoredTables> ReadAsync(string sales)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await using var connection = target.Connect();
                await connection.OpenAsync();
                return await StoredTables.ReadAsync(connection, target.Schema, sales);
            }
            catch (DbException) when (attempt < MostAttempts)
            {
                await Task.Delay(Pause);
            }
        }
    }

    private static IEnumerable<string> CommandFaults(StoredTables stored, IReadOnlyCollection<Entry> told)
    {
        var found = stored.Commands.ToLookup(command => (command["operation"], command["command_id"]));
        foreach (var entry in told)
        {
            var made = found[(entry.Ticket.Sale, entry.Ticket.Id)].Select(command => command["version"]).ToList();
            if (entry.Version is { } version && (made.Count != 1 || made[0] != Values.Text(version)))
                yield return $"{entry.Ticket}: acknowledged as version {version}, stored as [{string.Join(", ", made)}]";
            if (entry.IsRefused && made.Count > 0) yield return $"{entry.Ticket}: refused, and stored as version {made[0]}";
        }

        var known = told.Select(entry => entry.Ticket.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var command in stored.Commands.Where(command => command["command_id"] is not { } id || !known.Contains(id)))
            yield return $"{command["operation"]}: version {command["version"]} is of a command that nobody sent";
    }
}
