namespace FollowUpKit.Faults;

/// <summary>Loses connections to PostgreSQL at each message of a transaction that writes, in turn.</summary>
internal static class CutRun
{
    /// <inheritdoc cref="SweepRun.RunAsync"/>
    public static async Task<Tally> RunAsync(string name, Target target, int strikes)
    {
        WireProxy? proxy = null;
        try
        {
            return await SweepRun.RunAsync(name, target, strikes, sweep =>
            {
                proxy = new WireProxy(target.ConnectionString, sweep);
                return (target with { ConnectionString = proxy.ConnectionString }).Store();
            });
        }
        finally
        {
            proxy?.Dispose();
        }
    }
}
