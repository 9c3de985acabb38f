using FollowUpKit.Faults;

namespace FollowUpKit.Storage.Tests;

/// <summary>Counts the calls of a driver over all connections while it is armed, and strikes at one of them.</summary>
internal sealed class FaultyDriver
{
    private Strike? strike;

    /// <summary>The calls since it was armed.</summary>
    public List<DriverCall> Calls { get; } = [];

    public bool HasStruck { get; private set; }

    /// <summary>Stands on one connection.</summary>
    public Interceptor Connect() => new Striking(this);

    /// <param name="next">Where to strike; null to count only.</param>
    public void Arm(Strike? next = null)
    {
        strike = next ?? new Strike(int.MaxValue, () => { });
        Calls.Clear();
    }

    public void Disarm() => strike = null;

    private bool Hits(bool isAfter) => strike is { } next && next.IsAfter == isAfter && (Calls.Count == next.At + 1 || (next.IsLasting && HasStruck));

    private sealed class Striking(FaultyDriver driver) : Interceptor
    {
        // What is written in a test need not outlive a loss of power.
        public override string Rewrite(string text) => text.Replace("synchronous = FULL", "synchronous = OFF", StringComparison.Ordinal);

        public override Task BeforeAsync(DriverCall call)
        {
            if (IsLost) throw new InvalidOperationException("The connection is not open.");
            if (driver.strike is not null) driver.Calls.Add(call);
            if (driver.Hits(isAfter: false)) Hit();
            return Task.CompletedTask;
        }

        public override Task AfterAsync(DriverCall call)
        {
            if (driver.Hits(isAfter: true)) Hit();
            return Task.CompletedTask;
        }

        private void Hit()
        {
            driver.HasStruck = true;
            IsLost = driver.strike!.LosesConnection;
            driver.strike.Happen();
        }
    }
}
