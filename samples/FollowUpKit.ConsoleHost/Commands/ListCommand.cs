using System.CommandLine;

namespace FollowUpKit.ConsoleHost;

/// <summary>The sales control list: sales with their follow-up indicators.</summary>
internal sealed class ListCommand : Command
{
    private readonly Session session;
    private readonly MomentOptions moment = new();
    private readonly FilterOptions filter = new();
    private readonly StatusOption status = new();
    private readonly FormatOption format = new();

    public ListCommand(Session session)
        : base("list", Words.Get("Help_list"))
    {
        this.session = session;
        moment.AddTo(this);
        filter.AddTo(this);
        Options.Add(status);
        Options.Add(format);
        SetAction(RunAsync);
    }

    private async Task RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        filter.Check(parsed);
        using var database = await session.OpenAsync(parsed, cancellationToken);
        var asOf = moment.Read(parsed, database);
        var query = filter.Narrow(database.Reports.SalesControl().AsOf(asOf.ToInstant()), parsed);
        if (parsed.GetValue(status) is { Length: > 0 } statuses) query = query.Statuses(statuses);

        var answer = new ListAnswer(
            asOf,
            await query.CountAsync(cancellationToken),
            await query.CountByStatusAsync(cancellationToken),
            await query.ToPageAsync(filter.Limit(parsed), cancellationToken: cancellationToken));
        if (format.IsJson(parsed)) session.Screen.ShowJson(answer);
        else session.Screen.Show(ListTable.Of(answer));
    }
}
