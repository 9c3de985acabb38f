using FollowUpKit.Storage;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Testing;

namespace FollowUpKit.Tests;

/// <summary>The service with plans of the host.</summary>
public sealed class PlanServiceTests
{
    private static readonly FollowUpPlans Shorter = new([new FollowUpPlan("quotation", new FollowUpPlanStep("call", Plans.Call))]);

    private readonly Changing source = new();

    private readonly FakeClock clock = new(Chase.Start);

    private readonly InMemoryOperationStore store = new();

    [Fact]
    public async Task SuggestNextAsync_Story_GoesAlongThePlan()
    {
        var followUps = Service();
        await followUps.OpenOperationAsync("S-1", sale => sale.WithAgent("ana").WithPlan("quotation"));

        Assert.Equal("conclude won", Told(await followUps.SuggestNextAsync("S-1", next => next.WithOutcome("accepted"))));
        var receipt = await followUps.CaptureResultAsync("S-1", Morning, "No answer", result => result.WithOutcome("no_answer").WithSuggestedNext());
        Assert.Equal(("Call again", "quotation/call"), (receipt.Operation.Current!.Subject, $"{receipt.Operation.Current.Plan}"));

        var next = await followUps.CaptureResultAsync("S-1", Morning.PlusMinutes(5), "Too expensive", result => result.OnFollowUp(2));
        var suggestion = await followUps.SuggestNextAsync("S-1");
        await followUps.ScheduleFollowUpAsync("S-1", suggestion.Next!);
        Assert.Equal("quotation/visit", $"{(await followUps.FindAsync("S-1"))!.Current!.Plan}");
    }

    [Fact]
    public async Task ExecuteAsync_RepeatedAfterPlansChanged_AnswersTheFirstReceipt()
    {
        var followUps = Service();
        await followUps.OpenOperationAsync("S-1", sale => sale.WithPlan("quotation").WithCommandId("open-1"));
        var result = new CaptureResult("S-1", Morning, "Too expensive").WithSuggestedNext().WithCommandId("form-1");
        var first = await followUps.ExecuteAsync(result);
        source.Plans = Shorter;

        var again = await followUps.ExecuteAsync(result);
        source.Plans = null!;
        var opened = await followUps.OpenOperationAsync("S-1", sale => sale.WithPlan("quotation").WithCommandId("open-1"));

        Assert.Equal((true, first.Version, first.NextFollowUpNumber), (again.WasRepeated, again.Version, again.NextFollowUpNumber));
        Assert.True(opened.WasRepeated);
    }

    [Fact]
    public async Task CheckAsync_SuggestedNext_WarnsAsTheReceiptDoes()
    {
        var followUps = Service();
        await followUps.OpenOperationAsync("S-1", sale => sale.WithPlan("quotation"));
        source.Plans = Shorter;
        var result = new CaptureResult("S-1", Morning, "Too expensive").WithSuggestedNext();

        var check = await followUps.CheckAsync(result);
        var receipt = await followUps.ExecuteAsync(result);

        Assert.Equal("plan_finished", Assert.Single(check.Warnings).Code);
        Assert.Equal("plan_finished", Assert.Single(receipt.Warnings).Code);
    }

    [Fact]
    public async Task SuggestNextAsync_NotThereOrNotVisible_IsNotFound()
    {
        await Service().OpenOperationAsync("S-1", sale => sale.WithBranch("MTY"));
        var elsewhere = Service(new Caller("default", new VisibilityScope(branches: ["GDL"]), "luis"));

        Assert.Equal("operation_not_found", (await Service().SuggestNextAsync("S-2")).Violation!.Code);
        Assert.Equal("operation_not_found", (await elsewhere.SuggestNextAsync("S-1")).Violation!.Code);
    }

    [Fact]
    public async Task GetPlansAsync_OfATenant_AreItsOwn()
    {
        var plans = new FixedFollowUpPlanSource(Plans.Quotation).WithTenant("north", Shorter);

        Assert.Equal(Plans.Quotation, await Service(source: plans).GetPlansAsync());
        Assert.Equal(Shorter, await Service(new Caller("north", VisibilityScope.All, "ana"), plans).GetPlansAsync());
        Assert.Equal(FollowUpPlans.None, await new FollowUpService(store, clock, Options).GetPlansAsync());
    }

    [Fact]
    public async Task GetPlansAsync_SourceGaveNull_SaysSo()
    {
        source.Plans = null!;

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => Service().GetPlansAsync());
        Assert.Equal("Changing gave null for the plans; FollowUpPlans.None is none.", error.Message);
    }

    [Fact]
    public async Task WithStore_KeepsThePlans() => Assert.Equal(Plans.Quotation, await Service().WithStore(new InMemoryOperationStore()).GetPlansAsync());

    [Fact]
    public async Task AddFollowUpKit_SourceOfTheHost_IsUsed()
    {
        await using var provider = new ServiceCollection().AddFollowUpKit(options => options.DefaultTimeZone = "America/Mexico_City")
            .AddSingleton<IFollowUpPlanSource>(new FixedFollowUpPlanSource(Plans.Quotation)).AddSingleton<IOperationStore>(store).BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();

        Assert.Equal(Plans.Quotation, await scope.ServiceProvider.GetRequiredService<FollowUpService>().GetPlansAsync());
    }

    private static LocalDateTime Morning { get; } = Some.Today.At(new LocalTime(8, 30));

    private static FollowUpKitOptions Options => new() { DefaultTimeZone = "America/Mexico_City" };

    private static string Told(NextStepSuggestion suggestion) => $"conclude {suggestion.Conclusion!.Outcome}";

    private FollowUpService Service(Caller? caller = null, IFollowUpPlanSource? source = null) =>
        new(store, clock, Options, new FixedCallerProvider(caller), plans: source ?? this.source);

    private sealed class Changing : IFollowUpPlanSource
    {
        public FollowUpPlans Plans { get; set; } = FollowUpKit.Tests.Plans.Quotation;

        public ValueTask<FollowUpPlans> GetPlansAsync(Caller caller, CancellationToken cancellationToken) => new(Plans);
    }
}
