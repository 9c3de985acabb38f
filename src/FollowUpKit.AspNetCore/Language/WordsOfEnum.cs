using System.Text.Json;

namespace FollowUpKit.AspNetCore;

/// <summary>Values of enumerations as the words of the API.</summary>
internal static class WordsOfEnum
{
    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    public static IReadOnlyList<string> All<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(Of)];

    public static T? Find<T>(string text)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (Of(value) == text) return value;
        }

        return null;
    }
}
