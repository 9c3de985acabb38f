using System.CommandLine;
using NodaTime;

namespace FollowUpKit.ConsoleHost;

/// <summary>Opens a sale, with its first follow-up if wanted.</summary>
internal sealed class OpenCommand : ChangeCommand
{
    private readonly Option<string?> branch = TextOptions.Text("--branch", "Help_its_branch");
    private readonly Option<string?> agent = TextOptions.Text("--agent", "Help_its_agent");
    private readonly Option<string?> title = TextOptions.Text("--title", "Help_title");
    private readonly Option<string?> customer = TextOptions.Text("--customer", "Help_customer");
    private readonly Option<DateTimeZone?> zone = ValueOptions.Zone("--zone", "Help_sale_zone");
    private readonly PlanOptions plan;
    private readonly DraftOptions first;

    public OpenCommand(Session session)
        : base(session, "open")
    {
        foreach (var option in new Option[] { branch, agent, title, customer, zone }) Options.Add(option);
        plan = new PlanOptions(session);
        plan.AddTo(this);
        first = new DraftOptions(session, "first");
        first.AddTo(this);
    }

    protected override string ZoneOfNew(ParseResult parsed) => parsed.GetValue(zone)?.Id ?? Session.ZoneOf(parsed.GetValue(branch));

    protected override OperationCommand Read(OperationId sale, ParseResult parsed, Desk desk)
    {
        var command = new OpenOperation(sale)
            .With(parsed, branch, (made, text) => made.WithBranch(text))
            .With(parsed, agent, (made, text) => made.WithAgent(text))
            .With(parsed, title, (made, text) => made.WithTitle(text))
            .With(parsed, customer, (made, text) => made.WithCustomer(text));
        if (parsed.GetValue(zone) is { } inZone) command = command.WithTimeZone(inZone.Id);
        if (plan.Read(parsed, desk) is { } chosen) command = TextOptions.Named("--plan", () => command.WithPlan(chosen.Plan, chosen.Start));
        return first.Read(parsed, desk) is { } draft ? command.WithFirst(draft) : command;
    }
}
