using NodaTime;
using Spectre.Console;

namespace FollowUpKit.ConsoleHost;

/// <summary>A week of three sales: one is chased to its end, one is in process, and one is forgotten.</summary>
internal sealed class SalesStory(Screen screen) : IDisposable
{
    private const string Zone = "America/Monterrey";
    private const string Bottling = "4711";
    private const string Samples = "4712";
    private const string SpareParts = "4713";
    private const string Compressor = "4714";

    private static readonly LocalDate Wednesday = new(2026, 3, 4);
    private static readonly LocalDate Thursday = new(2026, 3, 5);
    private static readonly LocalDate Friday = new(2026, 3, 6);
    private static readonly LocalDate NextTuesday = new(2026, 3, 10);

    private readonly MovingClock clock = new();
    private readonly PersonAtTheKeyboard person = new();
    private SalesDatabase? database;

    private SalesDatabase Database => database!;

    public async Task TellAsync(string file, CancellationToken cancellationToken)
    {
        database = SalesDatabase.On(file, person, Configure, clock, OfficePlans());
        await database.CreateAsync(cancellationToken);
        await OpenThreeSalesAsync(cancellationToken);
        await ChaseTheFirstToItsEndAsync(cancellationToken);
        await LookAtTheScreensAsync(cancellationToken);
        await GoAlongAPlanAsync(cancellationToken);
    }

    public void Dispose() => database?.Dispose();

    private static void Configure(FollowUpKitOptions options)
    {
        options.DefaultTimeZone = "America/Mexico_City";
        options.BranchTimeZones["MTY"] = Zone;
        options.BranchTimeZones["TIJ"] = "America/Tijuana";
    }

    /// <summary>The plans of the office, whose file is a part of this program.</summary>
    private static FollowUpPlans OfficePlans()
    {
        using var reader = new StreamReader(typeof(SalesStory).Assembly.GetManifestResourceStream("planes.json")!);
        return FollowUpPlans.Parse(reader.ReadToEnd());
    }

    private async Task OpenThreeSalesAsync(CancellationToken cancellationToken)
    {
        At(Wednesday.At(new LocalTime(16, 30)), "ana", "Story_Open");
        await DoAsync(nameof(OpenOperation), followUps => followUps.OpenOperationAsync(
            Bottling,
            sale => sale.WithBranch("MTY").WithAgent("ana")
                .WithTitle(Words.Get("Story_Bottling")).WithCustomer("Aceros del Norte")
                .WithFirst(new FollowUpDraft(Words.Get("Story_AskAboutQuotation"), Due.At(Thursday, 10, 0))
                    .WithReminders(Reminder.Before(Period.FromMinutes(15)))),
            cancellationToken));

        At(Wednesday.At(new LocalTime(17, 0)), "luis", "Story_OpenSecond");
        await DoAsync(nameof(OpenOperation), followUps => followUps.OpenOperationAsync(
            Samples,
            sale => sale.WithBranch("TIJ").WithAgent("luis")
                .WithTitle(Words.Get("Story_Samples")).WithCustomer("Café Baja")
                .WithFirst(new FollowUpDraft(Words.Get("Story_VisitWithSamples"), Due.On(NextTuesday.PlusDays(6)))),
            cancellationToken));

        At(Wednesday.At(new LocalTime(17, 20)), "ana", "Story_OpenThird");
        await DoAsync(nameof(OpenOperation), followUps => followUps.OpenOperationAsync(
            SpareParts,
            sale => sale.WithBranch("MTY").WithAgent("ana")
                .WithTitle(Words.Get("Story_SpareParts")).WithCustomer("Molinos Garza")
                .WithFirst(new FollowUpDraft(Words.Get("Story_CallAboutSpareParts"), Due.At(Friday, 12, 0))
                    .WithReminders(Reminder.Before(Period.FromDays(1)))),
            cancellationToken));
    }

    private async Task ChaseTheFirstToItsEndAsync(CancellationToken cancellationToken)
    {
        At(Thursday.At(new LocalTime(10, 7)), "ana", "Story_Result");
        await DoAsync(nameof(CaptureResult), CaptureAsync);

        At(Thursday.At(new LocalTime(10, 8)), "ana", "Story_DoubleClick");
        await DoAsync(nameof(CaptureResult), CaptureAsync);

        At(Friday.At(new LocalTime(16, 42)), "ana", "Story_Conclude");
        await DoAsync(nameof(CaptureResult), followUps => followUps.CaptureResultAsync(
            Bottling, Friday.At(new LocalTime(16, 40)), Words.Get("Story_Accepted"), result => result.WithConclusion("won"), cancellationToken));

        At(Friday.At(new LocalTime(17, 15)), "luis", "Story_TooLate");
        await DoAsync(nameof(ScheduleFollowUp), followUps => followUps.ScheduleFollowUpAsync(
            Bottling, new FollowUpDraft(Words.Get("Story_OneMoreCall"), Due.On(NextTuesday)), cancellationToken: cancellationToken));

        Task<CommandReceipt> CaptureAsync(FollowUpService followUps) => followUps.CaptureResultAsync(
            Bottling,
            Thursday.At(new LocalTime(10, 5)),
            Words.Get("Story_TooExpensive"),
            result => result.WithNext(new FollowUpDraft(Words.Get("Story_CheckNewQuotation"), Due.On(Friday))).WithCommandId("form-1"),
            cancellationToken);
    }

    private async Task LookAtTheScreensAsync(CancellationToken cancellationToken)
    {
        At(NextTuesday.At(new LocalTime(9, 0)), "ana", "Story_List");
        var asOf = clock.Now.InZone(DateTimeZoneProviders.Tzdb[Zone]);
        var sales = Database.Reports.SalesControl();
        var list = new ListAnswer(
            asOf,
            await sales.CountAsync(cancellationToken),
            await sales.CountByStatusAsync(cancellationToken),
            await sales.ToPageAsync(50, cancellationToken: cancellationToken),
            groups: []);
        screen.Show(ListTable.Of(list, screen.IsWide));

        At(NextTuesday.At(new LocalTime(9, 1)), "ana", "Story_Tooltip");
        var forgotten = await Database.FollowUps.FindAsync(SpareParts, cancellationToken);
        screen.Show(TooltipPanel.Of(forgotten!.TooltipAt(clock.Now), Zone));

        At(NextTuesday.At(new LocalTime(9, 2)), "ana", "Story_Report");
        var report = Database.Reports.WithoutAttention().Branches("MTY").DueBetween(Wednesday, Friday);
        var page = await report.ToPageAsync(50, cancellationToken: cancellationToken);
        var groups = await report.CountByAsync(FollowUpGroupKey.DaysOverdue, cancellationToken: cancellationToken);
        screen.Show(RowShapes.Overdue.Answer(
            asOf,
            screen.IsWide,
            await report.CountAsync(cancellationToken),
            page.Rows,
            [.. groups.Select(group => GroupRow.Of(group, hasThen: false))],
            "Report_Summary").Table());
    }

    private async Task GoAlongAPlanAsync(CancellationToken cancellationToken)
    {
        At(NextTuesday.At(new LocalTime(12, 0)), "ana", "Story_PlanOpen");
        await DoAsync(nameof(OpenOperation), followUps => followUps.OpenOperationAsync(
            Compressor,
            sale => sale.WithBranch("MTY").WithAgent("ana").WithTitle(Words.Get("Story_Compressor")).WithCustomer("Aceros del Norte").WithPlan("cotizacion"),
            cancellationToken));

        var thursday = NextTuesday.PlusDays(2);
        At(thursday.At(new LocalTime(10, 1)), "ana", "Story_PlanSuggest");
        screen.Show(SuggestionText.Of(await Database.FollowUps.SuggestNextAsync(Compressor, next => next.WithOutcome("no_contesta"), cancellationToken)));

        At(thursday.At(new LocalTime(10, 2)), "ana", "Story_PlanTake");
        await DoAsync(nameof(CaptureResult), followUps => followUps.CaptureResultAsync(
            Compressor,
            thursday.At(new LocalTime(10, 0)),
            Words.Get("Story_NoAnswer"),
            result => result.WithOutcome("no_contesta").WithSuggestedNext(new SuggestedNext().WithDue(Due.At(thursday, 16, 0))),
            cancellationToken));

        At(thursday.At(new LocalTime(16, 12)), "ana", "Story_PlanGoesOn");
        await DoAsync(nameof(CaptureResult), followUps => followUps.CaptureResultAsync(
            Compressor, thursday.At(new LocalTime(16, 10)), Words.Get("Story_LikesIt"), result => result.WithSuggestedNext(), cancellationToken));

        var tuesday = NextTuesday.PlusDays(7);
        At(tuesday.At(new LocalTime(13, 0)), "ana", "Story_PlanEnds");
        await DoAsync(nameof(CaptureResult), followUps => followUps.CaptureResultAsync(
            Compressor,
            tuesday.At(new LocalTime(12, 30)),
            Words.Get("Story_Signed"),
            result => result.WithOutcome("acepta").WithSuggestedNext(new SuggestedNext().WithConclusionAllowed()),
            cancellationToken));
    }

    /// <summary>Moves the clock, seats a person at the keyboard and says what happens.</summary>
    private void At(LocalDateTime local, string name, string text)
    {
        clock.Now = local.InZoneStrictly(DateTimeZoneProviders.Tzdb[Zone]).ToInstant();
        person.Name = name;
        screen.ShowHeading($"{local.ForPeople()}  {Words.Get(text)}");
    }

    private async Task DoAsync(string kind, Func<FollowUpService, Task<CommandReceipt>> execute)
    {
        try
        {
            var receipt = await execute(Database.FollowUps);
            screen.Show(ReceiptText.Of(kind, receipt), StatusText.Of(receipt.Operation.IndicatorAt(clock.Now)));
        }
        catch (FollowUpRuleException refusal)
        {
            screen.Show(new Text(Failure.Of(refusal)!.Message));
        }
    }
}
