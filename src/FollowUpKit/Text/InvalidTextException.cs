using System.Globalization;

namespace FollowUpKit;

/// <summary>A text is blank, too long, or has characters that the library refuses. Its message is in English and does not repeat the text.</summary>
public sealed class InvalidTextException : ArgumentException
{
    private readonly TextProblem _problem;

    internal InvalidTextException(TextProblem problem, string parameterName)
        : base($"{parameterName} {problem.Describe(CultureInfo.InvariantCulture)}.", parameterName) => _problem = problem;

    /// <summary>What is wrong, for people, without the name of the field: "must have at most 100 characters".</summary>
    /// <param name="culture">The language; null for the current UI culture, English where it is neither English nor Spanish.</param>
    public string GetProblem(CultureInfo? culture = null) => _problem.Describe(culture);
}
