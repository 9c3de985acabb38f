using System.CommandLine;

namespace FollowUpKit.ConsoleHost;

/// <summary>Moves a pending follow-up so many days later.</summary>
internal sealed class PostponeCommand : ChangeCommand
{
    private readonly Option<int?> days = TextOptions.Number("--days", "Help_postpone_days").Needed();
    private readonly Option<string?> reason = TextOptions.Text("--reason", "Help_reason").Needed();
    private readonly Option<int?> followUp = TextOptions.Number("--follow-up", "Help_number");

    public PostponeCommand(Session session)
        : base(session, "postpone")
    {
        foreach (var option in new Option[] { days, reason, followUp }) Options.Add(option);
    }

    protected override OperationCommand Read(OperationId sale, ParseResult parsed, Desk desk)
    {
        var later = parsed.GetRequiredValue(days)!.Value;
        TextOptions.Named(days.Name, () => new PostponeFollowUp(sale, later, "-"));
        var command = parsed.Make(reason, text => new PostponeFollowUp(sale, later, text));
        return parsed.GetValue(followUp) is { } number ? command.OnFollowUp(number) : command;
    }
}
