namespace FollowUpKit.Faults;

/// <summary>Loses connections to a server at each message of a transaction that writes, in turn.</summary>
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
                proxy = new WireProxy(target, sweep);
                return proxy.Target.Store();
            });
        }
        finally
        {
            proxy?.Dispose();
        }
    }
}
