using FollowUpKit.Storage;
using FollowUpKit.Tests.Service;
using NodaTime;
using NodaTime.Testing;

namespace FollowUpKit.Tests.Stores;

/// <summary>A company that does what requests say through the service, on a store that it shares with others.</summary>
internal sealed class Company(IOperationStore store, IOperationReader reader, string tenant)
{
    private readonly FakeClock _clock = new(RandomCommands.Start);

    public static FollowUpKitOptions Options => new()
    {
        DefaultZone = "America/Mexico_City",
        Rules = FollowUpRules.Default.WithPendingLimit(2),
    };

    public static string Receipt(AcceptedCommand accepted, bool isRepeat) =>
        $"version {accepted.Version}, follow-up {accepted.FollowUp}, next {accepted.NextFollowUp}, repeat {isRepeat}";

    public async Task<string> ExecuteAsync(Request request)
    {
        _clock.Reset(request.At);
        var outcome = await Outcome.OfAsync(() => Service(request.By).ExecuteAsync(request.Command));
        if (outcome.Refusal is { } refusal) return refusal.Code;
        if (outcome.Conflict is { } conflict) return $"conflict with {conflict.FoundVersion} by {conflict.ChangedBy}";
        var receipt = outcome.Receipt!;
        return $"version {receipt.Version}, follow-up {receipt.FollowUp}, next {receipt.NextFollowUp}, repeat {receipt.WasRepeated}";
    }

    public Task<SalesOperation?> FindAsync() => Service("ana").FindAsync(Chase.Id);

    public Task<IReadOnlyList<AcceptedCommand>> HistoryAsync() => Service("ana").HistoryAsync(Chase.Id);

    /// <summary>Both reports and the indicator at an instant, in words.</summary>
    public async Task<string> ReportsAsync(Instant asOf)
    {
        var reports = new FollowUpReports(reader, _clock, Options, new FixedCaller(new Caller(tenant, "ana")));
        var late = await reports.WithoutAttention().AsOf(asOf).ToPageAsync(50);
        var list = await reports.SalesControl().AsOf(asOf).ToPageAsync(50);
        var indicators = await reports.IndicatorsAsync([Chase.Id], asOf);
        return string.Join(
            "\n",
            [
                .. late.Rows.Select(row => row.ToString()),
                .. list.Rows.Select(row => $"{row} {row.Tooltip.ToText()}"),
                $"{await reports.SalesControl().AsOf(asOf).CountByStatusAsync()}",
                indicators[Chase.Id].ToString(),
            ]);
    }

    private FollowUpService Service(string user) => new(store, _clock, Options, new FixedCaller(new Caller(tenant, user)));
}
