using Microsoft.AspNetCore.Http;

namespace FollowUpKit.AspNetCore;

/// <summary>What can be read of operations.</summary>
internal static class OperationEndpoints
{
    private const string Operation = "/operations/{id}";
    private static readonly IReadOnlyList<ProblemKind> Problems = [ProblemKind.NotFound, ProblemKind.Unavailable, ProblemKind.Unexpected];

    public static IEnumerable<WebEndpoint> All =>
    [
        new(HttpMethods.Get, Operation, "getOperation", "An operation with its chain, indicator and tooltip.", GetAsync)
        {
            Answer = typeof(OperationAnswer), HasVersion = true, Problems = Problems,
        },
        new(HttpMethods.Get, Operation + "/tooltip", "getTooltip", "The tooltip of an operation.", GetTooltipAsync)
        {
            Answer = typeof(TooltipAnswer), HasVersion = true, Problems = Problems,
        },
        new(HttpMethods.Get, Operation + "/actions", "getActions", "What the rules allow now.", GetActionsAsync)
        {
            Answer = typeof(ActionsAnswer), HasVersion = true, Problems = Problems,
        },
        new(HttpMethods.Get, Operation + "/next-step", "suggestNext", "What plans and rules propose after a result.", NextSteps.SuggestAsync)
        {
            Query = NextSteps.Query, Answer = typeof(SuggestionAnswer), Problems = [ProblemKind.Validation, .. Problems],
        },
        new(HttpMethods.Get, Operation + "/history", "getHistory", "Every accepted command of an operation.", GetHistoryAsync)
        {
            Answer = typeof(HistoryAnswer), Problems = Problems,
        },
        new(HttpMethods.Post, "/indicators", "getIndicators", "The indicators of up to 500 operations. Changes nothing.", GetIndicatorsAsync)
        {
            Body = typeof(IndicatorsBody),
            Answer = typeof(IndicatorsAnswer),
            Problems = [ProblemKind.Validation, ProblemKind.CrossOrigin, ProblemKind.TooLarge, ProblemKind.JsonRequired, ProblemKind.Unavailable, ProblemKind.Unexpected],
        },
    ];

    private static async Task GetAsync(WebExchange exchange)
    {
        var operation = await FindAsync(exchange);
        await exchange.AnswerAsync(OperationAnswer.Of(operation, exchange.Now, exchange.Calendar), operation.Version);
    }

    private static async Task GetTooltipAsync(WebExchange exchange)
    {
        var operation = await FindAsync(exchange);
        var now = exchange.Now;
        var tooltip = operation.TooltipAt(now, exchange.Calendar);
        await exchange.AnswerAsync(new TooltipAnswer(tooltip, tooltip.ToText(exchange.Culture), operation.Version, now), operation.Version);
    }

    private static async Task GetActionsAsync(WebExchange exchange)
    {
        var operation = await FindAsync(exchange);
        var actions = await Actions.FindAsync(exchange, operation);
        await exchange.AnswerAsync(new ActionsAnswer(operation.Version, actions), operation.Version);
    }

    private static async Task GetHistoryAsync(WebExchange exchange)
    {
        var history = await exchange.FollowUps.GetHistoryAsync(exchange.Operation, exchange.Aborted);
        if (history.Count == 0) throw new ProblemException(ProblemKind.NotFound);
        await exchange.AnswerAsync(HistoryAnswer.Of(history));
    }

    private static async Task GetIndicatorsAsync(WebExchange exchange)
    {
        var body = await exchange.ReadBodyAsync<IndicatorsBody>();
        var fields = new FieldReader(exchange.Culture);
        var ids = body.Read(fields);
        WebExchange.Demand(fields);
        var now = exchange.Now;
        var indicators = await exchange.Reports.GetIndicatorsAsync(ids, now, cancellationToken: exchange.Aborted);
        await exchange.AnswerAsync(new IndicatorsAnswer(now, indicators));
    }

    private static async Task<SalesOperation> FindAsync(WebExchange exchange) =>
        await exchange.FollowUps.FindAsync(exchange.Operation, exchange.Aborted) ?? throw new ProblemException(ProblemKind.NotFound);
}
