namespace FollowUpKit.AspNetCore;

/// <summary>One endpoint, with all that the OpenAPI document says of it.</summary>
/// <param name="Method">GET or POST.</param>
/// <param name="Path">The path under the one that the host has mapped.</param>
/// <param name="Id">A name that no other endpoint has.</param>
/// <param name="Summary">What it does, in a sentence.</param>
/// <param name="HandleAsync">Serves a request.</param>
internal sealed record WebEndpoint(string Method, string Path, string Id, string Summary, Func<WebExchange, Task> HandleAsync)
{
    /// <summary>The type of the request's body; null where there is none.</summary>
    public Type? Body { get; init; }

    /// <summary>The type of the answer; null for a download.</summary>
    public Type? Answer { get; init; }

    public int Status { get; init; } = 200;

    /// <summary>The media type of a download.</summary>
    public string ContentType { get; init; } = "application/json";

    /// <summary>Whether it takes Idempotency-Key and If-Match.</summary>
    public bool IsCommand { get; init; }

    /// <summary>Whether the answer carries the version as its ETag.</summary>
    public bool HasVersion { get; init; }

    public IReadOnlyList<WebParameter> Query { get; init; } = [];

    public IReadOnlyList<ProblemKind> Problems { get; init; } = [];
}
