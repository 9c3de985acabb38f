using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace FollowUpKit.AspNetCore;

/// <summary>
/// A part of the address as the client has sent it. ASP.NET Core leaves an encoded slash as it is and decodes everything else, so that a key
/// with a slash and a key with the three characters of its encoding would be the same in a route value.
/// </summary>
internal static class RawPath
{
    public static string? Segment(HttpContext context, string pattern, string name)
    {
        var value = (string?)context.Request.RouteValues[name];
        if (value?.Contains("%2F", StringComparison.OrdinalIgnoreCase) != true) return value;
        var raw = context.Features.Get<IHttpRequestFeature>()?.RawTarget.Split('?')[0].TrimEnd('/').Split('/') ?? [];
        var parts = pattern.Split('/');
        return raw.Length >= parts.Length ? Uri.UnescapeDataString(raw[raw.Length - parts.Length + Array.IndexOf(parts, $"{{{name}}}")]) : value;
    }
}
