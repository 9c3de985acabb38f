using FollowUpKit.Export;
using Microsoft.AspNetCore.Http;

namespace FollowUpKit.AspNetCore;

/// <summary>The reports whose rows are agents or branches.</summary>
internal static class WorkEndpoints
{
    private static readonly IReadOnlyList<ProblemKind> Problems = [ProblemKind.Validation, ProblemKind.Unavailable, ProblemKind.Unexpected];

    private static readonly ReportFilter<WorkloadQuery>[] WorkloadFilters =
    [
        ReportFilters.Texts<WorkloadQuery>("branch", "A branch of the ERP.", (query, branches) => query.Branches(branches)),
        ReportFilters.Texts<WorkloadQuery>("agent", "A sales agent of the ERP.", (query, agents) => query.Agents(agents)),
        ReportFilters.Boolean<WorkloadQuery>("withoutAgent", "Whether only rows without an agent are wanted.", (query, wanted) => wanted ? query.WithoutAgent() : query),
        ReportFilters.Instant<WorkloadQuery>("asOf", "Moves the clock to this instant, not the data.", (query, instant) => query.AsOf(instant)),
    ];

    private static readonly ReportFilter<AgentWorkQuery>[] AgentWorkFilters =
    [
        ReportFilters.Texts<AgentWorkQuery>("branch", "A branch of the ERP.", (query, branches) => query.Branches(branches)),
        ReportFilters.Texts<AgentWorkQuery>("agent", "A sales agent of the ERP.", (query, agents) => query.Agents(agents)),
        ReportFilters.Boolean<AgentWorkQuery>("withoutAgent", "Whether only rows without an agent are wanted.", (query, wanted) => wanted ? query.WithoutAgent() : query),
        ReportFilters.Period<AgentWorkQuery>("from", "to", "The dates of results and conclusions.", (query, from, to) => query.Between(from, to)),
        ReportFilters.Instant<AgentWorkQuery>("asOf", "Moves the clock to this instant, not the data.", (query, instant) => query.AsOf(instant)),
    ];

    private static readonly WebParameter By = new("by", "branch or agent; without it one row for all.") { Words = ["branch", "agent"] };

    public static IEnumerable<WebEndpoint> All =>
    [
        .. Of("workload", "Workload", "How much there is to do and by when.", ReadWorkloadAsync, ReportExport.Workload, [.. ParametersOf(WorkloadFilters), By]),
        .. Of("agent-work", "AgentWork", "The work and timeliness of agents.", ReadAgentWorkAsync, ReportExport.AgentWork, ParametersOf(AgentWorkFilters)),
    ];

    private static IEnumerable<WebEndpoint> Of<TRow>(
        string name, string id, string summary, Func<WebExchange, Task<IReadOnlyList<TRow>>> read, ReportExport<TRow> export, IReadOnlyList<WebParameter> query)
    {
        var endpoint = new WebEndpoint(HttpMethods.Get, $"/reports/{name}", $"get{id}", summary, async exchange => await exchange.AnswerAsync(new GroupsAnswer<TRow>(await read(exchange))))
        {
            Query = query,
            Problems = Problems,
        };
        yield return endpoint with { Answer = typeof(GroupsAnswer<TRow>) };
        yield return File(".csv", "Csv", Downloads.CsvType, async exchange => await Downloads.CsvAsync(exchange, name, export, Rows(await read(exchange))));
        yield return File(".xlsx", "Xlsx", Downloads.XlsxType, async exchange => await Downloads.XlsxAsync(exchange, name, export, Rows(await read(exchange))));

        WebEndpoint File(string ending, string format, string type, Func<WebExchange, Task> write) => endpoint with
        {
            Path = endpoint.Path + ending,
            Id = $"download{id}{format}",
            Summary = summary + " As a file.",
            HandleAsync = write,
            ContentType = type,
            Query = [.. query, Downloads.Language],
        };
    }

    private static WebParameter[] ParametersOf<TQuery>(ReportFilter<TQuery>[] filters)
        where TQuery : class => [.. filters.SelectMany(filter => filter.Parameters)];

    private static async IAsyncEnumerable<TRow> Rows<TRow>(IReadOnlyList<TRow> rows)
    {
        await Task.CompletedTask;
        foreach (var row in rows) yield return row;
    }

    private static async Task<IReadOnlyList<Workload>> ReadWorkloadAsync(WebExchange exchange)
    {
        FollowUpGroupKey? by = null;
        var query = Read(exchange, exchange.Reports.Workload(), WorkloadFilters, reader =>
        {
            by = reader.Word<FollowUpGroupKey>(By.Name);
            if (by is not (null or FollowUpGroupKey.Branch or FollowUpGroupKey.Agent)) reader.Fields.Add(By.Name, "Group");
        });
        return by is { } key ? await query.CountByAsync(key, exchange.Aborted) : [await query.CountAsync(exchange.Aborted)];
    }

    private static Task<IReadOnlyList<AgentWork>> ReadAgentWorkAsync(WebExchange exchange) =>
        Read(exchange, exchange.Reports.AgentWork(), AgentWorkFilters).ToListAsync(exchange.Aborted);

    private static TQuery Read<TQuery>(WebExchange exchange, TQuery query, ReportFilter<TQuery>[] filters, Action<QueryReader>? more = null)
        where TQuery : class
    {
        var reader = new QueryReader(exchange.Context.Request.Query, new FieldReader(exchange.Culture));
        query = reader.Narrowed(query, filters);
        more?.Invoke(reader);
        reader.RefuseUnknown(exchange.Parameters);
        WebExchange.Demand(reader.Fields);
        return query;
    }
}
