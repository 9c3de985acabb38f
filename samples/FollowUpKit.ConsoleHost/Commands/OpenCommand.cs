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
    private readonly DraftOptions first = new("first-");

    public OpenCommand(Session session)
        : base(session, "open")
    {
        foreach (var option in new Option[] { branch, agent, title, customer, zone }) Options.Add(option);
        first.AddTo(this);
    }

    protected override OperationCommand Read(OperationId operation, ParseResult parsed)
    {
        var command = new OpenOperation(operation).WithBranch(parsed.GetValue(branch)).WithAgent(parsed.GetValue(agent))
            .WithTitle(parsed.GetValue(title))
            .WithCustomer(parsed.GetValue(customer));
        if (parsed.GetValue(zone) is { } inZone) command = command.WithTimeZone(inZone.Id);
        return first.Read(parsed) is { } draft ? command.WithFirst(draft) : command;
    }
}
