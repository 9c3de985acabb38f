using FollowUpKit.Export;
using Microsoft.AspNetCore.Http;

namespace FollowUpKit.AspNetCore;

/// <summary>A report as endpoints: pages, number of rows, groups and downloads.</summary>
internal sealed record ReportEndpoint<TQuery, TRow, TKey, TGroup>(
    string Name,
    string Summary,
    Func<FollowUpReports, QueryReader, TQuery> Begin,
    IReadOnlyList<ReportFilter<TQuery>> Filters,
    ReportExport<TRow> Export)
    where TQuery : ReportQuery<TQuery, TRow>
    where TKey : struct, Enum
{
    private static readonly WebParameter[] Paging =
    [
        new("size", "The greatest number of rows of a page, from 1 to 500; 50 by default.", "integer"),
        new("cursor", "The nextCursor of the page before, with the same filters."),
    ];

    private static readonly IReadOnlyList<ProblemKind> Problems = [ProblemKind.Validation, ProblemKind.Unavailable, ProblemKind.Unexpected];

    /// <summary>What Begin reads.</summary>
    public IReadOnlyList<WebParameter> Required { get; init; } = [];

    public IReadOnlyList<TKey> GroupKeys { get; init; } = [];

    /// <summary>Counts by a key or two; null where the report has no groups.</summary>
    public Func<TQuery, TKey, TKey?, CancellationToken, Task<IReadOnlyList<TGroup>>>? GroupAsync { get; init; }

    private IEnumerable<WebParameter> FilterParameters => [.. Required, .. Filters.SelectMany(filter => filter.Parameters)];

    private string Identifier => string.Concat(Name.Split('-').Select(part => char.ToUpperInvariant(part[0]) + part[1..]));

    public IEnumerable<WebEndpoint> Endpoints =>
    [
        Answering("", $"get{Identifier}", Summary + " A page of rows.", Page, Paging),
        Answering<CountAnswer>("/count", $"count{Identifier}", Summary + " Their number.", (query, _, exchange) => async () => new CountAnswer(await query.CountAsync(exchange.Aborted))),
        .. Grouped,
        Download(".csv", "Csv", Downloads.CsvType, (exchange, rows) => Downloads.CsvAsync(exchange, Name, Export, rows)),
        Download(".xlsx", "Xlsx", Downloads.XlsxType, (exchange, rows) => Downloads.XlsxAsync(exchange, Name, Export, rows)),
    ];

    private IEnumerable<WebEndpoint> Grouped => GroupAsync is null ? [] :
    [
        Answering(
            "/groups",
            $"group{Identifier}",
            Summary + " Their number in groups.",
            Groups,
            new WebParameter("by", "What the rows are grouped by.") { Words = GroupWords, IsRequired = true },
            new WebParameter("then", "What each group is grouped by.") { Words = GroupWords }),
    ];

    private IReadOnlyList<string> GroupWords => [.. GroupKeys.Select(key => WordsOfEnum.Of(key))];

    /// <summary>An endpoint whose prepare reads its own parameters, and gives the work that is done when nothing is wrong.</summary>
    public WebEndpoint Answering<TAnswer>(
        string path, string id, string summary, Func<TQuery, QueryReader, WebExchange, Func<Task<TAnswer>>> prepare, params WebParameter[] more) =>
        new(HttpMethods.Get, $"/reports/{Name}{path}", id, summary, async exchange =>
        {
            var work = Read(exchange, (query, reader) => prepare(query, reader, exchange));
            await exchange.AnswerAsync(await work());
        })
        {
            Answer = typeof(TAnswer),
            Query = [.. FilterParameters, .. more],
            Problems = Problems,
        };

    private WebEndpoint Download(string ending, string format, string type, Func<WebExchange, IAsyncEnumerable<TRow>, Task> write) =>
        new(HttpMethods.Get, $"/reports/{Name}{ending}", $"download{Identifier}{format}", Summary + " As a file.", exchange =>
        {
            var query = Read(exchange, (query, _) => query);
            return write(exchange, query.StreamAsync(exchange.Aborted));
        })
        {
            ContentType = type,
            Query = [.. FilterParameters, Downloads.Language],
            Problems = Problems,
        };

    private T Read<T>(WebExchange exchange, Func<TQuery, QueryReader, T> prepare)
    {
        var reader = new QueryReader(exchange.Context.Request.Query, new FieldReader(exchange.Culture));
        var prepared = prepare(reader.Narrowed(Begin(exchange.Reports, reader), Filters), reader);
        reader.RefuseUnknown(exchange.Parameters);
        WebExchange.Demand(reader.Fields);
        return prepared;
    }

    private static Func<Task<ReportPage<TRow>>> Page(TQuery query, QueryReader reader, WebExchange exchange)
    {
        var (size, cursor) = (reader.Number("size") ?? 50, reader.Text("cursor"));
        if (size is < 1 or > 500) reader.Fields.Add("size", "PageSize");
        return async () =>
        {
            try
            {
                return await query.ToPageAsync(size, cursor, exchange.Aborted);
            }
            catch (ArgumentException error) when (error.ParamName == "cursor")
            {
                reader.Fields.Add("cursor", "Cursor");
                WebExchange.Demand(reader.Fields);
                throw;
            }
        };
    }

    private Func<Task<GroupsAnswer<TGroup>>> Groups(TQuery query, QueryReader reader, WebExchange exchange)
    {
        var (by, then) = (Key("by", reader), Key("then", reader));
        if (by is null && reader.Text("by") is null) reader.Fields.Add("by", "Required");
        if (then is not null && Equals(by, then)) reader.Fields.Add("then", "Group");
        return async () => new(await GroupAsync!(query, by!.Value, then, exchange.Aborted));
    }

    private TKey? Key(string name, QueryReader reader)
    {
        var key = reader.Word<TKey>(name);
        if (key is not { } given || GroupKeys.Contains(given)) return key;
        reader.Fields.Add(name, "Group");
        return null;
    }
}
