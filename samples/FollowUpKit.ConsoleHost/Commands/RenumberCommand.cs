using System.CommandLine;

namespace FollowUpKit.ConsoleHost;

/// <summary>Gives a sale another key.</summary>
internal sealed class RenumberCommand : ChangeCommand
{
    private readonly Option<string?> newKey = TextOptions.Text("--new-key", "Help_new_key").Needed();

    public RenumberCommand(Session session)
        : base(session, "renumber") => Options.Add(newKey);

    protected override OperationCommand Read(OperationId sale, ParseResult parsed, Desk desk) =>
        parsed.Make(newKey, key => new ChangeOperationId(sale, new OperationId(key)));
}
