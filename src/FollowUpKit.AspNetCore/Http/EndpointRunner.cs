using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace FollowUpKit.AspNetCore;

/// <summary>Runs an endpoint: guards before it, a problem document where it fails.</summary>
internal static class EndpointRunner
{
    public static async Task RunAsync(WebEndpoint endpoint, HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        var exchange = new WebExchange(endpoint, context);
        try
        {
            if (endpoint.Body is not null) Guard(exchange);
            await endpoint.HandleAsync(exchange);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            context.Abort();
        }
        catch (Exception error) when (!context.Response.HasStarted)
        {
            await FailAsync(exchange, Known(error));
        }
        catch (Exception error)
        {
            // A part of the answer has gone out: the client must see that it is cut off.
            Log(context).EndpointFailed(context.Request.Method, endpoint.Path, error.GetType().FullName!);
            context.Abort();
        }
    }

    private static void Guard(WebExchange exchange)
    {
        var request = exchange.Context.Request;
        if (!SameOrigin.Allows(request, exchange.Options.TrustedOrigins)) throw new ProblemException(ProblemKind.CrossOrigin);
        if (!request.HasJsonContentType()) throw new ProblemException(ProblemKind.JsonRequired);
        if (request.ContentLength > exchange.Options.MaxRequestBytes) throw new ProblemException(ProblemKind.TooLarge);
        if (exchange.Context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = exchange.Options.MaxRequestBytes;
        else request.Body = new LimitedStream(request.Body, exchange.Options.MaxRequestBytes);
    }

    private static Exception Known(Exception error) =>
        error is BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } ? new ProblemException(ProblemKind.TooLarge) : error;

    private static async Task FailAsync(WebExchange exchange, Exception error)
    {
        var (context, problem) = (exchange.Context, ProblemOf.Error(error, exchange.Culture));
        context.Response.Clear();
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers.ContentLanguage = exchange.Culture.Name;
        if (problem.Status == StatusCodes.Status503ServiceUnavailable)
            context.Response.Headers.RetryAfter = Math.Ceiling(exchange.Options.RetryAfter.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        if (problem.Status >= StatusCodes.Status500InternalServerError)
            Log(context).EndpointFailed(context.Request.Method, context.GetEndpoint()?.DisplayName ?? "", error.GetType().FullName!);
        context.Response.StatusCode = problem.Status;
        context.Response.ContentType = "application/problem+json; charset=utf-8";
        context.Response.ContentLength = WebJson.Write(context.Response.BodyWriter, problem);
        await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
    }

    private static ILogger Log(HttpContext context) =>
        context.RequestServices.GetService<ILoggerFactory>()?.CreateLogger("FollowUpKit.AspNetCore") ?? NullLogger.Instance;
}
