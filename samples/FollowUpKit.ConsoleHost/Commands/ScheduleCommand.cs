using System.CommandLine;

namespace FollowUpKit.ConsoleHost;

/// <summary>Schedules a follow-up.</summary>
internal sealed class ScheduleCommand : ChangeCommand
{
    private readonly DraftOptions draft;
    private readonly Option<int?> basedOn = TextOptions.Number("--based-on", "Help_based_on");

    public ScheduleCommand(Session session)
        : base(session, "schedule")
    {
        draft = new DraftOptions(session);
        draft.AddTo(this);
        Options.Add(basedOn);
    }

    protected override OperationCommand Read(OperationId sale, ParseResult parsed, Desk desk)
    {
        var made = draft.Read(parsed, desk)!;
        return new ScheduleFollowUp(sale, parsed.GetValue(basedOn) is { } number ? made.BasedOn(number) : made);
    }
}
