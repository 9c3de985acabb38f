using System.CommandLine;

namespace FollowUpKit.ConsoleHost;

/// <summary>A command that changes a sale: reads it from the options, executes it and shows what it did.</summary>
internal abstract class ChangeCommand : Command
{
    private readonly Session session;
    private readonly Argument<string> operation = new("operation") { Description = Words.Get("Help_operation") };
    private readonly Option<string?> user = TextOptions.Text("--user", "Help_user");
    private readonly Option<string?> commandId = TextOptions.Text("--command-id", "Help_command_id");
    private readonly Option<int?> expectedVersion = TextOptions.Number("--expected-version", "Help_expected_version");

    protected ChangeCommand(Session session, string name)
        : base(name, Words.Get($"Help_{name}"))
    {
        this.session = session;
        Arguments.Add(operation);
        foreach (var option in new Option[] { user, commandId, expectedVersion }) Options.Add(option);
        SetAction(RunAsync);
    }

    protected abstract OperationCommand Read(OperationId operation, ParseResult parsed);

    private async Task RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var command = Read(parsed.GetRequiredValue(operation), parsed);
        if (parsed.GetValue(commandId) is { } id) command = command.WithCommandId(id);
        if (parsed.GetValue(expectedVersion) is { } version) command = command.WithExpectedVersion(version);

        using var database = await session.OpenAsync(parsed, cancellationToken, parsed.GetValue(user) ?? Session.DefaultUser);
        var receipt = await database.FollowUps.ExecuteAsync(command, cancellationToken);
        session.Screen.Show(ReceiptText.Of(command.Kind, receipt), TooltipPanel.Of(receipt.Operation.TooltipAt(database.Now)));
    }
}
