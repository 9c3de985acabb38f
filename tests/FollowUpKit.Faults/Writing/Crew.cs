using System.Globalization;
using FollowUpKit.Storage;

namespace FollowUpKit.Faults;

/// <summary>Eight writers at once on three sales, who race for each version and send each command until it is answered.</summary>
/// <param name="service">The service.</param>
/// <param name="round">Names the sales and the commands.</param>
/// <param name="tell">Is told each line of the journal.</param>
internal sealed class Crew(FollowUpService service, int round, Action<string> tell)
{
    private const int Writers = 8;
    private const int Sales = 3;
    private const int MostAttempts = 10_000;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    /// <summary>The command that the running code sends; null outside of one.</summary>
    public static AsyncLocal<Ticket?> Current { get; } = new();

    public static string Sale(int round, int number) => string.Create(CultureInfo.InvariantCulture, $"S-{round}-{number}");

    /// <summary>Lets all write until they are stopped; each ends when its last command is answered.</summary>
    /// <param name="commands">The most commands of each.</param>
    /// <param name="stop">Stops them.</param>
    public Task WorkAsync(int commands, CancellationToken stop) =>
        Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(() => WriteAsync(writer, commands, stop), CancellationToken.None)));

    private async Task WriteAsync(int writer, int commands, CancellationToken stop)
    {
        var random = new Random((round * Writers) + writer);
        for (var number = 0; number < commands && !stop.IsCancellationRequested; number++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"{round}-{writer}-{number}");
            var sale = Sale(round, number == 0 ? writer % Sales : random.Next(Sales));
            var ticket = Script.Draw(random, sale, await FindAsync(sale), id);
            Current.Value = ticket;
            tell($"try {ticket}");
            for (var attempt = 1; !await Journal.SendAsync(service, ticket, tell); attempt++)
            {
                if (attempt == MostAttempts) throw new InvalidOperationException($"{ticket} has no answer after {MostAttempts} attempts.");
                await Task.Delay(Pause, CancellationToken.None);
            }

            Current.Value = null;
        }
    }

    private async Task<SalesOperation?> FindAsync(string sale)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await service.FindAsync(sale);
            }
            catch (StorageException) when (attempt < MostAttempts)
            {
                await Task.Delay(Pause, CancellationToken.None);
            }
        }
    }
}
