using System.Diagnostics.Metrics;
using System.Reflection;
using System.Runtime.CompilerServices;
using FollowUpKit.Storage.Relational;
using FollowUpKit.Tests.Readme;
using Microsoft.Extensions.Logging;

namespace FollowUpKit.Tests.Diagnostics;

/// <summary>Names, ids, levels and units on which hosts build filters, dashboards and alerts: none may change.</summary>
public sealed class TelemetryNameTests
{
    private static readonly Assembly[] Libraries = [typeof(FollowUpService).Assembly, typeof(RelationalOperationStore).Assembly, typeof(Hosting.ReminderDispatcher).Assembly];

    private static readonly string[] Events =
    [
        "101 CommandAccepted Debug",
        "102 CommandRepeated Debug",
        "103 CommandRefused Information",
        "104 CommandConflicted Information",
        "105 CommandRetried Debug",
        "106 AuthorizerFailed Warning",
        "107 CommandOutcomeUnknown Error",
        "108 CommandFailed Error",
        "201 ImportProgressed Information",
        "202 ImportCompleted Information",
        "203 ImportFailed Error",
        "301 SchemaCreated Information",
        "302 SchemaUpgraded Information",
        "303 LostConnectionRetried Warning",
        "304 StoreUnavailable Warning",
        "401 TimeZoneRulesChecked Information",
        "402 SweepIsDue Warning",
        "403 RulesAreOld Warning",
        "404 Swept Information",
        "405 OperationsStay Warning",
        "501 RemindersDispatched Debug",
        "502 ReminderFailed Warning",
        "503 ReminderGivenUp Error",
        "504 ReminderStoreUnavailable Warning",
        "505 ReminderLeaseNotRenewed Warning",
        "506 DigestsDispatched Debug",
        "507 DigestFailed Warning",
        "508 DigestGivenUp Error",
        "511 TimeZonesNotChecked Warning",
    ];

    private static readonly string[] Instruments =
    [
        "followupkit.command.duration Histogram s",
        "followupkit.command.retries Counter {retry}",
        "followupkit.import.duration Histogram s",
        "followupkit.import.rows Counter {row}",
        "followupkit.report.duration Histogram s",
        "followupkit.store.retries Counter {retry}",
    ];

    [Fact]
    public void Events_OfAllLibraries_AreThese() => Assert.Equal(Events, LoggedEvents().Order(StringComparer.Ordinal));

    [Fact]
    public void Instruments_OfAllLibraries_AreThese() => Assert.Equal(Instruments, Published().Order(StringComparer.Ordinal));

    [Fact]
    public void Names_ForTheHost_AreThese() =>
        Assert.Equal(("FollowUpKit", "FollowUpKit"), (FollowUpKitTelemetry.ActivitySourceName, FollowUpKitTelemetry.MeterName));

    [Theory]
    [MemberData(nameof(Documented))]
    public void Documents_OfTelemetry_HaveARowForEach(string row) =>
        Assert.Contains(File.ReadAllLines(Repository.PathOf("docs/telemetry.md")), line => line.StartsWith(row, StringComparison.Ordinal));

    public static TheoryData<string> Documented =>
    [
        .. Events.Select(item => item.Split(' ')).Select(parts => $"| {parts[0]} | `{parts[1]}` | {parts[2]} |"),
        .. Instruments.Select(item => item.Split(' ')).Select(parts => $"| `{parts[0]}` | {parts[1].ToLowerInvariant()} | `{parts[2]}` |"),
    ];

    private static IEnumerable<string> LoggedEvents() =>
        from library in Libraries
        from type in library.GetTypes()
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        let message = method.GetCustomAttribute<LoggerMessageAttribute>()
        where message is not null
        select $"{message.EventId} {message.EventName ?? method.Name} {message.Level}";

    private static List<string> Published()
    {
        var published = new List<string>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, _) =>
            {
                if (instrument.Meter.Name == FollowUpKitTelemetry.MeterName) published.Add($"{instrument.Name} {instrument.GetType().Name.Split('`')[0]} {instrument.Unit}");
            },
        };
        foreach (var type in Libraries.SelectMany(library => library.GetTypes()).Where(type => type.Name is "Instruments" or "StoreTelemetry")) RuntimeHelpers.RunClassConstructor(type.TypeHandle);
        listener.Start();
        return published;
    }
}
