using System.CommandLine;

namespace FollowUpKit.ConsoleHost;

/// <summary>The report "follow-ups without attention".</summary>
internal sealed class WithoutAttentionCommand : Command
{
    private readonly Session session;
    private readonly MomentOptions moment = new();
    private readonly FilterOptions filter = new();
    private readonly GroupOption groupBy = new();
    private readonly FormatOption format = new();

    public WithoutAttentionCommand(Session session)
        : base("without-attention", Words.Get("Help_without_attention"))
    {
        this.session = session;
        moment.AddTo(this);
        filter.AddTo(this);
        Options.Add(groupBy);
        Options.Add(format);
        SetAction(RunAsync);
    }

    private async Task RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        filter.Check(parsed);
        using var database = await session.OpenAsync(parsed, cancellationToken);
        var asOf = moment.Read(parsed, database);
        var query = filter.Narrow(database.Reports.WithoutAttention().AsOf(asOf.ToInstant()), parsed);

        var answer = new WithoutAttentionAnswer(
            asOf,
            await query.CountAsync(cancellationToken),
            await groupBy.CountAsync(query, parsed, cancellationToken),
            await query.ToPageAsync(filter.Limit(parsed), cancellationToken: cancellationToken));
        if (format.IsJson(parsed)) session.Screen.ShowJson(answer);
        else session.Screen.Show(WithoutAttentionTable.Of(answer));
    }
}
