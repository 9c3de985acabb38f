using System.CommandLine;
using FollowUpKit.Storage;
using FollowUpKit.Storage.Relational;

namespace FollowUpKit.ConsoleHost;

/// <summary>Compares what is stored of a sale, or of all, with the history.</summary>
internal sealed class VerifyCommand : Command
{
    private readonly Session session;
    private readonly Argument<string?> sale = new("sale") { Description = Words.Get("Help_verify_sale"), Arity = ArgumentArity.ZeroOrOne };
    private readonly FormatOption format = new();

    public VerifyCommand(Session session)
        : base("verify", Words.Get("Help_verify"))
    {
        this.session = session;
        Arguments.Add(sale);
        Options.Add(format);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        if (!session.HasFile(parsed)) throw new MisuseException(Words.Fill("Misuse_verify_file", ("file", session.FileOf(parsed))));
        using var database = await session.OpenAsync(parsed, cancellationToken);
        var answer = new VerifyAnswer();
        await foreach (var verified in ReadAsync(database, parsed, cancellationToken))
        {
            answer.Add(verified, keepFindings: format.IsJson(parsed));
            if (!format.IsJson(parsed)) Show(verified);
        }

        if (format.IsJson(parsed)) session.Screen.ShowJson(answer);
        else session.Screen.Output.WriteLine(Words.Fill("Verify_Summary", ("sales", answer.Sales), ("differing", answer.Differing)));
        return answer.Differing == 0 ? ExitCodes.Done : ExitCodes.Differs;
    }

    private IAsyncEnumerable<OperationVerification> ReadAsync(SalesDatabase database, ParseResult parsed, CancellationToken cancellationToken) =>
        parsed.GetValue(sale) is { } given
            ? OneAsync(database, TextOptions.Named("<sale>", () => new OperationId(given)), cancellationToken)
            : database.Store.VerifyAllAsync(Session.Tenant, history => history.ToSnapshot(), cancellationToken);

    private static async IAsyncEnumerable<OperationVerification> OneAsync(
        SalesDatabase database, OperationId id, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return await database.Store.VerifyAsync(new OperationKey(Session.Tenant, id.Value), history => history.ToSnapshot(), cancellationToken)
            ?? throw ShowCommand.NotFound(id, "Show_NotFound");
    }

    private void Show(OperationVerification verified)
    {
        foreach (var finding in verified.Findings) session.Screen.Output.WriteLine(VerifyText.Of(finding));
    }
}
