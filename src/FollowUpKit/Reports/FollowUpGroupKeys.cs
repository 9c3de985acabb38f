using FollowUpKit.Storage;

namespace FollowUpKit;

/// <summary>One or two facts to count by: what the store is asked, and what its groups add up to.</summary>
internal sealed class FollowUpGroupKeys
{
    private readonly List<FollowUpGroupKey> _keys;
    private readonly IReadOnlyList<DaysOverdueRange> _ranges;
    private readonly List<int> _rangeOfPeriod = [];

    public FollowUpGroupKeys(FollowUpGroupKey? key, FollowUpGroupKey? then, IReadOnlyList<DaysOverdueRange> ranges)
    {
        if (key is not null && key == then) throw new ArgumentException($"The two facts to count by must differ, but both are {key}.", nameof(then));
        _keys = [.. new[] { key, then }.OfType<FollowUpGroupKey>()];
        _ranges = ranges;
        Columns = [.. _keys.Select(ColumnOf).OfType<FollowUpColumn>()];
    }

    public bool HasDays => _keys.Contains(FollowUpGroupKey.DaysOverdue);

    public IReadOnlyList<FollowUpColumn> Columns { get; }

    /// <summary>Refuses facts that the rows of a report do not have.</summary>
    public FollowUpGroupKeys Among(params FollowUpGroupKey[] allowed)
    {
        var refused = _keys.FindIndex(key => !allowed.Contains(key));
        return refused < 0
            ? this
            : throw new ArgumentException($"The rows of this report are counted by {string.Join(", ", allowed)}, not by {_keys[refused]}.", ParameterOf(refused));
    }

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

    /// <summary>The parameter of the public methods that a fact was given as.</summary>
    private static string ParameterOf(int index) => index == 0 ? "key" : "then";

    /// <summary>The column that the store counts by; null for days overdue, which are periods.</summary>
    private static FollowUpColumn? ColumnOf(FollowUpGroupKey key, int index) => key switch
    {
        FollowUpGroupKey.Branch => FollowUpColumn.Branch,
        FollowUpGroupKey.Agent => FollowUpColumn.Agent,
        FollowUpGroupKey.Customer => FollowUpColumn.Customer,
        FollowUpGroupKey.Kind => FollowUpColumn.Kind,
        FollowUpGroupKey.Outcome => FollowUpColumn.Outcome,
        FollowUpGroupKey.DaysOverdue => null,
        _ => throw new ArgumentOutOfRangeException(ParameterOf(index), FormattableString.Invariant($"{(int)key}"), "There is no such fact."),
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
