using FollowUpKit.Storage;

namespace FollowUpKit;

/// <summary>One or two facts to count by: what the store is asked, and what its groups add up to.</summary>
internal sealed class FollowUpGroupKeys
{
    private readonly IReadOnlyList<FollowUpGroupKey> _keys;
    private readonly IReadOnlyList<DaysOverdueRange> _ranges;
    private readonly List<int> _rangeOfPeriod = [];

    public FollowUpGroupKeys(FollowUpGroupKey? first, FollowUpGroupKey? then, IReadOnlyList<DaysOverdueRange> ranges)
    {
        if (first is not null && first == then) throw new ArgumentException("The two facts to count by must differ.", nameof(then));
        _keys = [.. new[] { first, then }.OfType<FollowUpGroupKey>()];
        _ranges = ranges;
        Columns = [.. _keys.Where(key => key != FollowUpGroupKey.DaysOverdue).Select(ColumnOf)];
    }

    public bool HasDays => _keys.Contains(FollowUpGroupKey.DaysOverdue);

    public IReadOnlyList<FollowUpColumn> Columns { get; }

    /// <summary>Refuses facts that the rows of a report do not have.</summary>
    public FollowUpGroupKeys Among(params FollowUpGroupKey[] allowed) => _keys.All(allowed.Contains)
        ? this
        : throw new ArgumentException($"The rows of this report are not counted by {_keys.First(key => !allowed.Contains(key))}.");

    /// <summary>The periods of due dates that make up the ranges.</summary>
    public List<DuePeriod> Periods(LocalDays days)
    {
        var periods = new List<DuePeriod>();
        for (var range = 0; range < _ranges.Count; range++)
        {
            var ofRange = days.PeriodsOf(_ranges[range]);
            periods.AddRange(ofRange);
            _rangeOfPeriod.AddRange(ofRange.Select(_ => range));
        }

        return periods;
    }

    public ReportKey FirstOf(FollowUpGroup group) => _keys.Count > 0 ? KeyOf(_keys[0], group) : default;

    /// <summary>Adds up the groups of the store, in the order of the keys.</summary>
    public IReadOnlyList<GroupCount> Count(IEnumerable<FollowUpGroup> groups) =>
    [
        .. from item in groups
           group item by (First: FirstOf(item), Then: _keys.Count > 1 ? KeyOf(_keys[1], item) : default) into summed
           orderby summed.Key.First, summed.Key.Then
           select new GroupCount(
               summed.Key.First.Text, summed.Key.Then.Text, summed.Sum(item => item.Count), summed.Sum(item => item.OnTimeCount)),
    ];

    private static FollowUpColumn ColumnOf(FollowUpGroupKey key) => key switch
    {
        FollowUpGroupKey.Branch => FollowUpColumn.Branch,
        FollowUpGroupKey.Agent => FollowUpColumn.Agent,
        FollowUpGroupKey.Customer => FollowUpColumn.Customer,
        FollowUpGroupKey.Kind => FollowUpColumn.Kind,
        FollowUpGroupKey.Outcome => FollowUpColumn.Outcome,
        _ => throw new ArgumentOutOfRangeException(nameof(key), FormattableString.Invariant($"{(int)key}"), "There is no such fact."),
    };

    private ReportKey KeyOf(FollowUpGroupKey key, FollowUpGroup group) => key switch
    {
        FollowUpGroupKey.Branch => new(group.Branch),
        FollowUpGroupKey.Agent => new(group.Agent),
        FollowUpGroupKey.Customer => new(group.Customer),
        FollowUpGroupKey.Kind => new(group.Kind),
        FollowUpGroupKey.Outcome => new(group.Outcome),
        _ => RangeOf(group.Period!.Value),
    };

    private ReportKey RangeOf(int period)
    {
        var range = _rangeOfPeriod[period];
        return new(_ranges[range].ToString(), range);
    }
}
