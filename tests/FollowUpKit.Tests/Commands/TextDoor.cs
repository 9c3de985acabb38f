namespace FollowUpKit.Tests;

/// <summary>One parameter that takes a text.</summary>
/// <param name="Name">The member, and the parameter in brackets.</param>
/// <param name="Limit">How many code points it may have at most.</param>
/// <param name="IsOptional">Whether null means none.</param>
/// <param name="Take">Gives it a text.</param>
internal sealed record TextDoor(string Name, int Limit, bool IsOptional, Action<string?> Take)
{
    /// <summary>The name of the parameter.</summary>
    public string Parameter => Name.Split('(', ')')[1];

    /// <summary>Whether line breaks, tabs and bidirectional controls are let in.</summary>
    public bool IsMultiLine => Limit >= 500;

    /// <summary>The parameter that a text is refused for; null when it is let in.</summary>
    public string? Refuses(string? text) => ((ArgumentException?)Record.Exception(() => Take(text)))?.ParamName;
}
