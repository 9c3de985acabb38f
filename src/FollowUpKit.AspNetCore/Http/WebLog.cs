using Microsoft.Extensions.Logging;

namespace FollowUpKit.AspNetCore;

/// <summary>What is logged: types of errors, never their messages, which may hold texts of customers.</summary>
internal static partial class WebLog
{
    [LoggerMessage(601, LogLevel.Error, "{Method} {Endpoint} failed with {ErrorType}")]
    public static partial void EndpointFailed(this ILogger logger, string method, string endpoint, string errorType);
}
