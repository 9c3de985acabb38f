using System.Globalization;
using FollowUpKit.Storage;

namespace FollowUpKit.Tests.Reporting;

/// <summary>Everything of a report that takes one of several facts or orders, given one that is not there.</summary>
public sealed class EnumDoorTests : IDisposable
{
    /// <summary>By name: the door, given a number.</summary>
    private static readonly Dictionary<string, Func<FollowUpReports, int, Task>> All = new()
    {
        ["the comparer of follow-ups"] = (_, value) => Task.FromResult(new FollowUpOrderComparer((FollowUpOrder)value)),
        ["the comparer of operations"] = (_, value) => Task.FromResult(new OperationOrderComparer((OperationOrder)value)),
        ["the order under a filter"] = (_, value) => Done(() => new FollowUpFilter("").CheckOrder((FollowUpOrder)value)),
        ["the order of pending follow-ups"] = (reports, value) => Task.FromResult(reports.Agenda().OrderBy((FollowUpOrder)value)),
        ["the order of the list"] = (reports, value) => Task.FromResult(reports.SalesControl().OrderBy((OperationOrder)value)),
        ["the fact of pending follow-ups"] = (reports, value) => reports.WithoutAttention().CountByAsync((FollowUpGroupKey)value),
        ["the fact to sum up by"] = (reports, value) => reports.WithoutAttention().SummarizeAsync((FollowUpGroupKey)value),
        ["the fact of operations"] = (reports, value) => reports.Conclusions().CountByAsync((OperationColumn)value),
        ["the fact of reopenings"] = (reports, value) => reports.Reopenings().CountByAsync((OperationColumn)value),
    };

    private readonly CultureInfo _before = CultureInfo.CurrentCulture;

    /// <summary>Under a culture with a minus sign of its own.</summary>
    public EnumDoorTests()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NegativeSign = "minus";
        CultureInfo.CurrentCulture = culture;
    }

    public static TheoryData<string> Doors { get; } = [.. All.Keys];

    public void Dispose() => CultureInfo.CurrentCulture = _before;

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task Door_NumberThatIsNotThere_RefusedWithItInEveryCulture(string door)
    {
        var refused = await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => All[door](new Shop().Reports(), -1));

        Assert.Equal("-1", refused.ActualValue);
        Assert.DoesNotContain("minus", refused.Message, StringComparison.Ordinal);
    }

    private static Task Done(Action action)
    {
        action();
        return Task.CompletedTask;
    }
}
