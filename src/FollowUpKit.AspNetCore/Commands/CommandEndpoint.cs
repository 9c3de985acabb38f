using Microsoft.AspNetCore.Http;

namespace FollowUpKit.AspNetCore;

/// <summary>A command as two endpoints: one does it, the other says whether it would be accepted.</summary>
internal static class CommandEndpoint
{
    private static readonly IReadOnlyList<ProblemKind> CheckProblems =
    [
        ProblemKind.Validation, ProblemKind.CrossOrigin, ProblemKind.NotFound, ProblemKind.VersionConflict, ProblemKind.TooLarge, ProblemKind.JsonRequired,
        ProblemKind.Unavailable, ProblemKind.Unexpected,
    ];

    private static readonly IReadOnlyList<ProblemKind> Problems =
    [
        .. CheckProblems, ProblemKind.NotAuthorized, ProblemKind.Refused, ProblemKind.KeyReused, ProblemKind.OutcomeUnknown,
    ];

    /// <summary>The endpoints of a command; read gives the command, or null where a field is wrong.</summary>
    public static IEnumerable<WebEndpoint> Of<TBody>(string path, string id, string summary, Func<WebExchange, TBody, FieldReader, OperationCommand?> read)
        where TBody : class
    {
        var status = path == "/operations" ? StatusCodes.Status201Created : StatusCodes.Status200OK;
        yield return new(HttpMethods.Post, path, id, summary, exchange => ExecuteAsync(exchange, read, status))
        {
            Body = typeof(TBody),
            Answer = typeof(ReceiptAnswer),
            Status = status,
            IsCommand = true,
            HasVersion = true,
            Problems = Problems,
        };
        yield return new(HttpMethods.Post, path + "/check", id + "Check", summary + " Only checked; nothing is changed.", exchange => CheckAsync(exchange, read))
        {
            Body = typeof(TBody),
            Answer = typeof(CheckAnswer),
            IsCommand = true,
            Problems = CheckProblems,
        };
    }

    private static async Task ExecuteAsync<TBody>(WebExchange exchange, Func<WebExchange, TBody, FieldReader, OperationCommand?> read, int status)
        where TBody : class
    {
        var command = await ReadAsync(exchange, read);
        var receipt = await exchange.FollowUps.ExecuteAsync(command, exchange.Aborted);
        var answer = new ReceiptAnswer(
            receipt.Version,
            receipt.FollowUpNumber,
            receipt.NextFollowUpNumber,
            receipt.WasRepeated,
            [.. receipt.Warnings.Select(warning => NoteAnswer.Of(warning, exchange.Culture))],
            receipt.Operation,
            receipt.Operation.IndicatorAt(exchange.Now, exchange.Calendar));
        if (status == StatusCodes.Status201Created)
            exchange.Context.Response.Headers.Location = $"{exchange.Context.Request.PathBase}{exchange.Context.Request.Path}/{Uri.EscapeDataString(receipt.Operation.Id.Value)}";
        await exchange.AnswerAsync(answer, receipt.Operation.Version, status);
    }

    private static async Task CheckAsync<TBody>(WebExchange exchange, Func<WebExchange, TBody, FieldReader, OperationCommand?> read)
        where TBody : class
    {
        var command = await ReadAsync(exchange, read);
        var check = await exchange.FollowUps.CheckAsync(command, exchange.Aborted);
        if (check.Violation?.Code == RuleCodes.OperationNotFound) throw new ProblemException(ProblemKind.NotFound);
        await exchange.AnswerAsync(new CheckAnswer(
            check.IsAccepted,
            check.Violation is { } violation ? NoteAnswer.Of(violation, exchange.Culture) : null,
            [.. check.Warnings.Select(warning => NoteAnswer.Of(warning, exchange.Culture))]));
    }

    private static async Task<OperationCommand> ReadAsync<TBody>(WebExchange exchange, Func<WebExchange, TBody, FieldReader, OperationCommand?> read)
        where TBody : class
    {
        var body = await exchange.ReadBodyAsync<TBody>();
        var fields = new FieldReader(exchange.Culture);
        var command = read(exchange, body, fields);
        if (command is not null) command = CommandHeaders.AddTo(command, exchange.Context.Request, fields);
        WebExchange.Demand(fields);
        return command!;
    }
}
