namespace FollowUpKit.Storage;

/// <summary>By which facts follow-ups are counted.</summary>
public sealed record FollowUpGrouping
{
    /// <summary>A grouping.</summary>
    /// <param name="by">The facts, each once; none for one group.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such fact.</exception>
    public FollowUpGrouping(params FollowUpColumn[] by)
    {
        By = [.. by ?? throw new ArgumentNullException(nameof(by))];
        foreach (var column in by)
        {
            if (column is < FollowUpColumn.Branch or > FollowUpColumn.DaysLate)
                throw new ArgumentOutOfRangeException(nameof(by), FormattableString.Invariant($"{(int)column}"), "There is no such fact.");
        }
    }

    /// <summary>The facts.</summary>
    public IReadOnlyList<FollowUpColumn> By { get; }

    /// <summary>
    /// Counts apart what is due in each of these periods, which do not overlap, and leaves out what is due in none; null to
    /// count everything. At most <see cref="FilterLimits.MaxGroupPeriods"/>, else an <see cref="ArgumentException"/>.
    /// </summary>
    public IReadOnlyList<DuePeriod>? Periods { get; set => field = FilterLimits.Checked(value, FilterLimits.MaxGroupPeriods, nameof(Periods)); }
}
