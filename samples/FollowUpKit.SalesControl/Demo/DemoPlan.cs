namespace FollowUpKit.SalesControl;

/// <summary>What happens to a sale of the demo, in days before today; the same at each start.</summary>
internal sealed class DemoPlan
{
    private const int Endings = 12;

    /// <param name="number">Which sale, from 0.</param>
    public DemoPlan(int number)
    {
        Ending = (DemoEnding)(number % Endings);
        var round = number / Endings;
        var chain = (round + number) % 5;
        PendingDue = Ending switch
        {
            DemoEnding.DueSoon => -1 - round % 6,
            DemoEnding.DueLater => -7 - round,
            DemoEnding.Overdue => 1 + round % 5,
            DemoEnding.OverdueForLong => 8 + round * 2,
            DemoEnding.Reassigned => 2 - round % 5,
            DemoEnding.Reopened => 1 - round % 4,
            DemoEnding.JustOpened => -1 - round % 4,
            _ => 0,
        };
        Last = Ending == DemoEnding.JustOpened ? round / 3 : Math.Max(0, PendingDue) + (Ending == DemoEnding.OverdueForLong ? 9 : 1 + (round + number) % 4);
        var results = Ending switch
        {
            DemoEnding.JustOpened => 0,
            DemoEnding.Won or DemoEnding.AlsoWon or DemoEnding.Lost or DemoEnding.Reopened or DemoEnding.NoNextStep => 1 + chain,
            _ => chain,
        };
        Results = [.. Enumerable.Range(0, results).Select(index => Last + (results - 1 - index) * (2 + number % 3))];
        Opened = results == 0 ? Last : Results[0] + 1 + number % 2;
    }

    public DemoEnding Ending { get; }

    /// <summary>The days of the results, the oldest first.</summary>
    public IReadOnlyList<int> Results { get; }

    public int Opened { get; }

    /// <summary>The day of the last result, or of the opening where there is none.</summary>
    public int Last { get; }

    /// <summary>The day at which what is pending is due; negative after today.</summary>
    public int PendingDue { get; }

    public bool IsWon => Ending is DemoEnding.Won or DemoEnding.AlsoWon;

    public bool IsConcluded => IsWon || Ending is DemoEnding.Lost or DemoEnding.Reopened;
}
