using System.CommandLine;

namespace FollowUpKit.ConsoleHost;

/// <summary>Schedules a follow-up.</summary>
internal sealed class ScheduleCommand : ChangeCommand
{
    private readonly DraftOptions draft = new(isRequired: true);

    public ScheduleCommand(Session session)
        : base(session, "schedule") => draft.AddTo(this);

    protected override OperationCommand Read(OperationId operation, ParseResult parsed) =>
        new ScheduleFollowUp(operation, draft.Read(parsed)!);
}
