using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NodaTime;

namespace FollowUpKit.AspNetCore;

/// <summary>One request and its answer.</summary>
internal sealed class WebExchange(WebEndpoint endpoint, HttpContext context)
{
    public HttpContext Context { get; } = context;

    /// <summary>The language of the messages.</summary>
    public CultureInfo Culture { get; } = RequestLanguage.Of(context.Request);

    public FollowUpWebOptions Options { get; } = context.RequestServices.GetRequiredService<IOptions<FollowUpWebOptions>>().Value;

    /// <summary>What the endpoint takes in the query.</summary>
    public IReadOnlyList<WebParameter> Parameters => endpoint.Query;

    public FollowUpService FollowUps => Context.RequestServices.GetRequiredService<FollowUpService>();

    public FollowUpReports Reports => Context.RequestServices.GetRequiredService<FollowUpReports>();

    public LocalCalendar Calendar => Context.RequestServices.GetRequiredService<LocalCalendar>();

    public Instant Now => Context.RequestServices.GetRequiredService<IClock>().GetCurrentInstant();

    public CancellationToken Aborted => Context.RequestAborted;

    /// <summary>The key in the address. What cannot be a key is not found.</summary>
    public OperationId Operation =>
        OperationId.TryParse(RawPath.Segment(Context, endpoint.Path, "id"), null, out var id) ? id : throw new ProblemException(ProblemKind.NotFound);

    /// <summary>The number of a follow-up in the address.</summary>
    public int Number =>
        int.TryParse((string?)Context.Request.RouteValues["number"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw new ProblemException(ProblemKind.NotFound);

    public async Task<T> ReadBodyAsync<T>()
        where T : class
    {
        try
        {
            return await JsonSerializer.DeserializeAsync(Context.Request.Body, WebJson.TypeOf<T>(), Aborted) ?? throw Wrong("", "Required");
        }
        catch (JsonException error)
        {
            throw error.Path is { Length: > 2 } path ? Wrong(path[2..], "WrongType") : Wrong("", "NotJson");
        }
    }

    /// <summary>Ends the request where a field is wrong.</summary>
    public static void Demand(FieldReader fields)
    {
        if (fields.HasErrors) throw new ProblemException(ProblemKind.Validation) { Errors = fields.Errors };
    }

    public async Task AnswerAsync<T>(T answer, long? version = null, int status = StatusCodes.Status200OK)
    {
        if (version is { } number) Context.Response.Headers.ETag = FormattableString.Invariant($"\"{number}\"");
        Context.Response.Headers.ContentLanguage = Culture.Name;
        Context.Response.StatusCode = status;
        Context.Response.ContentType = "application/json; charset=utf-8";
        Context.Response.ContentLength = WebJson.Write(Context.Response.BodyWriter, answer);
        await Context.Response.BodyWriter.FlushAsync(Aborted);
    }

    private ProblemException Wrong(string field, string word)
    {
        var fields = new FieldReader(Culture);
        fields.Add(field, word);
        return new(ProblemKind.Validation) { Errors = fields.Errors };
    }
}
