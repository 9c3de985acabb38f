using NodaTime;

namespace FollowUpKit.Tests;

public sealed class DeciderTests
{
    [Fact]
    public void Decide_Accepted_RaisesVersionByOne() =>
        Assert.Equal([1L, 2L, 3L], [Given.Opened().Sale.Version, Given.Pending().Sale.Version, Given.Done().Sale.Version]);

    [Fact]
    public void Decide_Accepted_KeepsWhoWhenAndWhat()
    {
        var accepted = Given.Pending().At("2026-03-02T09:10").By("beto").Do(Some.Result()).Accepted;

        Assert.Equal((3L, "beto", "CaptureResult"), (accepted.Version, accepted.By, accepted.Kind));
        Assert.Equal(Chase.Start + Duration.FromMinutes(10), accepted.At);
    }

    [Fact]
    public void Decide_Accepted_OperationTellsTheNewestCommand()
    {
        var sale = Given.Pending().At("2026-03-02T09:10").By("beto").Do(Some.Result()).Sale;

        Assert.Equal((Chase.Start + Duration.FromMinutes(10), "beto", Chase.Start, "ana"), (sale.ChangedAt, sale.ChangedBy, sale.OpenedAt, sale.OpenedBy));
    }

    [Fact]
    public void Decide_WithCommandId_KeepsIdAndFingerprint()
    {
        var command = Some.Result().WithCommandId("form-1");

        var accepted = Given.Pending().Do(command).Accepted;

        Assert.Equal("form-1", accepted.CommandId);
        Assert.Equal(Fingerprint.Of(command), accepted.Fingerprint);
    }

    [Fact]
    public void Decide_WithoutCommandId_KeepsNeither()
    {
        var accepted = Given.Pending().Do(Some.Result()).Accepted;

        Assert.Null(accepted.CommandId);
        Assert.Null(accepted.Fingerprint);
    }

    [Theory]
    // Name; the follow-up that it is about; the one that it schedules.
    [InlineData(nameof(DescribeOperation), null, null)]
    [InlineData(nameof(TransferOperation), null, null)]
    [InlineData(nameof(ChangeOperationId), null, null)]
    [InlineData(nameof(ScheduleFollowUp), null, 3)]
    [InlineData(nameof(EditFollowUp), 2, null)]
    [InlineData(nameof(RescheduleFollowUp), 2, null)]
    [InlineData(nameof(HandOverOperation), null, null)]
    [InlineData(nameof(PostponeFollowUp), 2, null)]
    [InlineData(nameof(ReassignFollowUp), 2, null)]
    [InlineData(nameof(CancelFollowUp), 2, null)]
    [InlineData(nameof(CaptureResult), 2, null)]
    [InlineData(nameof(CorrectResult), 1, null)]
    [InlineData(nameof(RetractResult), 1, null)]
    [InlineData(nameof(ConcludeOperation), 2, null)]
    [InlineData(nameof(WithdrawOperation), null, null)]
    [InlineData(nameof(RecalculateDueTimes), null, null)]
    public void Decide_InProgress_TellsTheFollowUps(string command, int? followUp, int? next)
    {
        var accepted = Given.InProgress().Do(CommandTable.Command(command)).Accepted;

        Assert.Equal((followUp, next), (accepted.FollowUpNumber, accepted.NextFollowUpNumber));
    }
}
