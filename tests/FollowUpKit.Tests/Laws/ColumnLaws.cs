using FollowUpKit.Laws;
using FsCheck.Xunit;

namespace FollowUpKit.Tests;

/// <summary>Columns of any length give the answers of the rows.</summary>
public abstract class ColumnLaws
{
    [Property]
    public bool StatusAt_Columns_AreTheStatusOfEachRow(Column column) => Lengths.All(count =>
    {
        var statuses = new FollowUpStatus[count];
        StatusRule.StatusAt(column.IsConcluded.AsSpan(0, count), column.NextOverdueFrom.AsSpan(0, count), column.Now, statuses);
        return statuses.SequenceEqual(column.Ask(count, row => StatusRule.StatusAt(row, column.Now)));
    });

    [Property]
    public bool StatusAt_ColumnOfInstants_IsTheStatusOfEachOpenRow(Column column) => Lengths.All(count =>
    {
        var statuses = new FollowUpStatus[count];
        StatusRule.StatusAt(column.NextOverdueFrom.AsSpan(0, count), column.Now, statuses);
        return statuses.SequenceEqual(column.Ask(count, row => StatusRule.StatusAt(false, row.NextOverdueFrom, column.Now)));
    });

    [Property]
    public bool CountOverdue_Column_IsTheNumberOfRowsOverdue(Column column) => Lengths.All(count =>
        StatusRule.CountOverdue(column.NextOverdueFrom.AsSpan(0, count), column.Now)
            == column.Ask(count, row => StatusRule.IsOverdue(row.NextOverdueFrom, column.Now)).Count(isOverdue => isOverdue));

    [Property]
    public bool DaysOverdue_ColumnsWithZones_AreThoseOfEachRow(Column column) => Lengths.All(count =>
    {
        var days = new int[count];
        StatusRule.DaysOverdue(
            column.Ask(count, row => StatusRule.StatusAt(row, column.Now)), column.DueDates.AsSpan(0, count), column.ZoneIndexes.AsSpan(0, count), column.Todays, days);
        return days.SequenceEqual(column.Ask(count, row => StatusRule.DaysOverdue(row, column.Now, LocalCalendar.Default)));
    });

    [Property]
    public bool DaysOverdue_ColumnOfDates_AreTheDaysToToday(Column column) => Lengths.All(count =>
    {
        var days = new int[count];
        StatusRule.DaysOverdue(column.DueDates.AsSpan(0, count), column.Todays[0], days);
        var today = LocalCalendar.Default.DateOf(column.Now, "Pacific/Apia");
        return days.SequenceEqual(column.Ask(count, row => LocalCalendar.Default.DaysBetween(row.CurrentDueDate!.Value, today)));
    });

    private static IEnumerable<int> Lengths => Enumerable.Range(0, Column.Length + 1);
}

[PinnedLaws(Arbitrary = [typeof(Column)], MaxTest = 100)]
public sealed class PinnedColumnLaws : ColumnLaws;

[FreshLaws(Arbitrary = [typeof(Column)], MaxTest = 100)]
public sealed class FreshColumnLaws : ColumnLaws;
