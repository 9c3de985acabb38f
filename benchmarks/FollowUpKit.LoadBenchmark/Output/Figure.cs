namespace FollowUpKit.LoadBenchmark;

/// <summary>A line of the results.</summary>
/// <param name="Size">Operations.</param>
/// <param name="Question">What was asked.</param>
/// <param name="Who">Who answered.</param>
/// <param name="Median">In the unit of the table.</param>
/// <param name="P95">In the unit of the table; of rates the fifth percentile.</param>
/// <param name="Runs">How many times.</param>
/// <param name="Ratio">What the target speaks of, or null for our own line.</param>
/// <param name="Target">The promise, or null where there is none.</param>
internal sealed record Figure(
    int Size, string Question, string Who, double Median, double P95, int Runs, double? Ratio = null, Target? Target = null);
