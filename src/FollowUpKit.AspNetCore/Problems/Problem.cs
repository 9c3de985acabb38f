using System.ComponentModel;
using NodaTime;

namespace FollowUpKit.AspNetCore;

/// <summary>A problem document of RFC 9457.</summary>
[Description("A problem document (RFC 9457).")]
internal sealed record Problem(
    [property: Description("urn:followupkit:problem: with the name of the problem.")] string Type,
    string Title,
    int Status,
    string? Detail = null,
    [property: Description("The stable code of a refusal.")] string? Code = null,
    [property: Description("The values of a refusal, by name.")] IReadOnlyDictionary<string, string>? Values = null,
    [property: Description("What is wrong with each field.")] IReadOnlyDictionary<string, IReadOnlyList<string>>? Errors = null,
    long? ExpectedVersion = null,
    long? FoundVersion = null,
    [property: Description("Who came between.")] string? ChangedBy = null,
    [property: Description("When somebody came between.")] Instant? ChangedAt = null);
