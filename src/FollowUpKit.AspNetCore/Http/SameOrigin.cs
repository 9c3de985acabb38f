using Microsoft.AspNetCore.Http;

namespace FollowUpKit.AspNetCore;

/// <summary>
/// Commands come from pages of the same origin. Browsers say where a request comes from, in Sec-Fetch-Site or in Origin, and no page can
/// change that; a program that is no browser carries no cookies of a person, so that it may leave both out.
/// </summary>
internal static class SameOrigin
{
    public static bool Allows(HttpRequest request, ISet<string> trusted)
    {
        var origin = request.Headers.Origin.ToString();
        if (origin.Length > 0 && trusted.Contains(origin)) return true;
        if (request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site) return site is "same-origin" or "none";
        return origin.Length == 0 || string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
    }
}
