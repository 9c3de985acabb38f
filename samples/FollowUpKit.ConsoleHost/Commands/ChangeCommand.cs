using System.CommandLine;

namespace FollowUpKit.ConsoleHost;

/// <summary>A command that changes a sale: reads it from the options, executes it and shows what it did.</summary>
internal abstract class ChangeCommand : Command
{
    private readonly Argument<string> operation = new("sale") { Description = Words.Get("Help_operation") };
    private readonly Option<string?> user = TextOptions.Text("--user", "Help_user");
    private readonly Option<string?> commandId = TextOptions.Text("--command-id", "Help_command_id");
    private readonly Option<int?> expectedVersion = TextOptions.Number("--expected-version", "Help_expected_version");

    protected ChangeCommand(Session session, string name)
        : base(name, Words.Get($"Help_{name}"))
    {
        Session = session;
        Arguments.Add(operation);
        foreach (var option in new Option[] { user, commandId, expectedVersion }) Options.Add(option);
        SetAction(RunAsync);
    }

    protected Session Session { get; }

    protected abstract OperationCommand Read(OperationId sale, ParseResult parsed, Desk desk);

    /// <summary>The zone of a sale that is not there yet.</summary>
    protected virtual string ZoneOfNew(ParseResult parsed) => Session.Zone.Id;

    private async Task RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var id = TextOptions.Named("<sale>", () => new OperationId(parsed.GetRequiredValue(operation)));
        using var database = await Session.OpenAsync(parsed, cancellationToken, TextOptions.Named(user.Name, () => parsed.GetValue(user)));
        var sale = await database.FollowUps.FindAsync(id, cancellationToken);
        var command = Read(id, parsed, new Desk(Session.Now, sale, sale?.TimeZone ?? ZoneOfNew(parsed)))
            .With(parsed, commandId, (made, text) => made.WithCommandId(text));
        if (parsed.GetValue(expectedVersion) is { } version) command = command.WithExpectedVersion(version);
        var receipt = await database.FollowUps.ExecuteAsync(command, cancellationToken);
        Session.Screen.Show(ReceiptText.Of(command.Kind, receipt), TooltipPanel.Of(receipt.Operation.TooltipAt(database.Now), Session.QuietZone.Id));
    }
}
