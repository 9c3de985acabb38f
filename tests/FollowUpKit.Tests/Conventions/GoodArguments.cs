using System.Data.Common;
using System.Reflection;
using System.Text.Json;
using FollowUpKit.Hosting;
using FollowUpKit.Import;
using FollowUpKit.Storage;
using FollowUpKit.Storage.Relational;
using FollowUpKit.Tests.Reporting;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Testing;

namespace FollowUpKit.Tests;

/// <summary>Values that the public members of the library take.</summary>
internal static class GoodArguments
{
    private static readonly FollowUpKitOptions Options = new() { DefaultTimeZone = "Etc/UTC" };

    private static readonly SalesOperation Operation = Given.Pending().Sale;

    private static readonly Func<DbConnection> Connect = () => throw new NotSupportedException("There is no database.");

    private static readonly object[] Known =
    [
        1, 1L, true, Guid.Empty, "a_1", Chase.Start, Some.Today, Some.Today.At(new LocalTime(8, 30)), new LocalTime(8, 30), Period.FromDays(1), Duration.FromDays(1), IsoDayOfWeek.Monday, DateTimeZone.Utc,
        Chase.Id, Some.Draft(), new ResultEntry(Some.Today.At(new LocalTime(8, 30)), "details"), Due.On(Some.Today), Reminder.Before(Period.Zero), new ConclusionEntry("won"),
        Some.Opening, Some.Result(), Some.Correction(), new ScheduleFollowUp(Chase.Id, Some.Draft()), new DescribeOperation(Chase.Id), new TransferOperation(Chase.Id), new EditFollowUp(Chase.Id), new HandOverOperation(Chase.Id, "ana"),
        new ConcludeOperation(Chase.Id), new ReopenOperation(Chase.Id, "reason"), new ReinstateOperation(Chase.Id), new MergeOperations(Chase.Id, "S-2", "reason"),
        new Caller("default", VisibilityScope.All, "ana"), VisibilityScope.All, new FixedCallerProvider(), new FakeClock(Chase.Start), Options, new InMemoryOperationStore(),
        new Shop().Service(), new Shop().Reports(), new FollowUpImporter(new InMemoryOperationStore(), new FakeClock(Chase.Start), Options),
        new Shop().Reports().WithoutAttention(), new Shop().Reports().Agenda(), new Shop().Reports().NoNextStep(), new Shop().Reports().Stale(7), new Shop().Reports().Results(), new Shop().Reports().Conclusions(), new Shop().Reports().Reopenings(),
        new Shop().Reports().AgentWork(), new Shop().Reports().RemindersDue(), new Shop().Reports().Workload(), new FollowUpBulkService(new Shop().Service()), new FollowUpTimeZoneService(new InMemoryOperationStore(), new FakeClock(Chase.Start), Options), new Func<PendingFollowUpRow, OperationCommand?>(_ => null), new Shop().Reports().SalesControl(), LocalCalendar.Default, BusinessCalendar.MondayToFriday, HolidayRule.Yearly(1, 1), DueRule.InDays(1), new PlanPosition("a_1", Some.Today, "a_1"), Plans.Quotation, new NextStepRequest(), new SuggestedNext(), Given.Opened().Suggest(), new FixedFollowUpPlanSource(Plans.Quotation), Plans.Quotation.Plans[0], Plans.Quotation.Plans[0].Steps[0], Plans.Call, Plans.Quotation.Rules[0], Plans.Quotation.Rules[0].Action, new BusinessHours(new LocalTime(9, 0), new LocalTime(18, 0)), new DateInterval(Some.Today, Some.Today), new BusinessCalendars(BusinessCalendar.MondayToFriday),
        Operation, Operation.ToSnapshot(), Operation.ToRow(), Operation.ToSnapshot().FollowUps[0], OperationIndicator.NotTracked, Operation.TooltipAt(Chase.Start),
        new OperationKey("default", "S-1"), new OperationCommit(new OperationKey("default", "S-1"), 0, Operation.ToSnapshot(), []), new OperationFilter("default"), new FollowUpFilter("default"), new ReopeningFilter("default"),
        new FollowUpGrouping(FollowUpColumn.Branch), new DuePeriod(["Etc/UTC"]), new IdlePeriod(["Etc/UTC"], Chase.Start), ReadOptions.Latest, new ServiceCollection(), SqlDialect.Sqlite, Connect,
        new RelationalOperationStore(SqlDialect.Sqlite, Connect), new RuleViolation("a_1", "message"), new CommandWarning(WarningCodes.DueInPast, ("follow_up", 1), ("due", Due.On(Some.Today))), new Dictionary<string, string>(), new MemoryStream(), new Utf8JsonWriter(Stream.Null, new JsonWriterOptions { SkipValidation = true }), JsonSerializerOptions.Default, System.Globalization.CultureInfo.InvariantCulture,
        new Action<FollowUpKitOptions>(_ => { }), new Action<ImportRowResult>(_ => { }), new Action<FollowUpKitOptions, IServiceProvider>((_, _) => { }),
        new FollowUpOrderComparer(FollowUpOrder.OverdueFrom), new OperationOrderComparer(OperationOrder.Newest), CodePointComparer.Instance, ReopeningComparer.Instance, StatusAppearance.For(FollowUpStatus.Overdue),
        new FollowUpRow(), new StoredReopening(), new AcceptedCommand(), new OperationChange.Reopened(), new ImportRow(1, new Dictionary<string, string>()), new ImportRowResult(ImportFile.Operations, new ImportRow(1, new Dictionary<string, string>()), ImportRowOutcome.Imported), new ImportChain([new ImportRow(1, new Dictionary<string, string>())], []),
        new ImportRepair(ImportFile.Operations, new ImportRow(1, new Dictionary<string, string>()), "subject", "text", "", "Follow-up"), new ImportRepairs(),
        History(), new HistoryImporter(new FollowUpImporter(new InMemoryOperationStore(), new FakeClock(Chase.Start), Options)), new ImportMapping { Files = { new FileMapping("good.csv") { Operation = new Dictionary<string, FieldMapping> { ["operation_id"] = new("id") } } } },
        new StoredHistory("S-1", []), new TenantArchive(new InMemoryOperationStore()), new Action<RestoredOperation>(_ => { }), Restored(),
        Table(), Table().Format, Table().ReadRows().First(), new TableFileOptions(), AnnotatedRowsFile.ForRefused(Table()),
        new DefaultReminder(Reminder.Before(Period.Zero)), new ReminderKey("S-1", 1, "P1D"), new ReminderLease("default", "one", Chase.Start, Chase.Start + Duration.FromMinutes(1)), new QueuedReminder(), new ReminderFilter("default"),
        ReminderSettlement.Release(new QueuedReminder()), ReminderComparer.Instance, new ClaimedDigest(), DigestSettlement.Release(new ClaimedDigest()), new ReminderOptions(), new EscalationStep(DueRule.InDays(1), "manager"), new Action<ReminderOptions>(_ => { }), new Action<TimeZoneCheckOptions>(_ => { }), new KeepingSender(), KeepingSender.Delivery,
        new ReminderDispatcher(new InMemoryOperationStore(), new KeepingSender(), new FakeClock(Chase.Start), Options),
#if !LIBRARY_NETSTANDARD
        new ICalendar.CalendarFeed(new FakeClock(Chase.Start)), new Shop().Reports().Agenda().StreamAsync(),
#endif
        new Func<IServiceProvider, DbConnection>(_ => Connect()), new Func<StoredHistory, OperationSnapshot>(history => history.ToSnapshot()), new InvalidOperationException(),
    ];

    public static object? Of(ParameterInfo parameter) => parameter.HasDefaultValue ? parameter.DefaultValue : Of(parameter.ParameterType);

    public static object Of(Type type) => Known.FirstOrDefault(type.IsInstanceOfType) ?? Made(type)
        ?? throw new InvalidOperationException($"{nameof(GoodArguments)} has no {type}.");

    private static object? Made(Type type)
    {
        if (type.IsEnum || type == typeof(CancellationToken)) return Activator.CreateInstance(type);
        if (type.IsArray) return Array.CreateInstance(type.GetElementType()!, 0);
        if (type.IsGenericType && type.GetGenericArguments() is [var item] && type.IsAssignableFrom(item.MakeArrayType())) return Array.CreateInstance(item, 0);
        return type.GetConstructor([])?.Invoke([]);
    }

    private static RestoredOperation Restored()
    {
        var folder = Path.GetDirectoryName(Table().Path)!;
        File.WriteAllText(Path.Combine(folder, TenantArchive.HistoryFile), "no line of an export");
        RestoredOperation? restored = null;
        new TenantArchive(new InMemoryOperationStore()).RestoreAsync(folder, operation => restored = operation).GetAwaiter().GetResult();
        return restored!;
    }

    private static HistoryFiles History() =>
        HistoryFiles.Open(ImportMapping.Parse("""{ "files": [ { "file": "good.csv", "operation": { "operation_id": "id" } } ] }"""), Path.GetDirectoryName(Table().Path)!);

    private static TableFile Table()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "good.csv");
        File.WriteAllText(path, "id,title\n1,Chairs\n");
        return TableFile.Open(path);
    }
}
