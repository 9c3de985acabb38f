
namespace FollowUpKit.Tests.Import;

public sealed class ImportRefusalTests
{
    private const string Operation = "S-1,Sale,C-1,West,ana,2011-10-28T09:00,Europe/Amsterdam,,\n";
    private const string Good = "S-1,1,call,Call them,beto,2011-10-28T09:00,2011-10-30,,2011-10-29T10:00,Too expensive,price,\n";

    private readonly Importing _importing = new(new InMemoryOperationStore());

    [Theory]
    // Missing
    [InlineData("S-1,,,,,,Europe/Amsterdam,,", "opened_at: opened_at is missing")]
    // Not to be read
    [InlineData("S-1,,,,,28/10/2011,Europe/Amsterdam,,", "opened_at: opened_at is '28/10/2011', which is not a date and time such as 2026-03-05T10:05 from 1900-01-01 to 2100-12-31; 24:00 is 00:00 of the next day")]
    [InlineData("S-1,,,,,1899-12-31T23:59,Europe/Amsterdam,,", "opened_at: opened_at is '1899-12-31T23:59', which is not a date and time such as 2026-03-05T10:05 from 1900-01-01 to 2100-12-31; 24:00 is 00:00 of the next day")]
    [InlineData("S-1,\u202Esale,,,,2011-10-28T09:00,Europe/Amsterdam,,", "title: title must not contain bidirectional controls, as at position 1")]
    [InlineData("S-1,sale\uFFFE,,,,2011-10-28T09:00,Europe/Amsterdam,,", "title: title must not contain code points that Unicode gives to no character, as at position 5")]
    [InlineData("S-1,\u2800,,,,2011-10-28T09:00,Europe/Amsterdam,,", "title: title must not be blank")]
    [InlineData("S-1,,,,,2011-10-28T24:00,Europe/Amsterdam,,", "opened_at: opened_at is '2011-10-28T24:00', which is not a date and time such as 2026-03-05T10:05 from 1900-01-01 to 2100-12-31; 24:00 is 00:00 of the next day")]
    [InlineData("S-1,,,,,2011-10-28T09:00+25:00,Europe/Amsterdam,,", "opened_at: opened_at is '2011-10-28T09:00+25:00', which is not a date and time such as 2026-03-05T10:05 from 1900-01-01 to 2100-12-31; 24:00 is 00:00 of the next day")]
    [InlineData("S-1,,,,,2011-10-28T09:00,localtime,,", "time_zone: There is no time zone localtime; an IANA id such as America/Mexico_City is expected.")]
    [InlineData("S-1,,,,,2011-10-28T09:00,Mars/Olympus,,", "time_zone: There is no time zone Mars/Olympus; an IANA id such as America/Mexico_City is expected.")]
    // Against the order of time
    [InlineData("S-1,,,,,2012-01-20T13:01,Europe/Amsterdam,,", "opened_at: opened_at (2012-01-20T13:01) lies in the future")]
    [InlineData("S-1,,,,,2011-10-28T09:00,Europe/Amsterdam,2011-10-27T17:00,", "concluded_at: concluded_at (2011-10-27T17:00) lies before opened_at (2011-10-28T09:00)")]
    // Against the rules
    [InlineData("S-1,,,,,2011-10-28T09:00,Europe/Amsterdam,2011-11-02T17:00,", "concluded_at: Sale S-1 has no follow-up through which it could be concluded.")]
    [InlineData("S-1,,,,,2011-10-28T09:00,Europe/Amsterdam,,won", "conclusion_outcome: conclusion_outcome has a value but concluded_at has none")]
    public async Task ImportAsync_BadOperation_RefusedByLineFieldAndReason(string operation, string reason)
    {
        var counts = await _importing.RunAsync(operation, "");

        Assert.Equal(new ImportCounts { OperationsRefused = 1 }, counts);
        Assert.Equal([$"Operations 2 {reason}"], _importing.Rejections);
        Assert.Null(await _importing.FollowUps.FindAsync("S-1"));
    }

    [Theory]
    // Missing
    [InlineData("S-1,2,,,,2011-10-29T10:00,2011-11-02,,,,,", "subject: subject is missing")]
    [InlineData("S-1,2,,Call,,,2011-11-02,,,,,", "scheduled_at: scheduled_at is missing")]
    [InlineData("S-1,2,,Call,,2011-10-29T10:00,,,,,,", "due_date: due_date is missing")]
    [InlineData("S-1,2,,Call,,2011-10-29T10:00,2011-11-02,,2011-10-30T10:00,,,", "result_at: result_at has a value but result_details has none")]
    [InlineData("S-1,2,,Call,,2011-10-29T10:00,2011-11-02,,,Yes,,", "result_details: result_details has a value but result_at has none")]
    // Not to be read
    [InlineData("S-1,3,,Call,,2011-10-29T10:00,2011-11-02,,,,,", "number: number is '3' but 2 was expected: numbers begin with 1 and have no gap")]
    [InlineData("S-1,,,Call,,2011-10-29T10:00,2011-11-02,,,,,", "number: number is missing")]
    [InlineData("S-1,two,,Call,,2011-10-29T10:00,2011-11-02,,,,,", "number: number is 'two', which is not a whole number from 1")]
    [InlineData("S-1,2,,Call,,2011-10-29T10:00,2011-11-02T10:00,11:00,,,,", "due_time: due_time has a value although due_date has one")]
    [InlineData("S-1,2,,Call,,2011-10-29T10:00,2011-13-02,,,,,", "due_date: due_date is '2011-13-02', which is not a date such as 2026-03-05 from 1900-01-01 to 2100-12-31; 24:00 is 00:00 of the next day")]
    [InlineData("S-1,2,,Call,,2011-10-29T10:00,2011-11-02,9.00,,,,", "due_time: due_time is '9.00', which is not a time such as 10:05; 24:00 is 00:00 of the next day")]
    [InlineData("S-1,2,,Call,,2011-10-29T10:00,2011-11-02,24:00,,,,", "due_time: due_time is '24:00', which is not a time such as 10:05; 24:00 is 00:00 of the next day")]
    [InlineData("S-1,2,,Call,,2011-10-29T10:00,2011-11-02,,2011-10-30T10:00:61,Yes,,", "result_at: result_at is '2011-10-30T10:00:61', which is not a date and time such as 2026-03-05T10:05 from 1900-01-01 to 2100-12-31; 24:00 is 00:00 of the next day")]
    [InlineData("S-1,2,,Call,,2011-10-29T10:00,2011-11-02,,2011-10-30T10:00,Yes,,Off", "cancelled_reason: cancelled_reason has a value although result_at has one")]
    // Against the order of time
    [InlineData("S-1,2,,Call,,2011-10-28T08:59,2011-11-02,,,,,", "scheduled_at: scheduled_at (2011-10-28T08:59) lies before scheduled_at (2011-10-28T09:00)")]
    [InlineData("S-1,2,,Call,,2012-01-20T13:01,2012-01-21,,,,,", "scheduled_at: scheduled_at (2012-01-20T13:01) lies in the future")]
    [InlineData("S-1,2,,Call,,2011-10-29T10:00,2011-11-02,,2011-10-29T09:59,Yes,,", "result_at: The result of follow-up 2 (2011-10-29 09:59) lies before that of follow-up 1, which led to it (2011-10-29 10:00).")]
    public async Task ImportAsync_BadFollowUp_RefusesAllRowsOfItsOperation(string followUp, string reason)
    {
        var counts = await _importing.RunAsync(Operation, Good + followUp);

        Assert.Equal(new ImportCounts { OperationsRefused = 1, FollowUpsRefused = 2 }, counts);
        Assert.Equal(
            [
                "Operations 2 : refused with its sale, because of line 3 of the follow-ups file",
                "FollowUps 2 : refused with its sale, because of line 3 of the follow-ups file",
                $"FollowUps 3 {reason}",
            ],
            _importing.Rejections);
        Assert.Null(await _importing.FollowUps.FindAsync("S-1"));
    }

    [Fact]
    public async Task ImportAsync_RowThatCouldNotBeRead_RefusesItsOperation()
    {
        ImportRow[] followUps = [new(2, new Dictionary<string, string> { ["operation_id"] = "S-1" }, "too many fields")];

        await _importing.RunAsync(Csv.Rows(Operation, ImportColumns.Operations), followUps);

        Assert.Contains("FollowUps 2 : too many fields", _importing.Rejections);
        Assert.Null(await _importing.FollowUps.FindAsync("S-1"));
    }

    [Fact]
    public async Task ImportAsync_StrayFollowUps_RefusedAlone()
    {
        var counts = await _importing.RunAsync(
            Operation, Good.Replace("S-1", "S-0", StringComparison.Ordinal) + Good + Good.Replace("S-1", "S-9", StringComparison.Ordinal));

        Assert.Equal(new ImportCounts { OperationsImported = 1, FollowUpsImported = 1, FollowUpsRefused = 2 }, counts);
        Assert.Equal(
            [
                "FollowUps 2 operation_id: there is no sale S-0, neither in the files nor among the stored ones",
                "FollowUps 4 operation_id: there is no sale S-9, neither in the files nor among the stored ones",
            ],
            _importing.Rejections);
    }

    [Fact]
    public async Task ImportAsync_FollowUpWithoutOperationId_RefusedAlone()
    {
        ImportRow[] followUps = [new(7, new Dictionary<string, string>(), "not to be read"), new(8, new Dictionary<string, string> { ["subject"] = "Call" }), .. Csv.Rows(Good, Csv.FollowUpColumns)];

        var counts = await _importing.RunAsync(Csv.Rows(Operation, ImportColumns.Operations), followUps);

        Assert.Equal(["FollowUps 7 : not to be read", "FollowUps 8 operation_id: operation_id is missing"], _importing.Rejections);
        Assert.Equal(1, counts.OperationsImported);
    }

    [Fact]
    public async Task ImportAsync_OperationTwiceInTheFile_SecondRefused()
    {
        var counts = await _importing.RunAsync(Operation + Operation, Good);

        Assert.Equal(new ImportCounts { OperationsImported = 1, FollowUpsImported = 1, OperationsRefused = 1 }, counts);
        Assert.Equal(["Operations 3 operation_id: there is a row of sale S-1 already, in line 2"], _importing.Rejections);
    }

    [Fact]
    public async Task ImportAsync_OperationTwiceAndItsFollowUpBad_NeitherGoesInWithoutIt()
    {
        await _importing.RunAsync(Operation + Operation, Good.Replace("2011-10-30", "soon", StringComparison.Ordinal));

        Assert.Null(await _importing.FollowUps.FindAsync("S-1"));
    }

    [Fact]
    public async Task ImportAsync_RefusalInSpanish_IsInSpanish()
    {
        await _importing.In("es-MX").RunAsync(Operation, Good + "S-1,2,,Call,,2011-10-29T10:00,,,,,,");

        Assert.Equal("FollowUps 3 due_date: falta due_date", _importing.Rejections[^1]);
        Assert.Equal("FollowUps 2 : rechazada con su venta, por la línea 3 del archivo de seguimientos", _importing.Rejections[1]);
    }
}
