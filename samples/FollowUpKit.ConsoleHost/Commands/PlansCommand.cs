using System.CommandLine;
using Spectre.Console;

namespace FollowUpKit.ConsoleHost;

/// <summary>The plans of the host, which the settings name.</summary>
internal sealed class PlansCommand : Command
{
    private readonly Session session;
    private readonly FormatOption format = new();

    public PlansCommand(Session session)
        : base("plans", Words.Get("Help_plans"))
    {
        this.session = session;
        Options.Add(format);
        SetAction(RunAsync);
    }

    private async Task RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        using var database = session.Connect(parsed);
        var plans = await database.FollowUps.GetPlansAsync(cancellationToken);
        if (format.IsJson(parsed))
        {
            session.Screen.Output.WriteLine(plans.ToJson());
            return;
        }

        var table = Tables.Plain().Words("Plan").Words("PlanStep").Words("Kind").Words("Subject");
        foreach (var (plan, step) in plans.Plans.SelectMany(plan => plan.Steps.Select(step => (plan, step))))
            table.AddRow(new Text(step == plan.Steps[0] ? NameOf(plan) : ""), new Text(step.Code), new Text(step.FollowUp.Kind ?? ""), new Text(step.FollowUp.Subject));
        session.Screen.Show(table, new Text(Words.Fill("Plans_count", ("plans", plans.Plans.Count), ("rules", plans.Rules.Count + plans.Plans.Sum(plan => plan.Rules.Count)))));
    }

    private static string NameOf(FollowUpPlan plan) =>
        string.Join('\n', new[] { plan.Code, plan.Name, plan.Recurs ? Words.Get("Plans_recurs") : null }.Where(line => line is not null));
}
