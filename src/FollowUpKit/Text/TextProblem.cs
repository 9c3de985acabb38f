using System.Globalization;

namespace FollowUpKit;

/// <summary>What is wrong with a text, told without repeating it.</summary>
internal sealed record TextProblem(string Name, int Number, int Limit)
{
    public string Describe(CultureInfo? culture) => Texts.Fill($"Text_{Name}", Values, culture);

    private Dictionary<string, string> Values => new(StringComparer.Ordinal)
    {
        ["number"] = Number.ToString(CultureInfo.InvariantCulture),
        ["limit"] = Limit.ToString(CultureInfo.InvariantCulture),
    };
}
