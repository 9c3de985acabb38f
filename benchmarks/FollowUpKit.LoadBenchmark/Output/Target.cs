using System.Globalization;

namespace FollowUpKit.LoadBenchmark;

/// <summary>What the library promises of a figure.</summary>
internal sealed record Target(string Text, bool IsMinimum, Func<double, bool> IsMet)
{
    /// <summary>Our time over that of another.</summary>
    public static Target AtMost(double ratio) => new($"at most {Show(ratio)}", IsMinimum: false, found => found <= ratio);

    /// <summary>How many times as fast as another.</summary>
    public static Target AtLeast(double ratio) => new($"at least {Show(ratio)}", IsMinimum: true, found => found >= ratio);

    private static string Show(double ratio) => ratio.ToString("#,##0.##", CultureInfo.InvariantCulture);
}
