using FollowUpKit.Storage;
using Microsoft.Extensions.DependencyInjection;
using NodaTime.Testing;

namespace FollowUpKit.Documentation.Tests;

/// <summary>What docs/plans.md says.</summary>
public sealed class Planning
{
    private readonly ServiceCollection services = new();

    [Fact]
    public async Task Plans_OfTheDocument_ProposeAndAreTaken()
    {
        var plans = FollowUpPlans.Parse("""
            {
              "plans": [
                {
                  "code": "cotizacion",
                  "name": "Después de una cotización",
                  "steps": [
                    { "code": "llamada", "kind": "llamada", "subject": "¿Qué le pareció la cotización?", "due": { "unit": "BusinessDays", "count": 2, "time": "10:00" } },
                    { "code": "visita", "kind": "visita", "subject": "Visitar al cliente", "due": { "unit": "NextWeekday", "weekday": "Tuesday" } },
                    { "code": "cierre", "subject": "Preguntar por el pedido", "due": { "unit": "Days", "count": 15 }, "countedFrom": "PlanStart" }
                  ],
                  "rules": [
                    { "outcomes": [ "no_contesta" ], "attempt": 3, "then": { "conclude": "perdida" } },
                    { "outcomes": [ "no_contesta" ], "then": { "schedule": { "subject": "Volver a llamar", "due": { "unit": "BusinessDays", "count": 1 } } } }
                  ]
                }
              ],
              "rules": [
                { "outcomes": [ "acepta" ], "then": { "conclude": "ganada" } }
              ]
            }
            """);
        services.AddSingleton<IFollowUpPlanSource>(new FixedFollowUpPlanSource(plans));

        var clock = new FakeClock(Instant.FromUtc(2026, 3, 12, 16, 5));
        services.AddFollowUpKit(options => options.DefaultTimeZone = "America/Mexico_City").AddSingleton<IClock>(clock).AddSingleton<IOperationStore>(new InMemoryOperationStore());
        await using var provider = services.BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        var followUps = scope.ServiceProvider.GetRequiredService<FollowUpService>();

        await followUps.OpenOperationAsync("Q-1042", sale => sale.WithBranch("MTY").WithAgent("ana").WithPlan("cotizacion"));

        // The result is being typed: what would follow?
        var suggestion = await followUps.SuggestNextAsync("Q-1042", next => next.WithOutcome("no_contesta"));
        Console.WriteLine(suggestion.Next?.Subject ?? suggestion.Conclusion?.Outcome ?? suggestion.Warnings[0].GetMessage());

        // The proposal is taken with the result. Of the next step the day was typed, and stays.
        await followUps.CaptureResultAsync("Q-1042", new LocalDateTime(2026, 3, 12, 10, 0), "No contestó", result => result
            .WithOutcome("no_contesta")
            .WithSuggestedNext(new SuggestedNext().WithDue(Due.At(new LocalDate(2026, 3, 13), 16, 0)))
            .WithCommandId("form-78"));

        var sale = (await followUps.FindAsync("Q-1042"))!;
        Assert.Equal("Volver a llamar", suggestion.Next!.Subject);
        Assert.Equal(("Volver a llamar", "2026-03-13T16:00", "cotizacion/llamada"), (sale.Current!.Subject, $"{sale.Current.Due}", $"{sale.Current.Plan}"));
    }

    [Fact]
    public void Plan_InCode_Holds()
    {
        var plan = new FollowUpPlan(
            "quotation",
            new FollowUpPlanStep("call", new FollowUpTemplate("Ask about the quotation", DueRule.InBusinessDays(2)).WithKind("call")),
            new FollowUpPlanStep("visit", new FollowUpTemplate("Visit the customer", DueRule.InWeeks(1)).WithKind("visit")));
        var rule = new NextStepRule(new NextStepAction.Conclude("lost")).ForOutcomes("no_answer").FromAttempt(3);

        Assert.Equal([rule], plan.WithRules(rule).Rules);
    }

    [Fact]
    public async Task Plans_OfAFile_AreThoseOfTheSource()
    {
        await File.WriteAllTextAsync("plans.json", "{}");
        services.AddSingleton<IFollowUpPlanSource>(new FixedFollowUpPlanSource(FollowUpPlans.Parse(File.ReadAllText("plans.json"))));

        Assert.IsType<FixedFollowUpPlanSource>(services[0].ImplementationInstance);
    }
}
