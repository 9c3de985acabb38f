using System.Collections;
using System.Text.RegularExpressions;

namespace FollowUpKit.Storage.Tests;

/// <summary>A text for each field that a person types, which can be found again wherever it turns up.</summary>
internal static class Canary
{
    /// <summary>What a message may name by design: which sale, who it was, and a time zone, plan or step that there is not.</summary>
    public static readonly HashSet<string> Named = ["operation", "user", "time_zone", "plan", "step"];

    public static string Of(string field) => $"Canary-{field}-5e1f";

    /// <summary>The fields whose texts are in a text.</summary>
    public static HashSet<string> In(string text) =>
        [.. Regex.Matches(text, "canary-([a-z_]+)-5e1f", RegexOptions.IgnoreCase).Select(match => match.Groups[1].Value)];

    /// <summary>All that an error tells: itself, its data and its texts, and those of its causes.</summary>
    public static string Told(Exception error)
    {
        var told = new List<string> { error.ToString() };
        for (Exception? cause = error; cause is not null; cause = cause.InnerException)
        {
            told.Add(cause.Message);
            told.AddRange(cause.Data.Cast<DictionaryEntry>().Select(entry => $"{entry.Key}: {entry.Value}"));
            told.AddRange(cause.GetType().GetProperties().Where(property => property.PropertyType == typeof(string)).Select(property => $"{property.GetValue(cause)}"));
            if (cause is FollowUpRuleException refusal) told.Add($"{refusal.Violation} {string.Join(", ", refusal.Violation.Values)}");
        }

        return string.Join("\n", told);
    }
}
