namespace FollowUpKit.LoadBenchmark;

/// <summary>What was measured, in milliseconds.</summary>
internal sealed record Timing(string Name, double Median, double P95, int Runs)
{
    public static Timing Of(string name, IEnumerable<double> milliseconds)
    {
        double[] sorted = [.. milliseconds.Order()];
        return new Timing(name, At(sorted, 0.50), At(sorted, 0.95), sorted.Length);
    }

    private static double At(double[] sorted, double share) => sorted[Math.Min((int)(sorted.Length * share), sorted.Length - 1)];
}
