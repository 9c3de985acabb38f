namespace FollowUpKit.AspNetCore;

/// <summary>What plans and rules propose after a result, such as one that is being typed.</summary>
internal static class NextSteps
{
    public static readonly IReadOnlyList<WebParameter> Query =
    [
        new("followUp", "The number of the follow-up whose result it is; without it the last one that is done, or the pending one where a result is given.", "integer"),
        new("followUpKind", "As if the follow-up were of this kind; empty for none."),
        new("resultOutcome", "As if the result had this outcome; empty for none."),
        new("resultDate", "As if the result were of this local date.", Format: "date"),
        new("plan", "The code of a plan to start, instead of what follows a result."),
        new("planStart", "The local date from which that plan counts; without it today.", Format: "date"),
        new("planStep", "The step with which it starts; without it the first."),
    ];

    public static async Task SuggestAsync(WebExchange exchange)
    {
        var fields = new FieldReader(exchange.Culture);
        var request = Read(new QueryReader(exchange.Context.Request.Query, fields), fields);
        WebExchange.Demand(fields);
        var suggestion = await exchange.FollowUps.SuggestNextAsync(exchange.Operation, _ => request, exchange.Aborted);
        if (suggestion.Violation?.Code == RuleCodes.OperationNotFound) throw new ProblemException(ProblemKind.NotFound);
        await exchange.AnswerAsync(SuggestionAnswer.Of(suggestion, exchange.Culture));
    }

    private static NextStepRequest Read(QueryReader query, FieldReader fields)
    {
        var request = new NextStepRequest();
        if (query.Number("followUp") is { } number) request = fields.With(request, "followUp", value => value.AfterFollowUp(number));
        if (query.Text("followUpKind") is { } kind) request = fields.With(request, "followUpKind", value => value.WithKind(OrNothing(kind)));
        if (query.Text("resultOutcome") is { } outcome) request = fields.With(request, "resultOutcome", value => value.WithOutcome(OrNothing(outcome)));
        if (query.Date("resultDate") is { } date) request = request.WithResultDate(date);
        var (start, step) = (query.Date("planStart"), query.Text("planStep"));
        if (query.Text("plan") is { } plan) request = fields.Make("plan", () => request.WithPlan(plan, start, step)) ?? request;
        else if (start is not null || step is not null) fields.Add("plan", "Required");
        query.RefuseUnknown(Query);
        return request;
    }

    private static string? OrNothing(string text) => text.Length == 0 ? null : text;
}
