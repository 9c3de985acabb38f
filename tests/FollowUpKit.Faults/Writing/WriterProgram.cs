using System.Globalization;

namespace FollowUpKit.Faults;

/// <summary>
/// The process that is killed: eight writers who say each line of the journal, and "commit" with the ticket when a commit
/// begins. The answers of the database are held back for a moment, as a network would, so that a kill falls between commit
/// and answer too.
/// </summary>
internal static class WriterProgram
{
    public static async Task<int> RunAsync(Target target, int round, TimeSpan hold)
    {
        using var store = target.Store(() => new Announcer(hold));
        await new Crew(new FollowUpService(store, new TickingClock(), Script.Options()), round, Say).WorkAsync(int.MaxValue, CancellationToken.None);
        return 0;
    }

    /// <summary>Starts such a process.</summary>
    public static WriterProcess Start(Target target, int round, TimeSpan hold) =>
        new(["write", round.ToString(CultureInfo.InvariantCulture), hold.TotalMilliseconds.ToString(CultureInfo.InvariantCulture), .. target.Arguments]);

    private static void Say(string line)
    {
        lock (Console.Out)
        {
            Console.Out.Write(line + "\n");
            Console.Out.Flush();
        }
    }

    private sealed class Announcer(TimeSpan hold) : Interceptor
    {
        public override Task BeforeAsync(DriverCall call)
        {
            if (call.Commits && Crew.Current.Value is { } ticket) Say($"commit {ticket}");
            return Task.CompletedTask;
        }

        public override Task AfterAsync(DriverCall call) => call.Commits ? Task.Delay(hold) : Task.CompletedTask;
    }
}
