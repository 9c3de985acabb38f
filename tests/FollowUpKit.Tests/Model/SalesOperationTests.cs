using FollowUpKit.Storage;

namespace FollowUpKit.Tests;

public sealed class SalesOperationTests
{
    [Fact]
    public void FollowUps_Several_NewestFirst() => Assert.Equal([3, 2, 1], Numbers(Given.Pending(3).Sale.FollowUps));

    [Fact]
    public void Pending_Several_OldestFirst() =>
        Assert.Equal([2, 3], Numbers(Given.Pending(3).Do(Some.Result().OnFollowUp(1)).Sale.Pending));

    [Fact]
    public void Last_HighestIsCancelled_TheOneBefore() =>
        Assert.Equal(2, Given.Pending(3).Do(new CancelFollowUp(Chase.Id, "By mail").OnFollowUp(3)).Sale.Last!.Number);

    [Fact]
    public void Last_None_Null() => Assert.Null(Given.Opened().Sale.Last);

    [Fact]
    public void Current_SeveralPending_TheOneThatIsOverdueFirst() => Assert.Equal(
        2, Given.Pending(2).Do(new RescheduleFollowUp(Chase.Id, Due.On(Some.March(20)), "They travel").OnFollowUp(1)).Sale.Current!.Number);

    [Fact]
    public void Current_SameInstant_TheLowerNumber() => Assert.Equal(
        1, Given.Pending(2).Do(new RescheduleFollowUp(Chase.Id, Due.On(Some.March(10)), "They travel").OnFollowUp(2)).Sale.Current!.Number);

    [Fact]
    public void Current_OtherZones_InstantsCountNotDates() => Assert.Equal(
        2,
        Given.Pending(2).Do(new RescheduleFollowUp(Chase.Id, Due.On(Some.March(10)).WithTimeZone("Asia/Tokyo"), "They travel").OnFollowUp(2)).Sale.Current!.Number);

    [Fact]
    public void Current_LowerOnePendingAndLastDone_ThePendingOne() =>
        Assert.Equal((1, 2), Given.Pending(2).Do(Some.Result().OnFollowUp(2)).Sale is { } sale ? (sale.Current!.Number, sale.Last!.Number) : default);

    [Fact]
    public void Current_NothingPending_TheLast() => Assert.Equal(1, Given.Done().Sale.Current!.Number);

    [Fact]
    public void Current_None_Null() => Assert.Null(Given.Opened().Sale.Current);

    [Theory]
    [InlineData(0, null)]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(3, null)]
    [InlineData(-1, null)]
    public void Find_Number_TheOneOrNull(int number, int? found) => Assert.Equal(found, Given.Pending(2).Sale.Find(number)?.Number);

    [Fact]
    public void LedToBy_Number_ThoseThatLinkToIt()
    {
        var sale = Given.InProgress().Do(new ScheduleFollowUp(Chase.Id, Some.Draft())).Sale;

        Assert.Equal([2, 3], Numbers(sale.LedToBy(1)));
        Assert.Empty(sale.LedToBy(2));
    }

    [Fact]
    public void Apply_OpeningAgain_ArgumentException() =>
        Assert.Throws<ArgumentException>("change", () => Given.Opened().Sale.Apply(new OperationChange.Opened()));

    [Fact]
    public void Apply_ChangeOfTheOperationToFollowUp_ArgumentException() =>
        Assert.Throws<ArgumentException>("change", () => Given.Pending().FollowUp(1).Apply(new OperationChange.Reinstated()));

    [Fact]
    public void ToString_Any_IdAndVersionOnly() => Assert.Equal("Operation S-1, version 1", Given.Opened().Sale.ToString());

    private static IEnumerable<int> Numbers(IEnumerable<FollowUp> followUps) => followUps.Select(followUp => followUp.Number);
}
