using System.Diagnostics;
using FollowUpKit.Storage;
using FollowUpKit.Tests.Service;
using NodaTime.Testing;

namespace FollowUpKit.Tests.Diagnostics;

/// <summary>What is told of a command: its span, its duration and its events, by how it ended.</summary>
public sealed class CommandTelemetryTests
{
    private readonly RecordingLogger<FollowUpService> _logger = new();
    private readonly InMemoryOperationStore _store = new();

    [Fact]
    public async Task ExecuteAsync_Accepted_IsTold()
    {
        using var recorder = new TelemetryRecorder();

        await Over(_store).ExecuteAsync(Office.Opening);

        Assert.Equal(["execute OpenOperation Internal Unset followupkit.command=OpenOperation followupkit.outcome=accepted"], recorder.SpanTexts);
        Assert.Equal(["followupkit.command.duration followupkit.command=OpenOperation followupkit.outcome=accepted"], recorder.Measurements);
        Assert.Equal(["Debug 101 CommandAccepted: OpenOperation was accepted."], _logger.Lines);
    }

    [Fact]
    public async Task ExecuteAsync_ByTheMethodOfTheCommand_IsTold()
    {
        using var recorder = new TelemetryRecorder();

        await Over(_store).OpenOperationAsync(Office.Sale);

        Assert.Equal(["followupkit.command.duration followupkit.command=OpenOperation followupkit.outcome=accepted"], recorder.Measurements);
    }

    [Fact]
    public async Task ExecuteAsync_Repeat_IsTold()
    {
        await Over(_store).ExecuteAsync(Office.Opening.WithCommandId("form-1"));
        using var recorder = new TelemetryRecorder();

        await Over(_store).ExecuteAsync(Office.Opening.WithCommandId("form-1"));

        Assert.Equal(["execute OpenOperation Internal Unset followupkit.command=OpenOperation followupkit.outcome=repeated"], recorder.SpanTexts);
        Assert.Equal(["followupkit.command.duration followupkit.command=OpenOperation followupkit.outcome=repeated"], recorder.Measurements);
        Assert.Equal("Debug 102 CommandRepeated: OpenOperation was a repeat; nothing was written.", _logger.Lines.Last());
    }

    [Fact]
    public async Task ExecuteAsync_Refused_IsToldWithTheCode()
    {
        await FailsAsync(
            Over(_store),
            Office.Result(),
            "execute CaptureResult Internal Unset followupkit.command=CaptureResult followupkit.outcome=refused followupkit.refusal.code=operation_not_found",
            "Information 103 CommandRefused: CaptureResult was refused: operation_not_found.");
    }

    [Fact]
    public async Task ExecuteAsync_StaleExpectedVersion_IsTold()
    {
        await Over(_store).ExecuteAsync(Office.Opening);

        await FailsAsync(
            Over(_store),
            Office.Result().WithExpectedVersion(7),
            "execute CaptureResult Internal Unset followupkit.command=CaptureResult followupkit.outcome=conflict",
            "Information 104 CommandConflicted: CaptureResult was not made, because somebody else had changed the operation.");
    }

    [Fact]
    public async Task ExecuteAsync_RaceLostInATransactionOfTheHost_IsAConflict() => await FailsAsync(
        Over(new FaultyStore((_, commit) => throw new StorageConflictException(commit.Key, 0), ownsTransaction: false)),
        Office.Opening,
        "execute OpenOperation Internal Unset followupkit.command=OpenOperation followupkit.outcome=conflict",
        "Information 104 CommandConflicted: OpenOperation was not made, because somebody else had changed the operation.");

    [Fact]
    public async Task ExecuteAsync_OutcomeUnknown_IsAnError() => await FailsAsync(
        Over(new FaultyStore((_, commit) => throw new StorageOutcomeUnknownException(commit.Key))),
        Office.Opening,
        "execute OpenOperation Internal Error followupkit.command=OpenOperation followupkit.outcome=error error.type=FollowUpKit.Storage.StorageOutcomeUnknownException",
        "Error 107 CommandOutcomeUnknown: Whether OpenOperation was committed is unknown.");

    [Fact]
    public async Task ExecuteAsync_StoreUnavailable_IsAnErrorWithoutItsText() => await FailsAsync(
        Over(new FaultyStore((_, _) => throw new StorageUnavailableException("Near 'Acme': the disk is full."))),
        Office.Opening,
        "execute OpenOperation Internal Error followupkit.command=OpenOperation followupkit.outcome=error error.type=FollowUpKit.Storage.StorageUnavailableException",
        "Error 108 CommandFailed: OpenOperation failed with FollowUpKit.Storage.StorageUnavailableException.");

    [Fact]
    public async Task ExecuteAsync_Cancelled_IsNoErrorAndNotLogged() => await FailsAsync(
        Over(new FaultyStore((_, _) => throw new OperationCanceledException())),
        Office.Opening,
        "execute OpenOperation Internal Unset followupkit.command=OpenOperation followupkit.outcome=cancelled");

    [Fact]
    public async Task ExecuteAsync_AuthorizerFails_IsToldBesideTheRefusal() => await FailsAsync(
        Over(_store, new Failing()),
        Office.Opening,
        "execute OpenOperation Internal Unset followupkit.command=OpenOperation followupkit.outcome=refused followupkit.refusal.code=not_authorized",
        "Warning 106 AuthorizerFailed: OpenOperation was refused because the authorizer failed with System.TimeoutException.",
        "Information 103 CommandRefused: OpenOperation was refused: not_authorized.");

    [Fact]
    public async Task ExecuteAsync_RaceLostTwice_CountsTwoRetries()
    {
        var races = 2;
        using var recorder = new TelemetryRecorder();

        await Over(new FaultyStore((inner, commit) => races-- > 0 ? throw new StorageConflictException(commit.Key, 0) : inner.CommitAsync(commit, default)))
            .ExecuteAsync(Office.Opening);

        Assert.Equal(
            [
                "followupkit.command.retries 1 followupkit.command=OpenOperation",
                "followupkit.command.retries 1 followupkit.command=OpenOperation",
                "followupkit.command.duration followupkit.command=OpenOperation followupkit.outcome=accepted",
            ],
            recorder.Measurements);
        Assert.Equal(
            [
                "Debug 105 CommandRetried: OpenOperation lost a race in attempt 1 and is decided again.",
                "Debug 105 CommandRetried: OpenOperation lost a race in attempt 2 and is decided again.",
                "Debug 101 CommandAccepted: OpenOperation was accepted.",
            ],
            _logger.Lines);
    }

    [Fact]
    public async Task ExecuteAsync_WorkOfTheStore_IsInsideTheSpanAndItInsideThatOfTheHost()
    {
        using var recorder = new TelemetryRecorder();
        using var host = new Activity("request").Start();
        string? inside = null;

        await Over(new FaultyStore((inner, commit) =>
        {
            inside = Activity.Current?.DisplayName;
            return inner.CommitAsync(commit, default);
        })).ExecuteAsync(Office.Opening);

        Assert.Equal("execute OpenOperation", inside);
        Assert.Equal(host.SpanId, Assert.Single(recorder.Spans).ParentSpanId);
        Assert.Same(host, Activity.Current);
    }

    [Fact]
    public async Task ExecuteAsync_Duration_IsInSeconds()
    {
        using var recorder = new TelemetryRecorder();
        var around = Stopwatch.StartNew();

        await Over(new FaultyStore((_, _) => Task.Delay(100))).ExecuteAsync(Office.Opening);

        Assert.InRange(Assert.Single(recorder.Values("followupkit.command.duration")), 0.05, around.Elapsed.TotalSeconds);
    }

    [Fact]
    public async Task WithStore_OtherStore_LogsToTheSameLogger()
    {
        await Over(_store).WithStore(new InMemoryOperationStore()).ExecuteAsync(Office.Opening);

        Assert.Single(_logger.Lines);
    }

    [Fact]
    public async Task ExecuteAsync_NobodyListens_NoSpanIsMade()
    {
        Activity? inside = null;
        var service = new FollowUpService(
            new FaultyStore((_, _) =>
            {
                inside = Activity.Current;
                return Task.CompletedTask;
            }),
            new FakeClock(Office.Now),
            new FollowUpKitOptions { DefaultTimeZone = "Etc/UTC" });

        await service.ExecuteAsync(Office.Opening);

        Assert.Null(inside);
    }

    private FollowUpService Over(IOperationStore store, IFollowUpAuthorizer? authorizer = null) =>
        new(store, new FakeClock(Office.Now), new FollowUpKitOptions { DefaultTimeZone = "America/Mexico_City" }, callers: null, authorizer, _logger);

    /// <summary>The attributes of the span are those of the duration too.</summary>
    private async Task FailsAsync(FollowUpService service, OperationCommand command, string span, params string[] events)
    {
        var before = _logger.Lines.Count();
        using var recorder = new TelemetryRecorder();

        await Assert.ThrowsAnyAsync<Exception>(() => service.ExecuteAsync(command));

        Assert.Equal([span], recorder.SpanTexts);
        Assert.Equal([$"followupkit.command.duration {string.Join(' ', span.Split(' ').Skip(4))}"], recorder.Measurements);
        Assert.Equal(events, _logger.Lines.Skip(before));
    }

    private sealed class Failing : IFollowUpAuthorizer
    {
        public Task<bool> IsAllowedAsync(
            Caller caller, OperationCommand command, OperationSnapshot? operation, CancellationToken cancellationToken) => throw new TimeoutException("Acme does not answer.");
    }
}
