namespace FollowUpKit.LoadBenchmark;

/// <summary>The greatest size of the managed heap while work is done, looked at every 20 ms.</summary>
internal sealed class PeakMemory : IDisposable
{
    private readonly Timer timer;
    private long peak;

    public PeakMemory() => timer = new Timer(_ => peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: false)), null, 0, 20);

    public double Megabytes => peak / 1024.0 / 1024.0;

    public void Dispose() => timer.Dispose();
}
