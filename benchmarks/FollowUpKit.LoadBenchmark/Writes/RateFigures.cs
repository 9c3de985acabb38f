namespace FollowUpKit.LoadBenchmark;

/// <summary>Rates as lines. A maximum is of the time we take, so of their rate over ours; a minimum of our rate over theirs.</summary>
internal static class RateFigures
{
    /// <param name="size">Operations.</param>
    /// <param name="question">What was written.</param>
    /// <param name="timings">Ours first.</param>
    /// <param name="targets">One for each, null where there is none.</param>
    public static IEnumerable<Figure> Of(int size, string question, IReadOnlyList<Timing> timings, params Target?[] targets) =>
        timings.Select((timing, i) => new Figure(
            size, question, timing.Name, timing.Median, timing.P95, timing.Runs, i == 0 ? null : Ratio(timings[0], timing, targets[i]), targets[i]));

    private static double Ratio(Timing us, Timing other, Target? target) =>
        target?.IsMinimum == false ? other.Median / us.Median : us.Median / other.Median;
}
