using System.CommandLine;
using NodaTime;

namespace FollowUpKit.ConsoleHost;

/// <summary>A plan that is to start.</summary>
internal sealed class PlanOptions
{
    private readonly Option<string?> plan = TextOptions.Text("--plan", "Help_plan_code");
    private readonly WhenOption start;
    private readonly Option<string?> step = TextOptions.Text("--step", "Help_plan_step");
    private readonly bool hasStep;

    public PlanOptions(Session session, bool hasStep = false)
    {
        this.hasStep = hasStep;
        start = new WhenOption(session, "--plan-start", "Help_plan_start", WhenKind.Date, Toward.Ahead);
    }

    private Option[] Others => hasStep ? [start, step] : [start];

    public void AddTo(Command command)
    {
        command.Add(plan);
        foreach (var option in Others) command.Add(option);
    }

    /// <summary>The plan, the date from which it counts and the step with which it starts; null where none is given.</summary>
    public (string Plan, LocalDate? Start, string? Step)? Read(ParseResult parsed, Desk desk)
    {
        if (parsed.GetValue(plan) is { } code) return (code, start.ReadDate(parsed, desk.NowIn(desk.ZoneOfSale)), hasStep ? parsed.GetValue(step) : null);
        return Array.Find(Others, option => parsed.IsGiven(option)) is { } stray
            ? throw new MisuseException(Words.Fill("Misuse_needs", ("option", stray.Name), ("other", plan.Name)))
            : null;
    }
}
