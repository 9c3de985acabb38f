using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace FollowUpKit.AspNetCore;

/// <summary>The language that a request asks for.</summary>
internal static class RequestLanguage
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    /// <summary>That of <c>?language=</c>, else the one of Accept-Language that the library speaks and that is liked best, else English.</summary>
    public static CultureInfo Of(HttpRequest request)
    {
        if (request.Query["language"] is [{ } asked] && Spoken(asked) is { } given) return given;
        var accepted = request.GetTypedHeaders().AcceptLanguage;
        return accepted.OrderByDescending(language => language.Quality ?? 1).Select(language => Spoken(language.Value.Value)).FirstOrDefault(culture => culture is not null)
            ?? English;
    }

    private static CultureInfo? Spoken(string? tag)
    {
        if (tag?.Split('-')[0].ToLowerInvariant() is not ("en" or "es")) return null;
        try
        {
            return CultureInfo.GetCultureInfo(tag);
        }
        catch (CultureNotFoundException)
        {
            return CultureInfo.GetCultureInfo(tag[..2]);
        }
    }
}
