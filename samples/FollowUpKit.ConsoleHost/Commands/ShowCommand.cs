using System.CommandLine;

namespace FollowUpKit.ConsoleHost;

/// <summary>The chain of one sale, newest on top, and its tooltip.</summary>
internal sealed class ShowCommand : Command
{
    private readonly Session session;
    private readonly Argument<string> operation = new("operation") { Description = Words.Get("Help_operation") };
    private readonly MomentOptions moment = new();
    private readonly FormatOption format = new();

    public ShowCommand(Session session)
        : base("show", Words.Get("Help_show"))
    {
        this.session = session;
        Arguments.Add(operation);
        moment.AddTo(this);
        Options.Add(format);
        SetAction(RunAsync);
    }

    private async Task RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var id = new OperationId(parsed.GetRequiredValue(operation));
        using var database = await session.OpenAsync(parsed, cancellationToken);
        var asOf = moment.Read(parsed, database);
        var found = await database.FollowUps.FindAsync(id, cancellationToken)
            ?? throw new FollowUpRuleException(
                id, new RuleViolation(RuleCodes.OperationNotFound, Words.Fill("Show_NotFound", ("operation", id))));
        var answer = new ShowAnswer(asOf, found);
        if (format.IsJson(parsed)) session.Screen.ShowJson(answer);
        else session.Screen.Show(ChainTable.Of(answer));
    }
}
