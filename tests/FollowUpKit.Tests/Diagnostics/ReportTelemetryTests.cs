using System.Diagnostics;
using FollowUpKit.Storage;
using FollowUpKit.Tests.Reporting;
using NodaTime.Testing;

namespace FollowUpKit.Tests.Diagnostics;

/// <summary>What is told of a report: its span and its duration, by its name and the kind of answer.</summary>
public sealed class ReportTelemetryTests
{
    /// <summary>Each question, by the name of its report and of the kind of its answer.</summary>
    private static readonly Dictionary<string, Func<FollowUpReports, Task>> Questions = new(StringComparer.Ordinal)
    {
        ["WithoutAttention page"] = reports => reports.WithoutAttention().ToPageAsync(10),
        ["WithoutAttention count"] = reports => reports.WithoutAttention().CountAsync(),
        ["WithoutAttention stream"] = reports => reports.WithoutAttention().StreamAsync().ToListAsync().AsTask(),
        ["WithoutAttention groups"] = reports => reports.WithoutAttention().CountByAsync(FollowUpGroupKey.Branch),
        ["WithoutAttention summary"] = reports => reports.WithoutAttention().SummarizeAsync(),
        ["Agenda groups"] = reports => reports.Agenda().CountByAsync(FollowUpGroupKey.Agent),
        ["NoNextStep groups"] = reports => reports.NoNextStep().CountByAsync(OperationColumn.Branch),
        ["Stale groups"] = reports => reports.Stale(30).CountByAsync(OperationColumn.Branch),
        ["Results groups"] = reports => reports.Results().CountByAsync(FollowUpGroupKey.Kind),
        ["Conclusions groups"] = reports => reports.Conclusions().CountByAsync(OperationColumn.Outcome),
        ["Reopenings groups"] = reports => reports.Reopenings().CountByAsync(OperationColumn.Outcome),
        ["RemindersDue stream"] = reports => reports.RemindersDue().StreamAsync().ToListAsync().AsTask(),
        ["Workload count"] = reports => reports.Workload().CountAsync(),
        ["AgentWork list"] = reports => reports.AgentWork().ToListAsync(),
        ["SalesControl page"] = reports => reports.SalesControl().ToPageAsync(10),
        ["SalesControl stream"] = reports => reports.SalesControl().StreamAsync().ToListAsync().AsTask(),
        ["SalesControl groups"] = reports => reports.SalesControl().CountByStatusAsync(),
        ["Indicators list"] = reports => reports.GetIndicatorsAsync(["due 02"]),
    };

    public static TheoryData<string> Names => [.. Questions.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Report_Asked_IsToldOnce(string question)
    {
        var reports = (await new Shop().SellAsync(2, 12)).Reports();
        var attributes = $"followupkit.report={question.Split(' ')[0]} followupkit.report.answer={question.Split(' ')[1]}";
        using var recorder = new TelemetryRecorder();

        await Questions[question](reports);

        Assert.Equal([$"read {question.Split(' ')[0]} Internal Unset {attributes}"], recorder.SpanTexts);
        Assert.Equal([$"followupkit.report.duration {attributes}"], recorder.Measurements);
    }

    [Fact]
    public void Reports_OfTheEntrance_AreAllAsked() => Assert.Equal(
        typeof(FollowUpReports).GetMethods().Where(method => method.DeclaringType == typeof(FollowUpReports))
            .Select(method => method.Name.Replace("Get", "", StringComparison.Ordinal).Replace("Async", "", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
        Questions.Keys.Select(question => question.Split(' ')[0]).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public async Task ToPageAsync_ForgedCursor_IsAnErrorByItsType()
    {
        using var recorder = new TelemetryRecorder();

        await Assert.ThrowsAsync<ArgumentException>(() => new Shop().Reports().Agenda().ToPageAsync(10, "forged"));

        Assert.Equal(
            ["read Agenda Internal Error followupkit.report=Agenda followupkit.report.answer=page error.type=System.ArgumentException"], recorder.SpanTexts);
        Assert.Equal(
            ["followupkit.report.duration followupkit.report=Agenda followupkit.report.answer=page error.type=System.ArgumentException"], recorder.Measurements);
    }

    [Fact]
    public async Task StreamAsync_CallerRefuses_IsAnErrorByItsType()
    {
        using var recorder = new TelemetryRecorder();

        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => Reports(() => throw new UnauthorizedAccessException()).Agenda().StreamAsync().ToListAsync().AsTask());

        Assert.Equal(
            ["followupkit.report.duration followupkit.report=Agenda followupkit.report.answer=stream error.type=System.UnauthorizedAccessException"],
            recorder.Measurements);
    }

    [Fact]
    public async Task CountAsync_Cancelled_IsNoErrorOfTheSpan()
    {
        using var recorder = new TelemetryRecorder();

        await Assert.ThrowsAsync<OperationCanceledException>(() => Reports(() => throw new OperationCanceledException()).Agenda().CountAsync());

        Assert.Equal(
            ["read Agenda Internal Unset followupkit.report=Agenda followupkit.report.answer=count error.type=System.OperationCanceledException"], recorder.SpanTexts);
    }

    [Fact]
    public async Task StreamAsync_LeftEarly_IsToldWhenItIsLeft()
    {
        var reports = (await new Shop().SellAsync(2, 3)).Reports();
        using var recorder = new TelemetryRecorder();

        await foreach (var row in reports.WithoutAttention().StreamAsync())
        {
            Assert.Empty(recorder.Measurements);
            break;
        }

        Assert.Equal(["followupkit.report.duration followupkit.report=WithoutAttention followupkit.report.answer=stream"], recorder.Measurements);
    }

    [Fact]
    public async Task StreamAsync_TokenOfTheEnumeration_CancelsWhereSomebodyListens()
    {
        var reports = (await new Shop().SellAsync(2, 3)).Reports();
        using var recorder = new TelemetryRecorder();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var row in reports.WithoutAttention().StreamAsync().WithCancellation(new CancellationToken(canceled: true))) Assert.Fail("A row came.");
        });
    }

    [Fact]
    public async Task StreamAsync_BetweenTwoRows_TheHostIsNotInsideTheSpan()
    {
        var reports = (await new Shop().SellAsync(2, 3)).Reports();
        using var recorder = new TelemetryRecorder();

        await foreach (var row in reports.WithoutAttention().StreamAsync()) Assert.Null(Activity.Current);

        Assert.Single(recorder.Spans);
    }

    private static FollowUpReports Reports(Func<Caller> caller) =>
        new(new InMemoryOperationStore(), new FakeClock(Shop.Now), new FollowUpKitOptions { DefaultTimeZone = "Etc/UTC" }, new Asked(caller));

    private sealed class Asked(Func<Caller> caller) : ICallerProvider
    {
        public ValueTask<Caller> GetCallerAsync(CancellationToken cancellationToken) => new(caller());
    }
}
